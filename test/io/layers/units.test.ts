/** Units of the small country, and of a fictional one with four levels: one table, parents first, shapes beside it. */
import { describe, expect, it } from 'vitest';
import type { UnitsEntry } from '../../../src/core/dataset.ts';
import { childrenOf, findUnit, NO_PARENT, pathTo, type Units } from '../../../src/core/units.ts';
import { parseCountry } from '../../../src/io/country.ts';
import { buildUnits } from '../../../src/io/layers/units.ts';
import { rowsOf } from '../../../src/io/rows.ts';
import { orsava } from '../../core/admin/packs.ts';
import {
  collection,
  feature,
  type JsonRecord,
  SMALL_COUNTRY,
} from '../../support/small-dataset.ts';
import { square } from '../../support/squares.ts';

const FOUR_LEVELS = parseCountry(
  JSON.parse(new TextDecoder().decode(await orsava.read('country.json'))),
  'country.json',
).value!;

/** A layer file of one level, from rows without geometry (or features). */
const layer = (level: string, ...rows: JsonRecord[]) => {
  const file = `${level}.json`;
  const entry = { id: level, kind: 'units', level, file, fields: {}, object: '', rows: null };
  const features = rows.map((row) =>
    row['type'] ? row : feature({ name: `N ${row['code']}`, ...row }),
  );
  return {
    entry: entry as unknown as UnitsEntry,
    rows: rowsOf(collection(...features), entry).value!,
  };
};
const build = (layers: ReturnType<typeof layer>[], country = SMALL_COUNTRY) => {
  const { value, issues } = buildUnits(layers, country);
  const told = issues
    .filter(({ code }) => code !== 'geometry-missing')
    .map(({ code, file, row, column, value: of }) => `${code} ${file}:${row} ${column} ${of}`);
  return { ...value, told };
};
/** Every unit as `level code < parent code`. */
const tree = ({ codes, levels, parents }: Units) =>
  codes.map((code, row) => {
    const parent = parents[row]!;
    return `${levels[row]} ${code}${parent === NO_PARENT ? '' : ` < ${codes[parent]}`}`;
  });
const drawn = (code: string, x: number) =>
  feature({ code, name: code, parent: '01' }, ['Polygon', square(x, 1, 1)]);

describe('units', () => {
  it('begin with the country and put the parents that only their codes name above their children', () => {
    const { units, told } = build([
      layer(
        'commune',
        { code: 'A', parent: '01', parent_name: 'Tỉnh Một' },
        { code: 'B', parent: '02' },
        { code: 'C', parent: '01' },
      ),
    ]);
    expect(tree(units)).toEqual([
      '0 SM',
      '1 01 < SM',
      '1 02 < SM',
      '2 A < 01',
      '2 B < 02',
      '2 C < 01',
    ]);
    expect([...units.names]).toEqual(['SM', 'Tỉnh Một', '02', 'N A', 'N B', 'N C']);
    expect(told).toEqual([]);
  });

  it('of four levels hang together down to the lowest, whatever the order of the files', () => {
    const layers = [
      layer(
        'quarter',
        { code: 'N1AA001-a', parent: 'N1AA001' },
        { code: 'N1AA001-b', parent: 'N1AA001' },
      ),
      layer('county', { code: 'N1AA', parent: 'N1' }),
      layer('parish', { code: 'N1AA001', parent: 'N1AA' }, { code: 'N1AA002', parent: 'N1AA' }),
      layer('region', { code: 'N1', kind: 'region' }),
    ];
    const { units, told } = build(layers, FOUR_LEVELS);
    expect(build(layers.toReversed(), FOUR_LEVELS).units).toEqual(units);
    const [row, parish] = [findUnit(units, 'N1AA001-b')!, findUnit(units, 'N1AA001')!];
    expect(pathTo(units, row).map((at) => units.codes[at])).toEqual([
      'OS',
      'N1',
      'N1AA',
      'N1AA001',
      'N1AA001-b',
    ]);
    expect(childrenOf(units, parish)).toHaveLength(2);
    expect(told).toEqual([]);
  });

  it('have shapes per level, in the order of the features, and none for those without', () => {
    const { shapes, units } = build([
      layer('commune', drawn('A', 101), { code: 'B' }, drawn('C', 103)),
    ]);
    expect(shapes.map(({ level }) => level)).toEqual([2]);
    expect([...shapes[0]!.units].map((row) => units.codes[row])).toEqual(['A', 'C']);
    expect(shapes[0]!.polygons.featureStarts).toEqual(Uint32Array.of(0, 1, 2));
    expect(shapes[0]!.polygons.positions[0]).toBe(101);
  });

  it('keep what is said of fibre at the centre', () => {
    const { units, told } = build([
      layer('commune', { code: 'A', fibre: 'yes' }, { code: 'B', fibre: 'có' }, { code: 'C' }),
    ]);
    expect([...units.fibre]).toEqual(['unknown', 'yes', 'unknown', 'unknown']);
    expect(told).toEqual(['choice-unknown commune.json:2 fibre có']);
  });
});

describe('a unit that is not right', () => {
  it.each([
    ['without a code', { name: 'X' }, 'code-invalid commune.json:2 code '],
    ['with a code of another level', { code: '01' }, 'code-invalid commune.json:2 code 01'],
    ['with a code that only begins right', { code: 'Ax' }, 'code-invalid commune.json:2 code Ax'],
    ['with a code that is taken', { code: 'A' }, 'code-duplicate commune.json:2 code A'],
  ])('%s is set aside, and that is said', (_, row, told) => {
    const built = build([layer('commune', { code: 'A' }, row)]);
    expect(built.told).toEqual([told]);
    expect(built.units.codes).toEqual(['SM', 'A']);
  });

  it('without a name goes by its code, and that is said', () => {
    const { units, told } = build([layer('commune', { code: 'A', name: '' })]);
    expect(units.names[1]).toBe('A');
    expect(told).toEqual(['name-missing commune.json:1 name ']);
  });

  it('with a shape that is not usable stays without one', () => {
    const far = feature({ code: 'A', name: 'A' }, ['Polygon', square(0, 50, 1)]);
    const { units, shapes, told } = build([layer('commune', far)]);
    expect([units.count, shapes.length]).toEqual([2, 0]);
    expect(told).toEqual(['outside-country commune.json:1 null A']);
  });

  it('with a parent that is not there hangs from the country, and that is said', () => {
    const { units, told } = build([
      layer('province', { code: '01' }),
      layer('commune', { code: 'A', parent: '01' }, { code: 'B', parent: '09' }, { code: 'C' }),
    ]);
    expect(tree(units)).toEqual(['0 SM', '1 01 < SM', '2 A < 01', '2 B < SM', '2 C < SM']);
    expect(told).toEqual([
      'code-unknown commune.json:2 parent 09',
      'code-unknown commune.json:3 parent ',
    ]);
  });

  it('with a parent code that no such level has makes no unit of it', () => {
    const { units, told } = build([layer('commune', { code: 'A', parent: 'x' })]);
    expect(tree(units)).toEqual(['0 SM', '2 A < SM']);
    expect(told).toEqual(['code-unknown commune.json:1 parent x']);
  });

  it('of a level that the country has not is left out, and the level is named', () => {
    const { units, told } = build([
      layer('commune', { code: 'A' }),
      layer('hamlet', { code: 'B' }),
    ]);
    expect(units.codes).toEqual(['SM', 'A']);
    expect(told).toEqual(['reference-unknown hamlet.json:null level hamlet']);
  });

  it('with the code of a unit above it counts, but the one above is found, and that is said', () => {
    const [province, commune] = SMALL_COUNTRY.levels;
    const country = {
      ...SMALL_COUNTRY,
      levels: [province!, { ...commune!, codePattern: '\\d{2}' }],
    };
    const { units, told } = build(
      [layer('province', { code: '01' }), layer('commune', { code: '01', parent: '01' })],
      country,
    );
    expect(tree(units)).toEqual(['0 SM', '1 01 < SM', '2 01 < 01']);
    expect(units.levels[findUnit(units, '01')!]).toBe(1);
    expect(told).toEqual(['code-duplicate commune.json:1 code 01']);
  });
});

it('no units leave the country alone', () => {
  expect(tree(build([]).units)).toEqual(['0 SM']);
});
