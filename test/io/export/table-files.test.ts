/** Tables as files, opened again by another program's reader: what was given away is what comes back. */
/// <reference path="../../../src/io/papaparse.d.ts" />
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ExportCell, ExportTable } from '../../../src/core/table/export-table.ts';
import { csvOf, EXCEL_CSV } from '../../../src/io/export/csv-writer.ts';
import { excelCsv, machineCsv } from '../../../src/io/export/table-csv.ts';
import { tableGeojson } from '../../../src/io/export/table-geojson.ts';

const NAMES = [
  'Bản; "Lá", một',
  '=HYPERLINK("http://x")',
  '<script>alert(1)</script>\nhai',
  '+84 🏔️ مرحبا',
];
const text = (value: string, words = value): ExportCell => ({ kind: 'text', text: value, words });

const TABLE: ExportTable = {
  fileName: 'phu-song',
  count: NAMES.length,
  columns: [
    { id: 'commune_code', title: 'Mã xã', at: () => ({ kind: 'code', text: '00859' }) },
    { id: 'name', title: 'Tên', at: (i) => text(NAMES[i]!) },
    { id: 'status', title: 'Tình trạng', at: () => text('none', 'Không có sóng') },
    {
      id: 'site_km',
      title: 'Tới trạm',
      at: (i) => ({ kind: 'number', value: [1.23456, Number.NaN, 0, 12][i]!, unit: 1 }),
    },
    { id: 'share', title: 'Tỷ lệ', at: () => ({ kind: 'number', value: 0.9999996, unit: 100 }) },
    {
      id: 'date',
      title: 'Ngày',
      at: (i) => ({ kind: 'date', iso: ['2025-12-31', '2025-10', '', 'hôm qua'][i]! }),
    },
  ],
  positions: Float64Array.of(105.1, 22.3, Number.NaN, Number.NaN, 105, 22, 106, 21),
  notes: [
    ['Phủ Sóng', 'Dữ liệu mẫu'],
    ['Cách tính', '3G trở lên'],
  ],
  facts: {
    definition: '3G.any.reported.weak.national.latest',
    data_kind: 'sample',
    as_of: '2026-09-30',
  },
};

const parse = (file: string, delimiter: string) =>
  Papa.parse(file, { delimiter, header: false, dynamicTyping: false });

describe('a table for programs', () => {
  const { data, errors } = parse(machineCsv(TABLE), ',');

  it('has one header and a line per row, and says in each what it is', () => {
    expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([]);
    expect(data[0]).toEqual([
      ...['commune_code', 'name', 'status', 'site_km', 'share', 'date', 'lon', 'lat'],
      ...['definition', 'data_kind', 'as_of'],
    ]);
    expect(data.slice(1, -1)).toHaveLength(4); // the last line is ended too
    for (const row of data.slice(1, -1)) expect(row.slice(-3)).toEqual(Object.values(TABLE.facts));
  });

  it('has codes as texts, statuses by their ids, points, ISO dates, and nothing where nothing is known', () => {
    expect(data[1]).toEqual([
      ...['00859', NAMES[0], 'none', '1.235', '0.999999', '2025-12-31', '105.100000', '22.300000'],
      ...Object.values(TABLE.facts),
    ]);
    expect(data[2]!.slice(3, 8)).toEqual(['', '0.999999', '2025-10', '', '']);
  });

  it('has no text that a spreadsheet would take for a formula', () => {
    expect(data.slice(1, -1).map((row) => row[1])).toEqual([
      NAMES[0],
      `'${NAMES[1]}`,
      NAMES[2],
      `'${NAMES[3]}`,
    ]);
  });
});

describe('a table for Excel', () => {
  const file = excelCsv(TABLE);
  const { data } = parse(file.slice(1), ';');

  it('begins with a byte order mark, and notes stand above the header', () => {
    expect(file.charCodeAt(0)).toBe(0xfeff);
    expect(data.slice(0, 3)).toEqual([
      ['Phủ Sóng', 'Dữ liệu mẫu'],
      ['Cách tính', '3G trở lên'],
      [''],
    ]);
    expect(data[3]).toEqual(['Mã xã', 'Tên', 'Tình trạng', 'Tới trạm', 'Tỷ lệ (%)', 'Ngày']);
  });

  it('has words, decimal commas, days first, and codes that keep their zeros', () => {
    expect(data[4]).toEqual([
      '="00859"',
      NAMES[0],
      'Không có sóng',
      '1,235',
      '99,9999',
      '31/12/2025',
    ]);
    expect(data.slice(5, 8).map((row) => row[5])).toEqual(['10/2025', '', 'hôm qua']);
  });

  it('lets no code but digits into a formula', () => {
    const evil = csvOf(
      ['a'],
      [[{ code: '1"&cmd' }], [{ code: '=1' }], [{ code: '0123' }]],
      EXCEL_CSV,
    );
    expect(parse(evil.slice(1), ';').data.slice(1, 4)).toEqual([['1"&cmd'], ["'=1"], ['="0123"']]);
  });
});

describe('any text', () => {
  it('comes back from both as it was, but for an apostrophe before what could be a formula', () => {
    const single = (name: string): ExportTable => ({
      ...TABLE,
      count: 1,
      columns: [{ id: 'name', title: 'Tên', at: () => text(name) }, TABLE.columns[0]!],
      positions: null,
      notes: [],
      facts: { x: 'y' },
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (name) => {
        const expected = /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
        expect(parse(machineCsv(single(name)), ',').data[1]![0]).toBe(expected);
        const rows = parse(excelCsv(single(name)).slice(1), ';').data;
        expect(rows.at(-2)![0]).toBe(expected);
      }),
    );
  });
});

describe('a table for maps', () => {
  const json = JSON.parse(tableGeojson(TABLE)) as {
    metadata: Record<string, unknown>;
    features: { geometry: unknown; properties: Record<string, unknown> }[];
  };

  it('has a point per place, none where the position is not known, and says what it is', () => {
    expect(json.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [105.1, 22.3] },
      null,
      { type: 'Point', coordinates: [105, 22] },
      { type: 'Point', coordinates: [106, 21] },
    ]);
    expect(json.metadata).toMatchObject({
      data_kind: 'sample',
      notes: { 'Phủ Sóng': 'Dữ liệu mẫu' },
    });
  });

  it('has texts as they are, numbers as numbers, and null for what is not known', () => {
    expect(json.features[1]!.properties).toEqual({
      commune_code: '00859',
      name: NAMES[1],
      status: 'none',
      site_km: null,
      share: 0.9999996,
      date: '2025-10',
    });
  });
});
