/**
 * Which column is which field: guessed from the headings, the headings above them and the cells, each with its reason, so that a
 * person can see why and change it.
 */
import type { Bbox } from '../../core/country.ts';
import type { MappingReason } from '../../core/import-codes.ts';
import { isHeadless } from '../../core/imports.ts';
import { TECHNOLOGIES, type Technology } from '../../core/model.ts';
import { plainText } from '../../core/search/fold.ts';
import type { Cell } from '../tabular/sheet.ts';
import { withoutBrackets } from './brackets.ts';
import { settleGeneralName } from './general-names.ts';
import type { PlaceLevel } from './place-words.ts';
import type { TableColumn, TableShape } from './table-shape.ts';
import type { ValueReader } from './values.ts';
import { fieldOfHeading, isComputed, isPersonal, type Vocabulary } from './vocabulary.ts';

/** A column and what it is. */
export interface MappedColumn {
  readonly column: TableColumn;
  /**
   * A field of the vocabulary, or a signal of one operator: `signal_4G.viettel`, `broadband.viettel`. `null` leaves the column out.
   */
  readonly field: string | null;
  readonly reason: MappingReason | null;
}

export type ColumnMapping = readonly MappedColumn[];

/** What a mapping is guessed with. */
export interface MappingWords {
  readonly vocabulary: Vocabulary;
  readonly values: ValueReader;
  /** Pattern of the codes of the lowest units. */
  readonly communeCode: RegExp;
  /** Plain words for the kinds of the lowest units, of all editions. */
  readonly unitKinds: ReadonlySet<string>;
  /** Plain names of the highest units, of all editions. */
  readonly provinces: ReadonlySet<string>;
  /** Degrees that positions of the country lie in. */
  readonly extent: Bbox;
}

/** Records that are looked at for what the cells are. */
const SAMPLE_RECORDS = 300;

/** Guesses the field of every column. A field is taken once, by the surest column; personal ones are left out. */
export function guessMapping(shape: TableShape, words: MappingWords): ColumnMapping {
  const personal = new Set(personalColumns(shape, words));
  const guesses = shape.columns.map((column) => {
    const guess = personal.has(column) ? NO_FIELD : fieldByHeading(column, words);
    return { column, ...guess };
  });
  const taken = new Set<string>();
  const sure: readonly (MappingReason | null)[] = ['heading', 'part-of-heading'];
  const settled = new Map<TableColumn, MappedColumn>();
  for (const reason of sure) {
    for (const guess of guesses) {
      if (guess.reason !== reason || guess.field === null || taken.has(guess.field)) continue;
      taken.add(guess.field);
      settled.set(guess.column, guess);
    }
  }
  const mapping = guesses.map((guess): MappedColumn => {
    const { column } = guess;
    const known = settled.get(column);
    if (known) return known;
    if (guess.reason === 'computed' || personal.has(column)) return guess;
    const field = fieldByCells(column, shape, words);
    if (field === null || taken.has(field)) return { column, field: null, reason: null };
    taken.add(field);
    return { column, field, reason: 'cells' };
  });
  return settleGeneralName(mapping, shape, words);
}

/** A text that is the same for tables of the same headings: what a mapping is remembered by. '' without headings. */
export function headerSignature(shape: TableShape): string {
  if (isHeadless(shape.columns)) return '';
  return shape.columns.map(({ path }) => path.map(plainText).join('>')).join('|');
}

/** Columns that name a person by any of the headings above them: left out, and said. */
export function personalColumns(shape: TableShape, { vocabulary }: MappingWords): TableColumn[] {
  return shape.columns.filter(({ path }) => path.some((text) => isPersonal(vocabulary, text)));
}

type HeadingGuess = Pick<MappedColumn, 'field' | 'reason'>;

const NO_FIELD: HeadingGuess = { field: null, reason: null };

function fieldByHeading({ path }: TableColumn, words: MappingWords): HeadingGuess {
  if (path.some((text) => isComputed(words.vocabulary, text)))
    return { field: null, reason: 'computed' };
  const signal = signalField(path, words);
  if (signal) return { field: signal, reason: 'heading' };
  const whole = path.map((text) => fieldOfHeading(words.vocabulary, text));
  const known = whole.findLast((field) => field !== null);
  if (known) return { field: known, reason: 'heading' };
  const last = path.at(-1) ?? '';
  const bare = withoutBrackets(last);
  const part =
    fieldOfHeading(words.vocabulary, bare) ??
    fieldInTwoLanguages(last, words.vocabulary) ??
    longestPart(bare, words.vocabulary);
  return part ? { field: part, reason: 'part-of-heading' } : { field: null, reason: null };
}

/** A technology and an operator, in whichever order the headings have them: "Viettel › 4G", "4G › Viettel", "4G Viettel". */
function signalField(path: readonly string[], { vocabulary, values }: MappingWords): string | null {
  const fields = path.map((text) => fieldOfHeading(vocabulary, text));
  const technology = fields.find((field) => field?.startsWith('signal_')) ?? technologyIn(path);
  const operator = path
    .map((text) => values.operator(text) ?? operatorIn(text, values))
    .find((each) => each !== null);
  if (!operator) return technology ?? null;
  if (technology) return `${technology}.${operator}`;
  const isElse = fields.some(
    (field) => field !== null && field !== 'broadband' && field !== 'operators',
  );
  return isElse ? null : `broadband.${operator}`;
}

function technologyIn(path: readonly string[]): string | null {
  const named = path.flatMap((text) => TECHNOLOGIES.filter((each) => mentions(text, each)));
  return named.length === 1 ? `signal_${named[0] satisfies Technology | undefined}` : null;
}

function mentions(text: string, technology: Technology): boolean {
  return standing(technology).test(text);
}

/** A technology as a word of its own, not one of a list. */
function standing(technology: Technology): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${technology}(?![\\p{L}\\d/,])`, 'iu');
}

/** One operator among other words of a heading, or the whole of it beside a technology: "4G Nhà mạng A". */
function operatorIn(text: string, values: ValueReader): string | null {
  const rest = TECHNOLOGIES.reduce((left, each) => left.replace(standing(each), ' '), text);
  const whole = rest === text ? null : values.operator(rest);
  if (whole !== null) return whole;
  const found = new Set(
    text
      .split(/[\s()/]+/)
      .map(values.operator)
      .filter((each) => each !== null),
  );
  return found.size === 1 ? [...found][0]! : null;
}

/** Of a heading that says the same twice ("Xã / Commune", "Số hộ - Households"): each part is one of the same field. */
function fieldInTwoLanguages(heading: string, vocabulary: Vocabulary): string | null {
  const [field, ...others] = heading
    .split(/\s*[/|(]\s*|\s+[-–—]\s+/)
    .map((part) => fieldOfHeading(vocabulary, part));
  const isTwice = others.length > 0 && others.every((other) => other === field);
  return isTwice ? (field ?? null) : null;
}

/** The longest known heading of two or more words that a longer one begins with. */
function longestPart(heading: string, { fieldOf }: Vocabulary): string | null {
  const words = plainText(heading).split(' ');
  for (let count = words.length - 1; count >= 2; count--) {
    const field = fieldOf.get(words.slice(0, count).join(' '));
    if (field) return field;
  }
  return null;
}

/** What most of a column's cells are, where the heading says nothing. */
function fieldByCells(
  { at, path }: TableColumn,
  { records }: TableShape,
  words: MappingWords,
): string | null {
  const cells = records
    .slice(0, SAMPLE_RECORDS)
    .map((record) => record.cells[at] ?? '')
    .filter((cell) => !words.values.isMissing(cell));
  if (cells.length < 3) return null;
  const most = (is: (cell: Cell) => boolean) => cells.filter(is).length >= 0.9 * cells.length;
  if (most((cell) => words.communeCode.test(String(cell)))) return 'commune_code';
  const place = path.length === 0 ? placeByCells(most, words) : null;
  if (place !== null) return place;
  const angle = (cell: Cell) => words.values.angles.read(String(cell))?.degrees ?? Number.NaN;
  const isExact = (cell: Cell) => /[.,]\d{3,}|°/.test(String(cell));
  const liesIn = (low: number, high: number) => (cell: Cell) =>
    isExact(cell) && angle(cell) >= Math.floor(low) && angle(cell) <= Math.ceil(high);
  const [west, south, east, north] = words.extent;
  if (most(liesIn(west, east))) return 'lon';
  if (most(liesIn(south, north))) return 'lat';
  return null;
}

/** Of a column without any heading: the names of settlements or units that stand in it. */
function placeByCells(
  most: (is: (cell: Cell) => boolean) => boolean,
  { vocabulary: { rows }, provinces }: MappingWords,
): string | null {
  const level = (wanted: PlaceLevel) => (cell: Cell) => rows.levelInFull(String(cell)) === wanted;
  if (most(level('commune'))) return 'commune';
  if (most(level('district'))) return 'district';
  const isProvince = (cell: Cell) =>
    provinces.has(plainText(String(cell))) || level('province')(cell);
  if (most(isProvince)) return 'province';
  return most((cell) => rows.isSettlement(String(cell))) ? 'name' : null;
}
