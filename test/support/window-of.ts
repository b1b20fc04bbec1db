/** A text to read tables from, in one piece. */
import { TextWindow } from '../../src/io/tabular/text-window.ts';

export function windowOf(text: string): TextWindow {
  return new TextWindow([{ piece: text, done: 1, unreadable: 0 }]);
}
