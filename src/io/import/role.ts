/** What a table is about, from the fields that its columns are. */
import type { TableRole } from '../../core/import-codes.ts';

/** A role with the fields that it was taken for. */
export interface RoleGuess {
  readonly role: TableRole;
  readonly because: readonly string[];
}

/** The likeliest role; the more particular ones first. */
export function guessRole(fields: ReadonlySet<string>): RoleGuess {
  const has = (...wanted: string[]) => wanted.filter((field) => fields.has(field));
  const position =
    has('lon', 'lat').length === 2 || has('x', 'y').length === 2 || fields.has('position');
  const measured = has('rsrp_dbm', 'measured_at');
  if (fields.has('rsrp_dbm') && position) return { role: 'measurements', because: measured };
  const built = has('site_id', 'technologies');
  const isSite = built.length === 2 || (built.length === 1 && !fields.has('name'));
  if (isSite && position) return { role: 'sites', because: built };
  const unit = has('commune_code', 'commune', 'former_commune', 'former_commune_code', 'province');
  const village = has('name', 'id');
  if (village.length > 0) return { role: 'villages', because: [...village, ...unit] };
  const figures = has('villages_total', 'villages_covered', 'households', 'population');
  if (unit.length > 0 && figures.length > 0) {
    return { role: 'commune-figures', because: [...unit, ...figures] };
  }
  return { role: 'unknown', because: [] };
}
