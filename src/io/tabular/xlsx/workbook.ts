/** A workbook of 2007 and later (.xlsx, ECMA-376): all its sheets. */
import { type Steps, shareOf } from '../../../core/steps.ts';
import { inflateArchive } from '../archive.ts';
import { FileFaultError } from '../file-fault.ts';
import type { Sheet } from '../sheet.ts';
import { readDateStyles } from './number-formats.ts';
import { MOST_CELLS, readSheet } from './sheet-cells.ts';
import { tellXml, unmarked } from './xml.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STRINGS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';

/** Parts that are read: pictures, macros and links are not even inflated. */
function isRead(name: string): boolean {
  return (
    [WORKBOOK, RELATIONS, STRINGS, STYLES].includes(name) ||
    /^xl\/worksheets\/[^/]+\.xml$/.test(name)
  );
}

/**
 * Reads the sheets in the order of the workbook, hidden ones too.
 * @throws {FileFaultError} when it is no workbook, or one that no spreadsheet program writes
 */
export function* readWorkbook(bytes: Uint8Array): Steps<readonly Sheet[]> {
  const parts = yield* shareOf(inflateArchive(bytes, isRead), 0, 0.3);
  const textOf = (name: string) => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(part) : null;
  };
  const workbook = textOf(WORKBOOK);
  const relations = textOf(RELATIONS);
  if (workbook === null || relations === null)
    throw new FileFaultError('workbook-incomplete', WORKBOOK);
  const { sheets, isFrom1904 } = yield* readOverview(workbook);
  const targets = yield* readTargets(relations);
  const strings = yield* readStrings(textOf(STRINGS) ?? '');
  const dateStyles = yield* readDateStyles(textOf(STYLES) ?? '', STYLES);
  const context = { strings, dateStyles, isFrom1904, room: { cells: MOST_CELLS } };
  const read: Sheet[] = [];
  const done = new Set<string>();
  for (const [i, { relation, ...about }] of sheets.entries()) {
    const target = targets.get(relation) ?? '';
    const text = done.has(target) ? null : textOf(target);
    if (text === null) continue; // a chart sheet has no cells, and no program has two names for one part
    done.add(target);
    const from = 0.4 + (0.6 * i) / sheets.length;
    const steps = readSheet(about, text, context);
    read.push(yield* shareOf(steps, from, from + 0.6 / sheets.length));
  }
  if (read.length === 0) throw new FileFaultError('workbook-incomplete', 'xl/worksheets');
  return read;
}

interface Overview {
  readonly sheets: readonly {
    readonly name: string;
    readonly relation: string;
    readonly isHidden: boolean;
  }[];
  readonly isFrom1904: boolean;
}

function* readOverview(text: string): Generator<number, Overview> {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let isFrom1904 = false;
  yield* tellXml(
    text,
    {
      open(tag, attribute) {
        if (tag === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
        if (tag === 'sheet') {
          const [name, relation] = [attribute('name') ?? '', attribute('r:id') ?? ''];
          sheets.push({ name, relation, isHidden: /hidden$/i.test(attribute('state') ?? '') });
        }
      },
      close() {},
      text() {},
    },
    WORKBOOK,
  );
  return { sheets, isFrom1904 };
}

/** Path of the part that a relation leads to, by the relation's id. */
function* readTargets(text: string): Generator<number, ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  yield* tellXml(
    text,
    {
      open(tag, attribute) {
        const [id, target] = [attribute('Id'), attribute('Target')];
        if (tag !== 'Relationship' || id === null || target === null) return;
        targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
      close() {},
      text() {},
    },
    RELATIONS,
  );
  return targets;
}

/** The texts that cells refer to; of one in several fonts the pieces are joined, readings (furigana) are left out. */
function* readStrings(text: string): Generator<number, readonly string[]> {
  const strings: string[] = [];
  let piece = '';
  let isText = false;
  let isReading = false;
  yield* tellXml(
    text,
    {
      open(tag) {
        if (tag === 'si') piece = '';
        else if (tag === 'rPh') isReading = true;
        else if (tag === 't') isText = !isReading;
      },
      close(tag) {
        if (tag === 'si') strings.push(unmarked(piece).normalize('NFC'));
        else if (tag === 'rPh') isReading = false;
        else if (tag === 't') isText = false;
      },
      text(part) {
        if (isText) piece += part;
      },
    },
    STRINGS,
  );
  return strings;
}
