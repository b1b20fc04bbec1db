/**
 * Tallies of one village, by columns that are looked up once: a country has tens of thousands of villages, and each is tallied a
 * dozen times.
 */
import {
  columnOf,
  type FigureTable,
  type Measure,
  type StatusClass,
  tallyColumn,
} from './figures.ts';
import { STATUSES, type VillageFacts } from './model.ts';

/** Columns of a measure by status (an index into `STATUSES`). */
function byStatus(measure: Measure): readonly number[] {
  return STATUSES.map((status) => columnOf(`${measure}.${status satisfies StatusClass}`));
}

const VILLAGES = byStatus('villages');
const RURAL = byStatus('rural');
const URBAN = byStatus('urban');
const SIZES = (['households', 'population'] as const).map((measure) => ({
  measure,
  columns: byStatus(measure),
  missing: columnOf(`${measure}.missing`),
}));
/** Columns by the number of operators that count. */
export const OPERATORS = {
  none: columnOf('operators.none'),
  one: columnOf('operators.one'),
  two: columnOf('operators.two'),
  three: columnOf('operators.three'),
  unknown: columnOf('operators.unknown'),
} as const;
/** Columns by whether both fibre and 4G are missing. */
export const GAP = {
  yes: columnOf('gap.yes'),
  no: columnOf('gap.no'),
  unknown: columnOf('gap.unknown'),
} as const;
/** Columns of the uncovered by power and hardship. */
export const UNCOVERED = {
  disadvantaged: columnOf('uncovered.disadvantaged'),
  other: columnOf('uncovered.other'),
  noPower: columnOf('uncovered.noPower'),
  unknown: columnOf('uncovered.unknown'),
} as const;
/** Fibre by answer (an index into `ANSWERS`: unknown, yes, no). */
const FIBRE = {
  villages: ['Unknown', 'Yes', 'No'].map((word) =>
    columnOf(`fibre.villages${word}` as `fibre.villages${'Unknown' | 'Yes' | 'No'}`),
  ),
  households: ['Unknown', 'Able', 'NotAble'].map((word) =>
    columnOf(`fibre.households${word}` as `fibre.households${'Unknown' | 'Able' | 'NotAble'}`),
  ),
} as const;
const SUBSCRIBED = columnOf('fibre.householdsSubscribed');
const SUBSCRIPTION_BASE = columnOf('fibre.subscriptionBase');
const SUBSCRIPTION_UNKNOWN = columnOf('fibre.subscriptionUnknown');

/** Tallies a village with its households and people by its status. */
export function tallyClass(
  figures: FigureTable,
  villages: VillageFacts,
  v: number,
  status: number,
): void {
  const row = villages.communes[v]!;
  tallyColumn(figures, row, VILLAGES[status]!);
  tallyColumn(figures, row, (villages.urban[v] === 1 ? URBAN : RURAL)[status]!);
  for (const { measure, columns, missing } of SIZES) {
    const size = villages[measure][v]!;
    if (Number.isNaN(size)) tallyColumn(figures, row, missing);
    else tallyColumn(figures, row, columns[status]!, size);
  }
}

/** Tallies a village with its households by fibre. */
export function tallyFibre(figures: FigureTable, villages: VillageFacts, v: number): void {
  const row = villages.communes[v]!;
  const answer = villages.fibre[v]!;
  tallyColumn(figures, row, FIBRE.villages[answer]!);
  const households = villages.households[v]!;
  if (Number.isNaN(households)) return;
  tallyColumn(figures, row, FIBRE.households[answer]!, households);
  const subscribed = villages.fibreHouseholds[v]!;
  if (Number.isNaN(subscribed)) {
    tallyColumn(figures, row, SUBSCRIPTION_UNKNOWN, households);
  } else {
    tallyColumn(figures, row, SUBSCRIBED, subscribed);
    tallyColumn(figures, row, SUBSCRIPTION_BASE, households);
  }
}
