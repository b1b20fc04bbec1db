/** The layers of a country other than villages: units with their finer outlines, coverage, fibre and sites by part. */
import type { Country } from '../../src/core/country.ts';
import { onlyUnits } from '../country-boundaries/extract.ts';
import type {
  CountryData,
  CoverageData,
  FeaturesByPart,
  InfrastructureData,
} from './country-data.ts';
import { geometryFile } from './geometry-file.ts';
import { objectOf, type PartCodes, sortedParts, unitsOf } from './part-codes.ts';
import { type DataFile, dataFile, type FilesByKey, type LayerToWrite } from './write.ts';

/** A layer per level, all in one file; the lowest in full detail by part, when there is more detail. */
export function unitLayers(
  { boundaries, detail, boundariesFrom }: CountryData,
  { levels }: Country,
  parts: PartCodes,
): LayerToWrite[] {
  const file = dataFile('units', boundaries);
  const lowest = levels.at(-1)!;
  return levels.map((level) => {
    const object = objectOf(level);
    const layer: LayerToWrite = {
      keys: { id: object, kind: 'units', level: level.id, object, ...boundariesFrom },
      file,
      rows: unitsOf(boundaries, level).length,
    };
    if (level !== lowest || !detail) return layer;
    const found = new Set(unitsOf(detail, level).map(({ code }) => code));
    const missing = [...parts.keys()].find((code) => !found.has(code));
    if (missing !== undefined || found.size !== parts.size)
      throw new Error(`the detailed boundaries have other units: ${missing ?? 'more'}`);
    const partFile = (part: string): DataFile =>
      dataFile(
        `${object}-${part}`,
        onlyUnits(detail, object, ({ code }) => parts.get(code) === part),
      );
    return {
      ...layer,
      parts: Object.fromEntries(sortedParts(parts).map((part) => [part, partFile(part)])),
    };
  });
}

/**
 * A coverage layer; the id tells operator and technology, and the date and evidence where they are not the usual ones.
 * @throws when it has no part, or one that is no unit of the part level
 */
export function coverageLayer(
  { operator, technology, evidence, date, source, features }: CoverageData,
  asOf: unknown,
  parts: PartCodes,
): LayerToWrite {
  const kind = 'coverage';
  const words = [kind, operator, technology.toLowerCase(), evidence === 'declared' ? '' : evidence];
  const id = [...words, date === asOf ? '' : date].filter((word) => word !== '').join('-');
  const keys = { id, kind, operator, technology, evidence, date, source };
  return { keys, file: null, rows: null, parts: filesByPart(id, features, parts) };
}

/**
 * A layer of fibre or sites.
 * @throws when it has no part, or one that is no unit of the part level
 */
export function infrastructureLayer(
  { kind, date, source, features }: InfrastructureData,
  asOf: unknown,
  parts: PartCodes,
): LayerToWrite {
  const id = date === asOf ? kind : `${kind}-${date}`;
  const keys = { id, kind, date, source };
  return { keys, file: null, rows: null, parts: filesByPart(id, features, parts) };
}

/** A part with an empty list has a file too: there is nothing there, which is more than not knowing. */
function filesByPart(id: string, features: FeaturesByPart, parts: PartCodes): FilesByKey {
  const codes = new Set(parts.values());
  const given = [...features].sort(([a], [b]) => (a < b ? -1 : 1));
  const strange = given.find(([code]) => !codes.has(code));
  if (strange) throw new Error(`${id}: features for ${strange[0]}, which is no part`);
  if (given.length === 0) throw new Error(`${id}: nothing in any part`);
  return Object.fromEntries(
    given.map(([code, list]) => [code, geometryFile(`${id}-${code}`, list)]),
  );
}
