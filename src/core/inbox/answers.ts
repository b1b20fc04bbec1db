/**
 * Which of several answers of one commune count. The same said twice is a duplicate. Of two that tell of the same villages and not
 * alike, the later one takes the place of the earlier one as a whole. Two that tell of different villages are parts of one answer.
 */
import type { AnswerReason, AnswerState, Dating } from './record.ts';

/** When an answer is of, as well as that is known. */
export interface AnswerTime {
  /** ISO date, and what tells it. */
  readonly day: string;
  readonly dating: Dating;
  /** When the file was changed, in milliseconds since 1970; NaN where not known. */
  readonly modified: number;
  /** Place in the order in which the tables were brought. */
  readonly given: number;
}

/** What a table says of the commune: at least one village. */
export interface GivenAnswer {
  readonly sheetId: string;
  readonly time: AnswerTime;
  /** Ids of the villages that it tells of. */
  readonly villages: ReadonlySet<string>;
  /** The same text for the same content. */
  readonly content: string;
}

/** What becomes of it. */
export interface WeighedAnswer {
  readonly state: Exclude<AnswerState, 'empty'>;
  readonly because: Exclude<AnswerReason, 'empty'>;
  /** Sheet that it is a duplicate of, or replaced by; '' for none. */
  readonly of: string;
}

/** Answers of the same content, the earliest first; a newer copy confirms what the first one says. */
type Saying = readonly GivenAnswer[];

/** Weighs the answers of one commune, each of another sheet. @param chosen sheet whose answer counts by a person's word; '' for none */
export function weighAnswers(
  answers: readonly GivenAnswer[],
  chosen: string,
): ReadonlyMap<string, WeighedAnswer> {
  const weighed = new Map<string, WeighedAnswer>();
  const counting: Saying[] = [];
  for (const saying of inOrder(answers, chosen)) {
    const [first, ...copies] = chosenFirst(saying, chosen);
    const winner = counting.find((each) => sharesVillage(each[0]!, first!));
    for (const { sheetId } of copies)
      weighed.set(sheetId, { state: 'duplicate', because: 'same', of: first!.sheetId });
    if (!winner) counting.push(saying);
    else {
      const because = whyLater(winner, saying, chosen);
      const of = chosenFirst(winner, chosen)[0]!.sheetId;
      weighed.set(first!.sheetId, { state: 'replaced', because, of });
    }
  }
  for (const saying of counting) {
    const [{ sheetId }] = chosenFirst(saying, chosen) as [GivenAnswer];
    const because = whyCounts(saying, { counting, weighed, sheetId, chosen });
    weighed.set(sheetId, { state: 'counts', because, of: '' });
  }
  return weighed;
}

/** Negative where `a` is earlier. */
export function compareTimes(a: AnswerTime, b: AnswerTime): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const [one, other] = [changeOf(a), changeOf(b)];
  return one === other ? a.given - b.given : one - other;
}

/** A text that was pasted has no time, and is newer than any file. */
function changeOf({ modified }: AnswerTime): number {
  return Number.isNaN(modified) ? Number.POSITIVE_INFINITY : modified;
}

/** What each content says, the one that counts first before the others: the chosen one, then the latest. */
function inOrder(answers: readonly GivenAnswer[], chosen: string): readonly Saying[] {
  const sayings = new Map<string, GivenAnswer[]>();
  for (const answer of answers.toSorted((a, b) => compareTimes(a.time, b.time))) {
    const same = sayings.get(answer.content);
    if (same) same.push(answer);
    else sayings.set(answer.content, [answer]);
  }
  const isChosen = (saying: Saying) => Number(saying.some(({ sheetId }) => sheetId === chosen));
  return [...sayings.values()].sort(
    (a, b) => isChosen(b) - isChosen(a) || compareTimes(lastTime(b), lastTime(a)),
  );
}

function lastTime(saying: Saying): AnswerTime {
  return saying.at(-1)!.time;
}

function chosenFirst(saying: Saying, chosen: string): Saying {
  const own = saying.filter(({ sheetId }) => sheetId === chosen);
  return [...own, ...saying.filter(({ sheetId }) => sheetId !== chosen)];
}

function sharesVillage(a: GivenAnswer, b: GivenAnswer): boolean {
  return [...a.villages].some((id) => b.villages.has(id));
}

function whyLater(winner: Saying, loser: Saying, chosen: string): WeighedAnswer['because'] {
  if (winner.some(({ sheetId }) => sheetId === chosen)) return 'chosen';
  const [later, earlier] = [lastTime(winner), lastTime(loser)];
  if (later.day === earlier.day) return changeOf(later) > changeOf(earlier) ? 'modified' : 'given';
  const told = [later.dating, earlier.dating];
  if (told.includes('stated')) return 'stated';
  return told.includes('titled') ? 'titled' : 'modified';
}

/** By what it won where it won; else whether others say the same, or tell of other villages. */
function whyCounts(
  saying: Saying,
  {
    counting,
    weighed,
    sheetId,
    chosen,
  }: {
    readonly counting: readonly Saying[];
    readonly weighed: ReadonlyMap<string, WeighedAnswer>;
    readonly sheetId: string;
    readonly chosen: string;
  },
): WeighedAnswer['because'] {
  if (sheetId === chosen) return 'chosen';
  const lost = [...weighed.values()].find(
    ({ state, of }) => state === 'replaced' && of === sheetId,
  );
  if (lost) return lost.because;
  if (saying.length > 1) return 'first';
  return counting.length > 1 ? 'part' : 'only';
}
