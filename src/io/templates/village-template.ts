/**
 * A template: the villages of one commune or several with what is known of them, for people to correct and complete in a
 * spreadsheet, and to send back. Codes are locked, what can be chosen is listed, and every heading and word is one that the reader
 * of tables understands by itself.
 */
import type { CellStyle, Validation, Workbook, WorkbookRow } from '../export/xlsx/workbook.ts';
import { guideSheet, type TemplateFacts } from './guide-sheet.ts';
import {
  type Column,
  type ColumnSource,
  LISTS,
  type ListName,
  type TemplateRow,
  templateColumns,
} from './template-columns.ts';
import { dayFirst, filledIn } from './template-words.ts';

/** A commune with the rows of its villages. */
export interface TemplateCommune {
  readonly code: string;
  readonly name: string;
  readonly villages: readonly number[];
}

export interface TemplateSource extends ColumnSource {
  readonly communes: readonly TemplateCommune[];
  /** Kinds of settlements and names of operators that are offered. */
  readonly kinds: readonly string[];
  readonly facts: TemplateFacts;
}

/** Rows for villages that are missing, at the end of a commune that has a file to itself, and of one of several. */
const SPARE_ROWS = { alone: 15, together: 5 };

/** Below the last row of a table the same may be entered as in it, in so many rows. */
const ROWS_BELOW = 300;

const TITLE: CellStyle = { isBold: true, size: 14 };
const FACTS: CellStyle = { ink: '595959' };
const WARNING: CellStyle = { isBold: true, ink: '9C0006' };
const HEADING: CellStyle = { isBold: true, fill: 'DDEBF7', hasBorder: true, wraps: true };
const LOCKED_GROUND = 'EDEDED';

/** Height of the headings, in points: three lines. */
const HEADING_HEIGHT = 48;

export function villageTemplate(source: TemplateSource): Workbook {
  const { text, facts, communes } = source;
  const columns = templateColumns(source);
  const titles = titleRows(source);
  const headingRow = titles.length;
  const rows = bodyRows(columns, communes);
  const lists = listsOf(source);
  const first = headingRow + 1;
  const last = first + Math.max(1, rows.length) - 1 + ROWS_BELOW;
  return {
    sheets: [
      {
        name: text.sheets.villages,
        columns: columns.map(({ width, format }) => ({
          width,
          style: { ...(format && { format }), isFree: true },
        })),
        rows: [
          ...titles,
          columns.map(({ heading }) => ({ value: heading, style: HEADING })),
          ...rows,
        ],
        heights: new Map([[headingRow, HEADING_HEIGHT]]),
        frozen: { row: first, column: columns.findIndex(({ column }) => column === 'name') + 1 },
        merged: titles.map((_, row) => ({ row, from: 0, to: columns.length - 1 })),
        validations: validationsOf(columns, { from: first, to: last }, lists, source),
        isProtected: true,
        isLandscape: true,
      },
      guideSheet(columns, text, facts),
      {
        name: text.sheets.lists,
        columns: [{ width: 30 }],
        // One below the other in one column: side by side they would look like a table with headings.
        rows: LISTS.flatMap((name) => lists[name]).map((value) => [{ value }]),
        isHidden: true,
        isProtected: true,
      },
    ],
  };
}

function titleRows({ text, facts }: TemplateSource): WorkbookRow[] {
  const { place, isSample, dataset } = facts;
  // With dashes: days as tables have them would be taken for the day that the answers are of, which nobody knows yet.
  const day = (iso: string) => dayFirst(iso, '-');
  const of = { edition: day(facts.edition), date: day(facts.date), dataset };
  const said = filledIn(text.facts, of);
  return [
    [{ value: text.title, style: TITLE }],
    [{ value: place, style: { isBold: true } }],
    [{ value: said, style: FACTS }],
    ...(isSample ? [[{ value: text.sample, style: WARNING }]] : []),
    [{ value: text.hint, style: FACTS }],
  ];
}

/** The villages of each commune, and behind them rows that name the commune once somebody names a village. */
function bodyRows(columns: readonly Column[], communes: readonly TemplateCommune[]): WorkbookRow[] {
  const nameAt = columns.findIndex(({ column }) => column === 'name');
  const spare = communes.length === 1 ? SPARE_ROWS.alone : SPARE_ROWS.together;
  return communes.flatMap(({ code, name, villages }) => {
    const known = villages.map((village) =>
      knownRow(columns, { village, communeCode: code, communeName: name }),
    );
    const more = Array.from({ length: spare }, () => spareRow(columns, { code, name, nameAt }));
    return [...known, ...more];
  });
}

function knownRow(columns: readonly Column[], row: TemplateRow): WorkbookRow {
  return columns.map((column) => ({ value: column.value(row), style: styleOf(column) }));
}

function spareRow(
  columns: readonly Column[],
  { code, name, nameAt }: { readonly code: string; readonly name: string; readonly nameAt: number },
): WorkbookRow {
  const said: Readonly<Record<string, string>> = { commune_code: code, commune: name };
  return columns.map((column) => {
    const text = said[column.column];
    if (text === undefined) return { value: '', style: styleOf(column) };
    // A program that kept what is entered here as a text would keep the formula as one.
    const { format: _, ...style } = styleOf(column);
    return { value: { text, onceFilled: nameAt }, style };
  });
}

/** Shared by the cells of a column, of which there are many. */
const STYLES = new WeakMap<Column, CellStyle>();

function styleOf(column: Column): CellStyle {
  const known = STYLES.get(column);
  if (known) return known;
  const { format, isLocked } = column;
  const ground = isLocked ? { fill: LOCKED_GROUND } : { isFree: true };
  const style: CellStyle = { ...(format && { format }), hasBorder: true, ...ground };
  STYLES.set(column, style);
  return style;
}

type Lists = Readonly<Record<ListName, readonly string[]>>;

function listsOf({ text, kinds, operators }: TemplateSource): Lists {
  return {
    signal: Object.values(text.lists.signal),
    answer: Object.values(text.lists.answer),
    power: Object.values(text.lists.power),
    kinds,
    operators: operators.map(({ name }) => name),
  };
}

function validationsOf(
  columns: readonly Column[],
  rows: { readonly from: number; readonly to: number },
  lists: Lists,
  { text }: TemplateSource,
): readonly Validation[] {
  const { title, list, open, whole } = text.wrong;
  return columns.flatMap(({ list: name, format }, column): Validation[] => {
    if (format === 'whole')
      return [{ column, ...rows, rule: { kind: 'whole' }, isStrict: true, title, message: whole }];
    if (name === null || lists[name].length === 0) return [];
    const before = LISTS.slice(0, LISTS.indexOf(name));
    const from = before.reduce((sum, each) => sum + lists[each].length, 0);
    const to = from + lists[name].length - 1;
    const isStrict = name !== 'kinds' && name !== 'operators';
    const rule = { kind: 'list', sheet: text.sheets.lists, column: 0, from, to } as const;
    return [{ column, ...rows, rule, isStrict, title, message: isStrict ? list : open }];
  });
}
