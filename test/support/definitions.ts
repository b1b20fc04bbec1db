/** Any definition over the operators of a dataset, for properties. */
import fc from 'fast-check';
import { COUNTING_TECHNOLOGIES, type Definition, SCOPES } from '../../src/core/definition.ts';
import { EVIDENCE_KINDS } from '../../src/core/model.ts';

/** @param operators ids that a definition may name; @param dates that it may look back to */
export function anyDefinition(
  operators: fc.Arbitrary<string>,
  dates: fc.Arbitrary<string>,
): fc.Arbitrary<Definition> {
  return fc.record({
    technology: fc.constantFrom(...COUNTING_TECHNOLOGIES),
    operator: fc.oneof(
      fc.constant({ kind: 'any' as const }),
      fc.constant({ kind: 'at-least-two' as const }),
      operators.map((id) => ({ kind: 'named' as const, id })),
    ),
    evidence: fc.constantFrom(...EVIDENCE_KINDS),
    weakCounts: fc.boolean(),
    scope: fc.constantFrom(...SCOPES),
    asOf: fc.option(dates),
  });
}
