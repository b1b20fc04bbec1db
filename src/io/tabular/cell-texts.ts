/** The texts of a table's cells, held small: one that a column repeats is kept once, and none keeps the file's text alive. */

/** Different texts of a column that are looked for again. */
const MOST_SHARED = 4000;

/** Names and positions are all different: a column of which few were met again, of so many, is looked through no more. */
const LOOKED = 20_000;
const LEAST_MET = 0.2 * LOOKED;

/**
 * From so many letters on an engine cuts a text out of a longer one without copying it, and keeps all of the longer one in memory
 * for it (V8: `SlicedString::kMinLength`).
 */
const CUT_LENGTH = 13;

interface ColumnTexts {
  readonly known: Map<string, string>;
  looked: number;
  met: number;
}

export class CellTexts {
  readonly #columns: ColumnTexts[] = [];

  /** The text itself, or the same one as before in its column. */
  kept(text: string, column: number): string {
    if (text === '') return '';
    let texts = this.#columns[column];
    if (!texts) {
      texts = { known: new Map(), looked: 0, met: 0 };
      this.#columns[column] = texts;
    }
    if (texts.looked >= LOOKED && texts.met < LEAST_MET) return ownText(text);
    texts.looked++;
    const before = texts.known.get(text);
    if (before !== undefined) {
      texts.met++;
      return before;
    }
    const own = ownText(text);
    if (texts.known.size < MOST_SHARED) texts.known.set(own, own);
    return own;
  }
}

/** A text that keeps no longer one alive: joining writes it anew, however its parts are kept. */
export function ownText(text: string): string {
  if (text.length < CUT_LENGTH) return text;
  return [text.slice(0, CUT_LENGTH - 1), text.slice(CUT_LENGTH - 1)].join('');
}
