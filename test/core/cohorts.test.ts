/** Cohorts between two snapshots: a list of villages small enough to follow each of them, and the identity for any. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANGES,
  type COHORT_KEYS,
  type Cohort,
  cohortImbalance,
  compareCohorts,
  type Snapshot,
  villageChanges,
} from '../../src/core/cohorts.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { COVERED, NO_UNIT, NONE, UNKNOWN, WEAK } from '../../src/core/model.ts';

/** A village as `id round sign`, the sign as in drawn villages: + covered, ~ weak, - none, ? unknown; `.` for no round. */
type Drawn = readonly [id: string, round: string, sign: string, commune?: number];

const STATUS_OF: Readonly<Record<string, number>> = {
  '+': COVERED,
  '~': WEAK,
  '-': NONE,
  '?': UNKNOWN,
};
const STRICT: Definition = { ...DEFAULT_DEFINITION, weakCounts: false };

function snapshot(drawn: readonly Drawn[], definition = DEFAULT_DEFINITION): Snapshot {
  const rounds = [...new Set(['', ...drawn.map(([, round]) => (round === '.' ? '' : round))])];
  return {
    villages: {
      count: drawn.length,
      ids: drawn.map(([id]) => id),
      communes: Uint32Array.from(drawn, ([, , , commune = 1]) => commune),
      surveyRounds: {
        values: rounds,
        index: Uint32Array.from(drawn, ([, round]) => rounds.indexOf(round === '.' ? '' : round)),
      },
    },
    statuses: Uint8Array.from(drawn, ([, , sign]) => STATUS_OF[sign]!),
    definition,
  };
}

const EVERYWHERE = { restated: null, within: () => true };

/** The counts that are not 0, by round. */
function told(cohorts: readonly Cohort[]) {
  return Object.fromEntries(
    cohorts.map(({ round, counts }) => [
      round,
      Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    ]),
  );
}

describe('between two snapshots', () => {
  const earlier = snapshot([
    ['a', '2021', '-'],
    ['b', '2021', '-'],
    ['c', '2021', '-'],
    ['d', '2021', '-'],
    ['e', '2021', '+'],
    ['f', '2021', '?'],
    ['g', '2021', '+'],
  ]);
  const later = snapshot([
    ['h', '2022', '-'],
    ['i', '2022', '+'],
    ['a', '2021', '-'],
    ['b', '2021', '+'],
    ['d', '2021', '?'],
    ['e', '2021', '-'],
    ['f', '2021', '-'],
  ]);

  it('covering, removing, finding, losing and not knowing are counted apart', () => {
    expect(told(compareCohorts({ earlier, later, ...EVERYWHERE }))).toEqual({
      // a stays, b is covered, c is removed, d is obscured, e is lost, f is revealed; g, covered, is removed
      '2021': {
        ...{ start: 4, covered: 1, removed: 1, obscured: 1, lost: 1, revealed: 1, remaining: 3 },
        ...{ removedCovered: 1, coveredStart: 2, coveredEnd: 1, unknownStart: 1, unknownEnd: 1 },
      },
      '2022': { found: 1, remaining: 1, foundCovered: 1, coveredEnd: 1 },
    });
  });

  it('every village has one change, and those removed are listed', () => {
    const { later: changes, removed } = villageChanges({ earlier, later, ...EVERYWHERE });
    expect([...changes].map((change) => CHANGES[change])).toEqual([
      ...['new', 'new', 'none', 'gained', 'obscured', 'lost', 'revealed'],
    ]);
    expect([...removed]).toEqual([2, 6]);
  });

  it('deleting villages from a list is no progress', () => {
    const [cohort] = compareCohorts({ earlier, later: snapshot([]), ...EVERYWHERE });
    expect(cohort?.counts).toMatchObject({ start: 4, removed: 4, covered: 0, remaining: 0 });
  });

  it('neither is counting weak signal as covered: that is redefined', () => {
    const strict = snapshot(
      [
        ['a', 'r', '~'],
        ['b', 'r', '~'],
        ['c', 'r', '-'],
      ],
      STRICT,
    );
    const mild = snapshot([
      ['a', 'r', '~'],
      ['b', 'r', '-'],
      ['c', 'r', '+'],
    ]);
    const comparison = {
      earlier: strict,
      later: mild,
      restated: strict.statuses,
      within: () => true,
    };
    expect(told(compareCohorts(comparison))).toEqual({
      // a and b are no longer counted; b, by the later rule covered before, is lost
      r: { start: 3, redefinedOut: 2, lost: 1, covered: 1, remaining: 1, coveredEnd: 2 },
    });
    const changes = [...villageChanges(comparison).later].map((change) => CHANGES[change]);
    expect(changes).toEqual(['redefined', 'lost', 'gained']);
  });

  it('nor is moving villages to another round; what is covered there counts there', () => {
    const first = snapshot([
      ['a', '2021', '-'],
      ['b', '2021', '-'],
      ['c', '2021', '-'],
    ]);
    const second = snapshot([
      ['a', '2022', '-'],
      ['b', '2022', '+'],
      ['c', '.', '-'],
    ]);
    expect(told(compareCohorts({ earlier: first, later: second, ...EVERYWHERE }))).toEqual({
      '2021': { start: 3, redefinedOut: 2, remaining: 1 },
      '2022': { redefinedIn: 2, covered: 1, remaining: 1, coveredEnd: 1 },
    });
  });

  it('villages elsewhere and of no commune are not looked at; one that went elsewhere is redefined, not removed', () => {
    const first = snapshot([
      ['a', 'r', '-', 1],
      ['b', 'r', '-', 2],
      ['c', 'r', '-', NO_UNIT],
    ]);
    const second = snapshot([
      ['a', 'r', '-', 2],
      ['b', 'r', '-', 2],
      ['c', 'r', '-', NO_UNIT],
    ]);
    const comparison = {
      earlier: first,
      later: second,
      restated: null,
      within: (c: number) => c === 1,
    };
    expect(told(compareCohorts(comparison))).toEqual({ r: { start: 1, redefinedOut: 1 } });
    expect(villageChanges(comparison)).toEqual({
      later: Uint8Array.of(0, 0, 0),
      removed: new Uint32Array(),
    });
  });
});

describe('the identity', () => {
  it('holds for the national series: 2,418 villages and 1,506 found since are 3,924', () => {
    const series = { start: 2418, found: 1506, covered: 2416, removed: 0, remaining: 1508 };
    expect(cohortImbalance(series)).toBe(0);
    expect(cohortImbalance({ ...series, remaining: 1500 })).toBe(8);
    expect(cohortImbalance({ ...series, removed: Number.NaN })).toBeNull();
  });

  const village = fc.tuple(
    fc.constantFrom(...'abcdefgh'),
    fc.constantFrom('.', 'r1', 'r2'),
    fc.constantFrom(...'+~-?'),
    fc.constantFrom(1, 2, NO_UNIT),
  );
  const drawn = fc.uniqueArray(village, { selector: ([id]) => id });
  const definitions = fc.constantFrom(DEFAULT_DEFINITION, STRICT);

  it('holds for every cohort of any two snapshots, and what is redefined out of one comes into another or is counted otherwise', () => {
    fc.assert(
      fc.property(drawn, drawn, definitions, definitions, (first, second, before, after) => {
        const earlier = snapshot(first, before);
        const later = snapshot(second, after);
        const within = (commune: number) => commune === 1;
        const cohorts = compareCohorts({ earlier, later, restated: earlier.statuses, within });
        for (const { counts } of cohorts) expect(cohortImbalance(counts)).toBe(0);
        const total = (key: (typeof COHORT_KEYS)[number]) =>
          cohorts.reduce((sum, { counts }) => sum + counts[key], 0);
        const inPlace = (list: readonly Drawn[]) => list.filter(([, , , commune]) => commune === 1);
        expect(total('start') + total('coveredStart') + total('unknownStart')).toBe(
          inPlace(first).length,
        );
        expect(total('remaining') + total('coveredEnd') + total('unknownEnd')).toBe(
          inPlace(second).length,
        );
      }),
    );
  });

  it('read backwards, found is removed and covered is lost, where every village stays in its place', () => {
    fc.assert(
      fc.property(drawn, drawn, (first, second) => {
        const settle = (list: readonly Drawn[]) =>
          snapshot(list.map(([id, , sign]): Drawn => [id, id < 'd' ? 'r1' : '.', sign]));
        const [one, two] = [settle(first), settle(second)];
        const sum = (key: (typeof COHORT_KEYS)[number], forwards: boolean) =>
          compareCohorts({
            earlier: forwards ? one : two,
            later: forwards ? two : one,
            ...EVERYWHERE,
          }).reduce((total, { counts }) => total + counts[key], 0);
        expect(sum('found', true)).toBe(sum('removed', false));
        expect(sum('covered', true)).toBe(sum('lost', false));
        expect(sum('revealed', true)).toBe(sum('obscured', false));
      }),
    );
  });
});
