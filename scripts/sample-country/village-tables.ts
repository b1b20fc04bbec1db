/** The villages of both dates as tables with the fields of `data/dataset-format.md`. */

import { STEPS_PER_DEGREE } from '../country-boundaries/grid.ts';
import type { Cell } from '../dataset/columns.ts';
import type { VillageTable } from '../dataset/country-data.ts';
import type { Follow, Known } from './cohorts.ts';
import type { SampleCommune } from './communes.ts';
import { SAMPLE_SOURCE } from './head.ts';
import { LAYER_KEYS, type Report, SILENCE } from './reports.ts';
import { DECISION, EARLIER, LATER, ROUNDS } from './settings.ts';
import type { Size } from './villages.ts';

const WORDS: Readonly<Record<string, string>> = { c: 'covered', w: 'weak', n: 'none', '?': '' };
const SOURCES = {
  report: 'Báo cáo của xã (mẫu)',
  survey: 'Rà soát của tỉnh (mẫu)',
  unpublished: 'Báo cáo của xã (mẫu); danh mục chưa có số dân của xã',
} as const;
/** Subscribers at the earlier date, as a share of the later ones. */
const EARLIER_SUBSCRIBERS = 0.93;
/** The last round was after the earlier list. */
const NEWEST_ROUND = ROUNDS.later.at(-1);

/** A village on one list. */
interface Row extends Known {
  readonly follow: Follow;
  readonly size: Size;
  readonly report: Report;
  readonly commune: SampleCommune;
}

/** Both snapshots, latest first. */
export function villageTables(
  known: readonly Known[],
  follow: readonly Follow[],
  communes: readonly SampleCommune[],
): VillageTable[] {
  return [true, false].map((isLater) => {
    const rows = known.flatMap((one, i): Row[] => {
      const size = isLater ? one.village.later : one.village.earlier;
      if (!size) return [];
      const report = isLater ? one.reports.later : one.reports.earlier;
      const commune = communes[one.village.commune]!;
      const own = isLater ? follow[i]! : earlierFollow(follow[i]!);
      return [{ ...one, size, commune, follow: own, report: one.isSilent ? SILENCE : report }];
    });
    const date = isLater ? LATER : EARLIER;
    return { date, source: SAMPLE_SOURCE, rows: rows.length, columns: columnsOf(rows, isLater) };
  });
}

/** On the earlier list the last round had not been. */
function earlierFollow(follow: Follow): Follow {
  return follow.round === NEWEST_ROUND ? { ...follow, round: '' } : follow;
}

function columnsOf(rows: readonly Row[], isLater: boolean): Record<string, Cell[]> {
  const column = (cell: (row: Row) => Cell): Cell[] => rows.map(cell);
  const known = (cell: (row: Row) => Cell): Cell[] =>
    column((row) => (row.isSilent ? '' : cell(row)));
  return {
    id: column(({ village }) => village.id),
    name: column(({ village }) => village.name),
    commune: column(({ commune }) => commune.code),
    kind: column(({ village }) => village.kind),
    lon: column(({ village }) => village.at.x / STEPS_PER_DEGREE),
    lat: column(({ village }) => village.at.y / STEPS_PER_DEGREE),
    // People are shared out from the published number of the commune, whether or not its province answered.
    population: column(({ size }) => size.population),
    households: known(({ size }) => size.households),
    power: known(({ facts }) => facts.power),
    disadvantaged: known(({ facts }) => facts.disadvantaged),
    disadvantaged_decision: known(({ facts }) => (facts.disadvantaged === 'yes' ? DECISION : '')),
    fibre: known(({ facts }) => facts.fibre),
    fibre_households: known((row) => subscribers(row, isLater)),
    state: known(({ report }) => report.state),
    survey_round: known(({ follow }) => follow.round),
    plan_operator: known(({ follow }) => follow.planOperator),
    plan_date: known(({ follow }) => follow.planDate),
    reason: known(({ follow }) => follow.reason),
    source: known(sourceOf),
    date: known(() => (isLater ? LATER : EARLIER)),
    ...Object.fromEntries(
      LAYER_KEYS.map(({ operator, technology }, k) => [
        `${technology}.${operator}`,
        known(({ report }) => WORDS[report.letters[k]!]!),
      ]),
    ),
  };
}

function subscribers({ facts, size }: Row, isLater: boolean): number | null {
  if (facts.fibre !== 'yes' || facts.subscribed === null || size.households === null) return null;
  return Math.floor(size.households * facts.subscribed * (isLater ? 1 : EARLIER_SUBSCRIBERS));
}

function sourceOf({ report, commune }: Row): string {
  if (report.state === 'no-signal' && report.letters === SILENCE.letters) return SOURCES.survey;
  return commune.population === null ? SOURCES.unpublished : SOURCES.report;
}
