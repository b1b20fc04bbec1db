/**
 * Columns that are only called "name": whatever the table is about has its name there. With kinds of units beside it the table is
 * about communes; with nothing beside it that is said of settlements it is not about them.
 */

import type { MappingReason } from '../../core/import-codes.ts';
import { plainText } from '../../core/search/fold.ts';
import type { TableColumn, TableShape } from './table-shape.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Fields that tables of anything have. */
const OF_ANYTHING: ReadonlySet<string> = new Set([
  'name',
  'ordinal',
  'other_names',
  'kind',
  'province',
  'province_code',
  'district',
  'district_code',
  'note',
  'source',
  'date',
]);

/** Records that are looked at for what the kinds are of. */
const SAMPLE_RECORDS = 300;

/** A column with the field that it was taken for. */
interface Guess {
  readonly column: TableColumn;
  readonly field: string | null;
  readonly reason: MappingReason | null;
}

/** A mapping whose general name is that of a settlement, of a commune, or of nothing that is known. */
export function settleGeneralName(
  mapping: readonly Guess[],
  { records }: TableShape,
  {
    vocabulary,
    unitKinds,
  }: { readonly vocabulary: Vocabulary; readonly unitKinds: ReadonlySet<string> },
): readonly Guess[] {
  const of = (field: string) => mapping.find((each) => each.field === field);
  const name = of('name');
  const heading = plainText(name?.column.path.at(-1) ?? '');
  if (!name || !vocabulary.general.has(heading)) return mapping;
  const kind = of('kind');
  const cells = kind
    ? records.slice(0, SAMPLE_RECORDS).map((each) => each.cells[kind.column.at])
    : [];
  const ofUnits = cells.filter((cell) => unitKinds.has(plainText(String(cell ?? ''))));
  const isOfUnits = ofUnits.length > 0 && ofUnits.length >= 0.9 * cells.length;
  const without: Omit<Guess, 'column'> = { field: null, reason: null };
  if (isOfUnits && !of('commune')) {
    return mapping.map((each) => {
      if (each === name) return { ...each, field: 'commune', reason: 'cells' };
      return each === kind ? { ...each, ...without } : each;
    });
  }
  const isOfSettlements = mapping.some(({ field }) => field !== null && !OF_ANYTHING.has(field));
  return isOfSettlements
    ? mapping
    : mapping.map((each) => (each === name || each === kind ? { ...each, ...without } : each));
}
