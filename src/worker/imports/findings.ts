/** Pages of what was found in a table. */
import type { Finding } from '../../core/import-codes.ts';
import type {
  Candidate,
  FindingsPage,
  FindingsQuestion,
  FoundFinding,
} from '../../core/import-findings.ts';
import { plainText } from '../../core/search/fold.ts';
import { findUnit, pathTo } from '../../core/units.ts';
import { textOf } from '../../io/import/even-text.ts';
import { rowAtLine } from '../../io/import/import-table.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { type KeptPlan, planOf } from './desk.ts';

/** Findings that are looked through between two pauses. */
const AT_ONCE = 500;

/** @throws {EngineError} when there is no such plan */
export async function importFindings(
  session: Session,
  question: FindingsQuestion,
  control: JobControl,
): Promise<FindingsPage> {
  const kept = planOf(session.imports, question.planId);
  const wanted = plainText(question.text);
  const found: Finding[] = [];
  for (const [i, each] of kept.findings.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await control.breathe();
    if (question.code !== null && each.code !== question.code) continue;
    if (wanted === '' || isAbout(each, cellsOf(kept, rowAtLine(kept.table, each.line)), wanted))
      found.push(each);
  }
  const page = found.slice(question.from, question.from + question.count);
  const rows = page.map((each): FoundFinding => {
    const row = rowAtLine(kept.table, each.line);
    return {
      ...each,
      cells: cellsOf(kept, row),
      candidates: row === undefined ? [] : candidatesOf(session, kept, row),
    };
  });
  return { ...question, total: found.length, rows };
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
