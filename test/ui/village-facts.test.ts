import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import {
  OVERALL_STATES,
  type OverallState,
  STATUSES,
  type Status,
  type Villages,
} from '../../src/core/model.ts';
import { spokenIn } from '../../src/core/village-status.ts';
import {
  comparedCells,
  lesserTechnology,
  planOf,
  restsOnOverall,
} from '../../src/ui/village-facts.ts';

/** One village with nothing but a plan. */
function withPlan(operator: string, date: string): Villages {
  const column = (value: string) => ({ values: ['', value], index: Uint16Array.from([1]) });
  return {
    operators: [{ id: 'op-a', name: 'Nhà mạng A' }],
    planOperators: column(operator),
    planDates: column(date),
  } as unknown as Villages;
}

const days = { today: '2026-11-22', data: '2026-09-30' };

describe('a coverage plan', () => {
  test('is overdue only where data later than its date still show no signal', () => {
    expect(planOf(withPlan('op-a', '2026-06-30'), 0, 'none', days).state).toBe('overdue');
    expect(planOf(withPlan('op-a', '2026-10-31'), 0, 'none', days).state).toBe('due');
    expect(planOf(withPlan('op-a', '2026-12-31'), 0, 'none', days).state).toBe('ahead');
  });

  test('is done where there is signal', () => {
    expect(planOf(withPlan('op-a', '2026-06-30'), 0, 'covered', days).state).toBe('done');
  });

  test('may lack a date, or be missing', () => {
    expect(planOf(withPlan('op-a', ''), 0, 'none', days).state).toBe('undated');
    expect(planOf(withPlan('', ''), 0, 'none', days).state).toBe('none');
  });

  test('names its operator as the dataset does', () => {
    expect(planOf(withPlan('op-a', ''), 0, 'none', days).operator).toBe('Nhà mạng A');
    expect(planOf(withPlan('Viettel', ''), 0, 'none', days).operator).toBe('Viettel');
  });
});

/** One village with its status by technology (2G to 5G), each for operators a and b, and its own overall state. */
function reporting(overall: OverallState, ...statuses: readonly (readonly Status[])[]): Villages {
  const cube = Uint8Array.from(statuses.flat().map((status) => STATUSES.indexOf(status)));
  return {
    count: 1,
    operators: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    statuses: cube,
    spoken: spokenIn(cube, 2),
    overall: Uint8Array.of(OVERALL_STATES.indexOf(overall)),
  } as unknown as Villages;
}

const NO_DATA = ['unknown', 'unknown'] as const;
const NONE = ['none', 'none'] as const;
const with5G: Definition = { ...DEFAULT_DEFINITION, technology: '5G' };

describe('the status of a village without signal', () => {
  test('rests on its overall state where what operators report leaves it open', () => {
    const silent = reporting('no-signal', NO_DATA, NO_DATA, NO_DATA, NO_DATA);
    expect(restsOnOverall(silent, 0, DEFAULT_DEFINITION)).toBe(true);
    const one = ['none', 'unknown'] as const;
    const half = reporting('no-signal', NO_DATA, one, one, one);
    expect(restsOnOverall(half, 0, DEFAULT_DEFINITION)).toBe(true);
    const denied = reporting('no-signal', NO_DATA, NONE, NONE, NONE);
    expect(restsOnOverall(denied, 0, DEFAULT_DEFINITION)).toBe(false);
  });

  test('needs two operators that might be there to leave "at least two" open', () => {
    const definition: Definition = { ...DEFAULT_DEFINITION, operator: { kind: 'at-least-two' } };
    const half = ['none', 'unknown'] as const;
    expect(restsOnOverall(reporting('no-signal', half, half, half, half), 0, definition)).toBe(
      false,
    );
    const silent = reporting('no-signal', NO_DATA, NO_DATA, NO_DATA, NO_DATA);
    expect(restsOnOverall(silent, 0, definition)).toBe(true);
  });

  test('never rests on it where it is not asked', () => {
    const silent = reporting('no-signal', NO_DATA, NO_DATA, NO_DATA, NO_DATA);
    expect(restsOnOverall(silent, 0, { ...DEFAULT_DEFINITION, scope: 'provincial' })).toBe(false);
    expect(restsOnOverall(silent, 0, { ...DEFAULT_DEFINITION, evidence: 'declared' })).toBe(false);
  });

  test('names the best technology below the one asked for', () => {
    const only2G = reporting('unknown', ['none', 'weak'], NONE, NONE, NONE);
    expect(lesserTechnology(only2G, 0, DEFAULT_DEFINITION)).toBe('2G');
    const until4G = reporting('unknown', ['covered', 'none'], NONE, ['covered', 'none'], NONE);
    expect(lesserTechnology(until4G, 0, with5G)).toBe('4G');
    expect(
      lesserTechnology(until4G, 0, { ...with5G, operator: { kind: 'named', id: 'b' } }),
    ).toBeNull();
    expect(lesserTechnology(reporting('unknown', NONE, NONE, NONE, NONE), 0, with5G)).toBeNull();
  });
});

describe('a report beside the operators’ maps', () => {
  /** 3G and 4G of A and B as reported, and as their maps have it. */
  const village = reporting('unknown', NO_DATA, ['covered', 'none'], ['weak', 'unknown'], NO_DATA);
  const declared = (...statuses: readonly (readonly Status[])[]) =>
    Uint8Array.from(statuses.flat().map((status) => STATUSES.indexOf(status)));

  test('compares the cells of which both tell, and contradicts where one denies what the other claims', () => {
    const map = declared(NO_DATA, ['none', 'covered'], ['covered', 'none'], ['covered', 'none']);
    expect(comparedCells(village, 0, map)).toEqual([
      { technology: 1, operator: 0, reported: 'covered', declared: 'none', isConflict: true },
      { technology: 1, operator: 1, reported: 'none', declared: 'covered', isConflict: true },
      { technology: 2, operator: 0, reported: 'weak', declared: 'covered', isConflict: false },
    ]);
  });

  test('compares nothing with maps that are silent or missing', () => {
    expect(comparedCells(village, 0, declared(NO_DATA, NO_DATA, NO_DATA, NO_DATA))).toEqual([]);
    expect(comparedCells(village, 0, new Uint8Array())).toEqual([]);
  });
});
