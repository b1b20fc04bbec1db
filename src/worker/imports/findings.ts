/** Pages of what was found in a table, and its rejected rows to be fixed and brought again. */
import { EngineError } from '../../core/engine.ts';
import type { Finding } from '../../core/import-codes.ts';
import type {
  Candidate,
  FindingsPage,
  FindingsQuestion,
  FoundFinding,
} from '../../core/imports.ts';
import { plainText } from '../../core/search/fold.ts';
import { findUnit, pathTo } from '../../core/units.ts';
import { csvOf, EXCEL_CSV } from '../../io/export/csv-writer.ts';
import { HEADING_BREAK, textOf } from '../../io/import/table-shape.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { KeptPlan } from './desk.ts';

/** Findings that are looked through between two pauses. */
const AT_ONCE = 2000;

/** @throws {EngineError} when there is no such plan */
export async function importFindings(
  session: Session,
  question: FindingsQuestion,
  control: JobControl,
): Promise<FindingsPage> {
  const kept = planOf(session, question.planId);
  const rowOf = rowsByLine(kept);
  const wanted = plainText(question.text);
  const found: Finding[] = [];
  for (const [i, each] of kept.findings.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await control.breathe();
    if (question.code !== null && each.code !== question.code) continue;
    if (wanted === '' || isAbout(each, cellsOf(kept, rowOf.get(each.line)), wanted))
      found.push(each);
  }
  const page = found.slice(question.from, question.from + question.count);
  const rows = page.map((each): FoundFinding => {
    const row = rowOf.get(each.line);
    return {
      ...each,
      cells: cellsOf(kept, row),
      candidates: row === undefined ? [] : candidatesOf(session, kept, row),
    };
  });
  return { ...question, total: found.length, rows };
}

/** The plan. @throws {EngineError} when there is none of this id */
export function planOf({ imports }: Session, planId: string): KeptPlan {
  const kept = imports.plans.get(planId);
  if (!kept) throw new EngineError('failed', planId, 'no such plan');
  return kept;
}

function rowsByLine({ table }: KeptPlan): ReadonlyMap<number, number> {
  return new Map(Array.from(table.lines, (line, row) => [line, row]));
}

function cellsOf({ table, sheet }: KeptPlan, row: number | undefined): readonly string[] {
  if (row === undefined) return [];
  return sheet.shape!.columns.map(({ at }) => textOf(table.cells[row]![at]));
}

function isAbout(found: Finding, cells: readonly string[], wanted: string): boolean {
  return [found.column, found.value, ...cells].some((text) => plainText(text).includes(wanted));
}

/** What a person may choose from for a row. */
function candidatesOf({ dataset }: Session, kept: KeptPlan, row: number): readonly Candidate[] {
  const { units } = dataset;
  const above = (code: string, isOwn: boolean) => {
    const at = findUnit(units, code);
    const path = at === null ? [] : pathTo(units, at).slice(1).reverse();
    return path.slice(isOwn ? 0 : 1).map((each) => units.names[each]!);
  };
  const unit = kept.units?.matches[row];
  if (unit?.kind === 'open') {
    return unit.candidates.map((code) => {
      const name = units.names[findUnit(units, code) ?? 0]!;
      return { kind: 'unit', code, name, within: above(code, false) };
    });
  }
  const village = kept.villages?.[row];
  const similar =
    village?.kind === 'ambiguous'
      ? village.candidates
      : village?.kind === 'new'
        ? village.similar
        : [];
  return similar.map((at) => {
    const { ids, names, communes, formerCommunes } = kept.known!.known;
    const former = formerCommunes[at] === '' ? [] : [formerCommunes[at]!];
    const within = [...former, ...above(communes[at]!, true)];
    return { kind: 'village', id: ids[at]!, name: names[at]!, within };
  });
}

/** Headings of the columns that are added, which are no field of a table: brought again they are left out. */
const REASON_COLUMNS = ['check_line', 'check_code', 'check_column', 'check_value'];

/**
 * Rejected rows in the file's own columns, with why, as a spreadsheet opens it. Rows that could not be cut into cells stand in the
 * first column as they are.
 */
export function rejectedRows(session: Session, planId: string): string {
  const kept = planOf(session, planId);
  const rowOf = rowsByLine(kept);
  const { columns } = kept.sheet.shape!;
  const byLine = new Map<number, Finding[]>();
  for (const found of kept.findings) {
    if (found.severity !== 'rejected' && found.severity !== 'asked') continue;
    if (found.code === 'number-ambiguous') continue; // about the column
    byLine.set(found.line, [...(byLine.get(found.line) ?? []), found]);
  }
  const header = [...columns.map(({ path }) => path.join(HEADING_BREAK)), ...REASON_COLUMNS];
  const rows = [...byLine].map(([line, reasons]) => {
    const row = rowOf.get(line);
    const broken = kept.sheet.sheet.broken.find((each) => each.line === line);
    const cells =
      row === undefined
        ? columns.map((_, i) => (i === 0 ? (broken?.text ?? '') : ''))
        : columns.map(({ at }) => asCode(String(kept.table.cells[row]![at] ?? '')));
    const texts = (key: 'code' | 'column' | 'value') =>
      reasons.map((reason) => reason[key]).filter((text) => text !== '');
    const reason = [texts('code'), texts('column'), texts('value')].map((all) => all.join('; '));
    return [...cells, `L${line}`, ...reason];
  });
  return csvOf(header, rows, EXCEL_CSV);
}

/** Digits with a zero before them keep it. */
function asCode(text: string): string | { readonly code: string } {
  return /^0\d+$/.test(text) ? { code: text } : text;
}
