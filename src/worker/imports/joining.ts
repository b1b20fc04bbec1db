/** Joins the rows of a table to the units and villages of the dataset, with what a person answered. */
import { type VillagesEntry, villagesEntryAt } from '../../core/dataset.ts';
import type { Finding, TableRole } from '../../core/import-codes.ts';
import type { ImportChoices, RowAnswer } from '../../core/imports.ts';
import { NO_UNIT } from '../../core/model.ts';
import { finding } from '../../io/import/finding.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import type { JoinedUnits, UnitMatch } from '../../io/import/join-units/join-units.ts';
import {
  joinVillages,
  type VillageAnswer,
  type VillageMatch,
} from '../../io/import/join-villages/join-villages.ts';
import type { LocalIds } from '../../io/import/join-villages/local-ids.ts';
import { placeRows } from '../../io/import/row-places.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';
import { type KnownParts, knownVillages } from './known.ts';

/** What rows were joined to, as far as the role asks for it. */
export interface JoinedRows {
  /** With positions in degrees. */
  readonly table: ImportTable;
  readonly units: JoinedUnits | null;
  readonly villages: readonly VillageMatch[] | null;
  readonly known: KnownParts | null;
  /** The list that is joined to; `null` where the dataset has none. */
  readonly entry: VillagesEntry | null;
}

/** A table to be joined. */
export interface Joinable {
  readonly table: ImportTable;
  readonly role: TableRole;
  readonly choices: ImportChoices;
  /** File, for progress. */
  readonly subject: string;
}

/** Joins; a table that is about neither villages nor communes comes back as it is. */
export async function joinRows(
  session: Session,
  kit: ImportKit,
  joinable: Joinable,
  control: JobControl,
): Promise<JoinedRows> {
  const placed = await joinPlaces(session, kit, joinable, control);
  const { units, entry } = placed;
  if (!units || !entry || !placed.hasVillages) return placed;
  const known = await knownVillages(session, entry, { units, kit }, control);
  return joinKnown(session, placed, { known }, control);
}

/** A table whose rows are joined to units, and not to villages yet. */
export interface PlacedRows extends JoinedRows {
  /** Whether its rows are about villages of units that are known. */
  readonly hasVillages: boolean;
  readonly answers: ReadonlyMap<number, RowAnswer>;
  readonly subject: string;
}

/** Joins the rows to units, by their positions where nothing else tells. */
export async function joinPlaces(
  session: Session,
  kit: ImportKit,
  { table: given, role, choices, subject }: Joinable,
  control: JobControl,
): Promise<PlacedRows> {
  const answers = answersByRow(given, choices.answers);
  const nothing = {
    ...{ table: given, units: null, villages: null, known: null, hasVillages: false },
    ...{ entry: villagesEntryAt(session.dataset.manifest, null), answers, subject },
  };
  if (role !== 'villages' && role !== 'commune-figures') return nothing;
  const busyWith = { step: 'counting', subject } as const;
  const { joiner, places } = kit;
  const asked = { chosenVersion: choices.adminVersion, unitAt: places.unitAt };
  const skipped = withSkipped(given, answers);
  const join = async (table: ImportTable) =>
    answeredUnits(await follow(joiner.join(table, asked), control, busyWith), answers, kit);
  let units = await join(skipped);
  const placed = await follow(placeRows(skipped, units, places), control, busyWith);
  if (placed.isNew && places.unitAt) units = await join(placed.table);
  const said = [...answers.keys()].map((row) => answerFinding(given, row, answers.get(row)!));
  const findings = [...placed.table.findings, ...placed.findings, ...said];
  const table = { ...placed.table, findings };
  const isJoinable = units.matches.some(
    (match) => match.kind === 'joined' || match.candidates.length > 0,
  );
  return { ...nothing, table, units, hasVillages: role === 'villages' && isJoinable };
}

/** Joins rows whose units are known to villages. @param ids where new villages get their ids */
export async function joinKnown(
  session: Session,
  placed: PlacedRows,
  { known, ids }: { readonly known: KnownParts; readonly ids?: LocalIds },
  control: JobControl,
): Promise<JoinedRows> {
  const { table, units, subject } = placed;
  if (!units || !placed.hasVillages) return placed;
  const byVillage = answeredVillages(units, placed.answers, known, session);
  const choices = { answers: byVillage.answers, ...(ids && { ids }) };
  const steps = joinVillages(table, byVillage.units, known.index, choices);
  const villages = await follow(steps, control, { step: 'counting', subject });
  return { ...placed, units: byVillage.units, villages, known };
}

function answersByRow(
  { lines, count }: ImportTable,
  answers: ImportChoices['answers'],
): ReadonlyMap<number, RowAnswer> {
  const byRow = new Map<number, RowAnswer>();
  if (Object.keys(answers).length === 0) return byRow;
  for (let row = 0; row < count; row++) {
    const line = lines[row]!;
    if (Object.hasOwn(answers, line)) byRow.set(row, answers[line]!);
  }
  return byRow;
}

function withSkipped(table: ImportTable, answers: ReadonlyMap<number, RowAnswer>): ImportTable {
  const rejected = table.rejected.slice();
  for (const [row, { kind }] of answers) if (kind === 'skip') rejected[row] = 1;
  return { ...table, rejected };
}

function answerFinding({ lines }: ImportTable, row: number, { kind }: RowAnswer): Finding {
  const line = lines[row]!;
  return kind === 'skip'
    ? finding('row-skipped', 'rejected', { line })
    : finding('answered', 'repaired', { line });
}

/** Units as somebody answered; those that the dataset does not have are said, and not offered. */
function answeredUnits(
  units: JoinedUnits,
  answers: ReadonlyMap<number, RowAnswer>,
  { rowOf }: ImportKit,
): JoinedUnits {
  const matches = units.matches.map((match, row): UnitMatch => {
    const answer = answers.get(row);
    if (answer?.kind === 'unit' && rowOf.has(answer.code)) return joinedBy(answer.code);
    if (match.kind === 'open')
      return { ...match, candidates: match.candidates.filter((code) => rowOf.has(code)) };
    return rowOf.has(match.code) ? match : { kind: 'open', fault: 'unit-absent', candidates: [] };
  });
  return { ...units, matches };
}

function joinedBy(code: string): UnitMatch {
  return { kind: 'joined', code, way: 'code', from: '', byPosition: false, notes: [] };
}

/** Villages as somebody answered; the unit of such a row is that of the village. */
function answeredVillages(
  units: JoinedUnits,
  answers: ReadonlyMap<number, RowAnswer>,
  { index, villages }: KnownParts,
  { dataset }: Session,
): { readonly units: JoinedUnits; readonly answers: ReadonlyMap<number, VillageAnswer> } {
  const matches = [...units.matches];
  const byRow = new Map<number, VillageAnswer>();
  for (const [row, answer] of answers) {
    if (answer.kind === 'new') byRow.set(row, 'new');
    const village = answer.kind === 'village' ? index.byId.get(answer.id) : undefined;
    if (village === undefined) continue;
    byRow.set(row, { village });
    const commune = villages.communes[village]!;
    if (commune !== NO_UNIT) matches[row] = joinedBy(dataset.units.codes[commune]!);
  }
  return { units: { ...units, matches }, answers: byRow };
}
