/** A template by itself: what protects it, what may be chosen, and what a reader could mistake. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import { writeWorkbook } from '../../../src/io/export/xlsx/write-workbook.ts';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import { titleDates } from '../../../src/io/import/title-date.ts';
import { readWorkbook } from '../../../src/io/tabular/xlsx/workbook.ts';
import type { TemplateWords } from '../../../src/io/templates/template-words.ts';
import { villageTemplate } from '../../../src/io/templates/village-template.ts';
import { places, values, vocabulary } from '../import/words.ts';

const WORDS = JSON.parse(
  readFileSync('data/country/vn/import/template.json', 'utf8'),
) as TemplateWords;

const templateIn = (language: string, communes = ['00859']) =>
  villageTemplate({
    ...{ villages: null, technologies: ['4G'], operators: [{ id: 'v', name: 'Viettel' }] },
    ...{ kinds: ['thôn', 'bản'], text: WORDS.languages[language]! },
    communes: communes.map((code) => ({ code, name: `Xã ${code}`, villages: [] })),
    facts: {
      ...{ place: 'Xã Ngọc Long (00859)', edition: '2026-04-30', date: '2026-11-23' },
      ...{ dataset: 'Thử', isSample: true },
    },
  });

describe.each(Object.keys(WORDS.languages))('a template in %s', (language) => {
  const template = templateIn(language);
  const [villages, guide, lists] = template.sheets;
  const columns = Object.keys(WORDS.languages[language]!.headings);
  const at = (column: string) => columns.indexOf(column); // with one signal each stands for itself

  it('tells no day that could be taken for that of the answers', () => {
    const [sheet] = finish(readWorkbook(finish(writeWorkbook(template, '2026-11-23'))));
    const shape = shapeOf(sheet!, vocabulary)!;
    expect(shape.others.filter(({ role }) => role === 'title')).toHaveLength(5);
    expect(titleDates(places, values.date)(shape, '2026-12-31')).toBeNull();
  });

  it('locks codes and names of communes and nothing else that is filled in', () => {
    const spare = villages!.rows.at(-1)!;
    const locked = spare.flatMap((cell, column) => (cell?.style?.isFree ? [] : [columns[column]]));
    expect(locked).toEqual(['id', 'commune_code', 'commune']);
    expect(template.sheets.every(({ isProtected }) => isProtected)).toBe(true);
    expect(villages!.columns.every(({ style }) => style?.isFree)).toBe(true); // rows below the table
  });

  it('names the commune in a row once its village is named', () => {
    const spare = villages!.rows.at(-1)!;
    const said = (column: string) => spare[at(column)]?.value;
    expect(said('commune_code')).toEqual({ text: '00859', onceFilled: at('name') });
    expect(said('commune')).toEqual({ text: 'Xã 00859', onceFilled: at('name') });
    expect(spare[at('commune_code')]?.style?.format).toBeUndefined();
  });

  it('offers the words of each column from the list that holds them', () => {
    const rules = new Map(villages!.validations!.map((each) => [columns[each.column], each]));
    const offered = (column: string) => {
      const { rule } = rules.get(column)!;
      if (rule.kind !== 'list') return rule.kind;
      expect(rule.sheet).toBe(lists!.name);
      return lists!.rows.slice(rule.from, rule.to + 1).map(([cell]) => cell!.value);
    };
    const { lists: words } = WORDS.languages[language]!;
    expect(offered('signal')).toEqual(Object.values(words.signal));
    expect(offered('fibre')).toEqual(Object.values(words.answer));
    expect(offered('power')).toEqual(Object.values(words.power));
    expect(offered('kind')).toEqual(['thôn', 'bản']);
    expect(offered('plan_operator')).toEqual(['Viettel']);
    expect(offered('households')).toBe('whole');
    expect([...rules].filter(([, { isStrict }]) => !isStrict).map(([column]) => column)).toEqual([
      'kind',
      'plan_operator',
    ]);
    expect(lists!.isHidden).toBe(true);
  });

  it('explains every column in its instructions', () => {
    const texts = guide!.rows.flatMap((row) => row.map((cell) => cell?.value));
    for (const cell of villages!.rows[villages!.frozen!.row - 1]!)
      expect(texts).toContain(cell!.value);
  });
});

describe('the rows for villages that are missing', () => {
  it('are at the end of each commune, fewer where there are several', () => {
    const rowsOf = (communes: string[]) => {
      const [sheet] = templateIn('vi', communes).sheets;
      return sheet!.rows.slice(sheet!.frozen!.row).map((row) => row[1]?.value);
    };
    const of = (text: string, count: number) => Array(count).fill({ text, onceFilled: 3 });
    expect(rowsOf(['00859'])).toEqual(of('00859', 15));
    expect(rowsOf(['00859', '00860'])).toEqual([...of('00859', 5), ...of('00860', 5)]);
  });
});
