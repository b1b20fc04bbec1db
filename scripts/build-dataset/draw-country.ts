/**
 * The outlines of a country in two resolutions: one for the country on a screen, one for its parts. The finer one is drawn again,
 * finer still, until the area of every part is right.
 */

import type { Position } from 'geojson';
import { gatePolygons } from '../../src/io/geometry-gate.ts';
import type { BoundaryTopology } from '../country-boundaries/boundary-topology.ts';
import { type Atoms, rowsAbove } from './atoms.ts';
import { boundariesOf, shapesByCode } from './boundaries.ts';
import { cleanUnits, type PartTopology, simplifyParts } from './clean-topology.ts';
import type { Description, Resolution } from './description.ts';
import { areaKm2 } from './ellipsoid-area.ts';
import type { Findings } from './findings.ts';
import { type GridUnits, onGrid } from './grid-topology.ts';
import type { Pack } from './read-units.ts';
import { areasOf, reportCleaning, reportOutlines } from './report-topology.ts';

/** How far the areas of the written outlines are from those of the outlines as cleaned: the largest share over all parts. */
export interface AreaDeviations {
  readonly country: number;
  readonly part: number;
}

export interface DrawnCountry {
  readonly boundaries: BoundaryTopology;
  readonly detail: BoundaryTopology;
  readonly deviations: AreaDeviations;
}

/** Sums of the areas of a part's units may be off by this share. */
const MOST_DEVIATION = 1e-3;

/** A border between small units is drawn finer: to this share of the side of a square of the unit's area. */
const METRES_PER_SIDE = 0.12;

/** Where areas are off, that part alone is drawn finer by this factor; when that does not help, all on a finer grid. */
const FINER = 4;
const FINEST = FINER ** 3;
const FINER_GRID = 10;
const MOST_STEPS_PER_DEGREE = 1_000_000;

interface Context {
  readonly pack: Pack;
  readonly findings: Findings;
  readonly partLevel: string;
  readonly resolution: Description['resolution'];
  readonly progress: (step: string) => void;
}

export async function drawCountry(chosen: Atoms, context: Context): Promise<DrawnCountry> {
  const { pack, findings, progress, resolution } = context;
  const { atoms } = chosen;
  progress(`cleaning ${atoms.length} units`);
  const clean = await cleanUnits(atoms.map(({ polygons }) => polygons));
  const cleanKm2 = areasOf(clean, atoms.length);
  reportCleaning(atoms, cleanKm2, { pack, findings });
  reportOutlines(chosen, clean, { pack, findings });

  progress('simplifying');
  const rows = atoms.map(({ row }) => row);
  const units: CleanUnits = { parts: clean, cleanKm2, rows };
  const first = await draw(units, resolution.part, context);
  const coarse = { ...units, parts: first.simplified };
  const country = await draw(coarse, resolution.country, context);
  const part = await withRightAreas(first, units, context);
  for (const unit of part.raised) {
    const { row, file, place } = atoms[unit]!;
    findings.add('islet-raised', 'repaired', { file, row: place, id: pack.edition.codes[row]! });
  }
  for (const [row, deviation] of part.deviations) {
    if (deviation <= MOST_DEVIATION) continue;
    const value = `${(deviation * 100).toFixed(3)} %`;
    findings.add('area-changed', 'refused', {
      ...{ file: atoms[0]!.file, id: pack.edition.codes[row]!, value },
    });
  }
  return {
    boundaries: country.boundaries,
    detail: part.boundaries,
    deviations: { country: largest(country), part: largest(part) },
  };
}

interface CleanUnits {
  /** As cleaned, or already simplified. */
  readonly parts: PartTopology;
  readonly cleanKm2: Float64Array;
  readonly rows: readonly number[];
  /** How many times finer some parts are drawn, by row of the part. */
  readonly finer?: ReadonlyMap<number, number>;
}

interface Drawing {
  readonly simplified: PartTopology;
  readonly boundaries: BoundaryTopology;
  readonly raised: GridUnits['raised'];
  /** Share by which the area of each part is off, by its row in the edition. */
  readonly deviations: ReadonlyMap<number, number>;
}

function largest({ deviations }: Drawing): number {
  return Math.max(0, ...deviations.values());
}

/** Draws again, finer, what is off, until nothing is or the grid cannot be finer. */
async function withRightAreas(
  first: Drawing,
  units: CleanUnits,
  context: Context,
): Promise<Drawing> {
  let drawing = first;
  let resolution = context.resolution.part;
  const finer = new Map<number, number>();
  while (largest(drawing) > MOST_DEVIATION) {
    const off = [...drawing.deviations].filter(([, deviation]) => deviation > MOST_DEVIATION);
    const isUseless = off.some(([part]) => (finer.get(part) ?? 1) >= FINEST);
    if (isUseless && resolution.stepsPerDegree >= MOST_STEPS_PER_DEGREE) break;
    if (isUseless) {
      const stepsPerDegree = Math.min(
        resolution.stepsPerDegree * FINER_GRID,
        MOST_STEPS_PER_DEGREE,
      );
      resolution = { ...resolution, stepsPerDegree };
    }
    for (const [part] of off) finer.set(part, (finer.get(part) ?? 1) * FINER);
    context.progress(`simplifying ${off.length} parts less`);
    drawing = await draw({ ...units, finer }, resolution, context);
  }
  return drawing;
}

async function draw(
  { parts, cleanKm2, rows, finer }: CleanUnits,
  { metres, stepsPerDegree }: Resolution,
  { pack, partLevel }: Context,
): Promise<Drawing> {
  const partRows = rows.map((row) => partRow(row, partLevel, pack));
  const wanted = partRows.map((part, unit) => {
    const side = Math.sqrt(cleanKm2[unit]!) * 1000;
    return Math.min(metres, METRES_PER_SIDE * side) / (finer?.get(part) ?? 1);
  });
  const simplified = await simplifyParts(parts, wanted);
  const { grid, boundaries } = await soundBoundaries(simplified, { rows, stepsPerDegree, pack });
  const drawnKm2 = drawnAreas(boundaries, rows, pack);
  const sums = new Map<number, { clean: number; drawn: number }>();
  partRows.forEach((part, unit) => {
    const sum = sums.get(part) ?? { clean: 0, drawn: 0 };
    sum.clean += cleanKm2[unit]!;
    sum.drawn += drawnKm2[unit]!;
    sums.set(part, sum);
  });
  const deviations = new Map(
    [...sums].map(([part, sum]) => [part, Math.abs(sum.drawn / sum.clean - 1)]),
  );
  return { simplified, boundaries, raised: grid.raised, deviations };
}

/** Rounds of cleaning on the grid; on 3,321 communes one was enough. */
const MOST_ROUNDS = 6;

/**
 * Puts parts on the grid until a reader finds nothing to mend: rounding may lay a corner on or across another border, which is
 * cleaned as any other overlap.
 * @throws when that does not end
 */
async function soundBoundaries(
  simplified: PartTopology,
  { rows, stepsPerDegree, pack }: GridContext,
): Promise<{ grid: GridUnits; boundaries: BoundaryTopology }> {
  let parts = simplified;
  const raised = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = onGrid(parts, rows.length, stepsPerDegree);
    for (const unit of found.raised) raised.add(unit);
    const grid = { ...found, raised: [...raised].sort((a, b) => a - b) };
    const boundaries = boundariesOf(grid, rows, pack);
    const shapes = pack.edition.levels.flatMap(({ id }) => [...shapesByCode(boundaries, id)]);
    if (shapes.every(([, polygons]) => isSound(polygons, pack))) return { grid, boundaries };
    const byCode = new Map(shapes);
    parts = await cleanUnits(rows.map((row) => byCode.get(pack.edition.codes[row]!) ?? []));
  }
  throw new Error(`outlines still cross after ${MOST_ROUNDS} rounds on 1/${stepsPerDegree} degree`);
}

interface GridContext {
  readonly rows: readonly number[];
  readonly stepsPerDegree: number;
  readonly pack: Pack;
}

function isSound(coordinates: Position[][][], { country }: Pack): boolean {
  const gated = gatePolygons({ type: 'MultiPolygon', coordinates }, country.extent);
  return gated.ok && gated.repairs.length === 0;
}

/** Area of each atom as drawn, km². */
function drawnAreas(
  boundaries: BoundaryTopology,
  rows: readonly number[],
  { edition }: Pack,
): Float64Array {
  const byCode = new Map(edition.levels.flatMap(({ id }) => [...shapesByCode(boundaries, id)]));
  return Float64Array.from(rows, (row) => areaKm2(byCode.get(edition.codes[row]!) ?? []));
}

/** The row of the unit of the part level that a unit is or lies in; a unit above that level is its own part. */
function partRow(row: number, partLevel: string, pack: Pack): number {
  const { levels, levelRows } = pack.edition;
  const isPart = (at: number) => levels[levelRows[at]!]!.id === partLevel;
  return [row, ...rowsAbove(pack, row)].find(isPart) ?? row;
}
