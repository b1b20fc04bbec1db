/** The coverage layers that a definition looks at when it is asked about land rather than villages. */
import { type CoverageEntry, coverageEntriesAt, type Manifest } from '../core/dataset.ts';
import { type Definition, lowestTechnology } from '../core/definition.ts';
import { TECHNOLOGIES } from '../core/model.ts';

/** Declared layers of the technologies and operators that count (estimated ones when the definition asks for estimates). */
export function askedCoverage(manifest: Manifest, definition: Definition): CoverageEntry[] {
  const { operator, evidence, asOf } = definition;
  return coverageEntriesAt(manifest, asOf).filter((entry) => {
    if (TECHNOLOGIES.indexOf(entry.technology) < lowestTechnology(definition)) return false;
    if (operator.kind === 'named' && operator.id !== entry.operator) return false;
    return entry.evidence === (evidence === 'estimated' ? 'estimated' : 'declared');
  });
}
