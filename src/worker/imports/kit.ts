/** What tables are read with, made when the first one is brought: the words of the country, its catalogue, its boundaries. */

import type { Catalogue, Edition } from '../../core/admin/catalogue.ts';
import { editionAt } from '../../core/admin/lookup.ts';
import { predecessorsOf } from '../../core/admin/succession.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { EngineError } from '../../core/engine.ts';
import type { Position } from '../../core/geometry.ts';
import { NO_PARENT, unitBboxes } from '../../core/units.ts';
import { unitAt } from '../../core/whereabouts.ts';
import { unitJoiner } from '../../io/import/join-units/join-units.ts';
import type { PlaceContext } from '../../io/import/row-places.ts';
import { valueReader } from '../../io/import/values.ts';
import { vocabularyOf } from '../../io/import/vocabulary.ts';
import { readImportPack } from '../../io/import-pack.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';

/** The kit of a session; tried again when it could not be had. @throws {EngineError} as {@link readImportPack} */
export function kitOf(session: Session): Promise<ImportKit> {
  const { imports } = session;
  if (imports.kit) return imports.kit;
  const kit = makeKit(session);
  imports.kit = kit;
  kit.catch(() => {
    imports.kit = null;
  });
  return kit;
}

async function makeKit({ dataset, sources }: Session): Promise<ImportKit> {
  const { manifest, country, units } = dataset;
  const pack = await readImportPack(sources, manifest.country, country);
  const { catalogue } = pack;
  const edition = editionAt(catalogue, manifest.adminVersion);
  if (!edition)
    throw new EngineError(
      'dataset-unreadable',
      'import.json',
      `no units of ${manifest.adminVersion}`,
    );
  const rowOf = new Map<string, number>();
  units.codes.forEach((code, row) => {
    if (units.levels[row] === units.communeLevel) rowOf.set(code, row);
  });
  return {
    words: {
      vocabulary: vocabularyOf(pack.columns),
      values: valueReader(pack.values),
      communeCode: new RegExp(`^(?:${country.levels.at(-1)!.codePattern})$`),
    },
    joiner: unitJoiner(catalogue, edition.version),
    places: {
      systems: zonesFirst(dataset, catalogue),
      unitAt: unitAtOf(dataset),
      centreOf: (code) => centreIn(edition, code),
      systemsOf: systemsIn(catalogue, edition),
    },
    rowOf,
  };
}

/** The coordinate systems that units use before the others of the country. */
function zonesFirst({ country }: OpenedDataset, { editions }: Catalogue) {
  const used = new Set(editions.flatMap(({ coordinateSystems }) => coordinateSystems));
  const isUsed = ({ id }: { readonly id: string }) => used.has(id);
  const { coordinateSystems: all } = country;
  return [...all.filter(isUsed), ...all.filter((system) => !isUsed(system))];
}

/** Looks positions up where boundaries are official; other boundaries cannot tell. */
function unitAtOf({ manifest, units, shapes }: OpenedDataset): PlaceContext['unitAt'] {
  const own = shapes.find(({ level }) => level === units.communeLevel);
  if (manifest.boundaries !== 'official' || !own) return null;
  const bboxes = unitBboxes(units, shapes);
  const bounded = { units, shapes: own, boundaries: manifest.boundaries, bboxes };
  return (lon, lat) => {
    const row = unitAt(bounded, [lon, lat]);
    return row === null ? null : units.codes[row]!;
  };
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
