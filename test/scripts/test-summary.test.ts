/** The last line of a run says what happened, also when a check fails that counts no tests. */
import { expect, test } from 'vitest';
import { type CheckResult, summarize } from '../../scripts/test-summary.ts';

const passed = (name: string, count: number, skipped = 0): CheckResult => ({
  name,
  outcome: 'passed',
  seconds: 1,
  tests: { passed: count, failed: 0, skipped },
});
const plain = (name: string, outcome: CheckResult['outcome']): CheckResult => ({
  name,
  outcome,
  seconds: 1,
  tests: null,
});

test('the tests of all suites are added up', () => {
  const summary = summarize([plain('types', 'passed'), passed('unit', 12), passed('e2e', 3)]);
  expect(summary).toEqual([
    'types   passed in 1.0 s',
    'unit    passed in 1.0 s (12 passed, 0 failed)',
    'e2e     passed in 1.0 s (3 passed, 0 failed)',
    '15 passed, 0 failed',
  ]);
});

test('skipped tests are named when there are any', () => {
  expect(summarize([passed('unit', 12, 2)]).at(-1)).toBe('12 passed, 0 failed, 2 skipped');
});

test('a failed check that counts no tests is one failure, what needed it is none', () => {
  const results = [passed('unit', 12), plain('build', 'failed'), plain('e2e', 'left out')];
  expect(summarize(results)).toEqual([
    'unit    passed in 1.0 s (12 passed, 0 failed)',
    'build   failed in 1.0 s',
    'e2e     left out',
    '12 passed, 1 failed',
  ]);
});

test('failed tests are not counted again for their suite', () => {
  const tests = { passed: 10, failed: 2, skipped: 0 };
  const results: CheckResult[] = [{ name: 'unit', outcome: 'failed', seconds: 1, tests }];
  expect(summarize(results).at(-1)).toBe('10 passed, 2 failed');
});
