/**
 * What becomes of every row of a table: kept, or rejected with the reason. The findings of cells, units and settlements in one list,
 * in the order of the rows.
 */
import { type Finding, type FindingCode, isOfRow, type Severity } from '../../core/import-codes.ts';
import type { Steps } from '../../core/steps.ts';
import type { Sheet } from '../tabular/sheet.ts';
import { finding } from './finding.ts';
import { type ImportTable, type NamedPlaces, rowAtLine } from './import-table.ts';
import type { JoinedUnits, UnitMatch } from './join-units/join-units.ts';
import type { VillageMatch } from './join-villages/join-villages.ts';
import { inLineOrder } from './line-order.ts';

/** The state of one row, the worst of its findings. */
export const ROW_STATES = ['kept', 'repaired', 'asked', 'rejected'] as const;

/** What a table came to. Rows in = kept + rejected; `asked` rows are rejected until somebody answers. */
export interface MatchReport {
  readonly rowsIn: number;
  readonly kept: number;
  readonly rejected: number;
  /** State of each row of the table, indices into {@link ROW_STATES}. */
  readonly states: Uint8Array;
  readonly findings: readonly Finding[];
}

/** What the rows were joined to, as far as their role asks for it. */
export interface Joins {
  readonly units: JoinedUnits | null;
  readonly villages: readonly VillageMatch[] | null;
}

/** Rows and findings that are looked at between two pauses. */
const AT_ONCE = 2000;

/** Puts the report together. `isVillages` tables need a name in every row. */
export function* matchReport(
  table: ImportTable,
  { broken }: Pick<Sheet, 'broken'>,
  { units, villages }: Joins,
): Steps<MatchReport> {
  const states = new Uint8Array(table.count);
  const findings: Finding[] = broken.map(({ line, text }) =>
    finding('quotes-broken', 'rejected', { line, value: text }),
  );
  for (const [i, found] of table.findings.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield 0;
    findings.push(found);
    if (isOfRow(found)) raise(states, rowAtLine(table, found.line), found.severity);
  }
  for (let row = 0; row < table.count; row++) {
    if (row % AT_ONCE === AT_ONCE - 1) yield row / table.count;
    for (const found of rowFindings(table, row, { units, villages })) {
      findings.push(found);
      raise(states, row, found.severity);
    }
  }
  const rejected = states.filter(
    (state) => ROW_STATES[state] === 'rejected' || ROW_STATES[state] === 'asked',
  ).length;
  return {
    rowsIn: table.count + broken.length,
    kept: table.count - rejected,
    rejected: rejected + broken.length,
    states,
    findings: yield* inLineOrder(findings),
  };
}

function raise(states: Uint8Array, row: number | undefined, severity: Severity): void {
  if (row === undefined || severity === 'noted') return;
  states[row] = Math.max(states[row]!, ROW_STATES.indexOf(severity));
}

function rowFindings(table: ImportTable, row: number, { units, villages }: Joins): Finding[] {
  if (table.rejected[row] === 1) return []; // why is said already
  const line = table.lines[row]!;
  const name = String(table.columns.get('name')?.[row] ?? '');
  if (villages && name === '') return [finding('name-missing', 'rejected', { line })];
  const unit = units?.matches[row];
  const village = villages?.[row];
  const found =
    unit && !isCertain(unit)
      ? unitFindings(unit, { line, value: placeSaid(table, row, unit) }, units!)
      : [];
  const first = table.lines;
  return village ? found.concat(villageFindings(village, { line, value: name, first })) : found;
}

/** Nothing is said of most rows: no list is made for them. */
function isCertain(unit: UnitMatch): boolean {
  if (unit.kind !== 'joined' || unit.byPosition || unit.from !== '') return false;
  return (unit.way === 'code' || unit.way === 'name') && unit.notes.length === 0;
}

/** The unit as the row names it, with what does not agree with it. */
function placeSaid({ places }: ImportTable, row: number, unit: UnitMatch): string {
  const of = (...names: (keyof NamedPlaces)[]) =>
    names.map((name) => places[name][row]!).find((text) => text !== '') ?? '';
  const place = of('commune', 'communeCode', 'formerCommune', 'formerCommuneCode');
  if (unit.kind !== 'open') return place;
  switch (unit.fault) {
    case 'province-differs':
    case 'province-unknown':
      return `${place}, ${of('province', 'provinceCode')}`;
    case 'former-commune-differs':
      return `${place}, ${of('formerCommune', 'formerCommuneCode')}`;
    default:
      return place;
  }
}

type At = { readonly line: number; readonly value: string };

function unitFindings(unit: UnitMatch, at: At, { nameOf }: JoinedUnits): Finding[] {
  const said = (code: FindingCode, severity: Severity) => finding(code, severity, at);
  if (unit.kind === 'open') {
    const isLost = unit.candidates.length === 0;
    return [said(unit.fault, isLost ? 'rejected' : 'asked')];
  }
  const about = (code: FindingCode, value: string) => {
    const isRepaired = code === 'province-repaired' || code === 'unit-carried';
    return finding(code, isRepaired ? 'repaired' : 'noted', { ...at, value });
  };
  return [
    ...(unit.way === 'code-repaired' ? [said('code-repaired', 'repaired')] : []),
    ...(unit.way === 'name-unaccented' ? [said('unit-unaccented', 'repaired')] : []),
    ...(unit.byPosition ? [said('unit-by-position', 'repaired')] : []),
    ...(unit.from !== '' ? [about('unit-carried', `${at.value} → ${nameOf(unit.code)}`)] : []),
    ...unit.notes.map(({ code, value }) => about(code, value)),
  ];
}

function villageFindings(
  village: VillageMatch,
  at: At & { readonly first: Uint32Array },
): Finding[] {
  switch (village.kind) {
    case 'known':
      return village.way === 'name-unaccented'
        ? [finding('village-unaccented', 'repaired', at)]
        : [];
    case 'new':
      return village.similar.length > 0 ? [finding('village-similar', 'noted', at)] : [];
    case 'ambiguous':
      return [finding('village-ambiguous', 'asked', at)];
    case 'twice':
      return [
        finding('row-twice', 'rejected', {
          line: at.line,
          value: `${at.value} ← ${at.first[village.first]}`,
        }),
      ];
    case 'none':
      return [];
  }
}
