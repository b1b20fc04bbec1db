/** Measures the covered land of the communes that are looked at, by the kernel of `core/coverage-area`, and sums it up. */

import { prepareCommunesSteps } from '../core/coverage-area/commune-grid.ts';
import { rasterCoverageSteps } from '../core/coverage-area/coverage-raster.ts';
import { coveredAreasSteps } from '../core/coverage-area/covered-areas.ts';
import type { Grid } from '../core/coverage-area/grid.ts';
import {
  communeShapesOf,
  detailEntry,
  isInParts,
  isOnePart,
  type Manifest,
} from '../core/dataset.ts';
import { type Definition, weakIsCovered } from '../core/definition.ts';
import type { CountQuestion, CoveredLand } from '../core/engine.ts';
import type { AreaMethod } from '../core/explain.ts';
import { type PolygonColumns, selectFeatures } from '../core/geometry.ts';
import { COVERED, type CoverageLayer } from '../core/model.ts';
import { NO_PARENT, type UnitShapes } from '../core/units.ts';
import { askedCoverage } from './asked-coverage.ts';
import { follow, type JobControl } from './job.ts';
import { coverageOf, layerOf } from './reading.ts';
import type { Session } from './session.ts';

const MEASURING = { step: 'measuring', subject: '' } as const;

export async function coveredLand(
  session: Session,
  question: CountQuestion,
  control: JobControl,
): Promise<CoveredLand> {
  const { definition, part } = question;
  const { units, manifest } = session.dataset;
  const areaKm2 = new Float64Array(units.count).fill(Number.NaN);
  const coveredKm2 = new Float64Array(units.count).fill(Number.NaN);
  const entries = askedCoverage(manifest, definition);
  const isTooMuch = !isOnePart(part) && entries.some(isInParts);
  const shapes = isTooMuch ? null : await communeShapes(session, part, control);
  if (!shapes) return { ...question, areaKm2, coveredKm2, isComplete: false, measured: null };
  const { layers } = await coverageOf(session, entries, part, control);
  const isComplete =
    layers.length === entries.length &&
    layers.every((each) => each.isComplete) &&
    askedOperators(manifest, definition).every((id) => entries.some((e) => e.operator === id));
  const communes = await follow(prepareCommunesSteps(shapes.polygons), control, MEASURING);
  addUp(session, shapes.units, communes.areasKm2, areaKm2);
  if (layers.length > 0) {
    const { operators, coverage } = byOperator(layers, definition);
    const rasters = [];
    for (const of of coverage)
      rasters.push(await follow(rasterCoverageSteps(communes, of), control, MEASURING));
    const isTwo = definition.operator.kind === 'at-least-two';
    const atLeast = isTwo ? 2 : 1;
    const steps = coveredAreasSteps(communes, rasters, {
      operators: operators.map((operator) => (isTwo ? operator : 0)), // told apart only where that matters
      atLeast,
    });
    addUp(session, shapes.units, await follow(steps, control, MEASURING), coveredKm2);
  }
  return { ...question, areaKm2, coveredKm2, isComplete, measured: methodOf(communes.grid) };
}

/** Operators whose coverage the answer is about: one that supplied none may cover more. */
function askedOperators({ operators }: Manifest, { operator }: Definition): string[] {
  return operator.kind === 'named' ? [operator.id] : operators.map(({ id }) => id);
}

function methodOf({ cellKm, plane }: Grid): AreaMethod {
  const { standardLat } = plane;
  return { cellKm, standardLat, projection: 'cylindrical-equal-area', ellipsoid: 'WGS84' };
}

/** Outlines of the communes of a part, in full detail where there is any; `null` without outlines. */
async function communeShapes(
  session: Session,
  part: string,
  control: JobControl,
): Promise<Pick<UnitShapes, 'units' | 'polygons'> | null> {
  const { dataset } = session;
  const detail = part === '' ? null : detailEntry(dataset);
  if (detail && Object.hasOwn(detail.parts, part)) {
    const { data } = await layerOf(session, { layer: detail.id, part }, control);
    if (data?.kind === 'units') return data.shapes;
  }
  return communeShapesOf(dataset, part);
}

/** The polygons that count, one list per operator. */
function byOperator(
  layers: readonly CoverageLayer[],
  definition: Definition,
): { readonly operators: number[]; readonly coverage: PolygonColumns[][] } {
  const names = [...new Set(layers.map(({ operator }) => operator))];
  const coverage = names.map((name) =>
    layers
      .filter(({ operator }) => operator === name)
      .map(({ polygons, signal }) =>
        weakIsCovered(definition)
          ? polygons
          : selectFeatures(
              polygons,
              [...signal.keys()].filter((feature) => signal[feature] === COVERED),
            ),
      ),
  );
  return { operators: names.map((_, operator) => operator), coverage };
}

/** Adds each commune's area to its own row and to the units above it. */
function addUp(
  { dataset: { units } }: Session,
  communes: Uint32Array,
  areasKm2: Float64Array,
  sums: Float64Array,
): void {
  for (const [i, commune] of communes.entries()) {
    for (let row = commune; row !== NO_PARENT; row = units.parents[row]!) {
      const sum = sums[row]!;
      sums[row] = (Number.isNaN(sum) ? 0 : sum) + areasKm2[i]!;
    }
  }
}
