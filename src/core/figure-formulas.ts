/**
 * The formulas of all shares as lists of tallies, so that they can be shown: what is counted, out of what, and what could go either
 * way. `figures.ts` computes the same; a test holds the two together.
 */
import { type Definition, weakIsCovered } from './definition.ts';
import { type FigureKey, MEASURES, type Measure, STATUS_ORDER } from './figures.ts';

/** Figures that can be explained: shares, each of a count in a total. */
export type ShareId =
  | `covered.${Measure}`
  | 'communes.fibre'
  | 'villages.fibre'
  | 'households.able'
  | 'households.subscribed'
  | 'communes.reporting'
  | 'operators.one'
  | 'gap'
  | `uncovered.${'disadvantaged' | 'other' | 'noPower' | 'unknown'}`
  | 'area';

/** What a formula adds up: tallies of the figures, or km² (`area.…`). */
export type Term = FigureKey | 'area.covered' | 'area.notCovered' | 'area.unknown';

/** count out of total, of which unknown could go either way; each the sum of its terms. */
export interface Formula {
  readonly count: readonly Term[];
  readonly unknown: readonly Term[];
  readonly total: readonly Term[];
  /** Tallies, in villages, of what is in none of these because its size is not given. */
  readonly missing: readonly FigureKey[];
}

/** The formula of a share under a definition. */
export function formulaOf(id: ShareId, definition: Definition): Formula {
  const measure = MEASURES.find((name) => id === `covered.${name}`);
  if (measure) return coveredFormula(measure, definition);
  switch (id) {
    case 'communes.fibre':
      return part(['communes.fibreYes'], ['communes.fibreUnknown'], ['communes.total']);
    case 'villages.fibre':
      return whole('fibre.villagesYes', 'fibre.villagesUnknown', ['fibre.villagesNo']);
    case 'households.able':
      return {
        ...whole('fibre.householdsAble', 'fibre.householdsUnknown', ['fibre.householdsNotAble']),
        missing: ['households.missing'],
      };
    case 'households.subscribed': {
      const unknown = 'fibre.subscriptionUnknown';
      const total = ['fibre.subscriptionBase', unknown] as const;
      const missing = ['households.missing'] as const;
      return { ...part(['fibre.householdsSubscribed'], [unknown], total), missing };
    }
    case 'communes.reporting':
      return part(['communes.reporting'], [], ['communes.total']);
    case 'operators.one':
      return whole('operators.one', 'operators.unknown', [
        ...(['operators.none', 'operators.two', 'operators.three'] as const),
      ]);
    case 'gap':
      return whole('gap.yes', 'gap.unknown', ['gap.no']);
    case 'area':
      return whole('area.covered', 'area.unknown', ['area.notCovered']);
    default:
      return part([id as FigureKey], [], uncoveredTerms(definition));
  }
}

function coveredFormula(measure: Measure, definition: Definition): Formula {
  const counted = weakIsCovered(definition)
    ? (['covered', 'weak'] as const)
    : (['covered'] as const);
  const isSized = measure === 'households' || measure === 'population';
  return {
    count: counted.map((status) => `${measure}.${status}` as const),
    unknown: [`${measure}.unknown`],
    total: STATUS_ORDER.map((status) => `${measure}.${status}` as const),
    missing: isSized ? [`${measure}.missing`] : [],
  };
}

/** Villages not covered under the definition. */
function uncoveredTerms(definition: Definition): Term[] {
  return weakIsCovered(definition) ? ['villages.none'] : ['villages.none', 'villages.weak'];
}

function part(count: readonly Term[], unknown: readonly Term[], total: readonly Term[]): Formula {
  return { count, unknown, total, missing: [] };
}

/** A formula whose total is all of its own classes. */
function whole(count: Term, unknown: Term, others: readonly Term[]): Formula {
  return part([count], [unknown], [count, ...others, unknown]);
}
