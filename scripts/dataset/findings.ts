/** A builder writes nothing that the product's own reader finds anything to complain of. */
import type { Issue } from '../../src/core/issue.ts';

/**
 * Refuses what was read with findings.
 * @throws with their number and the first of them
 */
export function refuseFindings(
  what: string,
  { issues }: { readonly issues: readonly Issue[] },
): void {
  if (issues.length === 0) return;
  throw new Error(`${what}: ${issues.length} findings, the first ${JSON.stringify(issues[0])}`);
}
