/**
 * A bay or a river mouth can cut a cell in two. The piece with the centre stays; any other goes to the unit that it has the
 * longest border with, so that a unit is connected on each part of the land.
 */
import type { Piece } from './clip.ts';
import { distanceKm, edgesOf, type GridPoint, holds, pointKey } from './grid.ts';

/** The same pieces, with each that lacks the centre of its unit given to a neighbour. */
export function giveFragments(pieces: readonly Piece[]): Piece[] {
  const owners = new Map<string, number>();
  pieces.forEach(({ shape }, i) => {
    for (const edge of shape.flatMap(edgesOf)) owners.set(edgeKey(...edge), i);
  });
  const given: (Piece | null)[] = pieces.map((piece) =>
    holds(piece.shape, piece.unit.centre) ? piece : null,
  );
  for (let before = -1; before !== countOf(given); ) {
    before = countOf(given);
    pieces.forEach((piece, i) => {
      if (given[i]) return;
      const unit = longestNeighbour(piece, given, owners);
      if (unit) given[i] = { ...piece, unit };
    });
  }
  return given.map((piece, i) => piece ?? pieces[i]!);
}

function countOf(given: readonly (Piece | null)[]): number {
  return given.filter((piece) => piece !== null).length;
}

/** The unit of the placed pieces with the longest border; of equal ones the first along the ring. */
function longestNeighbour(
  piece: Piece,
  given: readonly (Piece | null)[],
  owners: ReadonlyMap<string, number>,
): Piece['unit'] | null {
  const lengths = new Map<Piece['unit'], number>();
  for (const [from, to] of piece.shape.flatMap(edgesOf)) {
    const owner = owners.get(edgeKey(to, from));
    const unit = owner === undefined ? undefined : given[owner]?.unit;
    if (unit) lengths.set(unit, (lengths.get(unit) ?? 0) + distanceKm(from, to));
  }
  const longest = Math.max(...lengths.values());
  return [...lengths].find(([, km]) => km === longest)?.[0] ?? null;
}

function edgeKey(from: GridPoint, to: GridPoint): string {
  return `${pointKey(from)} ${pointKey(to)}`;
}
