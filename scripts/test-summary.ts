/** Puts the results of all checks into words. Pure: knows nothing of how they were run. */

/** How many tests of a suite ended how. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** How one check ended. */
export interface CheckResult {
  readonly name: string;
  /** `left out` when a check that it needs did not pass. */
  readonly outcome: 'passed' | 'failed' | 'left out';
  readonly seconds: number;
  /** `null` for a check that is no test suite, and for a suite that ended without a report. */
  readonly tests: TestCounts | null;
}

/**
 * One line for each check and, last, `N passed, M failed` (and `, K skipped` if any) over the tests of all suites. A check
 * that failed without naming a failed test counts as one failure, so that the line never says 0 of a run that failed.
 */
export function summarize(results: readonly CheckResult[]): string[] {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { outcome, tests } of results) {
    total.passed += tests?.passed ?? 0;
    total.failed += Math.max(tests?.failed ?? 0, outcome === 'failed' ? 1 : 0);
    total.skipped += tests?.skipped ?? 0;
  }
  return [...results.map(describeCheck), describeCounts(total)];
}

function describeCheck({ name, outcome, seconds, tests }: CheckResult): string {
  const duration = outcome === 'left out' ? '' : ` in ${seconds.toFixed(1)} s`;
  const counts = tests === null ? '' : ` (${describeCounts(tests)})`;
  return `${name.padEnd(8)}${outcome}${duration}${counts}`;
}

function describeCounts({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
