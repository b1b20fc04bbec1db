/**
 * Which rows of one table go with which rows of another, as two flat arrays: parent to children, former unit to successors.
 * Row `i` goes with `targets[offsets[i]]` up to, not including, `targets[offsets[i + 1]]`.
 */

/** Links from `offsets.length - 1` rows to rows of another (or the same) table. */
export interface Adjacency {
  /** Length rows + 1, ascending, first 0. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
}

/** Builds links from one list of target rows per row. */
export function adjacencyFrom(lists: readonly (readonly number[])[]): Adjacency {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    offsets[row + 1] = offsets[row]! + list.length;
  });
  return { offsets, targets: Uint32Array.from(lists.flat()) };
}

/** Every row goes with the row of the same number. */
export function identityAdjacency(count: number): Adjacency {
  return {
    offsets: Uint32Array.from({ length: count + 1 }, (_, row) => row),
    targets: Uint32Array.from({ length: count }, (_, row) => row),
  };
}

/** The same links seen from the other table, which has `count` rows; sources come in ascending order. */
export function invert(adjacency: Adjacency, count: number): Adjacency {
  const offsets = new Uint32Array(count + 1);
  for (const target of adjacency.targets) offsets[target + 1]! += 1;
  for (let row = 0; row < count; row++) offsets[row + 1]! += offsets[row]!;
  const targets = new Uint32Array(adjacency.targets.length);
  const next = offsets.slice();
  for (let row = 0; row + 1 < adjacency.offsets.length; row++) {
    for (const target of targetsOf(adjacency, row)) {
      targets[next[target]!] = row;
      next[target]! += 1;
    }
  }
  return { offsets, targets };
}

/** The rows that a row goes with: a view, not a copy. */
export function targetsOf(adjacency: Adjacency, row: number): Uint32Array {
  return adjacency.targets.subarray(adjacency.offsets[row], adjacency.offsets[row + 1]);
}
