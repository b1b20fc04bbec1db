/** The rules that make one status of many: each line of the rules of the definition, by examples small enough to read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { COVERED, NONE, STATUSES, UNKNOWN, WEAK } from '../../src/core/model.ts';
import {
  asReported,
  countingOperators,
  counts,
  villageStatuses,
} from '../../src/core/village-status.ts';
import { drawVillages } from '../support/drawn-villages.ts';

/** Statuses of drawn villages by name, under a definition that differs from the default as given. */
function judge(drawing: string, change: Partial<Definition> = {}): string[] {
  const villages = drawVillages(drawing);
  const statuses = villageStatuses(asReported(villages), { ...DEFAULT_DEFINITION, ...change });
  return Array.from(statuses, (code) => STATUSES[code]!);
}

const TWO = { operator: { kind: 'at-least-two' } } as const;

describe('any operator', () => {
  it.each([
    ['covered as soon as one says so', 'A 4G:+-?', 'covered'],
    ['covered even where others say weak', 'A 4G:~+-', 'covered'],
    ['weak if that is the best claim', 'A 4G:~-?', 'weak'],
    ['none if all say none', 'A 4G:---', 'none'],
    ['unknown if one is silent and the others say none', 'A 4G:--?', 'unknown'],
    ['unknown if all are silent', 'A 4G:???', 'unknown'],
    [
      'none if the village as a whole reports no signal and one operator is silent',
      'A 4G:--? no-signal',
      'none',
    ],
    [
      'covered if an operator claims so against the village report',
      'A 4G:+-? no-signal',
      'covered',
    ],
    ['unknown still, if the village only reports gaps', 'A 4G:--? gaps', 'unknown'],
  ])('is %s', (_, drawing, expected) => expect(judge(drawing)).toEqual([expected]));
});

describe('technologies that count', () => {
  it('never take 2G for mobile broadband', () => {
    expect(judge('A 2G:+ 3G:- 4G:- 5G:-')).toEqual(['none']);
  });

  it('take the best of 3G and later by default, 4G and later on request', () => {
    expect(judge('A 3G:+ 4G:- 5G:-')).toEqual(['covered']);
    expect(judge('A 3G:+ 4G:- 5G:-', { technology: '4G' })).toEqual(['none']);
  });

  it('leave out a technology on which an operator is silent in every village', () => {
    expect(judge('A 3G:- 4G:-\n A 3G:+ 4G:-')).toEqual(['none', 'covered']);
  });

  it('keep a technology that the operator reports elsewhere: silence here is not absence', () => {
    expect(judge('A 3G:- 4G:?\n A 3G:- 4G:+')).toEqual(['unknown', 'covered']);
  });

  it('do not let silence on 5G reopen a reported absence of 4G, but do not infer 5G from 4G', () => {
    expect(judge('A 3G:- 4G:- 5G:?\n A 3G:- 4G:- 5G:+')).toEqual(['none', 'covered']);
    expect(judge('A 3G:- 4G:? 5G:?\n A 4G:+ 5G:+')).toEqual(['unknown', 'covered']);
    expect(judge('A 4G:- 5G:?\n A 4G:- 5G:+', { technology: '5G' })).toEqual([
      'unknown',
      'covered',
    ]);
  });

  it('leave an operator that is silent altogether unknown', () => {
    expect(judge('A 4G:-?\n A 4G:+?')).toEqual(['unknown', 'covered']);
  });
});

describe('a named operator', () => {
  it('is judged by what it reports alone', () => {
    const drawing = 'A 4G:+-\n A 4G:-+\n A 4G:?+\n A 4G:?? no-signal';
    expect(judge(drawing, { operator: { kind: 'named', id: 'op-1' } })).toEqual([
      'covered',
      'none',
      'unknown',
      'none',
    ]);
  });

  it('that the dataset does not have leaves everything unknown', () => {
    expect(judge('A 4G:++\n A 4G:--', { operator: { kind: 'named', id: 'nobody' } })).toEqual([
      'unknown',
      'unknown',
    ]);
  });
});

describe('at least two operators', () => {
  it.each([
    ['covered if two are', 'A 4G:++-', 'covered'],
    ['none if even every unknown leaves fewer than two', 'A 4G:+--', 'none'],
    ['unknown if an unknown could make it two', 'A 4G:+?-', 'unknown'],
    ['unknown if two unknowns could make it two', 'A 4G:-??', 'unknown'],
    ['weak if one is covered and one weak, and weak counts', 'A 4G:+~-', 'weak'],
    ['none if the village reports no signal and only one claims it', 'A 4G:+?? no-signal', 'none'],
  ])('is %s', (_, drawing, expected) => expect(judge(drawing, TWO)).toEqual([expected]));

  it('does not let weak signal make up the second when weak does not count', () => {
    const strict = { ...TWO, weakCounts: false } as const;
    expect(judge('A 4G:+~-', strict)).toEqual(['weak']);
    expect(judge('A 4G:+~?', strict)).toEqual(['unknown']);
    expect(counts(WEAK, { ...DEFAULT_DEFINITION, ...strict })).toBe(false);
  });
});

describe('a dataset that names too few operators to ask', () => {
  it('knows of a village only that it reports no signal', () => {
    expect(judge('A no-signal\n A covered\n A gaps')).toEqual(['none', 'unknown', 'unknown']);
  });

  it('cannot tell of two operators where it names one', () => {
    expect(judge('A 4G:+\n A 4G:-\n A 4G:- no-signal', TWO)).toEqual([
      'unknown',
      'unknown',
      'none',
    ]);
  });
});

describe('the provincial scope', () => {
  it("looks at the village's own state and concludes nothing without one", () => {
    const drawing = 'A 4G:+ no-signal\n A 4G:- gaps\n A 4G:- covered\n A 4G:+';
    expect(judge(drawing, { scope: 'provincial' })).toEqual(['none', 'weak', 'covered', 'unknown']);
  });
});

const cells = fc.array(fc.constantFrom(UNKNOWN, COVERED, WEAK, NONE), {
  minLength: 3,
  maxLength: 3,
});
const SIGNS = ['?', '+', '~', '-'];
const draw = (row: readonly number[]) => `A 4G:${row.map((code) => SIGNS[code]).join('')}`;
/** Not covered, may be covered, covered: weak is on one side or the other, as the definition says. */
const rank = (status: string | undefined, weakCounts: boolean) => {
  if (status === 'unknown') return 1;
  return status === 'covered' || (status === 'weak' && weakCounts) ? 2 : 0;
};

describe('any combination', () => {
  it('does not depend on the order of the operators', () => {
    fc.assert(
      fc.property(cells, fc.boolean(), (row, two) => {
        const change = two ? TWO : {};
        expect(judge(draw([...row].reverse()), change)).toEqual(judge(draw(row), change));
      }),
    );
  });

  it('never gets worse when an operator gets better', () => {
    fc.assert(
      fc.property(cells, fc.nat(2), fc.boolean(), fc.boolean(), (row, at, two, weakCounts) => {
        const better = row.map((code, i) => (i === at ? COVERED : code));
        const change = { ...(two ? TWO : {}), weakCounts };
        const [after] = judge(draw(better), change);
        const [before] = judge(draw(row), change);
        expect(rank(after, weakCounts)).toBeGreaterThanOrEqual(rank(before, weakCounts));
      }),
    );
  });

  it('holds for at least two only where it holds for any', () => {
    fc.assert(
      fc.property(cells, (row) => {
        const isCovered = (status: string | undefined) => status === 'covered' || status === 'weak';
        if (isCovered(judge(draw(row), TWO)[0])) expect(isCovered(judge(draw(row))[0])).toBe(true);
      }),
    );
  });
});

describe('operators that count', () => {
  it('are all of them, with the technologies they report', () => {
    const villages = drawVillages('A 3G:-? 4G:++\n A 3G:-? 4G:-+');
    expect(countingOperators(asReported(villages), DEFAULT_DEFINITION)).toEqual([
      { operator: 0, technologies: [1, 2] },
      { operator: 1, technologies: [2] },
    ]);
  });
});
