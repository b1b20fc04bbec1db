/** Coverage polygons from the files of a description, cut to the parts of the country. */
import type { Position } from 'geojson';
import { isUnknown } from '../../src/io/rows.ts';
import type { CoverageData } from '../dataset/country-data.ts';
import { boxesMeet, boxOf, grownBox } from './boxes.ts';
import { cutToBox, onGrid, type Polygons } from './coverage-shapes.ts';
import type { CoverageInput } from './description.ts';
import { type InputRows, readInput } from './input-files.ts';
import {
  addFeature,
  completeParts,
  LAYER_STEPS_PER_DEGREE,
  type LayerContext,
  openParts,
  type PartFeatures,
  usableRows,
} from './layer-features.ts';
import type { PartFinder } from './part-finder.ts';
import { repairCoverage } from './repair-geometry.ts';

/** Coverage reaches this far beyond the box of its part, degrees: what a village on the border looks at is there. */
const MARGIN_DEGREES = 0.02;

const SIGNALS = ['unknown', 'covered', 'weak'] as const;

/** A layer per operator, technology, evidence and date, whichever files they are in; layers with nothing in them are reported. */
export async function readCoverage(
  inputs: readonly CoverageInput[],
  context: LayerContext,
): Promise<CoverageData[]> {
  const layers = new Map<string, CoverageData & { readonly features: PartFeatures }>();
  for (const input of inputs) {
    const { operator, technology, evidence, date, source } = input;
    const key = [operator, technology, evidence, date].join(' ');
    const features: PartFeatures = layers.get(key)?.features ?? new Map();
    layers.set(key, { operator, technology, evidence, date, source, features });
    openParts(features, completeParts(input, context));
    for (const rows of await readInput(context.folder, input, context.findings))
      readFile(rows, features, context);
    if (features.size === 0)
      context.findings.add('layer-empty', 'reported', { file: input.files[0]!, value: key });
  }
  return [...layers.values()].filter(({ features }) => features.size > 0);
}

function readFile(input: InputRows, features: PartFeatures, context: LayerContext): void {
  const { findings, finder } = context;
  for (const { geometry, at, row, reader } of usableRows(input, repairCoverage, context)) {
    const signal = reader.choice(row, 'signal', SIGNALS);
    if (signal === 0 && !isUnknown(reader.rows.value(row, 'signal'))) continue; // noted by the reader
    const shape = onGrid(geometry, LAYER_STEPS_PER_DEGREE);
    const pieces = shape && piecesByPart(shape, finder);
    if (!pieces) findings.add('geometry-self-crossing', 'set aside', at);
    else if (shape.length === 0) findings.add('too-small', 'set aside', at);
    else if (pieces.size === 0) findings.add('outside-parts', 'set aside', at);
    const properties = SIGNALS[signal] === 'weak' ? { signal: 'weak' } : {};
    for (const [part, polygons] of pieces ?? []) {
      const coordinates = polygons as Position[][][];
      const { code } = finder.parts[part]!;
      const piece = { type: 'MultiPolygon', coordinates } as const;
      addFeature(features, code, { type: 'Feature', properties, geometry: piece });
    }
  }
}

/**
 * What of the polygons lies in the box of each part with a margin and meets the box of one of its units; `null` when a polygon could
 * not be cut.
 */
function piecesByPart(polygons: Polygons, finder: PartFinder): Map<number, Polygons> | null {
  const pieces = new Map<number, Polygons>();
  for (const polygon of polygons) {
    for (const part of finder.partsNear(boxOf(polygon as Position[][]), MARGIN_DEGREES)) {
      const frame = grownBox(finder.boxes[part]!, MARGIN_DEGREES);
      const cut = cutToBox(polygon, frame, LAYER_STEPS_PER_DEGREE);
      if (!cut) return null;
      const near = cut.filter((piece) => {
        const box = boxOf(piece as Position[][]);
        return finder.parts[part]!.unitBoxes.some((unit) => boxesMeet(unit, box));
      });
      if (near.length > 0) pieces.set(part, [...(pieces.get(part) ?? []), ...near]);
    }
  }
  return pieces;
}
