/** Files are known by their content, not their name; any bytes end in a table or in a named fault. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILE_FAULTS } from '../../../src/core/import-codes.ts';
import { finish } from '../../../src/core/steps.ts';
import { FileFaultError } from '../../../src/io/tabular/file-fault.ts';
import {
  LARGEST_FILE_BYTES,
  openTable,
  refuseTooLarge,
} from '../../../src/io/tabular/open-table.ts';
import { madeWorkbook } from '../../support/workbook.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const open = (bytes: Uint8Array) => finish(openTable(bytes));

function faultOf(bytes: Uint8Array): string {
  try {
    open(bytes);
  } catch (error) {
    if (error instanceof FileFaultError) return error.fault;
    throw error;
  }
  return 'none';
}

describe('a file', () => {
  it('of text says how it was read', () => {
    expect(open(utf8('Thôn;Xã\nA;B\n'))).toMatchObject({
      format: 'text',
      delimiter: ';',
      text: { encoding: 'utf-8', isGuess: false, unreadable: 0 },
    });
  });

  it('that is a workbook is one whatever its name', () => {
    const opened = open(madeWorkbook([{ name: 'a', rows: [['x']] }]));
    expect([opened.format, opened.sheets.length]).toEqual(['workbook', 1]);
  });

  it('of GeoJSON is a row for each feature, with its position', () => {
    const feature = (properties: object, geometry: object | null) => ({
      type: 'Feature',
      properties,
      geometry,
    });
    const features = [
      feature({ ten: 'Bản Lá', ho: 12, ghi: null }, { type: 'Point', coordinates: [105.3, 22.6] }),
      feature({ ten: 'Bản Lục', __proto__x: 1 }, null),
    ];
    const { sheets, format } = open(utf8(JSON.stringify({ type: 'FeatureCollection', features })));
    expect(format).toBe('geojson');
    expect(sheets[0]!.rows).toEqual([
      { line: 0, cells: ['ten', 'ho', 'ghi', '__proto__x', 'lon', 'lat'] },
      { line: 1, cells: ['Bản Lá', 12, '', '', 105.3, 22.6] },
      { line: 2, cells: ['Bản Lục', '', '', 1, '', ''] },
    ]);
  });

  it('has no column without a heading where one of lon and lat is a property already', () => {
    const point = '{"type":"Point","coordinates":[105.3,22.6]}';
    const { sheets } = open(utf8(`[{"properties":{"lon":1},"geometry":${point}}]`));
    expect(sheets[0]!.rows.map(({ cells }) => cells)).toStrictEqual([
      ['lon', 'lat'],
      [105.3, 22.6],
    ]);
  });

  it('has features whose properties are called like what every object has', () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
    const own = names.map((name) => `"${name}":"Viettel"`).join();
    const { sheets } = open(utf8(`[{"properties":{${own}}},{"properties":{"constructor":null}}]`));
    expect(sheets[0]!.rows.map(({ cells }) => cells)).toEqual([
      [...names, 'lon', 'lat'],
      [...names.map(() => 'Viettel'), '', ''],
      ['', '', '', '', '', ''],
    ]);
  });

  it.each([
    ['empty', new Uint8Array(0)],
    ['empty', utf8('\n\n  \n')],
    ['format-old', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['format-unknown', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3)],
    ['format-unknown', utf8('%PDF-1.4\x01\x02\x03\x00')],
    ['json-damaged', utf8('{"type": "FeatureCollection", "features": [')],
    ['format-unknown', utf8('{"type": "FeatureCollection", "features": []}')],
    ['too-large', new Uint8Array(LARGEST_FILE_BYTES + 1)],
  ])('is refused as %s', (fault, bytes) => {
    expect(faultOf(bytes)).toBe(fault);
  });

  it('is refused by its size alone, and told that', () => {
    expect(() => refuseTooLarge(2_340_000_000)).toThrow(new FileFaultError('too-large', '2340 MB'));
    expect(() => refuseTooLarge(LARGEST_FILE_BYTES)).not.toThrow();
  });

  it('of any bytes is a table or a named fault', () => {
    const starts = [[], [0x50, 0x4b, 3, 4], [0x7b, 0x22], [0xff, 0xfe], [0xef, 0xbb, 0xbf]];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        expect(['none', ...FILE_FAULTS]).toContain(faultOf(Uint8Array.from([...start, ...rest])));
      }),
      { numRuns: 500 },
    );
  });
});
