/** Workbooks that are made to hurt: each is refused, or read for what it is, within three seconds of the processor. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/core/steps.ts';
import { spreadMerged } from '../../../../src/io/import/merged-cells.ts';
import { ARCHIVE_LIMITS, inflateArchive } from '../../../../src/io/tabular/archive.ts';
import { FileFaultError } from '../../../../src/io/tabular/file-fault.ts';
import { openTable } from '../../../../src/io/tabular/open-table.ts';
import { madeWorkbook } from '../../../support/workbook.ts';

const MOST_MS = 3000;

/** A test that fails when it keeps the processor busy for longer: by the clock, other work on the machine would count too. */
function inTime<Given extends readonly unknown[]>(work: (...given: Given) => void) {
  return (...given: Given): void => {
    const before = process.cpuUsage();
    work(...given);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST_MS);
  };
}

const open = (bytes: Uint8Array) => finish(openTable(bytes)).sheets;

function faultOf(bytes: Uint8Array): string {
  try {
    open(bytes);
  } catch (error) {
    if (error instanceof FileFaultError) return error.fault;
    throw error;
  }
  return 'none';
}

const withPart = (name: string, text: string) =>
  madeWorkbook([{ name: 'a', rows: [] }], { [name]: text });
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const worksheet = (body: string) => `<worksheet><sheetData>${body}</sheetData></worksheet>`;

/** Made outside of the tests: what counts is the time that it takes to refuse them. */
const zeros = new Uint8Array(30e6);
const oneBomb = zipSync({ [SHEET]: new Uint8Array(120e6) }, { level: 9 });
const parts = (count: number, bytes: Uint8Array) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`xl/worksheets/s${i}.xml`, bytes]));
const manyBombs = zipSync(parts(6, zeros), { level: 9 });
const wordsOf = (count: number, word: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => word(i)).join('');

/** The archive with another size of what is in it, in its directory and before each entry. */
function stating(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return copy;
}

describe('a zip bomb is refused', () => {
  it(
    'by its ratio',
    inTime(() => expect(faultOf(oneBomb)).toBe('archive-bomb')),
  );
  it(
    'by the ratio of each of many',
    inTime(() => expect(faultOf(manyBombs)).toBe('archive-bomb')),
  );
  it(
    'whatever size it states',
    inTime(() => {
      expect(faultOf(stating(oneBomb, 1000))).toBe('archive-bomb');
    }),
  );
  it(
    'by what it states, before anything comes out',
    inTime(() => {
      const small = zipSync(parts(3, strToU8('<worksheet/>')));
      expect(faultOf(stating(small, 150e6))).toBe('archive-bomb');
      expect(faultOf(stating(small, 250e6))).toBe('archive-bomb');
      expect(faultOf(small)).toBe('workbook-incomplete');
    }),
  );
  it('by all that comes out of it, at the first byte too many', () => {
    const limits = { ...ARCHIVE_LIMITS, totalBytes: 100 };
    const bytes = zipSync(parts(3, strToU8('x'.repeat(40))));
    const inflate = (archive: Uint8Array) => () =>
      finish(inflateArchive(archive, () => true, limits));
    expect(inflate(zipSync(parts(2, strToU8('x'.repeat(50)))))().size).toBe(2);
    expect(inflate(bytes)).toThrow(FileFaultError);
    expect(inflate(stating(bytes, 1))).toThrow(FileFaultError);
  });
});

describe('entities of its own are refused', () => {
  const laughs = wordsOf(9, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  it.each([SHEET, STRINGS, 'xl/workbook.xml', 'xl/styles.xml'])(
    'in %s',
    inTime((part) => {
      const text = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><x>&l9;</x>`;
      expect(faultOf(withPart(part, text))).toBe('xml-forbidden');
    }),
  );
  it('from elsewhere', () => {
    const text = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>';
    expect(faultOf(withPart(SHEET, text))).toBe('xml-forbidden');
  });
  it('and without a declaration stay as they are written', () => {
    const row = '<row><c t="inlineStr"><is><t>&l9;&amp;</t></is></c></row>';
    expect(open(withPart(SHEET, worksheet(row)))[0]!.rows[0]!.cells).toEqual(['&l9;&']);
  });
});

const millionColumns = withPart(
  SHEET,
  worksheet(`<row r="1">${wordsOf(1_000_000, (i) => `<c><v>${i}</v></c>`)}</row>`),
);
const manyStrings = withPart(
  STRINGS,
  `<sst>${wordsOf(400_000, (i) => `<si><t>${i}</t></si>`)}</sst>`,
);

describe('a workbook that is far larger than what is in it', () => {
  it(
    'is refused for cells in the last column of every row, over all its sheets',
    inTime(() => {
      const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(300);
      const names = Array.from({ length: 6 }, (_, i) => `s${i}`);
      const parts = names.map((name) => [`xl/worksheets/${name}.xml`, worksheet(rows)] as const);
      const bytes = madeWorkbook([], {
        ...Object.fromEntries(parts),
        'xl/workbook.xml': `<workbook><sheets>${names.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((name) => `<Relationship Id="${name}" Target="worksheets/${name}.xml"/>`).join('')}</Relationships>`,
      });
      expect(faultOf(bytes)).toBe('archive-bomb');
    }),
  );

  it(
    'is refused for more columns than a sheet has, by their number or by an address',
    inTime(() => {
      expect(faultOf(millionColumns)).toBe('archive-bomb');
      const far = '<row r="1"><c r="XFE1"><v>1</v></c></row>';
      expect(faultOf(withPart(SHEET, worksheet(far)))).toBe('archive-bomb');
      const last = '<row r="1"><c r="XFD1"><v>1</v></c></row>';
      expect(open(withPart(SHEET, worksheet(last)))[0]!.rows[0]!.cells.length).toBe(16_384);
    }),
  );

  it(
    'reads a part once, however many sheets are said to be in it',
    inTime(() => {
      const rows = '<row><c><v>1</v></c></row>'.repeat(1000);
      const bytes = madeWorkbook([], {
        [SHEET]: worksheet(rows),
        'xl/workbook.xml': `<workbook><sheets>${'<sheet name="a" r:id="r"/>'.repeat(100_000)}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>',
      });
      expect(open(bytes).length).toBe(1);
    }),
  );

  it(
    'has very many ranges of merged cells',
    inTime(() => {
      const merged = new Array(200_000).fill({ top: 0, left: 0, bottom: 999, right: 19 });
      const rows = Array.from({ length: 1000 }, (_, i) => ({ line: i + 1, cells: ['x'] }));
      expect(spreadMerged({ rows, merged }).length).toBe(1000);
    }),
  );

  it(
    'has strings without end, of which few are used',
    inTime(() => {
      expect(open(manyStrings)[0]!.rows).toEqual([]);
    }),
  );
});

describe('a document that is made to be looked at again and again', () => {
  it.each([
    ['an attribute without an end', `<row ${'a'.repeat(2_000_000)}>`],
    ['quotes that never close', `<row a="${'x" b="'.repeat(300_000)}`],
    ['comments that never close', '<!--'.repeat(500_000)],
    ['tags in tags', `${'<a>'.repeat(500_000)}`],
    ['very many attributes', `<row ${wordsOf(100_000, (i) => `a${i}="1" `)}></row>`],
    ['ampersands', `<row><c t="str"><v>${'&'.repeat(2_000_000)}</v></c></row>`],
  ])(
    'is read or refused in time: %s',
    inTime((_, body) => {
      expect(['none', 'xml-damaged']).toContain(faultOf(withPart(SHEET, worksheet(body))));
    }),
  );
});

it(
  'points whose properties are nested without end are read in time',
  inTime(() => {
    const nested = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
    const json = `[{"type":"Feature","properties":{"a":${nested},"b":[1,"x"]},"geometry":null}]`;
    const [sheet] = open(strToU8(json));
    expect(sheet!.rows[1]!.cells.slice(0, 2)).toEqual(['', '1; x']);
  }),
);
