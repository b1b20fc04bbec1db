/** Workbooks for tests, put together by hand: the parts that spreadsheet programs write, and what one of them may have wrong. */
import { strToU8, zipSync } from 'fflate';

/** A cell: a text (shared), a number, a number with the date style, or the XML of a cell as it is, with its address left out. */
export type MadeCell = string | number | { readonly date: number } | { readonly raw: string };

export interface MadeSheet {
  readonly name: string;
  /** `null` leaves a cell out, a row that is `null` is left out whole. */
  readonly rows: readonly (readonly (MadeCell | null)[] | null)[];
  readonly merged?: readonly string[];
  /** State of a sheet that is not shown; numbers of rows and columns that are not, from 1. */
  readonly state?: 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export function madeWorkbook(
  sheets: readonly MadeSheet[],
  extra: Record<string, string> = {},
): Uint8Array {
  const strings: string[] = [];
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr/><sheets>${sheets
      .map(
        ({ name, state = 'visible' }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  };
  sheets.forEach((sheet, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, strings);
  });
  files['xl/sharedStrings.xml'] =
    `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`;
  const entries = Object.entries({ ...files, ...extra }).map(
    ([name, text]) => [name, strToU8(text)] as const,
  );
  return zipSync(Object.fromEntries(entries));
}

function sheetXml(
  { rows, merged = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet,
  strings: string[],
): string {
  const body = rows
    .map((cells, r) =>
      cells === null
        ? ''
        : `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${cells.map((cell, c) => (cell === null ? '' : cellXml(cell, address(r, c), strings))).join('')}</row>`,
    )
    .join('');
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const widths = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="0" hidden="1"/>`);
  const columns = widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '';
  return `<?xml version="1.0"?><worksheet>${columns}<sheetData>${body}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
}

function cellXml(cell: MadeCell, at: string, strings: string[]): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    strings.push(cell);
    return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  return 'date' in cell
    ? `<c r="${at}" s="1"><v>${cell.date}</v></c>`
    : cell.raw.replace('<c', `<c r="${at}"`);
}

function address(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
