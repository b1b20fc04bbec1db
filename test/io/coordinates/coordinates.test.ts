/** Coordinates in every form that offices write, and the test vectors of VN-2000 (computed with PROJ 9.1.1). */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bbox, CoordinateSystem } from '../../../src/core/country.ts';
import { placements, toDegreesFrom } from '../../../src/io/coordinates/plane.ts';
import { positionOfOne, positionOfTwo } from '../../../src/io/coordinates/position.ts';
import { values } from '../import/words.ts';

const pack = JSON.parse(readFileSync('data/country/vn/country.json', 'utf8')) as {
  readonly extent: Bbox;
  readonly coordinateSystems: readonly CoordinateSystem[];
};
const { extent } = pack;
const { angles } = values;
const context = { extent, angles };
const system = (id: string) => pack.coordinateSystems.find((each) => each.id === `EPSG:${id}`)!;

describe('an angle', () => {
  it.each([
    ['22.62924', 22.62924, null],
    ['22,62924', 22.62924, null],
    ['-8,5', -8.5, null],
    [`22°37'45.3"N`, 22.629_25, 'lat'],
    ['22°37′45,3″B', 22.629_25, 'lat'],
    [`22º 37' 45.3'' B`, 22.629_25, 'lat'],
    ['N22 37 45', 22.629_166_667, 'lat'],
    ['N 22.62924', 22.62924, 'lat'],
    ['22.37.45', 22.629_166_667, null],
    ["22°37.755'", 22.629_25, null],
    ['105 độ 20 phút 53 giây Đông', 105.348_055_556, 'lon'],
    ['105°20’53”Đ', 105.348_055_556, 'lon'],
    ['Kinh độ: 105,34808', 105.34808, null],
    ["8°30'S", -8.5, 'lat'],
  ])('%s is %f', (text, degrees, axis) => {
    const angle = angles.read(text)!;
    expect(angle.degrees).toBeCloseTo(degrees, 8);
    expect(angle.axis).toBe(axis);
  });

  it.each(['', 'abc', '22°61\'00"', "22,5°30'", '1.234.567', '200', '22 37 45 12', '٢٢', 'N', '°'])(
    '%j is none',
    (text) => {
      expect(angles.read(text)).toBeNull();
    },
  );
});

describe('a position in one cell', () => {
  const [lon, lat] = [105.34808, 22.62924];
  it.each([
    ['105,34808/22,62924', true],
    ['(22.62924, 105.34808)', false],
    ['22.62924,105.34808', false],
    ['22,62924; 105,34808', false],
    ['22,62924 105,34808', false],
    ['22,62924,105,34808', false],
    ['105.34808 22.62924', true],
    [`22°37'45.264"N 105°20'53.088"E`, false],
    [`22°37'45.264"B, 105°20'53.088"Đ`, false],
    ['N22 37 45.264 E105 20 53.088', false],
    ['https://www.google.com/maps/@22.62924,105.34808,15z', false],
    ['https://maps.google.com/?q=22.62924,105.34808', false],
    [
      'https://www.google.com/maps/place/X/@21.0,104.0,9z/data=!3m1!4b1!3d22.62924!4d105.34808',
      false,
    ],
    ['https://www.openstreetmap.org/#map=15/22.62924/105.34808', false],
  ])('%s', (cell, isSwapped) => {
    const read = positionOfOne(cell, context);
    expect(read).toMatchObject({ kind: 'degrees', isSwapped, isCoarse: false });
    if (read.kind !== 'degrees') return;
    expect(read.lon).toBeCloseTo(lon, 6);
    expect(read.lat).toBeCloseTo(lat, 6);
  });

  it.each([
    ['', 'empty'],
    ['đang cập nhật', 'unreadable'],
    ['22,6', 'unreadable'],
    ['48.85, 2.35', 'outside'],
    ['0, 0', 'outside'],
    ['x'.repeat(10_000), 'unreadable'],
  ])('%s is %s', (cell, kind) => {
    expect(positionOfOne(cell, context).kind).toBe(kind);
  });
});

describe('a position in two cells', () => {
  it('is told apart by its values when the headings are the wrong way round', () => {
    expect(positionOfTwo('105.34808', '22.62924', context)).toEqual({
      kind: 'degrees',
      lon: 105.34808,
      lat: 22.62924,
      isSwapped: true,
      isCoarse: false,
    });
  });

  it('is coarse when it is written to less than 100 m', () => {
    expect(positionOfTwo('22.62', '105.35', context)).toMatchObject({ isCoarse: true });
    expect(positionOfTwo('22.629', '105.348', context)).toMatchObject({ isCoarse: true });
    expect(positionOfTwo('22.6292', '105.3481', context)).toMatchObject({ isCoarse: false });
  });

  it.each([
    ['2503484.000', '432792.684', false],
    ['2.503.484', '432.792,684', false],
    ['2,503,484.0', '432,792.684', false],
    ['432792.684', '2503484', true],
  ])('is metres where the numbers are too large for degrees: %s, %s', (x, y, isSwapped) => {
    expect(positionOfTwo(x, y, context)).toEqual({
      kind: 'metres',
      northing: 2_503_484,
      easting: 432_792.684,
      isSwapped,
    });
  });

  it('is metres as far north and south as the country lies, wherever that is', () => {
    const iceland: Bbox = [-25, 63, -13, 67];
    expect(positionOfTwo('7120000', '454000', { extent: iceland, angles })).toMatchObject({
      kind: 'metres',
    });
    expect(positionOfTwo('7120000', '454000', context).kind).toBe('unreadable');
    expect(positionOfTwo('2503484', '432793', { extent: iceland, angles }).kind).toBe('unreadable');
  });

  it('comes back from every pair of angles in one cell, whichever comes first', () => {
    const decimal = (value: number, mark: string) => value.toFixed(5).replace('.', mark);
    const sexagesimal = (value: number, mark: string, letter: string) => {
      const tenths = Math.round(value * 36_000);
      const seconds = ((tenths % 600) / 10).toFixed(1).replace('.', mark);
      return `${Math.floor(tenths / 36_000)}°${Math.floor((tenths % 36_000) / 600)}′${seconds}″${letter}`;
    };
    const forms = [
      (lat: number, lon: number) => [decimal(lat, '.'), decimal(lon, '.')],
      (lat: number, lon: number) => [decimal(lat, ','), decimal(lon, ',')],
      (lat: number, lon: number) => [sexagesimal(lat, '.', 'N'), sexagesimal(lon, '.', 'E')],
      (lat: number, lon: number) => [sexagesimal(lat, ',', 'B'), sexagesimal(lon, ',', 'Đ')],
    ] as const;
    fc.assert(
      fc.property(
        fc.double({ min: 8, max: 23, noNaN: true }),
        fc.double({ min: 103, max: 117, noNaN: true }),
        fc.constantFrom(...forms),
        fc.constantFrom('; ', '/', ' | ', '\n'),
        fc.boolean(),
        (...[lat, lon, form, separator, isSwapped]) => {
          const pair = form(lat, lon);
          const cell = (isSwapped ? [...pair].reverse() : pair).join(separator);
          const read = positionOfOne(cell, context);
          expect([cell, read.kind]).toEqual([cell, 'degrees']);
          if (read.kind !== 'degrees') return;
          expect(read.lat).toBeCloseTo(lat, 4);
          expect(read.lon).toBeCloseTo(lon, 4);
          expect(read.isSwapped).toBe(isSwapped);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of any letters of angles is read in time, or not read', () => {
    const letters = fc.constantFrom(
      ...'0123456789.,°\'"′″ -/;()NSEWBĐđ:',
      'độ',
      'phút',
      'https://',
    );
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), (parts) => {
        const read = positionOfOne(parts.join(''), context);
        if (read.kind !== 'degrees') return;
        expect(read.lon).toBeGreaterThan(99);
        expect(read.lon).toBeLessThan(120);
        expect(read.lat).toBeGreaterThan(5);
        expect(read.lat).toBeLessThan(26);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and never leaves the country it is asked about', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (a, b) => {
        const read = positionOfTwo(a, b, context);
        positionOfOne(`${a} ${b}`, context);
        if (read.kind === 'degrees') {
          expect(read.lon).toBeGreaterThan(99);
          expect(read.lat).toBeLessThan(27);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back what is written in degrees, minutes and seconds', () => {
    const parts = (degrees: number) => {
      const tenths = Math.round(degrees * 36_000);
      return [
        Math.floor(tenths / 36_000),
        Math.floor((tenths % 36_000) / 600),
        (tenths % 600) / 10,
      ];
    };
    fc.assert(
      fc.property(
        fc.double({ min: 8, max: 23, noNaN: true }),
        fc.double({ min: 103, max: 117, noNaN: true }),
        (lat, lon) => {
          const [a, b] = [parts(lat), parts(lon)];
          const read = positionOfOne(
            `${a[0]}°${a[1]}'${a[2]}"B ${b[0]}°${b[1]}'${b[2]}"Đ`,
            context,
          );
          expect(read.kind).toBe('degrees');
          if (read.kind !== 'degrees') return;
          expect(read.lat).toBeCloseTo(lat, 4);
          expect(read.lon).toBeCloseTo(lon, 4);
        },
      ),
    );
  });
});

describe('VN-2000', () => {
  const VECTORS = [
    ['Tuyên Quang', 105.34808, 22.62924, '9211', 432_792.684, 2_503_484.0],
    ['Lào Cai', 103.97, 22.48, '9208', 419_540.122, 2_487_019.787],
    ['Điện Biên', 103.02, 21.39, '9205', 501_877.571, 2_366_126.411],
    ['Đà Lạt', 108.44, 11.94, '5899', 574_958.536, 1_320_522.045],
    ['Cà Mau', 105.15, 9.18, '9207', 571_235.382, 1_015_233.261],
    ['TP.HCM', 106.7, 10.78, '9210', 603_697.762, 1_192_284.91],
  ] as const;

  it.each(VECTORS)('gives %s back to a metre', (...[, lon, lat, id, easting, northing]) => {
    const found = toDegreesFrom(system(id))({ easting, northing });
    const metres =
      111_320 * Math.hypot((found.lon - lon) * Math.cos((lat * Math.PI) / 180), found.lat - lat);
    expect(metres).toBeLessThan(1);
  });

  it('puts a position of another zone some 80 km away, so that its commune tells', () => {
    const [, lon, , , easting, northing] = VECTORS[3];
    const [right, wrong] = placements([system('5899'), system('9218')], { easting, northing });
    expect(right!.lon).toBeCloseTo(lon, 4);
    expect(wrong!.lon - right!.lon).toBeCloseTo(0.75, 2);
  });
});
