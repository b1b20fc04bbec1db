/** Statuses of villages by the declared polygons, as columns that go beside those of a `status` file. */
import { addCoverage, unknownCube } from '../../src/core/coverage-cube.ts';
import type { CoverageEntry } from '../../src/core/dataset.ts';
import {
  type CoverageLayer,
  STATUSES,
  statusIndex,
  TECHNOLOGIES,
  UNKNOWN,
  type Villages,
} from '../../src/core/model.ts';
import type { Cell } from './columns.ts';

/** Cells of all villages by status field, part after part. */
export type DeclaredColumns = Readonly<Record<string, Cell[]>>;

/** An empty column for each operator and technology that somebody declares. */
export function declaredColumns(entries: readonly CoverageEntry[]): DeclaredColumns {
  return Object.fromEntries(
    entries.map(({ technology, operator }) => [`${technology}.${operator}`, []]),
  );
}

/**
 * Adds the villages of one part.
 * @param layers of that part; where an operator declares nothing there, its status stays unknown
 */
export function addDeclared(
  columns: DeclaredColumns,
  villages: Villages,
  layers: readonly CoverageLayer[],
): void {
  const cube = unknownCube(villages);
  for (const layer of layers) addCoverage(cube, villages, layer);
  villages.operators.forEach(({ id }, operator) => {
    TECHNOLOGIES.forEach((name, technology) => {
      const cells = columns[`${name}.${id}`];
      if (!cells) return;
      for (let v = 0; v < villages.count; v++) {
        const status = cube[statusIndex(villages, v, technology, operator)]!;
        cells.push(status === UNKNOWN ? '' : STATUSES[status]!);
      }
    });
  });
}
