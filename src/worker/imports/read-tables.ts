/** Opens the files that somebody brings, and says what each sheet seems to be. */
import { EngineError } from '../../core/engine.ts';
import type { NumberFormat, RowRole, TableRole } from '../../core/import-codes.ts';
import {
  type FileContent,
  type GivenFile,
  MOST_OTHERS,
  type OtherRow,
  type ReadFile,
  type ReadSheet,
  type ReopenedFile,
  SAMPLE_ROWS,
  type SampleRow,
  type SheetColumn,
  type TablesQuestion,
} from '../../core/imports.ts';
import { finish, type Steps, shareOf } from '../../core/steps.ts';
import { columnFormats } from '../../io/import/column-formats.ts';
import {
  type ColumnMapping,
  guessMapping,
  headerSignature,
  personalColumns,
} from '../../io/import/column-mapping.ts';
import { textOf } from '../../io/import/even-text.ts';
import type { ImportTable } from '../../io/import/import-table.ts';
import { interpret } from '../../io/import/interpret.ts';
import { guessRole } from '../../io/import/role.ts';
import { type TableOfSheet, tablesOf } from '../../io/import/side-by-side.ts';
import { shapeSteps, type TableColumn, type TableShape } from '../../io/import/table-shape.ts';
import { FileFaultError } from '../../io/tabular/file-fault.ts';
import { type OpenedTable, openTable, refuseTooLarge } from '../../io/tabular/open-table.ts';
import { withoutTemplateSheets } from '../../io/templates/template-sheets.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import { type ImportDesk, type KeptFile, type KeptSheet, nextId } from './desk.ts';
import type { ImportKit } from './import-kit.ts';
import { kitOf } from './kit.ts';
import { interpretOptions } from './reading-choices.ts';

/** Reads the files one after another; one that cannot be read says why and leaves the others alone. */
export async function readTables(
  session: Session,
  { files }: TablesQuestion,
  control: JobControl,
): Promise<readonly ReadFile[]> {
  const kit = await kitOf(session);
  const read: ReadFile[] = [];
  for (const file of files) read.push(await readTable(session, kit, file, control));
  return read;
}

async function readTable(
  session: Session,
  kit: ImportKit,
  asked: GivenFile | ReopenedFile,
  control: JobControl,
): Promise<ReadFile> {
  const desk = session.imports;
  const taken = takenUp(desk, asked);
  const { name, content } = taken;
  const of = { name, bytes: content.size };
  const busyWith = { step: 'reading', subject: name } as const;
  const choices = 'fileId' in asked ? givenChoices(asked) : {};
  let opened: OpenedTable;
  try {
    opened = await follow(openTable(await bytesOf(content), choices), control, busyWith);
  } catch (error) {
    if (!(error instanceof FileFaultError)) throw error;
    return { kind: 'fault', ...of, fault: { code: error.fault, detail: error.detail } };
  }
  if ('fileId' in asked) letGo(desk, asked.fileId);
  const fileId = nextId(desk, 'file-');
  desk.files.set(fileId, taken);
  const sheets: ReadSheet[] = [];
  const tables = withoutTemplateSheets(opened.sheets, kit.pack.template).flatMap((sheet) =>
    tablesOf(sheet, kit.words.vocabulary),
  );
  for (const table of tables) {
    const steps = keptSheet(session, kit, table, { fileId, file: name });
    sheets.push(await follow(steps, control, busyWith));
  }
  const { format, text, delimiter } = opened;
  return {
    kind: 'read',
    ...of,
    fileId,
    format,
    ...text,
    delimiter,
    sheets,
  };
}

/** @throws {FileFaultError} of a file that is too large, and of one that cannot be read: a folder, or changed since it was given */
async function bytesOf(content: FileContent): Promise<Uint8Array> {
  refuseTooLarge(content.size);
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw new FileFaultError('unreadable');
  }
}

/** The file to read; one that is read another way leaves its place to the new reading. */
function takenUp(desk: ImportDesk, asked: GivenFile | ReopenedFile): KeptFile {
  if ('content' in asked) return asked;
  const kept = desk.files.get(asked.fileId);
  if (!kept) throw new EngineError('failed', asked.fileId, 'no such file');
  return kept;
}

/** Forgets files that nobody looks at any more. What was taken in of them stays. */
export function closeTables({ imports }: Session, fileIds: readonly string[]): void {
  for (const fileId of fileIds) letGo(imports, fileId);
}

/** Forgets a reading of a file, its sheets and their plans. */
function letGo(desk: ImportDesk, fileId: string): void {
  const { files, sheets, plans } = desk;
  files.delete(fileId);
  for (const [id, sheet] of sheets) {
    if (sheet.fileId !== fileId) continue;
    sheets.delete(id);
    if (desk.inbox?.question.sheetIds.includes(id)) desk.inbox = null;
    for (const [planId, { plan }] of plans) if (plan.sheetId === id) plans.delete(planId);
  }
}

function givenChoices({ encoding, delimiter }: ReopenedFile) {
  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
}

function* keptSheet(
  session: Session,
  kit: ImportKit,
  { sheet, span }: TableOfSheet,
  of: Pick<KeptSheet, 'file' | 'fileId'>,
): Steps<ReadSheet> {
  const desk = session.imports;
  const shape = yield* shareOf(shapeSteps(sheet, kit.words.vocabulary), 0, 0.5);
  const sheetId = nextId(desk, 'sheet-');
  const { name, broken, blank, hidden } = sheet;
  const same = { sheetId, name, span, blank, isHidden: hidden.sheet, hidden: hidden.rows.length };
  const kept = { ...of, sheet: { name, broken } };
  if (!shape) {
    desk.sheets.set(sheetId, { ...kept, shape, columns: [], table: null });
    return { ...same, ...NOTHING, rowsIn: broken.length };
  }
  const mapping = guessMapping(shape, kit.words);
  const { role, because } = guessRole(fieldsOf(mapping));
  const personal = personalColumns(shape, kit.words);
  const columns = yield* shareOf(sheetColumns(kit, shape, mapping, personal), 0.5, 1);
  desk.sheets.set(sheetId, { ...kept, shape, columns, table: null });
  return {
    ...same,
    rowsIn: shape.records.length + broken.length,
    columns,
    role,
    because,
    personal: personal.map(({ path }) => path.join(' › ')),
    sample: sampleOf(session, kit, shape, { mapping, role }),
    signature: headerSignature(shape),
    others: firstOthers(shape),
    othersCount: shape.others.length,
  };
}

/** A sheet without any row. */
const NOTHING = {
  columns: [],
  role: 'unknown',
  because: [],
  personal: [],
  sample: [],
  signature: '',
  others: [],
  othersCount: 0,
} as const satisfies Partial<ReadSheet>;

/** The fields that columns are mapped to. */
export function fieldsOf(mapping: ColumnMapping): ReadonlySet<string> {
  return new Set(mapping.flatMap(({ field }) => field ?? []));
}

/** Columns as they cross the port. */
export function* sheetColumns(
  { words }: ImportKit,
  shape: TableShape,
  mapping: ColumnMapping,
  personal: readonly TableColumn[],
): Steps<readonly SheetColumn[]> {
  const formats = yield* columnFormats(shape, words.values.numbers);
  return mapping.map(({ column: { at, path }, field, reason }) => {
    const { format, ambiguous, example } = formats.get(at)!;
    return {
      at,
      path,
      field,
      reason,
      isPersonal: personal.some((column) => column.at === at),
      numberFormat: format satisfies NumberFormat | null,
      ambiguous: format === null && ambiguous > 0 ? example : '',
    };
  });
}

function sampleOf(
  session: Session,
  { words }: ImportKit,
  shape: TableShape,
  { mapping, role }: { readonly mapping: ColumnMapping; readonly role: TableRole },
): readonly SampleRow[] {
  const records = shape.records.slice(0, SAMPLE_ROWS);
  const options = interpretOptions(session, words.values, { role, choices: null });
  return sampleRows(shape.columns, finish(interpret({ ...shape, records }, mapping, options)));
}

/** The first rows of a table before and after. */
export function sampleRows(
  columns: readonly TableColumn[],
  table: ImportTable,
): readonly SampleRow[] {
  return Array.from({ length: Math.min(table.count, SAMPLE_ROWS) }, (_, row) => {
    const places = Object.entries(table.places).map(
      ([place, names]) => [PLACE_FIELDS[place]!, names[row]!] as const,
    );
    const said = [...table.columns].map(([field, values]) => [field, values[row] ?? ''] as const);
    const known = [...places, ...said].filter(([, value]) => value !== '');
    return {
      line: table.lines[row]!,
      cells: columns.map(({ at }) => textOf(table.cells[row]![at])),
      values: Object.fromEntries(known),
    };
  });
}

const PLACE_FIELDS: Readonly<Record<string, string>> = {
  provinceCode: 'province_code',
  province: 'province',
  district: 'district',
  communeCode: 'commune_code',
  commune: 'commune',
  formerCommuneCode: 'former_commune_code',
  formerCommune: 'former_commune',
};

function firstOthers({ others }: TableShape): readonly OtherRow[] {
  const met = new Map<RowRole, number>();
  return others.flatMap(({ line, role, text }) => {
    const count = (met.get(role) ?? 0) + 1;
    met.set(role, count);
    return count <= MOST_OTHERS ? [{ line, role, text }] : [];
  });
}
