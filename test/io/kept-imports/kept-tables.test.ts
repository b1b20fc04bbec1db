/** Imports as they are written down: read again they are what they were, and nothing that may stand there breaks the reader. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECORD_SCHEMA } from '../../../src/io/kept-imports/import-store.ts';
import { type KeptTables, readKept, writeKept } from '../../../src/io/kept-imports/kept-tables.ts';

const SUMMARY = {
  ...{ importId: 'a', file: 'bang.csv', sheet: '', source: 'Sở', date: '2026-01-01' },
  ...{ counts: { add: 1, update: 0, same: 0 }, conflicts: 0 },
};

const recordOf = (tables: KeptTables) => ({
  ...{ id: tables.summary.importId, dataset: 'd', schema: RECORD_SCHEMA, takenIn: 7 },
  content: writeKept(tables),
});

const cell = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);
const rows = (communes: number) =>
  fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 }).chain((ids) => {
    const all = <T>(of: fc.Arbitrary<T>) =>
      fc.array(of, { minLength: ids.length, maxLength: ids.length });
    const field = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '4G.a'));
    return fc.record({
      ids: fc.constant(ids),
      communes: all(fc.nat({ max: communes - 1 })),
      renamed: all(fc.nat({ max: 1 })),
      added: all(fc.nat({ max: 1 })),
      columns: fc
        .uniqueArray(fc.tuple(field, all(cell)), { selector: ([name]) => name, maxLength: 4 })
        .map((columns) => new Map(columns)),
    });
  });
const sites = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 }).chain((ids) => {
  const all = <T>(of: fc.Arbitrary<T>) =>
    fc.array(of, { minLength: ids.length, maxLength: ids.length });
  return fc.record({
    ...{ source: fc.string(), date: fc.string(), ids: fc.constant(ids) },
    lons: all(fc.double({ min: -180, max: 180, noNaN: true })),
    lats: all(fc.double({ min: -90, max: 90, noNaN: true })),
    ...{ operators: all(fc.string()), technologies: all(fc.nat({ max: 15 })) },
  });
});
const tables: fc.Arbitrary<KeptTables> = fc.record({
  summary: fc.record({ importId: fc.string(), source: fc.string() }).map((own) => ({
    ...SUMMARY,
    ...own,
  })),
  adminVersion: fc.string(),
  communes: fc.constant([
    { code: '00001', name: 'Xã A' },
    { code: 'B', name: '' },
  ]),
  tables: fc.array(
    fc.record({
      source: fc.string(),
      date: fc.string(),
      lists: fc.array(rows(2), { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  sites: fc.array(sites, { maxLength: 2 }),
});

/** −0 is written as 0. */
const written = (value: unknown) =>
  JSON.stringify(value, (_, each) => (each instanceof Map ? [...each] : each));

describe('an import that is written down', () => {
  it('is the same when it is read', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const read = readKept(recordOf(given));
        expect('tables' in read && written(read.tables)).toBe(written(given));
      }),
    );
  });

  it('with any value of it replaced by any other is read or set aside, never an error', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.jsonValue(), (given, place, value) => {
        const content = JSON.parse(writeKept(given)) as object;
        const spots: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
        const visit = (of: unknown) => {
          if (typeof of !== 'object' || of === null) return;
          for (const key of Object.keys(of)) {
            spots.push({ of: of as Record<string, unknown>, key });
            visit((of as Record<string, unknown>)[key]);
          }
        };
        visit(content);
        const spot = spots[place % spots.length]!;
        spot.of[spot.key] = value;
        const read = readKept({ ...recordOf(given), content: JSON.stringify(content) });
        expect('tables' in read || read.reason === 'damaged').toBe(true);
        const kept = 'tables' in read ? read.tables : EMPTY;
        for (const { lists } of kept.tables)
          for (const { ids, communes, columns } of lists) {
            expect(new Set(ids).size).toBe(ids.length);
            for (const commune of communes) expect(kept.communes[commune]).toBeDefined();
            for (const values of columns.values()) expect(values).toHaveLength(ids.length);
          }
        for (const { ids, lons, lats, technologies } of kept.sites) {
          for (const list of [lons, lats, technologies]) expect(list).toHaveLength(ids.length);
          for (const degrees of [...lons, ...lats]) expect(Number.isFinite(degrees)).toBe(true);
        }
      }),
    );
  });

  it('is set aside when anything else stands there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, content) => {
        expect(readKept(value)).toMatchObject({ reason: expect.stringMatching(/damaged|newer/) });
        const torn = { ...recordOf({ ...EMPTY }), content };
        expect(readKept(torn)).toMatchObject({ reason: 'damaged' });
      }),
    );
  });

  it('by a newer page is known as such, and one under another id is not taken', () => {
    const record = recordOf(EMPTY);
    expect(readKept({ ...record, schema: RECORD_SCHEMA + 1 })).toEqual({
      ...{ reason: 'newer', source: '' },
    });
    expect(readKept({ ...record, id: 'b' })).toEqual({ reason: 'damaged', source: 'Sở' });
    expect(readKept(record)).toMatchObject({ takenIn: 7 });
  });
});

const EMPTY: KeptTables = {
  ...{ summary: SUMMARY, adminVersion: '2025-07-01', communes: [], tables: [], sites: [] },
};
