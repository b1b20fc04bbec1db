/** One file from its bytes to a report that a program can read. Never throws. */
import type { FileFault, Finding, TableRole } from '../../src/core/import-codes.ts';
import { finish } from '../../src/core/steps.ts';
import { type CheckedSheet, checkSheet } from '../../src/io/import/check-sheet.ts';
import { tablesOf } from '../../src/io/import/side-by-side.ts';
import { FileFaultError } from '../../src/io/tabular/file-fault.ts';
import { type OpenedTable, openTable } from '../../src/io/tabular/open-table.ts';
import type { Sheet } from '../../src/io/tabular/sheet.ts';
import { withoutTemplateSheets } from '../../src/io/templates/template-sheets.ts';
import type { FileContext } from './context.ts';

/** A sheet as reported. */
export interface SheetReport {
  readonly name: string;
  /** Whether the file hides it. */
  readonly isHidden: boolean;
  readonly role: TableRole;
  readonly because: readonly string[];
  /** Rows of data in the sheet = kept + rejected. */
  readonly rowsIn: number;
  readonly kept: number;
  readonly rejected: number;
  readonly blank: number;
  /** Titles, headings, groups, totals, signatures: rows that are no data. */
  readonly otherRows: number;
  readonly columns: readonly {
    /** Position, from 0. */
    readonly at: number;
    readonly heading: string;
    readonly field: string | null;
    readonly reason: string | null;
  }[];
  readonly personal: readonly string[];
  /** Edition of the units that the rows were read by; '' where units do not matter. */
  readonly adminVersion: string;
  readonly issues: readonly Finding[];
}

export interface FileReport {
  readonly file: string;
  /** Why it could not be read; `null` when it could. */
  readonly fault: {
    readonly code: FileFault | 'missing' | 'failed';
    readonly detail: string;
  } | null;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheets: readonly SheetReport[];
}

/** @param bytes `null` when there is no such file */
export function checkFile(
  file: string,
  bytes: Uint8Array | null,
  context: FileContext,
): FileReport {
  const unread = {
    file,
    bytes: bytes?.length ?? 0,
    format: '',
    encoding: '',
    delimiter: '',
    sheets: [],
  };
  if (!bytes) return { ...unread, fault: { code: 'missing', detail: '' } };
  try {
    const opened = finish(openTable(bytes));
    return { ...unread, ...described(opened), fault: null, sheets: sheetReports(opened, context) };
  } catch (error) {
    const isKnown = error instanceof FileFaultError;
    const code = isKnown ? error.fault : 'failed';
    return { ...unread, fault: { code, detail: isKnown ? error.detail : String(error) } };
  }
}

function described({
  format,
  text,
  delimiter,
}: OpenedTable): Pick<FileReport, 'format' | 'encoding' | 'delimiter'> {
  return { format, encoding: text.encoding, delimiter: delimiter ?? '' };
}

function sheetReports({ sheets }: OpenedTable, context: FileContext): SheetReport[] {
  const tables = withoutTemplateSheets(sheets, context.template).flatMap((sheet) =>
    tablesOf(sheet, context.words.vocabulary),
  );
  return tables.map(({ sheet }) => {
    const checked = finish(checkSheet(sheet, context));
    return checked ? reported(sheet, checked) : emptySheet(sheet);
  });
}

function reported({ name, blank, hidden }: Sheet, checked: CheckedSheet): SheetReport {
  const { shape, mapping, role, personal, units, report } = checked;
  const headingOf = ({ path }: { readonly path: readonly string[] }) => path.join(' › ');
  return {
    name,
    isHidden: hidden.sheet,
    role: role.role,
    because: role.because,
    rowsIn: report.rowsIn,
    kept: report.kept,
    rejected: report.rejected,
    blank,
    otherRows: shape.others.length,
    columns: mapping.map(({ column, field, reason }) => ({
      at: column.at,
      heading: headingOf(column),
      field,
      reason,
    })),
    personal: personal.map(headingOf),
    adminVersion: units?.version ?? '',
    issues: report.findings,
  };
}

function emptySheet({ name, blank, hidden }: Sheet): SheetReport {
  const rows = { rowsIn: 0, kept: 0, rejected: 0, blank, otherRows: 0 };
  return {
    name,
    isHidden: hidden.sheet,
    role: 'unknown',
    because: [],
    ...rows,
    columns: [],
    personal: [],
    adminVersion: '',
    issues: [],
  };
}
