/** The three formats as numbered rows: the same table from each, renamed fields, and files that are not what they seem. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rows, rowsOf } from '../../src/io/rows.ts';
import { collection, feature, type JsonRecord } from '../support/small-dataset.ts';

const read = (json: unknown, entry: JsonRecord = {}) =>
  rowsOf(json, { file: 'a.json', object: '', fields: {}, rows: null, ...entry });
const rows = (json: unknown, entry?: JsonRecord): Rows => {
  const { value, issues } = read(json, entry);
  if (!value) throw new Error(JSON.stringify(issues));
  return value;
};
const columns = (count: unknown, table: unknown) => ({
  format: 'columns',
  rows: count,
  columns: table,
});
const codes = (json: unknown, entry?: JsonRecord) =>
  read(json, entry).issues.map(({ code, column, value }) => `${code} ${column} ${value}`);

const POINT = { type: 'Point', coordinates: [105, 21] };
const GEOJSON = collection(
  feature({ id: 'a', kind: 'thôn' }, ['Point', [105, 21]]),
  feature({ id: 'b', kind: 'bản' }),
);
const TABLE = columns(2, {
  id: ['a', 'b'],
  kind: { values: ['', 'thôn', 'bản'], index: [1, 2] },
  lon: [105, null],
  lat: [21, null],
});
/** Two triangles that share an edge; quantized: arcs are steps on a grid of 1 degree from 100, 0. */
const TOPOLOGY = {
  type: 'Topology',
  transform: { scale: [1, 1], translate: [100, 0] },
  arcs: [
    [
      [0, 0],
      [1, 1],
    ],
    [
      [1, 1],
      [0, -1],
      [-1, 0],
    ],
    [
      [0, 0],
      [0, 1],
      [1, 0],
    ],
  ],
  objects: {
    communes: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'A' } },
        { type: 'Polygon', arcs: [[2, -1]], properties: { code: 'B' } },
        { type: null, properties: { code: 'C' } },
      ],
    },
    outline: { type: 'Polygon', arcs: [[2, 1]] },
  },
};

describe('rows', () => {
  it('are the same from GeoJSON and from columns', () => {
    for (const json of [GEOJSON, TABLE]) {
      const table = rows(json);
      expect(table.count).toBe(2);
      expect([table.value(0, 'id'), table.value(1, 'kind')]).toEqual(['a', 'bản']);
      expect([table.geometry(0), table.geometry(1)]).toEqual([POINT, null]);
      expect(table.fields).toEqual(expect.arrayContaining(['id', 'kind']));
    }
  });

  it('of a topology have their shapes, and neighbours share their edge', () => {
    const table = rows(TOPOLOGY);
    expect([0, 1, 2].map((row) => table.value(row, 'code'))).toEqual(['A', 'B', 'C']);
    expect([table.geometry(0), table.geometry(1), table.geometry(2)]).toEqual([
      {
        type: 'Polygon',
        coordinates: [
          [
            [100, 0],
            [101, 1],
            [101, 0],
            [100, 0],
          ],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [100, 0],
            [100, 1],
            [101, 1],
            [100, 0],
          ],
        ],
      },
      null,
    ]);
  });

  it('of a topology come from the object that the manifest names', () => {
    expect(rows(TOPOLOGY, { object: 'outline' }).count).toBe(1);
    expect(codes(TOPOLOGY, { object: 'roads' })).toEqual(['format-unknown null Topology']);
  });

  it('of a single feature are one', () => {
    expect(rows(feature({ id: 'a' })).value(0, 'id')).toBe('a');
  });

  it('name the fields of all features, because a feature may leave out what is not known of it', () => {
    const fields = rows(
      collection(feature({ id: 'a' }), feature({ id: 'b', '4G.x': 'none' })),
    ).fields;
    expect(fields).toEqual(['id', '4G.x']);
  });

  it('have the names of the format where the manifest says what the file calls them', () => {
    const names = { fields: { name: 'ten', '4G.x': 'phu_song' } };
    const table = rows(collection(feature({ id: 'a', ten: 'Thôn', phu_song: 'none' })), names);
    expect(['id', 'name', '4G.x'].map((field) => table.value(0, field))).toEqual([
      'a',
      'Thôn',
      'none',
    ]);
    expect([...table.fields].sort()).toEqual(['4G.x', 'id', 'name']);
  });

  it('find the position in columns that have other names', () => {
    const table = columns(1, { kinh_do: [105], vi_do: [21] });
    expect(rows(table, { fields: { lon: 'kinh_do', lat: 'vi_do' } }).geometry(0)).toEqual(POINT);
  });

  it.each([
    ['text', ['105', '21']],
    ['half missing', [105, null]],
  ])(
    'with a position that is %s leave the judgement to the gate instead of dropping it',
    (_, [lon, lat]) => {
      expect(rows(columns(1, { lon: [lon], lat: [lat] })).geometry(0)).toEqual({
        type: 'Point',
        coordinates: [lon, lat],
      });
    },
  );

  it('that are more or fewer than the manifest says are read, and that is said', () => {
    expect(rows(GEOJSON, { rows: 3 }).count).toBe(2);
    expect(codes(GEOJSON, { rows: 3 })).toEqual(['rows-mismatch null 2 / 3']);
    expect(codes(GEOJSON, { rows: 2 })).toEqual([]);
  });
});

describe('a table in columns', () => {
  it('with a column that is too short or too long is refused: values would stand in the wrong row', () => {
    expect(codes(columns(2, { id: ['a', 'b'], name: ['A'] }))).toEqual([
      'rows-mismatch name 1 / 2',
    ]);
    const index = { values: [''], index: [0, 0, 0] };
    expect(codes(columns(2, { id: ['a', 'b'], kind: index }))).toEqual([
      'rows-mismatch kind 3 / 2',
    ]);
    expect(codes(columns(2, { id: 'ab' }))).toEqual(['rows-mismatch id 0 / 2']);
  });

  it.each([1e15, -1, 1.5, '2', null])(
    'of %j rows is refused before anything is made of it',
    (count) => {
      expect(read(columns(count, { id: ['a', 'b'] })).value).toBeNull();
      expect(read(columns(count, {})).value).toBeNull();
    },
  );

  it('knows nothing where an index points beside the values', () => {
    const table = columns(4, { kind: { values: ['thôn'], index: [7, -1, null, '0'] } });
    expect([0, 1, 2, 3].map((row) => rows(table).value(row, 'kind'))).toEqual(
      Array.from({ length: 4 }),
    );
  });
});

describe('a file that is none of the formats', () => {
  it.each([
    ['text', 'hello', 'hello'],
    ['a number', 7, '7'],
    ['nothing', null, ''],
    ['a list', [1], '[1 × …]'],
    ['some object', { a: 1 }, 'a'],
    ['a collection without features', { type: 'FeatureCollection' }, 'FeatureCollection'],
    ['a topology without objects', { type: 'Topology', arcs: [] }, 'Topology'],
    [
      'a topology cut before its arcs',
      { ...TOPOLOGY, arcs: TOPOLOGY.arcs.slice(0, 1) },
      'Topology',
    ],
    ['a topology whose arcs are none', { ...TOPOLOGY, arcs: [{ length: 4e9 }] }, 'Topology'],
    [
      'a topology whose arc only says how long it is',
      {
        type: 'Topology',
        arcs: [{ length: 9 }],
        objects: { a: { type: 'LineString', arcs: [0] } },
      },
      'Topology',
    ],
    ['a table without columns', { format: 'columns', rows: 1 }, 'columns'],
  ])('is named for what it is: %s', (_, json, value) => {
    expect(read(json).value).toBeNull();
    expect(codes(json)).toEqual([`format-unknown null ${value}`]);
  });

  it('has features without properties, or that are none, as empty rows', () => {
    const table = rows({ type: 'FeatureCollection', features: [null, 7, {}, feature(null)] });
    expect(table.count).toBe(4);
    expect([0, 1, 2, 3].map((row) => table.value(row, 'id'))).toEqual(Array.from({ length: 4 }));
    expect([0, 1, 2, 3].map((row) => table.geometry(row))).toEqual([null, null, null, null]);
  });

  it('or has __proto__ for a field name reads own values only', () => {
    const json = JSON.parse('{"type":"Feature","properties":{"__proto__":{"id":"x"}}}');
    expect(rows(json).value(0, 'id')).toBeUndefined();
    expect(rows(json).value(0, 'constructor')).toBeUndefined();
    expect(rows(TOPOLOGY).count).toBe(3);
    expect(read(TOPOLOGY, { object: '__proto__' }).value).toBeNull();
  });

  it('of any JSON never throws, nor does any of its rows', () => {
    const shaped = fc.oneof(
      fc.jsonValue(),
      fc.jsonValue().map((features) => ({ type: 'FeatureCollection', features })),
      fc.array(fc.jsonValue()).map((list) => collection(...list)),
      fc
        .tuple(fc.jsonValue(), fc.jsonValue())
        .map(([arcs, a]) => ({ type: 'Topology', arcs, objects: { a } })),
      fc.tuple(fc.nat(3), fc.jsonValue()).map(([count, table]) => columns(count, table)),
    );
    fc.assert(
      fc.property(shaped, (json) => {
        const { value, issues } = read(json);
        expect(value !== null || issues.length === 1).toBe(true);
        for (let row = 0; row < (value?.count ?? 0); row++) {
          value!.geometry(row);
          for (const field of value!.fields) value!.value(row, field);
        }
      }),
      { numRuns: 500 },
    );
  });
});
