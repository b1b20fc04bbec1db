/**
 * Hostile packs: one thing altered in a sound pack, and the finding that must come of it.
 */
import { describe, expect, it } from 'vitest';
import { codeMatcher, isCodePattern } from '../../../src/core/admin/code-pattern.ts';
import { readCountryPack } from '../../../src/io/country-pack.ts';
import type { Source } from '../../../src/io/source.ts';
import { altered, orsava, vietnam } from './packs.ts';

/** Findings as `code file:row column value`. */
async function findings(
  source: Source,
  file: string,
  change: (text: string) => string,
): Promise<string[]> {
  const { issues } = await readCountryPack(altered(source, file, change));
  return issues.map(({ code, file: where, row, column, value }) =>
    [code, row === null ? where : `${where}:${row}`, column, value].join(' '),
  );
}

const COMMUNE = 'communes.csv';

describe('checking the Vietnamese catalogue', () => {
  // biome-ignore format: one alteration a line reads as a table
  it.each([
    ['a code given twice', COMMUNE, '\n00008,', '\n00004,', 'code-duplicate communes.csv:3 code 00004'],
    ['a lost leading zero', COMMUNE, '\n00004,', '\n4,', 'code-invalid communes.csv:2 code 4'],
    ['a code as a float', COMMUNE, '\n00004,', '\n4.0,', 'code-invalid communes.csv:2 code 4.0'],
    ['a code with a line feed', COMMUNE, '\n00004,', '\n"00004\n",', 'code-invalid communes.csv:2 code 00004\n'],
    ['a missing name', COMMUNE, ',Ba Đình,', ',,', 'name-missing communes.csv:2 name 00004'],
    ['an unknown kind', COMMUNE, ',Ba Đình,phuong', ',Ba Đình,thi-tran', 'choice-unknown communes.csv:2 kind thi-tran'],
    ['a kind named like a method', COMMUNE, ',Ba Đình,phuong', ',Ba Đình,toString', 'choice-unknown communes.csv:2 kind toString'],
    ['a parent that is not there', COMMUNE, 'phuong,01,65023', 'phuong,02,65023', 'reference-unknown communes.csv:2 parent 02'],
    ['a parent on the same level', COMMUNE, 'phuong,01,65023', 'phuong,00008,65023', 'reference-unknown communes.csv:2 parent 00008'],
    ['no parent', COMMUNE, 'phuong,01,65023', 'phuong,,65023', 'reference-unknown communes.csv:2 parent '],
    ['swapped coordinates', COMMUNE, '105.8380,21.0386', '21.0386,105.8380', 'outside-country communes.csv:2 centre_lon 21.0386 105.838'],
    ['a population in words', COMMUNE, '65023', 'đang cập nhật', 'number-invalid communes.csv:2 population đang cập nhật'],
    ['a wrong count', COMMUNE, /\n00004,.*/, '', 'count-mismatch catalogue.json 2026-04-30 commune phuong 696 ≠ 697'],
    ['Hoàng Sa missing', COMMUNE, /\n20333,.*/, '', 'required-unit-missing catalogue.json code 20333 Hoàng Sa'],
    ['Trường Sa renamed', COMMUNE, ',Trường Sa,', ',Truong Sa,', 'required-unit-missing catalogue.json code 22736 Trường Sa'],
    ['a dangling successor', 'former-communes.csv', '01,00097', '01,99999', 'reference-unknown former-communes.csv:2 successors 99999'],
    ['a successor given twice', 'former-communes.csv', '01,00097', '01,00097 00097', 'code-duplicate former-communes.csv:2 successors 00097'],
    ['no successor', 'former-communes.csv', '01,00097', '01,', 'reference-unknown former-communes.csv:2 successors '],
    ['an unknown meridian', 'former-provinces.csv', 'EPSG:5897', 'EPSG:6956', 'reference-unknown former-provinces.csv:2 coordinate_system EPSG:6956'],
    ['a change of no unit', 'changes.csv', '\n26485,', '\n26486,', 'code-unknown changes.csv:3 code 26486'],
    ['a change into another kind', 'changes.csv', ',Nhơn Trạch,phuong,', ',Nhơn Trạch,xa,', 'choice-unknown changes.csv:3 kind_after xa'],
    ['a change given twice', 'changes.csv', '\n26368,', '\n26485,', 'code-duplicate changes.csv:4 code 26485'],
    ['a version that is not listed', 'country.json', ', "2026-04-30"]', ']', 'reference-unknown catalogue.json version 2025-06-30 2025-07-01 2026-04-30'],
  ])('reports %s', async (...row) => {
    const [, file, before, after, expected] = row;
    expect(await findings(vietnam, file, (text) => text.replace(before, after))).toContain(
      expected,
    );
  });
});

describe('checking a catalogue of other levels', () => {
  it('reports a code of the wrong level and the units that hang on it', async () => {
    const found = await findings(orsava, 'parishes.csv', (text) =>
      text.replace('S1AA001,', 'S1AA1,'),
    );
    expect(found).toEqual([
      'reference-unknown parishes-2010.csv:5 successors S1AA001',
      'code-invalid parishes.csv:4 code S1AA1',
      'reference-unknown quarters.csv:4 parent S1AA001',
    ]);
  });

  it('reports a code that two levels share', async () => {
    const found = await findings(orsava, 'counties.csv', (text) => text.replace('N1AB,', 'N1,'));
    expect(found).toContain('code-duplicate counties.csv:3 code N1');
  });

  it('reports a table for a level that the edition does not have', async () => {
    const found = await findings(orsava, 'catalogue.json', (text) =>
      text.replace('"quarter": "quarters.csv"', '"street": "quarters.csv"'),
    );
    expect(found).toContain('reference-unknown quarters.csv level street');
  });

  it('reports a level whose count nobody expected', async () => {
    const found = await findings(orsava, 'catalogue.json', (text) =>
      text.replace('"parish": { "parish": 3 }', '"toString": {}'),
    );
    expect(found).toEqual(['count-mismatch catalogue.json 2001-01-01 parish parish 3 ≠ 0']);
  });
});

describe('code patterns', () => {
  it.each(['^\\d{5}$', '\\d{2}', '^[A-Z]\\d[A-Z]{2}$', '^[A-Z]{2}-\\d{3,4}$'])(
    'allow %s',
    (pattern) => {
      expect(isCodePattern(pattern)).toBe(true);
    },
  );

  it.each([
    ['an open-ended repetition', '^\\d+$'],
    ['a group', '^(\\d{2})$'],
    ['nested repetition', '^(a+)+$'],
    ['alternation', '^a|b$'],
    ['two ranges', '^\\d{0,9}\\d{0,9}$'],
    ['a range upside down', '^\\d{9,1}$'],
    ['a class upside down', '^[z-a]$'],
    ['nothing', ''],
    ['endless text', 'a'.repeat(101)],
  ])('refuse %s', (_, pattern) => {
    expect(isCodePattern(pattern)).toBe(false);
  });

  it('match whole codes only', () => {
    const isCode = codeMatcher({ codePattern: '\\d{2}' });
    expect(['01', '1', '011', '01\n', ' 01', '٠١'].filter(isCode)).toEqual(['01']);
  });
});
