/**
 * Rows that are points of their own, sites and measurements: each needs a position, and says who it is of. Rows about one site at
 * one place are one site, as where every technology has a row.
 */
import { distanceKm } from '../../core/geodesic.ts';
import type { Position } from '../../core/geometry.ts';
import type { Finding, FindingCode, Severity } from '../../core/import-codes.ts';
import type { Steps } from '../../core/steps.ts';
import { finding } from './finding.ts';
import type { ImportTable } from './import-table.ts';

/** Positions of one site lie within so many km of each other: what a roof and a gate of it, or five decimals, make. */
const ONE_SITE_KM = 0.05;

/**
 * What a receiver can report of RSRP, in dBm. Source: 3GPP TS 36.133, table 9.1.4-1 (−156 to −44 for LTE), TS 38.133, table
 * 10.1.6.1-1 (−156 to −31 for NR).
 */
const [WEAKEST_DBM, STRONGEST_DBM] = [-156, -31];

const ROWS_AT_ONCE = 2000;

/** Position of a row in degrees; `null` where it has none. */
export function positionAt({ columns }: ImportTable, row: number): Position | null {
  const [lon, lat] = [columns.get('lon')?.[row], columns.get('lat')?.[row]];
  return typeof lon === 'number' && typeof lat === 'number' ? [lon, lat] : null;
}

/** The operators of a row by id, a space between; '' where it names none. */
export function operatorsAt({ columns }: ImportTable, row: number): string {
  return String(columns.get('operators')?.[row] ?? columns.get('plan_operator')?.[row] ?? '');
}

/** Technologies of a row, a space between; '' where it names none. */
export function technologiesAt({ columns }: ImportTable, row: number): string {
  return String(columns.get('technologies')?.[row] ?? '');
}

/** What a site is told by: its own id, or, where the table has none, its place and whose it is. */
export function siteIdAt(table: ImportTable, row: number): string {
  const own = String(table.columns.get('site_id')?.[row] ?? table.columns.get('id')?.[row] ?? '');
  const at = positionAt(table, row);
  return own !== '' || !at ? own : `${placeKey(at)} ${operatorsAt(table, row)}`.trim();
}

/** "22.62924,105.34808": a place to about a metre. */
function placeKey([lon, lat]: Position): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)}`;
}

/** What is wrong with the rows of a table of sites. */
export function* siteFindings(table: ImportTable): Steps<readonly Finding[]> {
  const { note, findings } = noter(table);
  const seen = new Map<string, number>();
  const places = new Map<string, number>();
  noteAbsent(table, note);
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / table.count;
    const at = positionAt(table, row);
    if (!at) {
      note(row, 'position-missing', 'rejected');
      continue;
    }
    const id = siteIdAt(table, row);
    const first = seen.get(id);
    if (first !== undefined) {
      const isOne = distanceKm(positionAt(table, first)!, at) <= ONE_SITE_KM;
      const value = `${id} ← ${table.lines[first]}`;
      if (isOne) note(row, 'site-joined', 'repaired', value);
      else note(row, 'site-twice', 'rejected', value);
      continue;
    }
    seen.set(id, row);
    const place = `${placeKey(at)} ${operatorsAt(table, row)}`;
    const beside = places.get(place);
    if (beside === undefined) places.set(place, row);
    else note(row, 'site-same-place', 'noted', `${id} ← ${table.lines[beside]}`);
  }
  return findings;
}

/** What is wrong with the rows of a table of measurements. */
export function* measurementFindings(table: ImportTable): Steps<readonly Finding[]> {
  const { note, findings } = noter(table);
  const [levels, times] = [table.columns.get('rsrp_dbm'), table.columns.get('measured_at')];
  noteAbsent(table, note);
  for (let row = 0; row < table.count; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / table.count;
    const level = levels?.[row];
    if (!positionAt(table, row)) note(row, 'position-missing', 'rejected');
    if (typeof level !== 'number') note(row, 'level-missing', 'rejected');
    else if (level < WEAKEST_DBM || level > STRONGEST_DBM)
      note(row, 'level-impossible', 'rejected', `${level}`);
    if ((times?.[row] ?? null) === null) note(row, 'time-missing', 'noted');
  }
  return findings;
}

type Note = (row: number, code: FindingCode, severity: Severity, value?: string) => void;

function noter({ lines }: ImportTable): { readonly note: Note; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const note: Note = (row, code, severity, value = '') =>
    findings.push(finding(code, severity, { line: lines[row]!, value }));
  return { note, findings };
}

/** Rows that do not say who they are of, or of which technology; where no row does, that is said once. */
function noteAbsent(table: ImportTable, note: Note): void {
  const noteSilent = (code: FindingCode, tells: (table: ImportTable, row: number) => string) => {
    const rows = Array.from({ length: table.count }, (_, row) => row);
    const silent = rows.filter((row) => tells(table, row) === '');
    for (const row of silent.length === table.count ? silent.slice(0, 1) : silent)
      note(row, code, 'noted');
  };
  noteSilent('operator-missing', operatorsAt);
  noteSilent('technology-missing', technologiesAt);
}
