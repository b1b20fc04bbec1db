/** The sheet of a template that says how to fill it in. */
import type { CellStyle, WorkbookRow, WorkbookSheet } from '../export/xlsx/workbook.ts';
import type { Column } from './template-columns.ts';
import type { TemplateColumn, TemplateText } from './template-words.ts';

/** What a template says of itself. */
export interface TemplateFacts {
  /** "Xã Sinh Long (00955), Tỉnh Tuyên Quang (08)". */
  readonly place: string;
  /** ISO date of the units. */
  readonly edition: string;
  /** ISO date of today. */
  readonly date: string;
  /** Title of the dataset. */
  readonly dataset: string;
  /** Whether its data are invented. */
  readonly isSample: boolean;
}

/** Columns, in digits. */
const WIDTHS = [32, 90];

const TITLE: CellStyle = { isBold: true, size: 14 };
const BOLD: CellStyle = { isBold: true };
const WRAPPED: CellStyle = { wraps: true };
const HEADING: CellStyle = { isBold: true, fill: 'DDEBF7', hasBorder: true };
const CELL: CellStyle = { hasBorder: true, wraps: true };

/** Height of a line, in points, and letters that fit into one of a text over both columns. */
const LINE_HEIGHT = 15;
const LETTERS_A_LINE = 115;

export function guideSheet(
  columns: readonly Column[],
  text: TemplateText,
  facts: TemplateFacts,
): WorkbookSheet {
  const { guide } = text;
  const day = (iso: string) => ({ value: { date: iso }, style: { format: 'date' } as const });
  const about: WorkbookRow[] = [
    [{ value: guide.title, style: TITLE }],
    [{ value: `${guide.place}: ${facts.place}`, style: BOLD }],
    [{ value: guide.edition, style: BOLD }, day(facts.edition)],
    [{ value: guide.date, style: BOLD }, day(facts.date)],
    [],
  ];
  const rules: WorkbookRow[] = guide.rules.map((rule, i) => [
    { value: `${i + 1}. ${rule}`, style: WRAPPED },
  ]);
  const from = about.length;
  return {
    name: text.sheets.guide,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      ...about,
      ...rules,
      [],
      [
        { value: guide.column, style: HEADING },
        { value: guide.meaning, style: HEADING },
      ],
      ...[...headingsOf(columns)].map(([column, headings]) => [
        { value: headings, style: CELL },
        { value: guide.meanings[column], style: CELL },
      ]),
    ],
    // A merged cell does not grow with its text by itself.
    heights: new Map(
      guide.rules.map((rule, i) => [
        from + i,
        LINE_HEIGHT * Math.ceil((rule.length + 3) / LETTERS_A_LINE),
      ]),
    ),
    merged: guide.rules.map((_, i) => ({ row: from + i, from: 0, to: WIDTHS.length - 1 })),
    isProtected: true,
  };
}

/** Headings by column; of the signals, of which there are many, the first and the last. */
function headingsOf(columns: readonly Column[]): ReadonlyMap<TemplateColumn, string> {
  const headings = new Map<TemplateColumn, string>();
  for (const { column, heading } of columns) {
    const first = headings.get(column)?.split(' … ')[0];
    headings.set(column, first === undefined ? heading : `${first} … ${heading}`);
  }
  return headings;
}
