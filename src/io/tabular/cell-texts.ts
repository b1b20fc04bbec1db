/** The texts of a table's cells, held small: one that a column repeats is kept once, and none keeps the file's text alive. */

/** Different texts of a column that are looked for again: names are all different, and gain nothing. */
const MOST_SHARED = 4000;

/**
 * From so many letters on an engine cuts a text out of a longer one without copying it, and keeps all of the longer one in memory
 * for it (V8: `SlicedString::kMinLength`).
 */
const CUT_LENGTH = 13;

export class CellTexts {
  readonly #columns: Map<string, string>[] = [];

  /** The text itself, or the same one as before in its column. */
  kept(text: string, column: number): string {
    if (text === '') return '';
    let known = this.#columns[column];
    if (!known) {
      known = new Map();
      this.#columns[column] = known;
    }
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = text.length < CUT_LENGTH ? text : text.split('').join('');
    if (known.size < MOST_SHARED) known.set(own, own);
    return own;
  }
}
