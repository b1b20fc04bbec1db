/** The sections of the method page, in their order. An address may name one, and a figure leads to its own. */
import type { ShareId } from '../core/figure-formulas.ts';

export const METHOD_SECTIONS = [
  'settlement',
  'signal',
  'dead-zone',
  'unknown',
  'completeness',
  'fibre',
  'power',
  'evidence',
  'areas',
  'contradictions',
  'sample',
  'privacy',
  'cite',
  'keyboard',
  'words',
  'version',
] as const;
export type MethodSection = (typeof METHOD_SECTIONS)[number];

/** The section that tells how a figure is made. */
export function sectionOf(id: ShareId): MethodSection {
  if (id === 'area') return 'areas';
  if (id === 'communes.reporting') return 'completeness';
  if (id.startsWith('uncovered.')) return 'power';
  if (id === 'gap' || /^(communes|villages|households)\./.test(id)) return 'fibre';
  return 'signal';
}
