/** What the words about changes are told: how many villages changed in each way, and which side is the earlier one. Reads signals. */
import type { Manifest } from '../../core/dataset.ts';
import { sameDefinition } from '../../core/definition.ts';
import type { Changes } from '../../state/changes.ts';
import type { ToldCounts } from '../i18n/vi-compare.ts';
import { listDate } from './side-words.ts';

/** Only where there is a question: there are totals of nothing else. */
export function toldCounts(
  { totals, question, isLeftEarlier }: Changes,
  manifest: Manifest,
): ToldCounts {
  const { before, after } = question.value!;
  const isSameRule = sameDefinition({ ...before, asOf: null }, { ...after, asOf: null });
  const isSameList = listDate(manifest, before) === listDate(manifest, after);
  return {
    of: (kind) => totals.value.find((total) => total.kind === kind)?.villages ?? 0,
    earlier: isLeftEarlier.value ? 'left' : 'right',
    later: isLeftEarlier.value ? 'right' : 'left',
    redefinedBy: isSameRule ? 'round' : isSameList ? 'definition' : 'either',
  };
}
