/** The specification of tables: what it tells of each field is what the reader does with it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/core/steps.ts';
import type { ImportWords } from '../../../src/core/templates.ts';
import { excelCsv } from '../../../src/io/export/table-csv.ts';
import { guessMapping } from '../../../src/io/import/column-mapping.ts';
import type { ImportTable } from '../../../src/io/import/import-table.ts';
import { interpret } from '../../../src/io/import/interpret.ts';
import { guessRole } from '../../../src/io/import/role.ts';
import { shapeOf } from '../../../src/io/import/table-shape.ts';
import type { ValueWords } from '../../../src/io/import/values.ts';
import type { ColumnWords } from '../../../src/io/import/vocabulary.ts';
import { ARCHIVE_LIMITS } from '../../../src/io/tabular/archive.ts';
import { LARGEST_FILE_BYTES } from '../../../src/io/tabular/open-table.ts';
import { NOTHING_HIDDEN } from '../../../src/io/tabular/sheet.ts';
import { FIELD_GROUP_NAMES, type FieldName, fieldsOf } from '../../../src/ui/data/fields.ts';
import {
  commonMeanings,
  dictionaryRows,
  dictionaryTable,
} from '../../../src/ui/data/specification/dictionary-rows.ts';
import {
  type CellForm,
  FIELD_FORMS,
  NEEDED_FIELDS,
  type NeededBy,
} from '../../../src/ui/data/specification/forms.ts';
import { dataSectionWords } from '../../../src/ui/i18n/data-sections.ts';
import { words as reading } from '../../io/import/words.ts';

const read = (file: string) => JSON.parse(readFileSync(`data/country/vn/import/${file}`, 'utf8'));
const columns = read('columns.json') as ColumnWords;
const values = read('values.json') as ValueWords;
const GIVEN: ImportWords = {
  headings: columns.fields,
  unknown: values.unknown,
  blank: values.blank,
  choices: values,
};
const EXAMPLES = FIELD_GROUP_NAMES.flatMap((group) => fieldsOf(group));

/** A table with one row, read: a village, and a cell under a heading beside it. */
function rowWith(cells: readonly (readonly [heading: string, cell: string])[]): ImportTable {
  const all = [['Tên thôn', 'Bản Nà Lá'], ...cells];
  const shape = shapeOf(
    {
      ...{ name: '', blank: 0, broken: [], merged: [], hidden: NOTHING_HIDDEN },
      rows: [
        { line: 1, cells: all.map(([heading]) => heading!) },
        { line: 2, cells: all.map(([, cell]) => cell!) },
      ],
    },
    reading.vocabulary,
  )!;
  return finish(
    interpret(shape, guessMapping(shape, reading), {
      ...{ values: reading.values, numberFormats: new Map(), blanks: new Map() },
      ...{ operators: ['viettel'], extent: [102, 7, 118, 24] },
    }),
  );
}

/** What the reader makes of a cell of each form. */
const READ_AS: Partial<Record<CellForm, RegExp>> = {
  whole: /^\d+$/,
  measure: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  signal: /^(covered|weak|none)$/,
  answer: /^(yes|no)$/,
  power: /^(yes|unstable|no)$/,
  state: /^(covered|gaps|no-signal)$/,
  operator: /^viettel$/,
};

describe('the form that is told of a field', () => {
  const own = EXAMPLES.filter(([field]) => field !== 'name' && FIELD_FORMS[field] !== 'unread');
  const pairOf: Partial<Record<FieldName, FieldName>> = { lat: 'lon', lon: 'lat', x: 'y', y: 'x' };
  const exampleOf = (field: FieldName) => EXAMPLES.find(([each]) => each === field)![1];

  test.each(own)('%s is that which its example is read in', (field, { heading, cell }) => {
    const partner = pairOf[field];
    const beside = partner ? [[exampleOf(partner).heading, exampleOf(partner).cell] as const] : [];
    const table = rowWith([[heading, cell], ...beside]);
    const said = [...table.columns].filter(([name]) => name !== 'name').map(([, each]) => each[0]);
    const places = Object.values(table.places).map(([place]) => place);
    const all = [...said, ...places].filter((value) => value !== null && value !== '').map(String);
    expect(table.findings).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
    const form = READ_AS[FIELD_FORMS[field]] ?? /./;
    for (const value of all) expect(value).toMatch(form);
  });

  test('is that it is left out, where it is', () => {
    for (const [field, { heading, cell }] of EXAMPLES) {
      if (FIELD_FORMS[field] !== 'unread') continue;
      const { columns: found, places } = rowWith([[heading, cell]]);
      expect([...found.keys()], field).toEqual(['name']);
      expect(Object.values(places).flat().join(''), field).toBe('');
    }
  });
});

describe('the fields that a kind of table needs', () => {
  test.each(Object.keys(NEEDED_FIELDS) as NeededBy[])('are enough for %s', (role) => {
    const fields = NEEDED_FIELDS[role].map(([first]) => first as string);
    const counted = role === 'commune-figures' ? ['households'] : [];
    expect(guessRole(new Set([...fields, ...counted])).role).toBe(role);
  });
});

describe.each(['vi', 'en'] as const)('the data dictionary in %s', (language) => {
  const rows = dictionaryRows(GIVEN, language);

  test('has every field once, with every heading that is understood', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(Object.keys(columns.fields).toSorted());
    for (const { id, headings } of rows) {
      const folded = (texts: readonly string[]) => new Set(texts.map((each) => each.toLowerCase()));
      expect(folded(headings), id).toEqual(folded(columns.fields[id]!));
      expect(headings.length, id).toBe(folded(headings).size);
    }
  });

  test('has a form or words for the cells of every field, with a name for each meaning', () => {
    for (const { id, form, choices } of rows) {
      expect(form !== '' || choices.length > 0, id).toBe(true);
      for (const { meaning, words } of choices) {
        expect(meaning, id).toMatch(/\S/);
        expect(words.length, id).toBeGreaterThan(0);
      }
    }
    const as = rows.flatMap(({ id, wordsAs }) => (wordsAs === '' ? [] : [`${id} as ${wordsAs}`]));
    expect(as).toContain('signal_4G as broadband');
    expect(as).not.toContain('broadband as broadband');
    const signal = rows.find(({ id }) => id === 'signal_4G')!.choices;
    expect(signal.map(({ words }) => words)).toEqual(Object.values(values.signal));
  });

  test('is a file that a spreadsheet opens, a line for each field', () => {
    const csv = excelCsv(dictionaryTable(rows, commonMeanings(GIVEN, language), language));
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(3 + 1 + 1 + rows.length); // notes, a blank line, headings
    expect(csv).toContain(';signal_4G;');
    expect(csv).toContain('Chập chờn');
  });

  test('states the limits that hold', () => {
    const text = JSON.stringify(dataSectionWords(language).specification.parts);
    expect(text).toContain(`${LARGEST_FILE_BYTES / 1e6} MB`);
    expect(text).toContain(`${ARCHIVE_LIMITS.totalBytes / 1e6} MB`);
  });
});
