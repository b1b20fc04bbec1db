/** Deals the quota tables out to places: which village has which profile on which date, and who answers what. */

import { PROFILE_ORDER, type ProfileId } from './profiles.ts';
import { ADDED, type CommuneQuota, MOVES, REMOVED } from './quotas.ts';

/** What the quota tables say of one village; `null` profile: not on that date's list. */
export interface DealtVillage {
  readonly earlier: ProfileId | null;
  readonly later: ProfileId | null;
  readonly isUrban: boolean;
  readonly fibre: '' | 'yes' | 'no';
  readonly power: '' | 'yes' | 'no';
  readonly disadvantaged: '' | 'yes' | 'no';
}

/** Profiles whose villages are not covered under the default definition, in dealing order. */
export const UNCOVERED: readonly ProfileId[] = [
  'denied-inside',
  'only-2g',
  'no-signal',
  'silent-dead',
];

/** One entry per village in dealing order; villages on the earlier list only come last. */
export function dealCommune(code: string, quota: CommuneQuota): DealtVillage[] {
  const later = PROFILE_ORDER.flatMap((id) =>
    Array.from({ length: quota.villages[id] ?? 0 }, () => id),
  );
  const earlier = earlierProfiles(code, later);
  const uncoveredAnswers = answersOf(quota);
  const villages = later.map((profile, i): DealtVillage => {
    const answers = UNCOVERED.includes(profile) ? uncoveredAnswers.shift() : undefined;
    if (UNCOVERED.includes(profile) && !answers)
      throw new Error(`${code}: the split of uncovered villages is too short`);
    return {
      earlier: earlier[i] ?? null,
      later: profile,
      isUrban: i < (quota.urban ?? 0),
      fibre: i < quota.fibre.yes ? 'yes' : i >= later.length - quota.fibre.unknown ? '' : 'no',
      ...(answers ?? { power: 'yes', disadvantaged: 'no' }),
    };
  });
  if (uncoveredAnswers.length > 0)
    throw new Error(`${code}: the split of uncovered villages is too long`);
  const removed = REMOVED.filter(({ commune }) => commune === code).map(
    ({ profile }): DealtVillage => ({
      earlier: profile,
      later: null,
      isUrban: false,
      fibre: 'no',
      power: 'no',
      disadvantaged: 'yes',
    }),
  );
  return [...villages, ...removed];
}

/** Goes back in time: of each profile the last dealt villages moved, the ones before them were added. */
function earlierProfiles(code: string, later: readonly ProfileId[]): (ProfileId | null)[] {
  const earlier: (ProfileId | null)[] = [...later];
  const taken = new Set<number>();
  const takeLast = (profile: ProfileId, before: ProfileId | null) => {
    const at = later.findLastIndex((id, i) => id === profile && !taken.has(i));
    if (at < 0) throw new Error(`${code}: no ${profile} village left for a change`);
    taken.add(at);
    earlier[at] = before;
  };
  for (const move of MOVES.filter(({ commune }) => commune === code)) {
    for (let i = 0; i < move.count; i++) takeLast(move.to, move.from);
  }
  for (const { profile } of ADDED.filter(({ commune }) => commune === code))
    takeLast(profile, null);
  return earlier;
}

type Answers = Pick<DealtVillage, 'power' | 'disadvantaged'>;

function answersOf({ uncovered = [0, 0, 0, 0] }: CommuneQuota): Answers[] {
  const kinds: readonly Answers[] = [
    { power: 'yes', disadvantaged: 'no' },
    { power: 'yes', disadvantaged: 'yes' },
    { power: 'no', disadvantaged: 'yes' },
    { power: '', disadvantaged: 'yes' },
  ];
  return kinds.flatMap((answers, i) => Array.from({ length: uncovered[i]! }, () => answers));
}
