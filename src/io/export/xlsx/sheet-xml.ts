/** The document of one sheet. Its elements stand in the order that the format fixes (ECMA-376 part 1, 18.3.1.99). */
import type { Steps } from '../../../core/steps.ts';
import type { StyleTable } from './styles.ts';
import type {
  CellValue,
  Validation,
  WorkbookCell,
  WorkbookColumn,
  WorkbookRow,
  WorkbookSheet,
} from './workbook.ts';
import {
  address,
  cellText,
  cleanText,
  columnLetters,
  escaped,
  quotedSheet,
  sheetName,
} from './xml-text.ts';

/** What all sheets of a workbook share. */
export interface SharedParts {
  readonly styles: StyleTable;
  /** Number of a text in the table of texts. */
  textNumber(text: string): number;
}

const ROWS_AT_ONCE = 500;

/** @param isFirst whether it is the sheet that is shown when the file is opened */
export function* sheetXml(
  sheet: WorkbookSheet,
  shared: SharedParts,
  isFirst: boolean,
): Steps<string> {
  const { columns, rows, heights } = sheet;
  const rowTexts: string[] = [];
  for (const [row, cells] of rows.entries()) {
    rowTexts.push(rowXml(row, cells, heights?.get(row), shared));
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / rows.length;
  }
  const width = Math.max(1, columns.length, ...rows.map((cells) => cells.length));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    sheet.isLandscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="A1:${address(Math.max(0, rows.length - 1), width - 1)}"/>`,
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columns, shared),
    `<sheetData>${rowTexts.join('')}</sheetData>`,
    sheet.isProtected ? PROTECTION : '',
    mergedXml(sheet),
    validationsXml(sheet.validations ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    sheet.isLandscape
      ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
      : '',
    '</worksheet>',
  ].join('');
}

/** Here 0 allows what protection would forbid. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';

function viewXml({ frozen }: WorkbookSheet, isFirst: boolean): string {
  const view = `<sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  const { row, column } = frozen ?? { row: 0, column: 0 };
  if (row === 0 && column === 0) return `<sheetViews>${view}/></sheetViews>`;
  const pane = row === 0 ? 'topRight' : column === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${column > 0 ? ` xSplit="${column}"` : ''}${row > 0 ? ` ySplit="${row}"` : ''}`;
  const first = address(row, column);
  return [
    `<sheetViews>${view}>`,
    `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`,
    '</sheetView></sheetViews>',
  ].join('');
}

function columnsXml(columns: readonly WorkbookColumn[], { styles }: SharedParts): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ width, style, isHidden }, i) => {
    const hidden = isHidden ? ' hidden="1"' : '';
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${styles.numberOf(style)}"${hidden} customWidth="1"/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

function rowXml(
  row: number,
  cells: WorkbookRow,
  height: number | undefined,
  shared: SharedParts,
): string {
  const tall = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const texts = cells.map((cell, column) =>
    cell === null ? '' : cellXml(cell, { row, column }, shared),
  );
  return `<row r="${row + 1}"${tall}>${texts.join('')}</row>`;
}

function cellXml(
  { value, style }: WorkbookCell,
  { row, column }: { readonly row: number; readonly column: number },
  { styles, textNumber }: SharedParts,
): string {
  const at = `<c r="${address(row, column)}" s="${styles.numberOf(style)}"`;
  if (isEmpty(value)) return `${at}/>`;
  if (typeof value === 'number') return `${at}><v>${value}</v></c>`;
  if (typeof value === 'string') return `${at} t="s"><v>${textNumber(cellText(value))}</v></c>`;
  if ('date' in value) return `${at}><v>${dayNumber(value.date)}</v></c>`;
  const wanted = `$${columnLetters(value.onceFilled)}${row + 1}`;
  const formula = `IF(${wanted}="","",${literal(value.text)})`;
  return `${at} t="str"><f>${escaped(formula)}</f><v></v></c>`;
}

function isEmpty(value: CellValue): boolean {
  return value === '' || (typeof value === 'number' && !Number.isFinite(value));
}

/** Longest text in a formula, in letters (Excel's specification). */
const LONGEST_LITERAL = 255;

function literal(text: string): string {
  return `"${cleanText(text.slice(0, LONGEST_LITERAL)).replaceAll('"', '""')}"`;
}

/** Days of a workbook's calendar, which counts a 29 February 1900 that never was. */
function dayNumber(iso: string): number {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function mergedXml({ merged = [] }: WorkbookSheet): string {
  if (merged.length === 0) return '';
  const each = merged.map(
    ({ row, from, to }) => `<mergeCell ref="${address(row, from)}:${address(row, to)}"/>`,
  );
  return `<mergeCells count="${each.length}">${each.join('')}</mergeCells>`;
}

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ column, from, to, rule, ...said }: Validation): string {
  const where = `${address(from, column)}:${address(to, column)}`;
  const kind = rule.kind === 'list' ? 'type="list"' : 'type="whole" operator="greaterThanOrEqual"';
  const shown = `errorTitle="${attribute(said.title, 32)}" error="${attribute(said.message, 255)}"`;
  const style = said.isStrict ? 'stop' : 'warning';
  return [
    `<dataValidation ${kind} errorStyle="${style}" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${shown} sqref="${where}">`,
    `<formula1>${escaped(rule.kind === 'list' ? listRange(rule) : '0')}</formula1></dataValidation>`,
  ].join('');
}

function listRange(rule: Extract<Validation['rule'], { kind: 'list' }>): string {
  const letters = columnLetters(rule.column);
  const range = `$${letters}$${rule.from + 1}:$${letters}$${rule.to + 1}`;
  return `${quotedSheet(sheetName(rule.sheet))}!${range}`;
}

function attribute(text: string, longest: number): string {
  return escaped(cleanText(text.slice(0, longest)));
}
