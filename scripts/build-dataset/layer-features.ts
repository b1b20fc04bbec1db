/** What coverage, fibre and sites have in common on their way from the files of a description to the parts of a country. */
import type { Feature, Geometry } from 'geojson';
import type { Bbox } from '../../src/core/country.ts';
import { RowReader } from '../../src/io/row-reader.ts';
import type { LayerInput } from './description.ts';
import type { Findings } from './findings.ts';
import type { InputFolder, InputRows } from './input-files.ts';
import type { PartFinder } from './part-finder.ts';
import type { Pack } from './read-units.ts';
import type { Repaired } from './repair-geometry.ts';

export interface LayerContext {
  readonly folder: InputFolder;
  readonly pack: Pack;
  readonly findings: Findings;
  readonly finder: PartFinder;
  /** Ids of the operators of the dataset. */
  readonly operators: readonly string[];
}

/** Corners of layers lie on this grid, the one that datasets are written on (about 11 m). */
export const LAYER_STEPS_PER_DEGREE = 10_000;

/** Features by code of the part. */
export type PartFeatures = Map<string, Feature[]>;

/** Where a feature is, for findings. */
export interface FeaturePlace {
  readonly file: string;
  readonly row: number;
  readonly id: string;
}

/** A feature with a geometry that can be used. */
export interface LayerRow<T> {
  readonly geometry: T;
  readonly at: FeaturePlace;
  readonly row: number;
  readonly reader: RowReader;
}

/** The features of a file whose geometry can be used; what was repaired or set aside is reported. */
export function* usableRows<T>(
  input: InputRows,
  repair: (geometry: Geometry | null, extent: Bbox) => Repaired<T>,
  { pack, findings }: LayerContext,
): Generator<LayerRow<T>> {
  const reader = new RowReader(input.rows, input.file);
  for (let row = 0; row < input.rows.count; row++) {
    const at = { file: input.file, row: input.place(row), id: reader.text(row, 'id') };
    const geometry = repair(reader.geometry(row), pack.country.extent);
    if (!geometry.ok) {
      findings.add(geometry.code, 'set aside', at);
      continue;
    }
    for (const code of geometry.repairs) findings.add(code, 'repaired', at);
    yield { geometry: geometry.value, at, row, reader };
  }
  for (const { code, row, column, value } of reader.issues) {
    const at = { file: input.file, row: row === null ? null : input.place(row - 1) };
    findings.add(code, 'set aside', { ...at, column: column ?? '', value });
  }
}

/** The parts in which a layer is complete, with nothing in them yet. */
export function completeParts(
  { complete, files }: LayerInput,
  { finder, findings }: LayerContext,
): string[] {
  const codes = finder.parts.map(({ code }) => code);
  if (complete === 'all') return codes;
  for (const code of complete) {
    if (codes.includes(code)) continue;
    findings.add('code-unknown', 'refused', { file: files[0]!, column: 'complete', value: code });
  }
  return complete.filter((code) => codes.includes(code));
}

/** Makes sure that a part is there, even with nothing in it. */
export function openParts(features: PartFeatures, codes: readonly string[]): void {
  for (const code of codes) if (!features.has(code)) features.set(code, []);
}

export function addFeature(features: PartFeatures, code: string, feature: Feature): void {
  const list = features.get(code);
  if (list) list.push(feature);
  else features.set(code, [feature]);
}

/** The operator of a feature, when the dataset knows it; another one is reported and left out. */
export function operatorOf(
  { reader, row, at }: LayerRow<unknown>,
  { operators, findings }: LayerContext,
): { readonly operator?: string } {
  const operator = reader.text(row, 'operator');
  if (operator === '') return {};
  if (operators.length === 0 || operators.includes(operator)) return { operator };
  const place = { ...at, column: 'operator', value: operator };
  findings.add('reference-unknown', 'set aside', place);
  return {};
}
