/** The table as it is shown, to be given away: the same rows in the same order, and what says what they are. */

import { textIn } from '../../core/country.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { formatDefinition } from '../../core/definition.ts';
import { NO_UNIT } from '../../core/model.ts';
import { plainText } from '../../core/search/fold.ts';
import { UNKNOWN_CHOICE } from '../../core/table/column-values.ts';
import { parseChoices } from '../../core/table/conditions.ts';
import type { ExportColumn, ExportTable } from '../../core/table/export-table.ts';
import { countedDate, definitionLine } from '../definition-text.ts';
import { formatCount, formatDate } from '../format.ts';
import { importsWords } from '../i18n/imports.ts';
import { tableWords } from '../i18n/table.ts';
import { importedTables } from '../imports-line.ts';
import { fullName, shortName } from '../names.ts';
import type { PageContext } from '../page.ts';
import type { TableColumn } from './columns.ts';
import { exportHeads } from './export-heads.ts';
import type { ShownTable } from './table-model.ts';

/** What is given away. */
export interface Exported extends ShownTable {
  /** Columns to give besides those that name a row. */
  readonly shown: readonly TableColumn[];
}

/** Makes the table. Reads signals. */
export function exportOf(page: PageContext, exported: Exported): ExportTable {
  const { model, language } = page;
  const { dataset, table, columns, shown } = exported;
  const { rows } = table.arranged.value;
  const isVillages = table.isVillages.value;
  const words = tableWords(language.value).exports;
  const idColumn = columns.all.find(({ id }) => id === (isVillages ? 'id' : 'code'));
  const given = [...new Set([...(idColumn ? [idColumn] : []), ...shown])];
  const heads = exportHeads(page, exported);
  const exportColumns = given.map((column) => ({ ...heads(column), at: cellsOf(column, rows) }));
  const villages = isVillages ? model.derived.villages.value?.villages : undefined;
  if (villages) exportColumns.splice(2, 0, communeCode(page, dataset, rows));
  const place = plainText(shortName(dataset, model.derived.unit.value, language.value));
  const date = countedDate(dataset.manifest, page.counted.value.asOf);
  const rowWord = isVillages ? words.fileWord.villages : words.fileWord.units;
  return {
    fileName: ['phu-song', ...place.split(' '), rowWord, date].join('-').replace(/-{2,}/g, '-'),
    count: rows.length,
    columns: exportColumns,
    positions: villages ? positionsOf(villages.positions, rows) : null,
    ...tellingOf(page, exported, date),
  };
}

function cellsOf({ id, values, choiceLabel }: TableColumn, rows: Uint32Array): ExportColumn['at'] {
  const isCode = id === 'id' || id === 'code';
  return (i) => {
    const row = rows[i]!;
    switch (values.kind) {
      case 'number':
        return { kind: 'number', value: values.at(row), unit: values.typedUnit };
      case 'date':
        return { kind: 'date', iso: values.at(row) };
      case 'text': {
        const text = values.at(row);
        return isCode ? { kind: 'code', text } : { kind: 'text', text, words: text };
      }
      case 'choice': {
        const choice = values.choices[values.at(row)]!;
        const isKnown = choice !== UNKNOWN_CHOICE;
        return { kind: 'text', text: isKnown ? choice : '', words: choiceLabel(choice) };
      }
    }
  };
}

function communeCode(
  { model, nouns, language }: PageContext,
  { units }: OpenedDataset,
  rows: Uint32Array,
): ExportColumn {
  const communes = model.derived.villages.value!.villages.communes;
  return {
    id: 'commune_code',
    title: tableWords(language.value).exports.code(nouns.value.commune),
    at(i) {
      const unit = communes[rows[i]!]!;
      return { kind: 'code', text: unit === NO_UNIT ? '' : units.codes[unit]! };
    },
  };
}

function positionsOf(positions: Float64Array, rows: Uint32Array): Float64Array {
  const picked = new Float64Array(2 * rows.length);
  rows.forEach((row, i) => {
    picked[2 * i] = positions[2 * row]!;
    picked[2 * i + 1] = positions[2 * row + 1]!;
  });
  return picked;
}

/** What the table is, for people and for programs. */
function tellingOf(
  page: PageContext,
  { dataset, table, columns }: Exported,
  date: string,
): Pick<ExportTable, 'notes' | 'facts'> {
  const { model, text, language, ports, counted, statusLabels } = page;
  const { manifest } = dataset;
  const { notes: words } = tableWords(language.value).exports;
  const { view } = model.store;
  const conditions = [...view.value.table.filters].filter(([id]) => {
    const condition = table.conditions.value.get(id);
    return condition && 'matches' in condition;
  });
  const filterText = conditions.map(([id, typed]) => {
    const column = columns.all.find((each) => each.id === id)!;
    return `${column.label}: ${conditionText(column, typed)}`;
  });
  const hidden = model.legend.statuses.value.filter(({ isHidden }) => isHidden);
  const operators = manifest.operators;
  const line = definitionLine(counted.value, {
    operators,
    text: text.value,
    language: language.value,
  });
  const sources = manifest.sources.map((source) => textIn(source.title, language.value));
  const imports = importedTables(page);
  return {
    notes: [
      [words.title, textIn(manifest.title, language.value)],
      [words.kind, text.value.kinds[manifest.kind]],
      [words.place, fullName(dataset, model.derived.unit.value, language.value)],
      [words.rows, formatCount(table.arranged.value.rows.length, language.value)],
      [words.definition, line],
      [words.filters, filterText.join('; ') || words.none],
      ...(hidden.length > 0
        ? [
            [
              words.legend,
              hidden.map(({ status }) => statusLabels.value[status]).join(', '),
            ] as const,
          ]
        : []),
      [words.asOf, formatDate(date, language.value)],
      [words.sources, sources.join('; ')],
      ...(imports === ''
        ? []
        : [[importsWords(language.value).provenance.label, imports] as const]),
      [words.address, ports.addressOf(view.value)],
    ],
    facts: {
      definition: formatDefinition(counted.value),
      filters: [
        ...conditions.map(([id, typed]) => `${id}=${typed}`),
        ...hidden.map(({ key }) => `hide=${key}`),
      ].join(' & '),
      dataset: manifest.id,
      data_kind: manifest.kind,
      as_of: date,
      sources: manifest.sources.map(({ id }) => id).join(' '),
      ...(imports === '' ? {} : { imports }),
    },
  };
}

function conditionText({ values, choiceLabel }: TableColumn, typed: string): string {
  if (values.kind !== 'choice') return typed;
  return parseChoices(values.choices, typed).map(choiceLabel).join(', ') || typed;
}
