/** What there is to say of one village: its status in words and how its plan stands. Pure; words are in the catalogues. */
import type { OpenedDataset } from '../core/dataset.ts';
import { type Definition, lowestTechnology } from '../core/definition.ts';
import {
  COVERED,
  NONE,
  type Operator,
  STATUSES,
  type Status,
  statusIndex,
  TECHNOLOGIES,
  type Technology,
  textAt,
  UNKNOWN,
  type Villages,
  WEAK,
} from '../core/model.ts';
import type { ToldField, ToldVillage } from '../core/overlay/overlaid.ts';
import { statusOf as fieldStatus } from '../core/overlay/overlay.ts';
import type { SourcedValue } from '../core/overlay/sayings.ts';
import { asReported, countingOperators, counts, operatorStatus } from '../core/village-status.ts';

/** How a coverage plan stands. `due`: its date has passed, but the data are older and cannot tell the outcome. */
export type PlanState = 'none' | 'undated' | 'ahead' | 'due' | 'overdue' | 'done';

/** A plan as the data give it. */
export interface Plan {
  readonly state: PlanState;
  readonly operator: string;
  /** ISO date, '' when not given. */
  readonly date: string;
}

/** A village with what was concluded of it. */
export interface VillageProps {
  readonly dataset: OpenedDataset;
  readonly villages: Villages;
  readonly row: number;
  readonly status: Status;
  readonly plan: Plan;
  /** Who says what of it, where imports tell of it; `null` where none does. */
  readonly told: ToldVillage | null;
}

/** A source with its date, and the fields of which it tells what counts. */
export interface FieldsSource extends Pick<SourcedValue, 'source' | 'date'> {
  readonly fields: readonly string[];
}

/** What counts of a field, when an import told it; `null` when the list itself did. */
export function importedValue({ values }: ToldField, own: ToldVillage['own']): SourcedValue | null {
  const last = values.at(-1)!;
  return own && last.source === own.source && last.date === own.date ? null : last;
}

/** Whose values count of some fields besides those of the list: each source once, the latest first. */
export function importedSources(
  { own, fields }: ToldVillage,
  isAsked: (field: string) => boolean,
): readonly FieldsSource[] {
  const bySource = new Map<string, FieldsSource>();
  for (const told of fields) {
    const value = isAsked(told.field) ? importedValue(told, own) : null;
    if (!value) continue;
    const { source, date } = value;
    const before = bySource.get(`${date}\n${source}`)?.fields ?? [];
    bySource.set(`${date}\n${source}`, { source, date, fields: [...before, told.field] });
  }
  return [...bySource.values()].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Whether a field tells of signal: a status of an operator, or the village's own state. */
export function isSignalField(field: string): boolean {
  return field === 'state' || fieldStatus(field) !== null;
}

/** Who told of the signal of a village last, and when: an import that told of it, else the row of the list; '' where not given. */
export function signalSource(
  villages: Villages,
  row: number,
  told: ToldVillage | null,
): Pick<SourcedValue, 'source' | 'date'> {
  const [imported] = told ? importedSources(told, isSignalField) : [];
  if (imported) return imported;
  return told?.own ?? { source: textAt(villages.sources, row), date: textAt(villages.dates, row) };
}

/** The name of an operator that the data give by id; anything else stays as it was written. */
export function operatorName(operators: readonly Operator[], written: string): string {
  return operators.find(({ id }) => id === written)?.name ?? written;
}

/** The days a plan is judged by, as ISO dates. */
export interface PlanDays {
  readonly today: string;
  /** Of the data that tell the status; '' when not known. */
  readonly data: string;
}

/** The plan of a village: overdue only where the data themselves are later than its date. */
export function planOf(villages: Villages, row: number, status: Status, days: PlanDays): Plan {
  const operator = operatorName(villages.operators, textAt(villages.planOperators, row));
  const date = textAt(villages.planDates, row);
  return { state: planState({ operator, date }, status, days), operator, date };
}

/** How a plan stands. */
export function planState(
  { operator, date }: Pick<Plan, 'operator' | 'date'>,
  status: Status,
  { today, data }: PlanDays,
): PlanState {
  if (operator === '' && date === '') return 'none';
  if (status === 'covered') return 'done';
  if (date === '') return 'undated';
  if (date >= today) return 'ahead';
  return data === '' || data > date ? 'overdue' : 'due';
}

/** Status of a village under the definition counted last. */
export function statusOf(statuses: Uint8Array, row: number): Status {
  return STATUSES[statuses[row]!] ?? 'unknown';
}

/**
 * Whether the absence of signal in a village rests on its own overall report: what its operators report would by itself leave
 * the answer open. Only of a village whose status is none.
 */
export function restsOnOverall(villages: Villages, row: number, definition: Definition): boolean {
  if (definition.scope === 'provincial' || definition.evidence !== 'reported') return false;
  const evidence = asReported({ ...villages, overall: new Uint8Array(villages.count) });
  const needed = definition.operator.kind === 'at-least-two' ? 2 : 1;
  const operators = countingOperators(evidence, definition);
  const statuses = operators.map((each) => operatorStatus(evidence, row, each, definition));
  const possible = statuses.filter((status) => status === UNKNOWN || counts(status, definition));
  return operators.length < needed || possible.length >= needed;
}

/**
 * The best technology that is reported in a village but too old for the definition: 2G where mobile broadband is asked for.
 * `null` where there is none, where another evidence counts, and where it would tell nothing about the operators that count.
 */
export function lesserTechnology(
  villages: Villages,
  row: number,
  definition: Definition,
): Technology | null {
  const { operator: rule, scope, evidence } = definition;
  if (scope === 'provincial' || evidence !== 'reported' || rule.kind === 'at-least-two')
    return null;
  const isThere = (technology: number) =>
    villages.operators.some(({ id }, operator) => {
      const status = villages.statuses[statusIndex(villages, row, technology, operator)]!;
      return (rule.kind === 'any' || rule.id === id) && (status === COVERED || status === WEAK);
    });
  const best = TECHNOLOGIES.findLastIndex((_, t) => t < lowestTechnology(definition) && isThere(t));
  return TECHNOLOGIES[best] ?? null;
}

/** A technology of an operator of which both a report and the operator's map tell; indices as in the status cube. */
export interface ComparedCell {
  readonly technology: number;
  readonly operator: number;
  readonly reported: Status;
  readonly declared: Status;
  /** One says that there is signal, however weak, and the other that there is none. */
  readonly isConflict: boolean;
}

/**
 * What two sources say of a village, cell by cell; cells of which one says nothing cannot be compared.
 * @param declared status cube by the operators' maps, in the layout of the reported one
 */
export function comparedCells(
  villages: Villages,
  row: number,
  declared: Uint8Array,
): readonly ComparedCell[] {
  const cells: ComparedCell[] = [];
  for (const technology of TECHNOLOGIES.keys()) {
    for (const operator of villages.operators.keys()) {
      const at = statusIndex(villages, row, technology, operator);
      const [own, map] = [villages.statuses[at]!, declared[at] ?? UNKNOWN];
      if (own === UNKNOWN || map === UNKNOWN) continue;
      cells.push({
        technology,
        operator,
        reported: STATUSES[own]!,
        declared: STATUSES[map]!,
        isConflict: (own === NONE) !== (map === NONE),
      });
    }
  }
  return cells;
}
