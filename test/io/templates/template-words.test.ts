/** The words of templates: each heading is one that the reader maps by itself, each word of a list one that it reads as meant. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldOfHeading } from '../../../src/io/import/vocabulary.ts';
import {
  dayFirst,
  filledIn,
  TEMPLATE_COLUMNS,
  type TemplateWords,
  templateText,
} from '../../../src/io/templates/template-words.ts';
import { values, vocabulary } from '../import/words.ts';

const WORDS = JSON.parse(
  readFileSync('data/country/vn/import/template.json', 'utf8'),
) as TemplateWords;

describe.each(Object.entries(WORDS.languages))('the words of templates in %s', (_, text) => {
  it('are headings that the reader of tables knows whole, of the same fields', () => {
    for (const column of TEMPLATE_COLUMNS) {
      const heading = text.headings[column];
      if (column !== 'signal') expect(fieldOfHeading(vocabulary, heading), heading).toBe(column);
    }
  });

  it('are words that are read as what they stand for', () => {
    for (const kind of ['signal', 'answer', 'power'] as const) {
      for (const [choice, word] of Object.entries(text.lists[kind]))
        expect(values.choice(word, kind), word).toEqual({ kind: 'choice', choice });
    }
  });

  it('name a technology and an operator in the heading of a signal', () => {
    const filled = filledIn(text.headings.signal, { technology: '4G', operator: 'Viettel {x}' });
    expect(filled).toContain('4G');
    expect(filled).toContain('Viettel {x}');
  });

  it('explain every column, and fit where a spreadsheet shows them', () => {
    expect(Object.keys(text.guide.meanings)).toEqual([...TEMPLATE_COLUMNS]);
    expect(text.wrong.title.length).toBeLessThanOrEqual(32);
    for (const message of Object.values(text.wrong)) expect(message.length).toBeLessThan(256);
    const names = Object.values(text.sheets);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  it('have no title that could be taken for a heading', () => {
    for (const title of [text.title, text.facts, text.sample, text.hint])
      expect(fieldOfHeading(vocabulary, title)).toBeNull();
  });
});

describe('a text of templates', () => {
  it('is that of the language, else of the first one', () => {
    expect(templateText(WORDS, 'en').title).toMatch(/^MOBILE/);
    expect(templateText(WORDS, 'fr')).toBe(WORDS.languages['vi']);
    expect(() => templateText({ kinds: [], languages: {} }, 'vi')).toThrow(/got none/);
  });

  it('keeps a brace that nothing fills', () => {
    expect(filledIn('{a} {b}', { a: '1' })).toBe('1 {b}');
    expect(filledIn('{toString}', {})).toBe('{toString}');
  });

  it('has days as Vietnam writes them', () => {
    expect(dayFirst('2026-04-30')).toBe('30/04/2026');
    expect(dayFirst('2026-04-30', '-')).toBe('30-04-2026');
  });
});
