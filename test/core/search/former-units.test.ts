/** What units of today were made of, in the country of `places.ts`. */
import { expect, it } from 'vitest';
import { formerUnitsOf } from '../../../src/core/search/former-units.ts';
import { gazetteer } from './places.ts';

const { units } = gazetteer();
const told = (code: string) =>
  formerUnitsOf(units, code).map(({ unit, now }) => [
    unit.name,
    unit.within,
    now.map(({ name }) => name),
  ]);

it('names the former units of its level that went into a unit, and where the rest of a divided one went', () => {
  expect(told('00001')).toEqual([['Sinh Long', 'Hà Giang', ['Yên Hoa']]]);
  expect(told('00003')).toEqual([['Thổ Bình', 'Hà Giang', ['Bình An', 'Lương Sơn']]]);
  expect(told('08')).toEqual([['Hà Giang', '', ['Tuyên Quang']]]);
});

it('names none of a unit that is as it was, of a former one, and of a code that is not there', () => {
  for (const code of ['00004', '02302', '', '99999']) expect(told(code)).toEqual([]);
});
