/**
 * The rejected rows of a table, to be mended and brought again: in the file's own columns, with what stood above them (the commune
 * of a group, a cell that meant the same as above), and behind that why, in words that the page gives.
 */
import { type Finding, isOfRow } from '../../core/import-codes.ts';
import type { ReasonWords, RejectedQuestion } from '../../core/import-findings.ts';
import type { Steps } from '../../core/steps.ts';
import { type Cell, csvSteps, EXCEL_CSV } from '../../io/export/csv-writer.ts';
import { type NamedPlaces, rowAtLine } from '../../io/import/import-table.ts';
import { HEADING_BREAK } from '../../io/import/table-shape.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { type KeptPlan, planOf } from './desk.ts';
import { kitOf } from './kit.ts';

/** @throws {EngineError} when there is no such plan */
export async function rejectedRows(
  session: Session,
  { planId, words }: RejectedQuestion,
  control: JobControl,
): Promise<string> {
  const kept = planOf(session.imports, planId);
  const { pack } = await kitOf(session);
  const above = placesAbove(kept);
  const headingOf = (field: string) => pack.columns.fields[field]?.[0] ?? field;
  const header = [
    ...kept.plan.columns.map(
      ({ path, field }) => path.join(HEADING_BREAK) || (field === null ? '' : headingOf(field)),
    ),
    ...above.added.map(({ field }) => headingOf(field)),
    ...[words.line, words.what, words.remedy, words.column, words.value],
  ];
  const busyWith = { step: 'counting', subject: kept.sheet.file } as const;
  const byLine = await follow(reasonsByLine(kept), control, busyWith);
  const broken = new Map(kept.sheet.sheet.broken.map(({ line, text }) => [line, text]));
  function* rows() {
    for (const [line, reasons] of byLine) {
      const cells = cellsAt(kept, { line, broken: broken.get(line) ?? '' }, above);
      yield [...cells, ...reasonCells(line, reasons, words)];
    }
  }
  return follow(csvSteps(header, rows(), EXCEL_CSV), control, busyWith);
}

/** Findings that are looked at between two pauses. */
const AT_ONCE = 5000;

/** Why rows are rejected or wait for an answer. */
function* reasonsByLine({ findings }: KeptPlan): Steps<ReadonlyMap<number, readonly Finding[]>> {
  const byLine = new Map<number, Finding[]>();
  for (const [i, found] of findings.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield i / findings.length;
    const isReason = found.severity === 'rejected' || found.severity === 'asked';
    if (!isReason || !isOfRow(found)) continue;
    const known = byLine.get(found.line);
    if (known) known.push(found);
    else byLine.set(found.line, [found]);
  }
  return byLine;
}

/** Fields of the vocabulary by which a table names units. */
const PLACE_FIELDS = {
  province: 'province',
  district: 'district',
  commune: 'commune',
  formerCommune: 'former_commune',
} as const satisfies Partial<Record<keyof NamedPlaces, string>>;

interface PlacesAbove {
  /** Columns of the file by the place that they name. */
  readonly own: ReadonlyMap<number, keyof NamedPlaces>;
  /** Places that groups name and no column does. */
  readonly added: readonly { readonly place: keyof NamedPlaces; readonly field: string }[];
}

function placesAbove({ plan, table }: KeptPlan): PlacesAbove {
  const own = new Map<number, keyof NamedPlaces>();
  const added: { place: keyof NamedPlaces; field: string }[] = [];
  for (const [place, field] of Object.entries(PLACE_FIELDS) as [keyof NamedPlaces, string][]) {
    const column = plan.columns.find((each) => each.field === field);
    if (column) own.set(column.at, place);
    else if (table.places[place].some((name) => name !== '')) added.push({ place, field });
  }
  return { own, added };
}

/** A row that could not be cut into cells stands in the first one as it is. */
function cellsAt(
  { table, sheet }: KeptPlan,
  { line, broken }: { readonly line: number; readonly broken: string },
  { own, added }: PlacesAbove,
): Cell[] {
  const columns = sheet.shape!.columns;
  const row = rowAtLine(table, line);
  if (row === undefined) {
    return [...columns, ...added].map((_, i) => (i === 0 ? broken : ''));
  }
  const cells = columns.map(({ at }) => {
    const cell = String(table.cells[row]![at] ?? '');
    const place = own.get(at);
    return asCode(cell === '' && place ? table.places[place][row]! : cell);
  });
  return [...cells, ...added.map(({ place }) => table.places[place][row]!)];
}

/** Digits with a zero before them keep it. */
function asCode(text: string): Cell {
  return /^0\d+$/.test(text) ? { code: text } : text;
}

/** Never a number or a code alone: brought again, these columns are no field of a table. */
function reasonCells(line: number, reasons: readonly Finding[], words: ReasonWords): Cell[] {
  const all = (text: (reason: Finding) => string) =>
    [...new Set(reasons.map(text))].filter((each) => each !== '').join(' ');
  return [
    `${words.row} ${line}`,
    all(({ code }) => words.codes[code].what),
    all(({ code }) => words.codes[code].remedy),
    all(({ column }) => column),
    all(({ value }) => (value === '' ? '' : `“${value}”`)),
  ];
}
