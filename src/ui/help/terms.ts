/** The terms that the glossary explains, and the term behind a figure. */
import type { ShareId } from '../../core/figure-formulas.ts';

/** The terms that the glossary explains, in the order in which it lists them: what is counted first, then what it rests on. */
export const TERMS = [
  'coverage',
  'coverageArea',
  'noCoverage',
  'deadZone',
  'weak',
  'noData',
  'broadband',
  'settlement',
  'cluster',
  'commune',
  'operator',
  'baseStation',
  'fibre',
  'fibreAble',
  'subscription',
  'doubleGap',
  'disadvantaged',
  'grid',
  'definition',
  'evidence',
  'completeness',
  'surveyRound',
  'overdue',
] as const;
export type Term = (typeof TERMS)[number];

/** A term and what it means here. */
export interface TermWords {
  readonly term: string;
  readonly meaning: string;
}

/** The term that a reader of a figure may not know. */
export function termOf(id: ShareId): Term {
  if (id.startsWith('covered.') || id === 'area')
    return id === 'area' ? 'coverageArea' : 'coverage';
  if (id.startsWith('uncovered.'))
    return id === 'uncovered.disadvantaged' ? 'disadvantaged' : 'grid';
  switch (id) {
    case 'communes.reporting':
      return 'completeness';
    case 'households.able':
      return 'fibreAble';
    case 'households.subscribed':
      return 'subscription';
    case 'operators.one':
      return 'operator';
    case 'gap':
      return 'doubleGap';
    default:
      return 'fibre';
  }
}
