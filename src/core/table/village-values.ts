/** The columns of a table of villages, by village row: everything that is known of a village, as values. Names are the interface's. */
import type { Definition } from '../definition.ts';
import type { DistancesKm } from '../distances.ts';
import {
  ANSWERS,
  COVERED,
  NO_UNIT,
  NONE,
  POWER_STATES,
  STATUSES,
  TECHNOLOGIES,
  type TextColumn,
  textAt,
  UNKNOWN,
  type Villages,
  WEAK,
} from '../model.ts';
import {
  asReported,
  type CountingOperator,
  countingOperators,
  counts,
  operatorStatus,
} from '../village-status.ts';
import { type ColumnValues, UNKNOWN_CHOICE } from './column-values.ts';

/** Columns of villages, in the order in which they are offered. */
export const VILLAGE_COLUMNS = [
  'name',
  'commune',
  'province',
  'former',
  'kind',
  'status',
  'people',
  'households',
  'operators',
  '2g',
  '3g',
  '4g',
  '5g',
  'power',
  'disadvantaged',
  'fibre',
  'site-km',
  'fibre-km',
  'plan-operator',
  'plan-date',
  'plan-state',
  'reason',
  'round',
  'source',
  'date',
  'differing',
  'id',
] as const;
export type VillageColumn = (typeof VILLAGE_COLUMNS)[number];

/** The fields of `data/dataset-format.md` that columns hold as the data have them. The other columns are computed, and no data. */
export const VILLAGE_FIELDS: Partial<Readonly<Record<VillageColumn, string>>> = {
  name: 'name',
  commune: 'commune',
  province: 'province',
  former: 'former_commune',
  kind: 'kind',
  people: 'population',
  households: 'households',
  power: 'power',
  disadvantaged: 'disadvantaged',
  fibre: 'fibre',
  'plan-operator': 'plan_operator',
  'plan-date': 'plan_date',
  reason: 'reason',
  round: 'survey_round',
  source: 'source',
  date: 'date',
  id: 'id',
};

/** Statuses as they are sorted: what needs attention first, the unknown last. */
export const STATUS_CHOICES = ['none', 'weak', 'covered', UNKNOWN_CHOICE] as const;
const POWER_CHOICES = ['no', 'unstable', 'yes', UNKNOWN_CHOICE] as const;
const ANSWER_CHOICES = ['no', 'yes', UNKNOWN_CHOICE] as const;

/** How a plan stands, worst first; a village without one has the last. */
export const PLAN_CHOICES = ['overdue', 'due', 'undated', 'ahead', 'done', UNKNOWN_CHOICE] as const;

/** What a table of villages is made of. */
export interface VillageTableData {
  readonly villages: Villages;
  /** By the definition, indices into `STATUSES`. */
  readonly statuses: Uint8Array;
  readonly definition: Definition;
  /** `null` while they are not known. */
  readonly distances: DistancesKm | null;
  /** Names of a village's commune and of the unit that the commune is in, by unit row. */
  readonly communeName: (unit: number) => string;
  readonly provinceName: (unit: number) => string;
  readonly operatorName: (id: string) => string;
  /** What stands where it is known that no operator counts. */
  readonly noOperator: string;
  readonly planState: (village: number) => (typeof PLAN_CHOICES)[number];
  /** What others say otherwise of a village, in words; '' for nothing. */
  readonly differing: (village: number) => string;
}

/** The values of every column. */
export function villageValues(data: VillageTableData): Record<VillageColumn, ColumnValues> {
  const { villages, statuses, distances } = data;
  const unitText = (name: (unit: number) => string) => {
    const known = new Map([[NO_UNIT, '']]); // names are made of several words, and thousands share one
    return text((row) => {
      const unit = villages.communes[row]!;
      const found = known.get(unit) ?? name(unit);
      known.set(unit, found);
      return found;
    });
  };
  return {
    name: text((row) => villages.names[row]!),
    commune: unitText(data.communeName),
    province: unitText(data.provinceName),
    former: textColumn(villages.formerCommunes),
    kind: textColumn(villages.kinds),
    status: coded(STATUSES, STATUS_CHOICES, (row) => statuses[row]!),
    people: number((row) => villages.population[row]!),
    households: number((row) => villages.households[row]!),
    operators: operators(data),
    '2g': technology(villages, 0, data.definition),
    '3g': technology(villages, 1, data.definition),
    '4g': technology(villages, 2, data.definition),
    '5g': technology(villages, 3, data.definition),
    power: coded(POWER_STATES, POWER_CHOICES, (row) => villages.power[row]!),
    disadvantaged: coded(ANSWERS, ANSWER_CHOICES, (row) => villages.disadvantaged[row]!),
    fibre: coded(ANSWERS, ANSWER_CHOICES, (row) => villages.fibre[row]!),
    'site-km': number((row) => distances?.siteKm[row] ?? Number.NaN),
    'fibre-km': number((row) => distances?.fibreKm[row] ?? Number.NaN),
    'plan-operator': text((row) => data.operatorName(textAt(villages.planOperators, row))),
    'plan-date': dates(villages.planDates),
    'plan-state': choice(PLAN_CHOICES, data.planState),
    reason: textColumn(villages.reasons),
    round: textColumn(villages.surveyRounds),
    source: textColumn(villages.sources),
    date: dates(villages.dates),
    differing: text(data.differing),
    id: text((row) => villages.ids[row]!),
  };
}

/** Operators that count in a village, as they report; '' where some are silent and none counts. */
function operators({ villages, definition, noOperator }: VillageTableData): ColumnValues {
  const evidence = asReported(villages);
  const asked = countingOperators(evidence, { ...definition, operator: { kind: 'any' } });
  const nameOf = ({ operator }: CountingOperator) => villages.operators[operator]!.name;
  return text((row) => {
    const statuses = asked.map((each) => operatorStatus(evidence, row, each, definition));
    const counting = asked.filter((_, i) => counts(statuses[i]!, definition));
    if (counting.length > 0) return counting.map(nameOf).join(', ');
    return asked.length > 0 && !statuses.includes(UNKNOWN) ? noOperator : '';
  });
}

/** The best that any operator reports of one technology; of those that are silent on it everywhere nothing is asked. */
function technology(villages: Villages, t: number, definition: Definition): ColumnValues {
  const evidence = asReported(villages);
  const reported = { ...definition, evidence: 'reported' } as const;
  const count = villages.operators.length;
  const asked = villages.operators
    .map((_, operator) => ({ operator, technologies: [t] }))
    .filter(({ operator }) => villages.spoken[t * count + operator] === 1);
  return coded(STATUSES, STATUS_CHOICES, (row) => {
    const statuses = asked.map((each) => operatorStatus(evidence, row, each, reported));
    const order = [COVERED, WEAK, UNKNOWN, NONE];
    return order.find((status) => statuses.includes(status)) ?? UNKNOWN;
  });
}

function text(at: (row: number) => string): ColumnValues {
  return { kind: 'text', at };
}

function textColumn(column: TextColumn): ColumnValues {
  return text((row) => textAt(column, row));
}

function dates(column: TextColumn): ColumnValues {
  return { kind: 'date', at: (row) => textAt(column, row) };
}

function number(at: (row: number) => number): ColumnValues {
  return { kind: 'number', at, typedUnit: 1 };
}

function choice<T extends string>(choices: readonly T[], of: (row: number) => T): ColumnValues {
  return { kind: 'choice', choices, at: (row) => choices.indexOf(of(row)) };
}

/** A stored code, index into `stored`, as an index into `choices`. */
function coded(
  stored: readonly string[],
  choices: readonly string[],
  of: (row: number) => number,
): ColumnValues {
  const places = stored.map((each) => choices.indexOf(each));
  const unknown = choices.indexOf(UNKNOWN_CHOICE);
  return { kind: 'choice', choices, at: (row) => places[of(row)] ?? unknown };
}

/** The technology whose reports a column shows; `null` of other columns. */
export function technologyOf(column: VillageColumn): (typeof TECHNOLOGIES)[number] | null {
  return TECHNOLOGIES.find((each) => each.toLowerCase() === column) ?? null;
}
