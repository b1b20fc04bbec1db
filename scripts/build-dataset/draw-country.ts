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

/** Ever finer grids to try when areas are off. */
const FINER = 10;
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
  let part = await draw(units, resolution.part, context);
  const country = await draw({ ...units, parts: part.simplified }, resolution.country, context);
  for (let finer = resolution.part; part.deviation > MOST_DEVIATION; ) {
    if (finer.stepsPerDegree >= MOST_STEPS_PER_DEGREE) break;
    const stepsPerDegree = Math.min(finer.stepsPerDegree * FINER, MOST_STEPS_PER_DEGREE);
    finer = { metres: finer.metres / FINER, stepsPerDegree };
    part = await draw(units, finer, context);
  }
  for (const unit of part.raised) {
    const { row, file, place } = atoms[unit]!;
    findings.add('islet-raised', 'repaired', { file, row: place, id: pack.edition.codes[row]! });
  }
  if (part.deviation > MOST_DEVIATION) {
    const value = `${(part.deviation * 100).toFixed(3)} %`;
    findings.add('area-changed', 'refused', { file: atoms[0]!.file, value });
  }
  return {
    boundaries: country.boundaries,
    detail: part.boundaries,
    deviations: { country: country.deviation, part: part.deviation },
  };
}

interface CleanUnits {
  /** As cleaned, or already simplified. */
  readonly parts: PartTopology;
  readonly cleanKm2: Float64Array;
  readonly rows: readonly number[];
}

interface Drawing {
  readonly simplified: PartTopology;
  readonly boundaries: BoundaryTopology;
  readonly raised: GridUnits['raised'];
  /** Largest over all parts, as a share. */
  readonly deviation: number;
}

async function draw(
  { parts, cleanKm2, rows }: CleanUnits,
  { metres, stepsPerDegree }: Resolution,
  { pack, partLevel }: Context,
): Promise<Drawing> {
  const wanted = Array.from(cleanKm2, (km2) =>
    Math.min(metres, METRES_PER_SIDE * Math.sqrt(km2) * 1000),
  );
  const simplified = await simplifyParts(parts, wanted);
  const { grid, boundaries } = await soundBoundaries(simplified, { rows, stepsPerDegree, pack });
  const drawnKm2 = drawnAreas(boundaries, rows, pack);
  const sums = new Map<number, { clean: number; drawn: number }>();
  rows.forEach((row, unit) => {
    const part = partRow(row, partLevel, pack);
    const sum = sums.get(part) ?? { clean: 0, drawn: 0 };
    sum.clean += cleanKm2[unit]!;
    sum.drawn += drawnKm2[unit]!;
    sums.set(part, sum);
  });
  const shares = [...sums.values()].map((sum) => Math.abs(sum.drawn / sum.clean - 1));
  return { simplified, boundaries, raised: grid.raised, deviation: Math.max(0, ...shares) };
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
