/**
 * Which tables are of one form, so that what is chosen for one holds for all: the same role and the same headings that mean
 * something, in whatever order the columns stand.
 */
import type { NumberFormat } from '../import-codes.ts';
import { type ImportChoices, isHeadless, type ReadSheet, type SheetColumn } from '../imports.ts';
import { plainText } from '../search/fold.ts';

/** Tables of one form, in the order in which they were brought. */
export interface TableForm {
  readonly sheets: readonly ReadSheet[];
  /** The one that shows most: with the most rows. */
  readonly pattern: ReadSheet;
}

/**
 * Forms that several tables with rows have, that of most tables first. Tables that nothing is known of, hidden ones, those beside
 * others and those without headings are of none.
 */
export function tableForms(sheets: readonly ReadSheet[]): readonly TableForm[] {
  const byForm = new Map<string, ReadSheet[]>();
  for (const sheet of sheets) {
    if (sheet.rowsIn === 0 || sheet.role === 'unknown') continue;
    if (sheet.isHidden || sheet.span !== '' || isHeadless(sheet.columns)) continue;
    const key = formKey(sheet);
    const same = byForm.get(key);
    if (same) same.push(sheet);
    else byForm.set(key, [sheet]);
  }
  return [...byForm.values()]
    .filter((same) => same.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((same) => ({ sheets: same, pattern: same.toSorted((a, b) => b.rowsIn - a.rowsIn)[0]! }));
}

/** The same text for tables of one form. What is guessed from cells alone does not count: another table may have too few. */
function formKey({ role, columns }: Pick<ReadSheet, 'role' | 'columns'>): string {
  const keys = headingKeys(columns);
  const meaning = columns.flatMap(({ field, reason }, i) =>
    field !== null && reason !== 'cells' ? [`${keys[i]}=${field}`] : [],
  );
  return [role, ...meaning.sort()].join('\n');
}

type Heading = Pick<SheetColumn, 'path'>;

/** What each column is known by in another table: its headings, and which of several of the same headings it is. */
export function headingKeys(columns: readonly Heading[]): readonly string[] {
  const met = new Map<string, number>();
  return columns.map(({ path }) => {
    const key = path.map(plainText).join('>');
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    return before === 0 ? key : `${key}#${before + 1}`;
  });
}

/** The columns of one table with what all of its form prove of the way their numbers are written, and what none proves. */
export function provenColumns(
  columns: readonly SheetColumn[],
  sheets: readonly Pick<ReadSheet, 'columns'>[],
): readonly SheetColumn[] {
  const proofs = new Map<string, { formats: Set<NumberFormat>; ambiguous: string }>();
  for (const sheet of sheets) {
    const keys = headingKeys(sheet.columns);
    for (const [i, { numberFormat, ambiguous }] of sheet.columns.entries()) {
      const proof = proofs.get(keys[i]!) ?? { formats: new Set(), ambiguous: '' };
      proofs.set(keys[i]!, proof);
      if (numberFormat !== null) proof.formats.add(numberFormat);
      proof.ambiguous ||= ambiguous;
    }
  }
  const keys = headingKeys(columns);
  return columns.map((column, i) => {
    const { formats, ambiguous } = proofs.get(keys[i]!) ?? { formats: new Set(), ambiguous: '' };
    const numberFormat = formats.size === 1 ? [...formats][0]! : null;
    return { ...column, numberFormat, ambiguous: numberFormat === null ? ambiguous : '' };
  });
}

/** A table with its own columns, and what was chosen for it. */
interface Patterned {
  /** As {@link provenColumns} has them. */
  readonly columns: readonly SheetColumn[];
  readonly choices: ImportChoices;
}

/** How another table of the form is read by what was chosen for one: column by column, by their headings. */
export function carriedChoices(
  { columns: from, choices }: Patterned,
  { sheetId, columns: to }: Pick<ReadSheet, 'sheetId' | 'columns'>,
): ImportChoices {
  const keys = headingKeys(from);
  const byKey = new Map(from.map((column, i) => [keys[i]!, column]));
  const mapping: Record<number, string | null> = {};
  const numberFormats: Record<number, NumberFormat> = {};
  const blanks: Record<number, 'unknown' | 'none'> = {};
  const toKeys = headingKeys(to);
  for (const [i, { at, field, numberFormat }] of to.entries()) {
    const like = byKey.get(toKeys[i]!);
    if (!like) continue;
    const meant = Object.hasOwn(choices.mapping, like.at) ? choices.mapping[like.at]! : like.field;
    if (meant !== field) mapping[at] = meant;
    const format = choices.numberFormats[like.at] ?? like.numberFormat;
    if (numberFormat === null && format) numberFormats[at] = format; // cells that prove it know better
    const blank = choices.blanks[like.at];
    if (blank) blanks[at] = blank;
  }
  return {
    ...choices,
    ...{ sheetId, mapping, numberFormats, blanks, answers: {} },
    remembered: Object.keys(mapping).map(Number),
  };
}
