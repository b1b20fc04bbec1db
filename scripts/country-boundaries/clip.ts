/** Cuts the cells of one part of the land (mainland, an island) to its outline. */

import { voronoiCells } from './cells.ts';
import type { CentredUnit } from './centres.ts';
import { type GridRing, holds, pointKey, type Shape } from './grid.ts';
import { nodeRings } from './noding.ts';
import { intersectNoded } from './shapes.ts';

/** A connected piece of one unit's land. Corners of neighbouring pieces coincide. */
export interface Piece {
  readonly unit: CentredUnit;
  readonly shape: Shape;
}

/** A part of the land in pieces; the outline has a corner wherever a border meets it. */
export interface ClippedPart {
  readonly pieces: readonly Piece[];
  readonly outline: Shape;
}

/**
 * The pieces of all cells, several for a cell that bays cut through. Only cells that touch the outline are clipped: the centre
 * of any other is inside, so all of it is.
 * @param units with their centres on the part; a single one gets all of it
 */
export function clipCells(units: readonly CentredUnit[], part: Shape): ClippedPart {
  if (units.length === 1) return { pieces: [{ unit: units[0]!, shape: part }], outline: part };
  const noded = nodeRings([...part, ...voronoiCells(units, part)]);
  const outline = noded.slice(0, part.length);
  const shoreKeys = new Set(outline.flatMap((ring) => ring.map(pointKey)));
  const pieces = noded.slice(part.length).flatMap((cell, i) => {
    const unit = units[i]!;
    const isInland = !cell.some((point) => shoreKeys.has(pointKey(point))) && !encloses(cell, part);
    const shapes = isInland ? [[cell]] : intersectNoded([cell], outline);
    return shapes.map((shape) => ({ unit, shape }));
  });
  return { pieces, outline };
}

/** Whether a ring of the part (a small lake) lies within the cell without touching it. */
function encloses(cell: GridRing, part: Shape): boolean {
  return part.some((ring) => holds([cell], ring[0]!));
}
