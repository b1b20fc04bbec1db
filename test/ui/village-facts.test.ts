import { describe, expect, test } from 'vitest';
import type { Villages } from '../../src/core/model.ts';
import { planOf } from '../../src/ui/village-facts.ts';

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
