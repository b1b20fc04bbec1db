/**
 * The real units of every edition, named in every way that tables name them, with every kind of noise: a row joins what it says or
 * is a question, and a commune that was divided is never joined without a position.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Edition } from '../../../../src/core/admin/catalogue.ts';
import { successorsOf } from '../../../../src/core/admin/succession.ts';
import { catalogue, join, TODAY } from './vietnam.ts';

const lowestRows = (edition: Edition) =>
  edition.codes
    .map((_, row) => row)
    .filter((row) => edition.levelRows[row] === edition.levels.length - 1);
const unit = fc.constantFrom(...catalogue.editions).chain((edition) =>
  fc.constantFrom(...lowestRows(edition)).map((row) => ({
    ...{ edition, row },
    [fc.toStringMethod]: () => `${edition.version} ${edition.codes[row]} ${edition.names[row]}`,
  })),
);

/** A name as it may be written: none of these makes another name of it. */
const noise = fc.constantFrom<(name: string, kind: string) => string>(
  (name) => name,
  (name) => name.normalize('NFD'),
  (name) => ` ${name.toUpperCase()}  `,
  (name, kind) => `${WORDS[kind]} ${name}`,
  (name) => `${name} (cũ)`,
);
/** The word before a name by its kind: where two units of a province share a name it says which. */
const WORDS: Readonly<Record<string, string>> = {
  xa: 'Xã',
  phuong: 'P.',
  'thi-tran': 'TT.',
  'dac-khu': 'ĐK.',
};

/** Or as another name: without its marks, with a letter more, cut off. */
const damage = fc.constantFrom<(name: string) => string>(
  (name) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
  (name) => `${name}g`,
  (name) => name.slice(0, -1),
  () => '__proto__',
);

function saidOf({ edition, row }: { readonly edition: Edition; readonly row: number }) {
  let top = row;
  while (edition.levelRows[top]! > 0) top = edition.parents[top]!;
  return {
    communeCode: edition.codes[row]!,
    commune: edition.names[row]!,
    provinceCode: edition.codes[top]!,
    province: edition.names[top]!,
  };
}

const codesOf = (edition: Edition, row: number) =>
  successorsOf(catalogue, { code: edition.codes[row]!, version: edition.version }, TODAY).map(
    ({ unit: { code } }) => code,
  );

it('a unit with its code and name joins what it went to, and is asked about where it went to several', () => {
  fc.assert(
    fc.property(unit, noise, fc.boolean(), ({ edition, row }, write, isStripped) => {
      const said = saidOf({ edition, row });
      const communeCode = isStripped ? String(Number(said.communeCode)) : said.communeCode;
      const found = join(
        { ...said, communeCode, commune: write(said.commune, edition.kinds[row]!) },
        edition.version,
      );
      const codes = codesOf(edition, row);
      if (codes.length === 1) expect(found).toMatchObject({ kind: 'joined', code: codes[0] });
      else expect(found).toMatchObject({ kind: 'open', fault: 'unit-divided', candidates: codes });
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['03373', 'Xã Xa Dung', '03208'],
  ['19780', 'P. Phường Đúc', '19789'],
  ['20467', 'TT. P Rao', '20467'],
  ['23701', 'Xã H’ Neng', '23701'],
  ['23968', 'XÃ H BÔNG', '23971'],
])('%s %s is known although its name begins like a kind', (communeCode, commune, code) => {
  const found = join({ communeCode, commune }, catalogue.editions[0]!.version);
  expect(found).toMatchObject({ kind: 'joined', code });
});

it('a unit that says part of what it is joins the right one or none, whichever edition it is read by', () => {
  const part = fc.record({
    communeCode: fc.boolean(),
    commune: fc.boolean(),
    provinceCode: fc.boolean(),
    province: fc.boolean(),
  });
  fc.assert(
    fc.property(unit, part, noise, ({ edition, row }, given, write) => {
      const said = saidOf({ edition, row });
      const row1 = Object.fromEntries(
        Object.entries(said).filter(([key]) => given[key as keyof typeof given]),
      );
      const commune =
        row1['commune'] === undefined ? '' : write(row1['commune'], edition.kinds[row]!);
      const found = join({ ...row1, commune }, edition.version);
      if (found.kind !== 'joined') return;
      // A name alone may be another unit's only where the row does not say in which province it is.
      const isPlaced = given.communeCode || given.province || given.provinceCode;
      expect(isPlaced ? codesOf(edition, row) : [found.code]).toEqual([found.code]);
    }),
    { numRuns: 2000 },
  );
});

it('a damaged name with its code never joins another unit than that of the code', () => {
  fc.assert(
    fc.property(unit, damage, ({ edition, row }, write) => {
      const said = saidOf({ edition, row });
      const found = join({ ...said, commune: write(said.commune) }, edition.version);
      if (found.kind === 'joined') expect([found.code]).toEqual(codesOf(edition, row));
    }),
    { numRuns: 1000 },
  );
});

it('a unit of today with the former one that went to it, and a province, never joins another one', () => {
  const former = catalogue.editions[0]!;
  const whole = lowestRows(former).filter((row) => codesOf(former, row).length === 1);
  const present = catalogue.editions.at(-1)!;
  fc.assert(
    fc.property(
      fc.constantFrom(...whole),
      fc.constantFrom(...lowestRows(present)),
      (row, other) => {
        const [code] = codesOf(former, row);
        const said = {
          ...saidOf({ edition: present, row: other }),
          communeCode: '',
          provinceCode: '',
        };
        const found = join({ ...said, formerCommuneCode: former.codes[row]! }, TODAY);
        const isSame = present.codes[other] === code;
        if (found.kind === 'joined') {
          expect(found.code).toBe(present.codes[other]);
          expect(found.notes.some((note) => note.code === 'former-commune-differs')).toBe(!isSame);
        } else expect(found.candidates).toContain(present.codes[other]);
      },
    ),
    { numRuns: 1000 },
  );
});

it('anything at all in the places of a row is a match or a question', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('__proto__', 'constructor', '(((((', 'Xã', 'x', '0', '00004.0', '99999'),
  );
  const row = fc.record({ communeCode: text, commune: text, province: text, formerCommune: text });
  const version = fc.constantFrom(null, ...catalogue.editions.map((edition) => edition.version));
  fc.assert(
    fc.property(row, version, (said, read) => {
      expect(['joined', 'open']).toContain(join(said, read).kind);
    }),
    { numRuns: 1000 },
  );
});
