/**
 * The tags and texts of an XML document, one after the other: as much of XML as spreadsheet programs write. A document type or
 * an entity of the document's own is refused, so nothing can be expanded.
 */
import { FileFaultError } from '../file-fault.ts';

/** What a document is told as. Names are without their prefix. */
export interface XmlListener {
  open(name: string, attribute: (name: string) => string | null): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * A tag, a text, a comment, an instruction, or text that is taken as it stands. Linear: each alternative begins differently, and a
 * name ends where the next character could not go on with it.
 */
const TOKEN =
  /<(\/?)([A-Za-z_][\w.:-]*)(?![\w.:-])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|([^<]+)|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/y;

/** Begins where a word begins, so that a long one is looked at once. */
const ATTRIBUTE = /(?<![\w.:-])([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Characters that are told between two pauses. */
const STRETCH = 500_000;

/**
 * Tells a document to a listener, pausing every now and then.
 * @throws {FileFaultError} when it is not well formed or has what is refused
 */
export function* tellXml(
  text: string,
  listener: XmlListener,
  part: string,
): Generator<number, void> {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new FileFaultError('xml-forbidden', part);
  const token = new RegExp(TOKEN);
  let pause = STRETCH;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new FileFaultError('xml-damaged', part);
    tell(match, listener);
    if (token.lastIndex > pause) {
      pause = token.lastIndex + STRETCH;
      yield token.lastIndex / text.length;
    }
  }
}

function tell(match: RegExpExecArray, listener: XmlListener): void {
  const [, slash, prefixed, inside = '', text, verbatim] = match;
  if (prefixed !== undefined) {
    const name = prefixed.slice(prefixed.indexOf(':') + 1);
    if (slash !== '/') listener.open(name, (wanted) => attributeOf(inside, wanted));
    if (slash === '/' || inside.endsWith('/')) listener.close(name);
  } else if (text !== undefined) listener.text(unescaped(text));
  else if (verbatim !== undefined) listener.text(verbatim);
}

/** By its name with the prefix, if it has one. */
function attributeOf(inside: string, wanted: string): string | null {
  for (const [, name, double, single] of inside.matchAll(ATTRIBUTE)) {
    if (name === wanted) return unescaped(double ?? single ?? '');
  }
  return null;
}

/** A text of a workbook without the marks that stand for characters by their number (ECMA-376 part 1, 22.9.2.19). */
export function unmarked(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** An entity that XML does not have by itself stays as it is written. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex, decimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()]!;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
