/** Villages from a file: the same whatever the format, and what cannot be used becomes unknown, never something else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VillagesEntry } from '../../../src/core/dataset.ts';
import {
  NO_UNIT,
  type Operator,
  STATUSES,
  statusIndex,
  TECHNOLOGIES,
  textAt,
  type Villages,
} from '../../../src/core/model.ts';
import { readVillages } from '../../../src/io/layers/villages.ts';
import { rowsOf } from '../../../src/io/rows.ts';
import { drawUnits } from '../../support/drawn-villages.ts';
import {
  collection,
  feature,
  type JsonRecord,
  SMALL_COUNTRY,
} from '../../support/small-dataset.ts';

const OPERATORS: readonly Operator[] = [
  { id: 'alpha', name: 'Alpha' },
  { id: 'beta', name: 'Beta' },
];
const UNITS = drawUnits(2);

const readJson = (json: unknown, operators = OPERATORS, fields: Record<string, string> = {}) => {
  const entry = { id: 'v', kind: 'villages', file: 'v.json', object: '', fields, rows: null };
  const context = { units: UNITS, country: SMALL_COUNTRY, operators, spoken: [] };
  const rows = rowsOf(json, entry).value!;
  const { value, issues } = readVillages(entry as unknown as VillagesEntry, rows, context);
  const told = issues.map(({ code, row, column, value: of }) =>
    `${code} ${row} ${column} ${of}`.trim(),
  );
  return { villages: value, told };
};
/** Villages of commune A from their facts; a fact may take away the name or the commune. */
const read = (...facts: JsonRecord[]) =>
  readJson(
    collection(
      ...facts.map((of, i) => feature({ id: `v${i}`, name: `Thôn ${i}`, commune: 'A', ...of })),
    ),
  );
const statuses = (villages: Villages, v: number) =>
  TECHNOLOGIES.map((_, t) =>
    villages.operators.map(
      (_operator, o) => STATUSES[villages.statuses[statusIndex(villages, v, t, o)]!],
    ),
  );

describe('a village', () => {
  it('of which nothing is known is all unknown, and no fault is found with it', () => {
    const { villages, told } = read({});
    expect(told).toEqual([]);
    expect(villages).toMatchObject({
      count: 1,
      ids: ['v0'],
      names: ['Thôn 0'],
      operators: OPERATORS,
    });
    expect([...villages.communes, ...villages.urban]).toEqual([1, 0]);
    expect(Array.from(villages.statuses)).toEqual(Array.from({ length: 8 }, () => 0));
    for (const amounts of [
      villages.households,
      villages.population,
      villages.fibreHouseholds,
      villages.positions,
    ])
      expect(amounts.every(Number.isNaN)).toBe(true);
    for (const codes of [villages.power, villages.disadvantaged, villages.fibre, villages.overall])
      expect([...codes]).toEqual([0]);
  });

  it('keeps every fact in its place', () => {
    const { villages, told } = read(
      {},
      {
        kind: 'Tổ Dân Phố',
        former_commune: 'Xã Cũ',
        households: 40,
        population: '160',
        power: 'unstable',
        disadvantaged: true,
        fibre: 'no',
        fibre_households: 0,
        state: 'gaps',
        survey_round: '2025-1',
        plan_operator: 'alpha',
        plan_date: '2026-12-31',
        reason: 'đồi núi',
        date: '2025-05-01',
        '2G.alpha': 'covered',
        '4G.beta': 'weak',
        '5G.beta': 'none',
      },
    );
    expect(told).toEqual([]);
    expect(statuses(villages, 1)).toEqual([
      ['covered', 'unknown'],
      ['unknown', 'unknown'],
      ['unknown', 'weak'],
      ['unknown', 'none'],
    ]);
    expect([villages.households[1], villages.population[1], villages.fibreHouseholds[1]]).toEqual([
      40, 160, 0,
    ]);
    expect([
      villages.power[1],
      villages.disadvantaged[1],
      villages.fibre[1],
      villages.overall[1],
    ]).toEqual([2, 1, 2, 2]);
    const texts = [
      villages.kinds,
      villages.formerCommunes,
      villages.surveyRounds,
      villages.planOperators,
      villages.planDates,
      villages.reasons,
      villages.dates,
    ];
    expect(texts.map((column) => textAt(column, 1))).toEqual([
      'tổ dân phố',
      'Xã Cũ',
      '2025-1',
      'alpha',
      '2026-12-31',
      'đồi núi',
      '2025-05-01',
    ]);
    expect(texts.map((column) => textAt(column, 0)).join('')).toBe('');
    expect([...villages.urban]).toEqual([0, 1]);
  });

  it('of an urban kind is urban however the letters are composed', () => {
    const kind = 'TỔ DÂN PHỐ';
    const { villages } = read({ kind }, { kind: kind.normalize('NFD') }, { kind: 'thôn' });
    expect([...villages.urban]).toEqual([1, 1, 0]);
  });

  it.each([
    ['without a name', { name: '' }, 'name-missing 2 name'],
    ['with an id that is taken', { id: 'v0' }, 'code-duplicate 2 id v0'],
  ])('%s is set aside, and that is said', (_, facts, message) => {
    const { villages, told } = read({}, facts, {});
    expect(villages.ids).toEqual(['v0', 'v2']);
    expect(villages.communes).toHaveLength(2);
    expect(told).toEqual([message]);
  });

  it('without an id goes by its row', () => {
    expect(read({ id: undefined }, { id: '' }).villages.ids).toEqual(['row-1', 'row-2']);
  });

  it.each([
    ['a commune that is not there', { commune: 'Z' }, 'code-unknown 1 commune Z'],
    ['the code of the whole country', { commune: 'XX' }, 'code-unknown 1 commune XX'],
    ['no commune', { commune: undefined }, 'code-unknown 1 commune'],
  ])('of %s belongs to no unit, and that is said', (_, facts, message) => {
    const { villages, told } = read(facts);
    expect([...villages.communes]).toEqual([NO_UNIT]);
    expect(told).toEqual([message]);
  });

  it.each([
    ['4G.alpha', 'có', 'choice-unknown'],
    ['households', '1.200', 'number-invalid'],
    ['power', 'solar', 'choice-unknown'],
    ['state', 'weak', 'choice-unknown'],
    ['plan_date', '31/12/2026', 'date-invalid'],
  ])('whose %s is %s is as if that were not known, and that is said', (field, value, code) => {
    const { villages, told } = read({ [field]: value });
    expect(villages).toEqual(read({}).villages);
    expect(told).toEqual([`${code} 1 ${field} ${value}`]);
  });
});

describe('a position', () => {
  const at = (type: string, coordinates: unknown) =>
    readJson(collection(feature({ id: 'v', name: 'V', commune: 'A' }, [type, coordinates])));

  it('inside the country is kept', () => {
    expect([...at('Point', [101, 1]).villages.positions]).toEqual([101, 1]);
  });

  it.each([
    ['Point', [1, 101], 'coordinates-swapped'],
    ['Point', [500_000, 2_000_000], 'coordinates-not-degrees'],
    ['Point', [50, 50], 'outside-country'],
    ['Polygon', [[[101, 1]]], 'geometry-wrong-type'],
  ])('%s %j is unknown, the village stays, and that is said', (type, coordinates, code) => {
    const { villages, told } = at(type, coordinates);
    expect(villages.count).toBe(1);
    expect([...villages.positions]).toEqual([Number.NaN, Number.NaN]);
    expect(told).toEqual([`${code} 1 null`]);
  });

  it('written as text in a column is not dropped without a word', () => {
    const table = { id: ['v'], name: ['V'], commune: ['A'], lon: ['101'], lat: ['1'] };
    expect(readJson({ format: 'columns', rows: 1, columns: table }).told).toEqual([
      'geometry-invalid 1 null',
    ]);
  });
});

describe('subscribers', () => {
  it('that outnumber the households are unknown, and that is said', () => {
    const { villages, told } = read(
      { households: 10, fibre_households: 30 },
      { households: 10, fibre_households: 10 },
      { fibre_households: 30 },
    );
    expect([...villages.fibreHouseholds]).toEqual([Number.NaN, 10, 30]);
    expect(told).toEqual(['number-invalid 1 fibre_households 30']);
  });
});

describe('operators', () => {
  const file = collection(
    feature({ id: 'v0', name: 'V', commune: 'A', '3G.alpha': 'covered' }),
    feature({ id: 'v1', name: 'W', commune: 'A', '4G.gamma.mobile': 'none' }),
  );

  it('that the manifest does not name come from the fields of all villages, not of the first alone', () => {
    const { villages, told } = readJson(file, []);
    expect(villages.operators.map(({ id }) => id)).toEqual(['alpha', 'gamma.mobile']);
    expect(statuses(villages, 1)[2]).toEqual(['unknown', 'none']);
    expect(told).toEqual([]);
  });

  it('that the manifest leaves out are left out, and named', () => {
    const { villages, told } = readJson(file);
    expect(villages.operators).toEqual(OPERATORS);
    expect(told).toEqual(['reference-unknown null 4G.gamma.mobile gamma.mobile']);
  });
});

describe('any villages', () => {
  const status = fc.constantFrom('', 'unknown', 'covered', 'weak', 'none', 'có');
  const facts = fc.record(
    {
      id: fc.string({ maxLength: 4 }),
      name: fc.string({ maxLength: 4 }),
      commune: fc.constantFrom('A', 'B', 'Z', ''),
      kind: fc.constantFrom('thôn', 'tổ dân phố', ''),
      households: fc.oneof(fc.nat(500), fc.constantFrom('12', '', 'nhiều')),
      '4G.alpha': status,
      '3G.beta': status,
    },
    { requiredKeys: ['name', 'commune'] },
  );

  it('are the same from GeoJSON and from columns', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 8 }), (list) => {
        const names = [...new Set(list.flatMap((of) => Object.keys(of)))];
        const columns = Object.fromEntries(
          names.map((name) => [name, list.map((of) => (of as JsonRecord)[name] ?? '')]),
        );
        const table = { format: 'columns', rows: list.length, columns };
        const features = collection(...list.map((of) => feature(of)));
        expect(readJson(table)).toEqual(readJson(features));
      }),
    );
  });

  it('of any JSON never throw', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(
            fc.constantFrom(
              'id',
              'name',
              'commune',
              'kind',
              'power',
              'households',
              '4G.alpha',
              'date',
            ),
            fc.jsonValue(),
          ),
        ),
        (list) => {
          const { villages } = readJson(collection(...list.map((of) => feature(of))));
          expect(villages.count).toBeLessThanOrEqual(list.length);
          expect(villages.statuses.length).toBe(8 * villages.count);
        },
      ),
    );
  });
});
