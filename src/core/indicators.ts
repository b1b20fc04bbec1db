/**
 * Counts villages, households and people by class for every unit: one pass over the villages, then sums up the tree.
 * Area figures are not counted here.
 */
import type { Definition } from './definition.ts';
import { emptyFigures, type FigureTable, sumUp, tally, tallyColumn } from './figures.ts';
import {
  NO,
  NO_UNIT,
  POWER_STATES,
  TECHNOLOGIES,
  UNKNOWN,
  type VillageFacts,
  YES,
} from './model.ts';
import { finish, type Steps } from './steps.ts';
import { GAP, OPERATORS, tallyClass, tallyFibre, UNCOVERED } from './tallies.ts';
import type { Units } from './units.ts';
import {
  countingOperators,
  counts,
  operatorStatus,
  type StatusEvidence,
  villageStatuses,
} from './village-status.ts';

const NO_POWER = POWER_STATES.indexOf('no');

/** Figures of all units, with the status of every village that they rest on (length n, indices into `STATUSES`). */
export interface Count {
  readonly figures: FigureTable;
  readonly statuses: Uint8Array;
}

/** So many villages are tallied between two steps: some ten milliseconds. */
const STRETCH = 8192;

/**
 * Counts the whole dataset under a definition. Villages without a commune in the dataset are left out (they are reported as
 * issues when the layer is read). Linear in villages × operators.
 */
export function countVillages(
  units: Units,
  evidence: StatusEvidence,
  definition: Definition,
): Count {
  return finish(countVillagesSteps(units, evidence, definition));
}

/** {@link countVillages} in steps of less than a tenth of a second. */
export function* countVillagesSteps(
  units: Units,
  evidence: StatusEvidence,
  definition: Definition,
): Steps<Count> {
  const { villages } = evidence;
  const figures = emptyFigures(units.count);
  const statuses = villageStatuses(evidence, definition);
  yield 0.25;
  const national: Definition = { ...definition, operator: { kind: 'any' }, scope: 'national' };
  const fourG = villageStatuses(evidence, { ...national, technology: '4G' });
  yield 0.5;
  const operators = countingOperators(evidence, national);
  for (let v = 0; v < villages.count; v++) {
    if (v % STRETCH === STRETCH - 1) yield 0.5 + v / villages.count / 2;
    const row = villages.communes[v]!;
    if (row === NO_UNIT) continue;
    tallyClass(figures, villages, v, statuses[v]!);
    tallyFibre(figures, villages, v);
    tallyColumn(figures, row, OPERATORS[operatorBucket(evidence, v, operators, national)]);
    tallyColumn(figures, row, GAP[doubleGap(villages.fibre[v]!, fourG[v]!, national)]);
    const status = statuses[v]!;
    if (status !== UNKNOWN && !counts(status, definition))
      tallyColumn(figures, row, UNCOVERED[splitOf(villages, v)]);
  }
  tallyCommunes(figures, units, villages);
  sumUp(figures, units);
  return { figures, statuses };
}

/** How many operators count in a village; unknown when a silent operator could still change the answer. */
function operatorBucket(
  evidence: StatusEvidence,
  village: number,
  operators: ReturnType<typeof countingOperators>,
  national: Definition,
): 'none' | 'one' | 'two' | 'three' | 'unknown' {
  let [counting, silent] = [0, 0];
  for (const operator of operators) {
    const status = operatorStatus(evidence, village, operator, national);
    if (status === UNKNOWN) silent++;
    else if (counts(status, national)) counting++;
  }
  if (counting >= 3) return 'three';
  if (silent > 0 || operators.length === 0) return 'unknown';
  return (['none', 'one', 'two'] as const)[counting]!;
}

/** No fibre and no 4G that counts: known to be so, known not to be so, or unknown. */
function doubleGap(fibre: number, fourG: number, national: Definition): 'yes' | 'no' | 'unknown' {
  if (fibre === YES || counts(fourG, national)) return 'no';
  return fibre === NO && fourG !== UNKNOWN ? 'yes' : 'unknown';
}

function splitOf(
  villages: VillageFacts,
  v: number,
): 'disadvantaged' | 'other' | 'noPower' | 'unknown' {
  const power = villages.power[v]!;
  if (power === NO_POWER) return 'noPower';
  if (power === UNKNOWN) return 'unknown';
  if (villages.disadvantaged[v] === YES) return 'disadvantaged';
  return villages.disadvantaged[v] === NO ? 'other' : 'unknown';
}

/**
 * Communes: whether they supplied anything (whatever the definition asks for), and whether fibre reaches them: as reported for the commune,
 * else yes if a village has it, else unknown. (Villages without fibre do not tell that it does not reach the commune's centre.)
 */
function tallyCommunes(figures: FigureTable, units: Units, villages: VillageFacts): void {
  const reporting = new Uint8Array(units.count);
  const hasFibre = new Uint8Array(units.count);
  for (let v = 0; v < villages.count; v++) {
    const row = villages.communes[v]!;
    if (row === NO_UNIT) continue;
    if (isReportedOn(villages, v)) reporting[row] = 1;
    if (villages.fibre[v] === YES) hasFibre[row] = 1;
  }
  const words = { yes: 'Yes', no: 'No', unknown: 'Unknown' } as const;
  for (let row = 0; row < units.count; row++) {
    if (units.levels[row] !== units.communeLevel) continue;
    tally(figures, row, 'communes.total');
    if (reporting[row] === 1) tally(figures, row, 'communes.reporting');
    const reported = units.fibre[row]!;
    const answer = reported === 'unknown' && hasFibre[row] === 1 ? 'yes' : reported;
    tally(figures, row, `communes.fibre${words[answer]}`);
  }
}

/** Whether anybody told anything of a village: a status, its overall state, its power, its fibre. */
function isReportedOn(villages: VillageFacts, v: number): boolean {
  const facts = [villages.overall[v], villages.power[v], villages.fibre[v]];
  if (facts.some((fact) => fact !== UNKNOWN)) return true;
  const width = TECHNOLOGIES.length * villages.operators.length;
  return villages.statuses
    .subarray(v * width, (v + 1) * width)
    .some((status) => status !== UNKNOWN);
}
