/** One snapshot of the villages as a table with the fields of the dataset format. */
import { type Cell, encodeColumns } from '../dataset/columns.ts';
import { UNCOVERED } from './deal.ts';
import { PROFILES } from './profiles.ts';
import { EARLIER, LATER, OPERATORS } from './settings.ts';
import { type MadeVillage, profileOn } from './villages.ts';

/** Due dates of plans, dealt in turn to a commune's uncovered villages that have power. The first is overdue by {@link LATER}. */
const DUE_DATES = ['2026-06-30', '2026-12-31', '2027-06-30'] as const;
const DECISION = '612/QĐ-UBDT (mẫu)';
const TECHNOLOGIES = ['2G', '3G', '4G', '5G'] as const;
const WORDS: Readonly<Record<string, string>> = { c: 'covered', w: 'weak', n: 'none', '?': '' };

/** Columnar JSON of a snapshot. */
export function villageTable(villages: readonly MadeVillage[], isLater: boolean): unknown {
  const listed = villages.filter((village) => profileOn(village, isLater) !== null);
  const plans = isLater ? plansOf(listed) : new Map<string, Plan>();
  const column = (cell: (village: MadeVillage) => Cell) => listed.map(cell);
  const known = (cell: (village: MadeVillage) => Cell) =>
    column((village) => (village.isSilent ? '' : cell(village)));
  return encodeColumns(listed.length, {
    id: column(({ id }) => id),
    name: column(({ name }) => name),
    commune: column(({ commune }) => commune),
    kind: column(({ kind }) => kind),
    lon: column(({ at }) => at[0]),
    lat: column(({ at }) => at[1]),
    former_commune: known(({ formerCommune }) => formerCommune),
    households: known(({ households }) => households),
    population: known(({ population }) => population),
    power: known(({ power }) => power),
    disadvantaged: known(({ disadvantaged }) => disadvantaged),
    disadvantaged_decision: known(({ disadvantaged }) => (disadvantaged === 'yes' ? DECISION : '')),
    fibre: known(({ fibre }) => fibre),
    fibre_households: known(({ fibreHouseholds }) =>
      isLater ? fibreHouseholds : earlierShare(fibreHouseholds),
    ),
    state: known((village) => PROFILES[profileOn(village, isLater)!].state),
    survey_round: known(({ surveyRound }) => surveyRound),
    plan_operator: known(({ id }) => plans.get(id)?.operator ?? ''),
    plan_date: known(({ id }) => plans.get(id)?.date ?? ''),
    reason: known(({ reason }) => reason),
    source: known((village) => sourceOf(village, isLater)),
    date: known(() => (isLater ? LATER : EARLIER)),
    ...statusColumns(listed, isLater),
  });
}

/** A column per technology and operator that anybody speaks of; operator C's 3G and 5G have none. */
function statusColumns(listed: readonly MadeVillage[], isLater: boolean): Record<string, Cell[]> {
  const columns: Record<string, Cell[]> = {};
  TECHNOLOGIES.forEach((technology, t) => {
    OPERATORS.forEach(({ id }, o) => {
      const cells = listed.map(
        (village) => WORDS[PROFILES[profileOn(village, isLater)!].reported[o]![t]!]!,
      );
      if (cells.some((cell) => cell !== '')) columns[`${technology}.${id}`] = cells;
    });
  });
  return columns;
}

interface Plan {
  readonly operator: string;
  readonly date: string;
}

function plansOf(listed: readonly MadeVillage[]): Map<string, Plan> {
  const plans = new Map<string, Plan>();
  const turns = new Map<string, number>();
  for (const village of listed) {
    if (village.later === null || !UNCOVERED.includes(village.later) || village.power !== 'yes')
      continue;
    const turn = turns.get(village.commune) ?? 0;
    turns.set(village.commune, turn + 1);
    plans.set(village.id, {
      operator: OPERATORS[turn % OPERATORS.length]!.id,
      date: DUE_DATES[turn % DUE_DATES.length]!,
    });
  }
  return plans;
}

function earlierShare(fibreHouseholds: number | null): number | null {
  return fibreHouseholds === null ? null : Math.floor(fibreHouseholds * 0.9);
}

function sourceOf(village: MadeVillage, isLater: boolean): string {
  const isSurveyed = profileOn(village, isLater) === 'silent-dead';
  return isSurveyed ? 'Rà soát của tỉnh (mẫu)' : 'Báo cáo của xã (mẫu)';
}
