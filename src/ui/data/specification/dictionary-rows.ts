/** The data dictionary: a row for each field that tables are read by, made of the words that they are read by. */
import type { ExportTable } from '../../../core/table/export-table.ts';
import { CHOICE_KINDS, type ChoiceKind, type ImportWords } from '../../../core/templates.ts';
import type { Language } from '../../../state/view.ts';
import { dataWords } from '../../i18n/data.ts';
import { dataSectionWords } from '../../i18n/data-sections.ts';
import { FIELD_GROUP_NAMES, type FieldGroup, type FieldName, fieldsOf } from '../fields.ts';
import { FIELD_FORMS, FIELD_UNITS, NEEDED_FIELDS, neededBy } from './forms.ts';

/** What a field is, in words. */
export interface DictionaryRow {
  readonly group: FieldGroup;
  readonly id: FieldName;
  readonly name: string;
  /** Which tables need it; '' for none. */
  readonly needed: string;
  readonly headings: readonly string[];
  /** Form of the cells, and the words of a choice by their meaning. */
  readonly form: string;
  readonly choices: readonly Meaning[];
  /** An earlier field whose cells have the same words; '' for none. */
  readonly wordsAs: FieldName | '';
  /** '' for none. */
  readonly unit: string;
  readonly example: string;
}

/** A meaning with the words and signs for it. */
export interface Meaning {
  readonly meaning: string;
  readonly words: readonly string[];
}

/** The rows in the order of the groups. */
export function dictionaryRows(given: ImportWords, language: Language): readonly DictionaryRow[] {
  const { fields } = dataWords(language);
  const { dictionary } = dataSectionWords(language).specification;
  return FIELD_GROUP_NAMES.flatMap((group) =>
    fieldsOf(group).map(([id, { cell }]): DictionaryRow => {
      const form = FIELD_FORMS[id];
      const isChoice = isChoiceKind(form);
      return {
        ...{ group, id, name: fields.names[id], needed: neededText(id, language) },
        headings: withoutTwins(given.headings[id] ?? []),
        form: isChoice ? (form === 'operators' ? dictionary.listed : '') : dictionary.forms[form],
        choices: isChoice ? meaningsOf(given, form, language) : [],
        wordsAs: isChoice ? earlierOf(id) : '',
        unit: FIELD_UNITS[id] ?? '',
        example: cell,
      };
    }),
  );
}

/** Words that say in any column that nothing is known, or stand for an empty cell. */
export function commonMeanings(given: ImportWords, language: Language): readonly Meaning[] {
  const { dictionary } = dataSectionWords(language).specification;
  return [
    { meaning: dictionary.unknown, words: given.unknown },
    { meaning: dictionary.blank, words: given.blank },
  ];
}

/** The dictionary as a file. */
export function dictionaryTable(
  rows: readonly DictionaryRow[],
  common: readonly Meaning[],
  language: Language,
): ExportTable {
  const { fields } = dataWords(language);
  const { dictionary: words } = dataSectionWords(language).specification;
  const column = (id: string, title: string, text: (row: DictionaryRow) => string) => ({
    ...{ id, title },
    at: (i: number) => ({ kind: 'text', text: text(rows[i]!), words: text(rows[i]!) }) as const,
  });
  return {
    fileName: words.fileName,
    count: rows.length,
    columns: [
      column('group', words.group, ({ group }) => fields.groups[group]),
      column('field', words.id, ({ id }) => id),
      column('meaning', words.field, ({ name }) => name),
      column('needed', words.needed, ({ needed }) => needed || words.optional),
      column('headings', words.headings, ({ headings }) => headings.join('; ')),
      column('cells', words.cell, ({ form, choices }) =>
        [form, ...choices.map(meaningText)].filter(Boolean).join(' '),
      ),
      column('unit', words.unit, ({ unit }) => unit),
      column('example', words.example, ({ example }) => example),
    ],
    positions: null,
    notes: [
      [words.title, words.note],
      ...common.map(({ meaning, words: each }) => [meaning, each.join(' · ')] as const),
    ],
    facts: {},
  };
}

/** Headings that differ by more than their case. */
function withoutTwins(headings: readonly string[]): readonly string[] {
  return [...new Map(headings.map((heading) => [heading.toLowerCase(), heading])).values()];
}

function meaningText({ meaning, words }: Meaning): string {
  return `${meaning}: ${words.join(' · ')}.`;
}

function earlierOf(field: FieldName): FieldName | '' {
  const all = FIELD_GROUP_NAMES.flatMap((group) => fieldsOf(group).map(([id]) => id));
  const first = all.find((id) => FIELD_FORMS[id] === FIELD_FORMS[field])!;
  return first === field ? '' : first;
}

function isChoiceKind(form: string): form is ChoiceKind {
  return (CHOICE_KINDS as readonly string[]).includes(form);
}

function meaningsOf(
  { choices }: ImportWords,
  kind: ChoiceKind,
  language: Language,
): readonly Meaning[] {
  const names = dataSectionWords(language).specification.dictionary.choices[kind];
  return Object.entries(choices[kind]).map(([choice, words]) => ({
    meaning: names[choice] ?? words[0] ?? choice,
    words,
  }));
}

function neededText(field: FieldName, language: Language): string {
  const { dictionary } = dataSectionWords(language).specification;
  const roles = neededBy(field);
  if (roles.length === 0) return '';
  const isOneOf = roles.some((role) =>
    NEEDED_FIELDS[role].some(
      (fields) => fields.length > 1 && (fields as readonly FieldName[]).includes(field),
    ),
  );
  return dictionary.neededFor(roles.map((role) => dictionary.neededBy[role]).join(', '), isOneOf);
}
