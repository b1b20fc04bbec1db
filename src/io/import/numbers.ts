/**
 * Numbers as people write them. `1.234` is a thousand in Vietnam and one and a bit elsewhere, so no cell is read alone: what a
 * column's other cells prove decides for all of it, and where nothing proves it the reader asks.
 */
import type { NumberFormat } from '../../core/import-codes.ts';
import type { Cell } from '../tabular/sheet.ts';
import { anyOf } from '../word-pattern.ts';

/** The words around the numbers of a country's tables. */
export interface NumberWords {
  /** Before one that is not exact: they change nothing of it. */
  readonly about: readonly string[];
  /** Before one that is a bound, as < and > are. */
  readonly below: readonly string[];
  readonly above: readonly string[];
}

/** Reads numbers as people write them. */
export interface NumberReader {
  /**
   * The number that a cell holds; `null` when it holds something else. An empty cell and words for "not known" are for the caller.
   * A mark that the format does not allow is not guessed away: the cell is refused.
   */
  read(cell: Cell, format: NumberFormat): ReadNumber | null;
  /** Looks through the cells of a column for what they prove. */
  proof(): FormatProof;
}

/** What a column's cells say of its format. */
export interface FormatEvidence {
  /** `null` when no cell has a mark: both read the same. */
  readonly format: NumberFormat | null;
  /** Cells that can be read either way, when nothing proves one of them: then a person has to say. */
  readonly ambiguous: number;
  /** A cell that proves the format, or one that is ambiguous; '' when there is none. */
  readonly example: string;
  /** Cells that contradict the format. */
  readonly contradicting: number;
}

/** How a number was given. */
export interface ReadNumber {
  readonly value: number;
  /** "<50": the value is a bound, not a count. */
  readonly bound: '<' | '>' | null;
  /** "97,6%": the value is out of a hundred. */
  readonly isPercent: boolean;
}

/** Longest text that is looked at, in letters, blanks around it aside. */
const LONGEST = 80;

/** Marks of thousands only: groups of three behind one to three digits. */
const GROUPED = /^[-+]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** A reader of a country's numbers. */
export function numberReader(words: NumberWords): NumberReader {
  const digitsOf = digitsReader(words);
  return {
    read: (cell, format) => readNumber(cell, format, digitsOf),
    proof: () => new FormatProof(digitsOf),
  };
}

/** What the cells of a column prove, as far as they were seen. */
export class FormatProof {
  readonly #proofs: Record<NumberFormat | 'open', { count: number; example: string }> = {
    'comma-decimal': { count: 0, example: '' },
    'point-decimal': { count: 0, example: '' },
    open: { count: 0, example: '' },
  };

  readonly #digitsOf: DigitsReader;

  constructor(digitsOf: DigitsReader) {
    this.#digitsOf = digitsOf;
  }

  see(cell: Cell): void {
    // A workbook's number needs no reading, and nothing is proved without a mark.
    if (typeof cell !== 'string' || !hasMark(cell)) return;
    const proof = proofOf(cell, this.#digitsOf);
    if (proof === null) return;
    const found = this.#proofs[proof];
    found.count++;
    if (found.example === '') found.example = cell;
  }

  evidence(): FormatEvidence {
    const { open, 'comma-decimal': comma, 'point-decimal': point } = this.#proofs;
    if (comma.count === 0 && point.count === 0) {
      return { format: null, ambiguous: open.count, example: open.example, contradicting: 0 };
    }
    const isComma = comma.count >= point.count;
    const [taken, other] = isComma ? [comma, point] : [point, comma];
    return {
      format: isComma ? 'comma-decimal' : 'point-decimal',
      ambiguous: 0,
      example: taken.example,
      contradicting: other.count,
    };
  }
}

/** Whether a text has a digit and a mark: letter by letter, because most cells have none. */
function hasMark(text: string): boolean {
  let [hasDigit, hasOne] = [false, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) hasDigit = true;
    else if (code === 0x2c || code === 0x2e) hasOne = true; // , and .
    if (hasDigit && hasOne) return true;
  }
  return false;
}

/** Digits around one mark: they prove it the decimal one, but where they may be a thousand ("0,125" has none before it). */
function proofOfDecimal(text: string): NumberFormat | 'open' {
  const mark = text.search(/[.,]/);
  const isGroup = mark <= 3 && text.length - mark === 4 && text[0] !== '0';
  if (isGroup) return 'open';
  return text[mark] === ',' ? 'comma-decimal' : 'point-decimal';
}

/** What one cell proves: a format, nothing (`null`), or that it can be read both ways (`open`). */
function proofOf(cell: string, digitsOf: DigitsReader): NumberFormat | 'open' | null {
  if (/^\d+[.,]\d+$/.test(cell)) return proofOfDecimal(cell);
  const { text } = digitsOf(cell);
  if (!/^[-+]?[\d.,]+$/.test(text) || !/[.,]/.test(text)) return null;
  const last = /[.,](?=\d*$)/.exec(text)?.[0];
  const isBoth = text.includes('.') && text.includes(',');
  if (isBoth) return last === ',' ? 'comma-decimal' : 'point-decimal';
  const grouped = GROUPED.exec(text);
  // Two marks of one kind are thousands; one of them with three digits behind could be either.
  if (grouped && text.split(/[.,]/).length > 2) {
    return grouped[1] === '.' ? 'comma-decimal' : 'point-decimal';
  }
  // "0,125" has no thousand before it.
  if (grouped && !/^[-+]?0/.test(text)) return 'open';
  return last === ',' ? 'comma-decimal' : 'point-decimal';
}

function readNumber(cell: Cell, format: NumberFormat, digitsOf: DigitsReader): ReadNumber | null {
  if (typeof cell === 'number') return { value: cell, bound: null, isPercent: false };
  if (typeof cell === 'boolean') return null;
  const { text, bound, isPercent } = digitsOf(cell);
  const [thousands, decimal] = format === 'comma-decimal' ? ['.', ','] : [',', '.'];
  const [whole = '', fraction, ...rest] = text.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
  const isGrouped = whole.includes(thousands);
  const pattern = isGrouped ? new RegExp(`^[-+]?\\d{1,3}(?:\\${thousands}\\d{3})+$`) : /^[-+]?\d+$/;
  if (!pattern.test(whole)) return null;
  const value = Number(`${whole.replaceAll(thousands, '')}.${fraction ?? '0'}`);
  return Number.isFinite(value) ? { value, bound, isPercent } : null;
}

/** A number without blanks, a sign for a bound, a percent sign and a word for the unit ("120 hộ", "1.5 km"). */
interface Digits {
  readonly text: string;
  readonly bound: '<' | '>' | null;
  readonly isPercent: boolean;
}
type DigitsReader = (cell: string) => Digits;

function digitsReader({ about, below, above }: NumberWords): DigitsReader {
  const before = `(?:([<≤]|${anyOf(below)})|([>≥]|${anyOf(above)})|[~≈]|${anyOf(about)})?`;
  const number = '([-+−]?[\\d.,\\s\\u00a0\\u202f]*\\d)';
  const unit = '(%|\\p{L}[\\p{L}²/]{0,12})?\\.?';
  const pattern = new RegExp(`^${before}\\s*${number}\\s*${unit}$`, 'iu');
  return (cell) => {
    const trimmed = cell.trim();
    const match = trimmed.length <= LONGEST && pattern.exec(trimmed);
    if (!match) return { text: trimmed, bound: null, isPercent: false };
    const [, isBelow, isAbove, digits = '', word] = match;
    return {
      text: digits.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-'),
      bound: isBelow ? '<' : isAbove ? '>' : null,
      isPercent: word === '%',
    };
  };
}
