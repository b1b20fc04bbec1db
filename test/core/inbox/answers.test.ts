/** Which of several answers count: every rule by an example that is worked by hand, and what holds of any answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GivenAnswer, weighAnswers } from '../../../src/core/inbox/answers.ts';

/** "a 3 xy =1": sheet a of 3 September tells of villages x and y, with content 1. */
function answers(...texts: readonly string[]): readonly GivenAnswer[] {
  return texts.map((text, given) => {
    const [sheetId = '', day = '', villages = '', content = ''] = text.split(' ');
    return {
      sheetId,
      time: { day: `2026-09-${day.padStart(2, '0')}`, dating: 'stated', modified: 0, given },
      villages: new Set(villages),
      content: `${villages}${content}`,
    };
  });
}

const weigh = (given: readonly GivenAnswer[], chosen = '') =>
  Object.fromEntries(
    [...weighAnswers(given, chosen)].map(([id, { state, because, of }]) => [
      id,
      [state, because, of].filter(Boolean).join(' '),
    ]),
  );

describe('of the answers of a commune', () => {
  it('one alone counts', () => {
    expect(weigh(answers('a 1 x'))).toEqual({ a: 'counts only' });
  });

  it('the first of those that say the same counts', () => {
    expect(weigh(answers('b 2 xy', 'a 1 xy', 'c 3 xy'))).toEqual({
      ...{ a: 'counts first', b: 'duplicate same a', c: 'duplicate same a' },
    });
  });

  it('a later one takes the place of an earlier one that is not alike, as a whole', () => {
    expect(weigh(answers('a 1 xyz', 'b 2 x'))).toEqual({
      ...{ a: 'replaced stated b', b: 'counts stated' },
    });
  });

  it('a copy that came last confirms what the first one said', () => {
    expect(weigh(answers('a 1 x =1', 'b 2 x =2', 'c 3 x =1'))).toEqual({
      ...{ a: 'counts stated', b: 'replaced stated a', c: 'duplicate same a' },
    });
  });

  it('those that share no village are parts of one, and a later whole one takes the place of both', () => {
    expect(weigh(answers('a 1 x', 'b 2 y'))).toEqual({ a: 'counts part', b: 'counts part' });
    expect(weigh(answers('a 1 x', 'b 2 y', 'c 3 xy'))).toEqual({
      ...{ a: 'replaced stated c', b: 'replaced stated c', c: 'counts stated' },
    });
  });

  it('the chosen one counts, an earlier one or a duplicate too', () => {
    expect(weigh(answers('a 1 x =1', 'b 2 x =2'), 'a')).toEqual({
      ...{ a: 'counts chosen', b: 'replaced chosen a' },
    });
    expect(weigh(answers('a 1 x', 'b 2 x'), 'b')).toEqual({
      ...{ a: 'duplicate same b', b: 'counts chosen' },
    });
  });

  it.each([
    [{ day: '2026-09-02', dating: 'titled' }, 'titled'],
    [{ day: '2026-09-02', dating: 'modified' }, 'modified'],
    [{ modified: 5 }, 'modified'],
    [{ modified: Number.NaN }, 'modified'], // pasted: newer than any file
    [{}, 'given'],
  ] as const)('it is said by what the later one is later: %o', (later, because) => {
    const [a, b] = answers('a 1 x =1', 'b 1 x =2') as [GivenAnswer, GivenAnswer];
    const one = { ...a, time: { ...a.time, dating: 'unknown' as const } };
    const other = { ...b, time: { ...b.time, dating: 'unknown' as const, ...later } };
    expect(weigh([one, other])).toEqual({ a: `replaced ${because} b`, b: `counts ${because}` });
  });
});

const anyAnswers = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 3 }),
      villages: fc.subarray([...'vwxyz'], { minLength: 1 }),
      content: fc.constantFrom('=1', '=2'),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((list) =>
    answers(
      ...list.map(
        ({ day, villages, content }, i) => `s${i} ${day} ${villages.join('')} ${content}`,
      ),
    ),
  );

describe('of any answers', () => {
  it('the order in which they stand is irrelevant', () => {
    fc.assert(
      fc.property(
        anyAnswers.chain((given) =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray([...given], { minLength: given.length }),
          ),
        ),
        ([given, shuffled]) => {
          expect(weigh(shuffled)).toEqual(weigh(given));
        },
      ),
    );
  });

  it('no two that count share a village, and every other is explained by one that counts or is its copy', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat({ max: 8 }), (given, choice) => {
        const weighed = weighAnswers(given, `s${choice}`);
        const byId = new Map(given.map((answer) => [answer.sheetId, answer]));
        const counted = given.filter(({ sheetId }) => weighed.get(sheetId)!.state === 'counts');
        const told = counted.flatMap(({ villages }) => [...villages]);
        expect(new Set(told).size).toBe(told.length);
        expect(counted.length).toBeGreaterThan(0);
        if (byId.has(`s${choice}`)) expect(weighed.get(`s${choice}`)!.state).toBe('counts');
        for (const { sheetId, content, villages } of given) {
          const { state, of } = weighed.get(sheetId)!;
          if (state === 'duplicate') expect(byId.get(of)!.content).toBe(content);
          if (state !== 'replaced') continue;
          expect(weighed.get(of)!.state).toBe('counts');
          expect([...villages].some((village) => byId.get(of)!.villages.has(village))).toBe(true);
        }
      }),
    );
  });
});
