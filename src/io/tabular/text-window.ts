/** A long text that is read from its beginning to its end, of which no more is kept than the stretch that is looked at. */

/** A stretch of a text. */
export interface TextPiece {
  readonly piece: string;
  /** How far the text is then, 0 to 1. */
  readonly done: number;
  /** Letters of it that could not be read. */
  readonly unreadable: number;
}

export class TextWindow {
  readonly #pieces: Iterator<TextPiece>;
  #text = '';
  #at = 0;
  #done = 0;
  #unreadable = 0;
  #isEnd = false;

  /** @param pieces one behind the other; none begins between a carriage return and its line feed */
  constructor(pieces: Iterable<TextPiece>) {
    this.#pieces = pieces[Symbol.iterator]();
  }

  /** What is kept of the text: some of it may have been read, some of it may be missing still. */
  get text(): string {
    return this.#text;
  }

  /** Where in {@link text} what was not read begins. */
  get at(): number {
    return this.#at;
  }

  /** Whether the text ends where {@link text} does. */
  get isEnd(): boolean {
    return this.#isEnd;
  }

  /** How far the text is taken in, 0 to 1. */
  get done(): number {
    return this.#done;
  }

  /** Letters that could not be read so far. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Goes on to a place in {@link text}. */
  readTo(at: number): void {
    this.#at = at;
  }

  /** Takes in more until a line ends so many letters behind what was read, or the text does; says whether anything is left. */
  reach(length: number): boolean {
    const isReached = () => this.#text.lastIndexOf('\n') >= this.#at + length;
    if (!this.#isEnd && !isReached()) this.#takeIn(length);
    return this.#at < this.#text.length;
  }

  /** Twice as much as is asked for: what is kept is written anew each time. */
  #takeIn(length: number): void {
    const parts = [this.#text.slice(this.#at)];
    let taken = parts[0]!.length;
    for (;;) {
      const next = this.#pieces.next();
      this.#isEnd = next.done === true;
      if (next.done) break;
      const { done, unreadable } = next.value;
      const piece = unified(next.value.piece);
      parts.push(piece);
      this.#done = done;
      this.#unreadable += unreadable;
      const isBehind = taken >= 2 * length;
      taken += piece.length;
      if (isBehind && piece.includes('\n')) break;
    }
    [this.#text, this.#at] = [parts.join(''), 0];
  }
}

/** With one kind of line break, because a file that was put together from others has several. */
export function unified(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
