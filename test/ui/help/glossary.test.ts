import { describe, expect, test } from 'vitest';
import { TERMS, termOf } from '../../../src/ui/help/terms.ts';
import { methodWords } from '../../../src/ui/i18n/method.ts';

describe('the glossary', () => {
  const [vi, en] = [methodWords('vi').glossary.terms, methodWords('en').glossary.terms];

  test('explains every term in whole sentences, with other words than the term alone', () => {
    for (const words of [vi, en]) {
      for (const { term, meaning } of TERMS.map((each) => words[each])) {
        expect(meaning).toMatch(/^\p{Lu}.*\.$/u);
        expect(meaning.length).toBeGreaterThan(2 * term.length);
        expect(meaning.length).toBeLessThan(260); // it is read standing, beside what it explains
      }
    }
  });

  test('spells out the abbreviations of documents', () => {
    expect(vi.disadvantaged.meaning).toContain('ĐBKK');
    expect(vi.disadvantaged.term).toBe('Đặc biệt khó khăn');
    expect(vi.broadband.term).toBe('Băng rộng di động');
  });

  test('knows two meanings of a dead zone, each with its own words', () => {
    expect(vi.deadZone.meaning).toContain('lõm sóng (chưa có băng rộng di động)');
    expect(vi.deadZone.meaning).toContain('lõm sóng (cụm dân cư)');
  });
});

test('figures lead to the term that their name rests on', () => {
  expect(termOf('gap')).toBe('doubleGap');
  expect(termOf('covered.population')).toBe('coverage');
  expect(termOf('area')).toBe('coverageArea');
  expect(termOf('uncovered.disadvantaged')).toBe('disadvantaged');
  expect(termOf('uncovered.noPower')).toBe('grid');
  expect(termOf('villages.fibre')).toBe('fibre');
});
