/** The proof that pieces are a partition: nothing twice, nothing missing, borders shared corner by corner. Exact. */
import type { ClippedPart } from './clip.ts';
import { edgesOf, pointKey, twiceArea } from './grid.ts';

/**
 * Every border of a piece is run through once in each direction, or lies on the outline; the areas add up to the last digit.
 * @throws when not, with what was found
 */
export function assertPartition({ pieces, outline }: ClippedPart): void {
  const whole = twiceArea(...outline);
  const sum = pieces.reduce((total, { shape }) => total + twiceArea(...shape), 0);
  if (sum !== whole) throw new Error(`expected pieces of twice ${whole} steps², got ${sum}`);

  const edges = new Map<string, string>();
  for (const { unit, shape } of pieces) {
    for (const [from, to] of shape.flatMap(edgesOf)) {
      const key = `${pointKey(from)} ${pointKey(to)}`;
      const other = edges.get(key);
      if (other !== undefined) throw new Error(`${unit.code} and ${other} lie over each other`);
      edges.set(key, unit.code);
    }
  }
  const shore = new Set(
    outline.flatMap(edgesOf).map(([from, to]) => `${pointKey(from)} ${pointKey(to)}`),
  );
  for (const [key, code] of edges) {
    const reversed = key.split(' ').reverse().join(' ');
    if (!edges.has(reversed) && !shore.has(key))
      throw new Error(`${code} has a border at ${key} that no neighbour and no coast shares`);
  }
}
