import { describe, expect, test } from 'vitest';
import { STATED_COMPLETENESS } from '../../src/core/choropleth.ts';
import { ISSUE_CODES } from '../../src/core/issue.ts';
import type { Language } from '../../src/state/view.ts';
import { formatBound } from '../../src/ui/format.ts';
import { cardWords } from '../../src/ui/i18n/card.ts';
import { chartWords } from '../../src/ui/i18n/charts.ts';
import { compareWords } from '../../src/ui/i18n/compare.ts';
import { displayWords } from '../../src/ui/i18n/display.ts';
import { explainWords } from '../../src/ui/i18n/explain.ts';
import { laterWords } from '../../src/ui/i18n/later.ts';
import { layersWords } from '../../src/ui/i18n/layers.ts';
import { methodWords } from '../../src/ui/i18n/method.ts';
import { tableWords } from '../../src/ui/i18n/table.ts';
import { catalogueOf } from '../support/catalogues.ts';

/** Paths of all texts of a catalogue; functions count as one text. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, `${path}/${key}`));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** Words that are fetched with what they are used by. */
const topics = (language: Language) => ({
  compare: compareWords(language),
  display: displayWords(language),
  layers: layersWords(language),
  methodPage: methodWords(language),
  tablePage: tableWords(language),
});

const [vi, en] = [
  {
    ...catalogueOf('vi'),
    ...topics('vi'),
    explain: explainWords('vi'),
    national: laterWords('vi'),
    card: cardWords('vi'),
    charts: chartWords('vi'),
  },
  {
    ...catalogueOf('en'),
    ...topics('en'),
    explain: explainWords('en'),
    national: laterWords('en'),
    card: cardWords('en'),
    charts: chartWords('en'),
  },
];

describe('the catalogues', () => {
  test('have the same texts in both languages', () => {
    expect(pathsOf(en)).toEqual(pathsOf(vi));
  });

  test('leave no text empty and none untrimmed', () => {
    for (const text of [...textsOf(vi), ...textsOf(en)]) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim());
    }
  });

  test('are composed Unicode, so that searching and drawing letters works', () => {
    for (const text of [...textsOf(vi), ...textsOf(en)]) expect(text).toBe(text.normalize('NFC'));
  });

  test('use the four agreed words for status', () => {
    expect(Object.values(vi.status)).toEqual([
      'Có sóng',
      'Sóng yếu',
      'Không có sóng',
      'Chưa có số liệu',
    ]);
  });

  test('never say "lõm sóng" without its meaning', () => {
    for (const text of textsOf(vi)) {
      const mentions = text.match(/lõm sóng/gi)?.length ?? 0;
      if (mentions > 0)
        expect(text).toMatch(/\((chưa có băng rộng di động|cụm dân cư)\)|^Lõm sóng$/);
    }
  });

  test('state on the method page the completeness that places are ranked from', () => {
    const methodOf = (text: typeof vi) => textsOf(text.methodPage).join(' ');
    expect(methodOf(vi)).toContain(`dưới ${formatBound(STATED_COMPLETENESS, 'vi')}`);
    expect(methodOf(en)).toContain(`fewer than ${formatBound(STATED_COMPLETENESS, 'en')}`);
  });

  test('have a sentence with a remedy for every finding in data', () => {
    for (const code of ISSUE_CODES) {
      expect(vi.issues[code].length).toBeGreaterThan(10);
      expect(en.issues[code].length).toBeGreaterThan(10);
    }
  });

  test('name the archipelagos nowhere: their names come from the country pack', () => {
    for (const text of [...textsOf(vi), ...textsOf(en)]) {
      expect(text).not.toMatch(/Hoàng Sa|Trường Sa|Paracel|Spratly/);
    }
  });

  test('make English plurals agree', () => {
    const noun = { one: 'settlement', many: 'settlements' };
    expect(en.missing.communes(1, { one: 'commune', many: 'communes' })).toMatch(/^1 commune /);
    expect(en.missing.communes(2, { one: 'commune', many: 'communes' })).toMatch(/^2 communes /);
    expect(en.missing.gaps(1)).toMatch(/^1 file /);
    expect(en.place.depends(1, noun)).toContain('1 settlement ');
  });
});
