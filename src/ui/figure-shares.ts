/** Tallies of the figures table seen as shares, for showing. */
import type { Figures } from '../core/figures.ts';
import type { Share } from '../core/share.ts';

/** Whether a share tells anything: there is something to share, and some of it is known. */
export function isTold({ unknown, total }: Share): boolean {
  return total > 0 && unknown < total;
}

/** Villages where exactly one operator counts. */
export function onlyOneOperator(figures: Figures): Share {
  const count = figures['operators.one'];
  const unknown = figures['operators.unknown'];
  const others = figures['operators.none'] + figures['operators.two'] + figures['operators.three'];
  return { count, unknown, total: count + unknown + others };
}

/** Villages with neither fibre nor 4G. */
export function doubleGap(figures: Figures): Share {
  const count = figures['gap.yes'];
  const unknown = figures['gap.unknown'];
  return { count, unknown, total: count + unknown + figures['gap.no'] };
}

/** The parts of the villages without signal, in the order of the ministry's report. */
export type SplitPart = 'disadvantaged' | 'other' | 'noPower' | 'unknown';

/** Each part of `total` uncovered villages; the part whose power is unknown only where there is any. */
export function uncoveredSplit(
  figures: Figures,
  total: number,
): readonly { readonly part: SplitPart; readonly share: Share }[] {
  const parts: readonly SplitPart[] = ['disadvantaged', 'other', 'noPower', 'unknown'];
  return parts
    .map((part) => ({ part, share: { count: figures[`uncovered.${part}`], unknown: 0, total } }))
    .filter(({ part, share }) => part !== 'unknown' || share.count > 0);
}
