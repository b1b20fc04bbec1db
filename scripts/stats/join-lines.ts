/** Sites and fibre of all parts as one layer each, so that the nearest is looked for once. */
import type { LineColumns } from '../../src/core/geometry.ts';
import type { FibreLines, Sites } from '../../src/core/model.ts';

/** What distances need of sites. */
export type SitePositions = Pick<Sites, 'positions'>;
/** What distances need of fibre. */
export type FibreRoutes = Pick<FibreLines, 'lines' | 'planned'>;

export function joinSites(parts: readonly SitePositions[]): SitePositions {
  const positions = new Float64Array(
    parts.reduce((sum, { positions: { length } }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    positions.set(part.positions, at);
    at += part.positions.length;
  }
  return { positions };
}

export function joinFibre(parts: readonly FibreRoutes[]): FibreRoutes {
  const columns = parts.map(({ lines }) => lines);
  const lineStarts = joinStarts(columns, ({ lineStarts: starts }) => starts);
  const featureStarts = joinStarts(columns, ({ featureStarts: starts }) => starts);
  const { positions } = joinSites(columns);
  const planned = Uint8Array.from(parts.flatMap((part) => [...part.planned]));
  return { lines: { positions, lineStarts, featureStarts }, planned };
}

/** Offsets of one list behind the other: each goes on where the one before it ended. */
function joinStarts(
  columns: readonly LineColumns[],
  of: (columns: LineColumns) => Uint32Array,
): Uint32Array {
  const joined = [0];
  for (const part of columns) {
    const end = joined.at(-1)!;
    for (const start of of(part).subarray(1)) joined.push(end + start);
  }
  return Uint32Array.from(joined);
}
