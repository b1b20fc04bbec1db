/** The signal of one village technology by technology, for words: who has it, weak, not at all, and of how many nothing is known. Pure. */
import {
  COVERED,
  NONE,
  type Operator,
  OVERALL_STATES,
  statusIndex,
  TECHNOLOGIES,
  type Technology,
  UNKNOWN,
  type Villages,
  WEAK,
} from '../core/model.ts';
import { UNNAMED_OPERATOR } from '../core/overlay/overlay.ts';

export interface SignalLine {
  readonly technology: Technology;
  readonly covered: readonly Operator[];
  readonly weak: readonly Operator[];
  readonly none: readonly Operator[];
  /** Operators that report of the technology somewhere, and nothing here. */
  readonly unknown: number;
}

/** Whether the village's own state says there is signal where no operator reports any, or none where one does. */
export function isOverallApart(villages: Villages, row: number): boolean {
  const overall = OVERALL_STATES[villages.overall[row]!] ?? 'unknown';
  if (overall === 'unknown') return false;
  const lines = signalLines(villages, row);
  const hasSignal = lines.some(({ covered, weak }) => covered.length + weak.length > 0);
  const isDenied = lines.some(({ none }) => none.length > 0) && !hasSignal;
  return overall === 'no-signal' ? hasSignal : isDenied;
}

/** Lines of the technologies that anybody reports of; one that nobody names in a table is no operator that could be missing. */
export function signalLines(villages: Villages, row: number): readonly SignalLine[] {
  const { operators, spoken, statuses } = villages;
  return [...TECHNOLOGIES.entries()].flatMap(([t, technology]): SignalLine[] => {
    const codes = operators.map((_, o) => statuses[statusIndex(villages, row, t, o)]!);
    const isSpoken = (o: number) => spoken[t * operators.length + o] === 1;
    if (!operators.some((_, o) => isSpoken(o))) return [];
    const isNamed = ({ id }: Operator) => id !== UNNAMED_OPERATOR;
    const having = (code: number) => operators.filter((_, o) => isSpoken(o) && codes[o] === code);
    // Its silence is settled as none beside those that tell; where nobody else tells, a table said so.
    const isAlone = operators.every((each, o) => !isNamed(each) || codes[o] === UNKNOWN);
    return [
      {
        technology,
        covered: having(COVERED),
        weak: having(WEAK),
        none: having(NONE).filter((each) => isAlone || isNamed(each)),
        unknown: having(UNKNOWN).filter(isNamed).length,
      },
    ];
  });
}
