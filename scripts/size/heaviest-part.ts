/** The part of a dataset that takes the most when it is entered. */
import type { PartFiles } from './dataset-files.ts';
import { total, type Weight } from './weigh.ts';

/** A part with the files that it takes: units, villages, and the coverage of the technology that weighs most there. */
export interface HeaviestPart {
  readonly code: string;
  readonly files: readonly Weight[];
}

/** Weighs every part with each of its technologies; `null` when there is no part. */
export function heaviestPart(
  parts: ReadonlyMap<string, PartFiles>,
  weighAll: (paths: readonly string[]) => readonly Weight[],
): HeaviestPart | null {
  const weighed = [...parts].map(([code, { always, coverage }]) => {
    const layers = heaviest(Object.values(coverage).map(weighAll)) ?? [];
    return { code, files: [...weighAll(always), ...layers] };
  });
  const most = heaviest(weighed.map(({ files }) => files));
  return weighed.find(({ files }) => files === most) ?? null;
}

function heaviest<T extends readonly Weight[]>(groups: readonly T[]): T | null {
  const bytes = (group: T) => total('', group).brotliBytes;
  return groups.reduce<T | null>(
    (most, next) => (most === null || bytes(next) > bytes(most) ? next : most),
    null,
  );
}
