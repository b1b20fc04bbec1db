/** A written dataset as plain GeoJSON and rows, read without any of the product's code: what tests judge the generator by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** One village as the file lists it; '' or `null` where nothing is given, and no key at all for a column nobody filled. */
export type RawVillage = Readonly<Record<string, string | number | null>> & {
  readonly id: string;
  readonly commune: string;
  readonly lon: number;
  readonly lat: number;
};

export interface RawCoverage {
  readonly operator: string;
  readonly technology: string;
  readonly date: string;
  readonly features: readonly Feature<MultiPolygon>[];
}

export interface RawDataset {
  readonly communes: readonly Feature<Polygon>[];
  readonly province: Feature<MultiPolygon>;
  readonly villagesLater: readonly RawVillage[];
  readonly villagesEarlier: readonly RawVillage[];
  readonly coverage: readonly RawCoverage[];
}

interface RawLayer {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly object?: string;
  readonly operator: string;
  readonly technology: string;
  readonly date: string;
}

/** Reads everything but fibre and sites. */
export function readRaw(folder: string): RawDataset {
  const json = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const layers: readonly RawLayer[] = json('manifest.json').layers;
  const layer = (id: string) => layers.find((candidate) => candidate.id === id)!;
  const features = <G extends Polygon | MultiPolygon>({ file, object }: RawLayer) =>
    featuresOf(json(file), object) as Feature<G>[];
  return {
    communes: features<Polygon>(layer('communes')),
    province: features<MultiPolygon>(layer('provinces'))[0]!,
    villagesLater: rowsOf(json(layer('villages-2026-09-30').file)),
    villagesEarlier: rowsOf(json(layer('villages-2025-12-31').file)),
    coverage: layers
      .filter(({ kind }) => kind === 'coverage')
      .map((entry) => ({ ...entry, features: features<MultiPolygon>(entry) })),
  };
}

function featuresOf(json: Topology | FeatureCollection, object: string | undefined): Feature[] {
  if (json.type === 'FeatureCollection') return json.features;
  const name = object ?? Object.keys(json.objects)[0]!;
  const decoded = feature(json, json.objects[name]!);
  return decoded.type === 'FeatureCollection' ? decoded.features : [decoded];
}

type RawColumn =
  | readonly (string | number | null)[]
  | { readonly values: readonly string[]; readonly index: readonly number[] };

function rowsOf({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: Readonly<Record<string, RawColumn>>;
}): RawVillage[] {
  return Array.from({ length: rows }, (_, row) => {
    const cells = Object.entries(columns).map(([name, column]) => [
      name,
      'index' in column ? column.values[column.index[row]!] : column[row],
    ]);
    return Object.fromEntries(cells) as RawVillage;
  });
}
