/** What tables are read with, made when the first one is brought: the words of the country, its catalogue, its boundaries. */
import { editionAt, newestEdition } from '../../core/admin/lookup.ts';
import { ownCatalogue } from '../../core/admin/own-catalogue.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { unitBboxes } from '../../core/units.ts';
import { unitAt } from '../../core/whereabouts.ts';
import { unitJoiner } from '../../io/import/join-units/join-units.ts';
import { mappingWords } from '../../io/import/mapping-words.ts';
import { operatorWords } from '../../io/import/operator-words.ts';
import { placeContext } from '../../io/import/place-context.ts';
import { placeNames } from '../../io/import/place-names.ts';
import type { PlaceContext } from '../../io/import/row-places.ts';
import { readImportPack } from '../../io/import-pack.ts';
import type { Session } from '../session.ts';
import { communeRows } from './commune-rows.ts';
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
  const version = manifest.adminVersion;
  const known = editionAt(pack.catalogue, version);
  const { language } = pack.catalogue;
  const catalogue = known ? pack.catalogue : ownCatalogue(country, units, { version, language });
  const edition = known ?? newestEdition(catalogue);
  const names = placeNames(pack.places);
  const operators = operatorWords(pack.values.operators, manifest.operators);
  return {
    pack,
    names,
    words: mappingWords({ ...pack, values: { ...pack.values, operators } }, country, names),
    joiner: unitJoiner(catalogue, edition.version, names.units),
    places: placeContext(country, catalogue, edition, unitAtOf(dataset)),
    rowOf: communeRows(units),
    hasFormerUnits: known !== null,
  };
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
