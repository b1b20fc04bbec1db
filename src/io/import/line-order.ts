/** Findings in the order of their lines: lists of them that are in order already are merged, neighbour with neighbour. */
import type { Finding } from '../../core/import-codes.ts';
import type { Steps } from '../../core/steps.ts';

/** Findings that are moved between two pauses. */
const AT_ONCE = 10_000;

/** In the order of the lines; of one line as they were found. */
export function* inLineOrder(findings: readonly Finding[]): Steps<readonly Finding[]> {
  let runs = yield* orderedRuns(findings);
  while (runs.length > 1) {
    const merged: (readonly Finding[])[] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(runs[i + 1] ? yield* mergedRuns(runs[i]!, runs[i + 1]!) : runs[i]!);
    runs = merged;
  }
  return runs[0] ?? [];
}

function* orderedRuns(findings: readonly Finding[]): Steps<readonly (readonly Finding[])[]> {
  const runs: (readonly Finding[])[] = [];
  let from = 0;
  for (let i = 1; i <= findings.length; i++) {
    if (i % AT_ONCE === 0) yield 0;
    if (i < findings.length && findings[i - 1]!.line <= findings[i]!.line) continue;
    runs.push(findings.slice(from, i));
    from = i;
  }
  return runs;
}

function* mergedRuns(a: readonly Finding[], b: readonly Finding[]): Steps<readonly Finding[]> {
  const merged: Finding[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    const isFirst = j >= b.length || (i < a.length && a[i]!.line <= b[j]!.line);
    merged.push(isFirst ? a[i++]! : b[j++]!);
    if (merged.length % AT_ONCE === 0) yield 0.5;
  }
  return merged;
}
