/** What positions of rows are held against, from the catalogue of a country: its zones and the centres of its units. */
import type { Catalogue, Edition } from '../../core/admin/catalogue.ts';
import { predecessorsOf } from '../../core/admin/succession.ts';
import type { CoordinateSystem, Country } from '../../core/country.ts';
import type { Position } from '../../core/geometry.ts';
import { NO_PARENT } from '../../core/units.ts';
import type { PlaceContext } from './row-places.ts';

/** @param unitAt code of the unit that holds a position; `null` where boundaries cannot tell */
export function placeContext(
  { coordinateSystems }: Pick<Country, 'coordinateSystems'>,
  catalogue: Catalogue,
  edition: Edition,
  unitAt: PlaceContext['unitAt'],
): PlaceContext {
  return {
    systems: zonesFirst(coordinateSystems, catalogue),
    unitAt,
    centreOf: (code) => centreIn(edition, code),
    systemsOf: systemsIn(catalogue, edition),
  };
}

/** The coordinate systems that units use before the others of the country. */
function zonesFirst(all: readonly CoordinateSystem[], { editions }: Catalogue) {
  const used = new Set(editions.flatMap(({ coordinateSystems }) => coordinateSystems));
  const isUsed = ({ id }: { readonly id: string }) => used.has(id);
  return [...all.filter(isUsed), ...all.filter((system) => !isUsed(system))];
}

function centreIn(edition: Edition, code: string): ReturnType<PlaceContext['centreOf']> {
  const row = edition.rowByCode.get(code);
  if (row === undefined) return null;
  const at: Position = [edition.centreLon[row]!, edition.centreLat[row]!];
  if (Number.isNaN(at[0] + at[1])) return null;
  const areaKm2 = edition.areaKm2[row]!;
  return { at, radiusKm: Number.isNaN(areaKm2) ? 0 : Math.sqrt(areaKm2 / Math.PI) };
}

/** Systems of the highest units that the parts of a unit were in, in the edition that tells them: the oldest. */
function systemsIn(catalogue: Catalogue, { version }: Edition): PlaceContext['systemsOf'] {
  const oldest = catalogue.editions[0]!;
  const known = new Map<string, readonly string[]>();
  return (code) => {
    const had = known.get(code);
    if (had) return had;
    const systems = new Set<string>();
    for (const { unit } of predecessorsOf(catalogue, { code, version })) {
      for (
        let row = oldest.rowByCode.get(unit.code) ?? NO_PARENT;
        row !== NO_PARENT;
        row = oldest.parents[row]!
      )
        systems.add(oldest.coordinateSystems[row]!);
    }
    const list = [...systems].filter((id) => id !== '');
    known.set(code, list);
    return list;
  };
}
