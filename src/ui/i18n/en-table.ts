/** English: the table page. Not in the first download. */
import { formatCount } from '../format.ts';
import { agreeing, capitalised } from '../names.ts';
import type { viTable } from './vi-table.ts';

const n = (value: number) => formatCount(value, 'en');

export const enTable: typeof viTable = {
  level: 'One row per',
  name: (noun, sample) => `Table of ${noun.many}${sample}`,
  keys: 'Arrow keys move in the table, Enter opens or sorts, Space highlights a row.',
  noRows: 'There are no rows to show here.',
  noneLeft: 'No row passes the filters.',
  lacking: (share, { settlement }) =>
    `Too few data to be ranked (known for less than ${share} of ${settlement.many})`,
  unpeopled: (count, { settlement }) => `without ${n(count)} ${agreeing(settlement, count)}`,
  unknownOf: (count) => `${n(count)} without data`,
  shown: (shown, total, noun) =>
    shown === total
      ? `${n(total)} ${agreeing(noun, total)}`
      : `Showing ${n(shown)} of ${n(total)} ${agreeing(noun, total)}`,
  byLegend: (count) => `${n(count)} hidden by the legend`,
  byFilters: (count) => `${n(count)} left out by filters`,
  clear: 'Show all',
  open: (name) => `Open ${name}`,
  printedRows: (shown, total, noun) =>
    `The first ${n(shown)} of ${n(total)} ${noun.many} are printed. Download the file to have all.`,

  filters: {
    title: 'Filter',
    active: (count) => `Filter (${n(count)})`,
    hint: {
      text: 'contains, marks optional',
      number: '>100, <=5, 10-20',
      date: '2026, >=06/2026',
    },
    unknown: 'Type ? to find where there are no data.',
    problems: {
      number:
        'This condition is not understood, so nothing is filtered. Write >100, <=5, 10-20 or =0.',
      date: 'This date is not understood, so nothing is filtered. Write 2026, 06/2026 or >=30/06/2026.',
      choice: 'The link names a choice that this column does not have, so nothing is filtered.',
    },
    more: 'Choose more columns to filter by them.',
    wrong: (column, problem) => `${column}: ${problem}`,
  },
  columns: {
    title: 'Columns',
    intro: 'Choose the columns to show. The name is always there.',
    usual: 'As at first',
    all: 'All columns',
  },
  allVillages: {
    title: ({ settlement, province }) =>
      `The country has so many ${settlement.many} that they are read one ${province.one} at a time. Search for a ${province.one}, or read them all.`,
    read: (count, { settlement }, files) =>
      `Read all ${count === null ? '' : `${n(count)} `}${settlement.many} (${n(files)} files)`,
  },

  exports: {
    now: 'Download',
    title: 'Other formats',
    waiting: 'Measuring distances…',
    intro: (rows, noun) =>
      `${n(rows)} ${agreeing(noun, rows)} as shown, in this order and with these filters. The file is made in your browser.`,
    excel: 'CSV for Excel (Vietnam)',
    excelNote: 'decimal comma, semicolons, dates as 31/12/2025, notes at the top',
    csv: 'CSV for programs',
    csvNote: 'UTF-8, commas, ISO dates, codes and statuses untranslated',
    geojson: 'GeoJSON',
    geojsonNote: 'points for QGIS and other GIS software',
    notes: {
      title: 'Phủ Sóng',
      place: 'Place',
      rows: 'Rows',
      definition: 'Definition',
      filters: 'Filters',
      none: 'none',
      asOf: 'Data up to',
      kind: 'Kind of data',
      sources: 'Sources',
      address: 'Address',
      legend: 'Hidden by the legend',
    },
    fileWord: { villages: 'villages', units: 'units' },
    code: ({ one }) => `${capitalised(one)} code`,
    computed: (heading) => `${heading} (computed by this map)`,
    noOperator: 'none',
  },

  village: {
    name: 'Name',
    commune: 'Within',
    province: 'Province',
    former: 'Former commune',
    kind: 'Kind',
    status: (signal) => `Status of ${signal}`,
    people: 'People',
    households: 'Households',
    operators: 'Operators with signal',
    power: 'Grid power',
    disadvantaged: 'Extremely disadvantaged',
    fibre: 'Fibre',
    'site-km': 'To nearest site (km)',
    'fibre-km': 'To nearest fibre (km)',
    'plan-operator': 'Plan: operator',
    'plan-date': 'Plan: due',
    'plan-state': 'Plan: state',
    reason: 'Reason',
    round: 'Survey round',
    source: 'Source',
    date: 'Date of data',
    differing: 'Other sources differ',
    id: 'Id',
  },
  technology: (technology) => `${technology} (best, as reported)`,
  villageNotes: {
    'site-km':
      'Distance as the crow flies to the nearest site in the data, across province borders too',
    'fibre-km':
      'Distance as the crow flies to the nearest fibre route in service in the data; planned routes do not count',
    disadvantaged: 'Extremely disadvantaged village (ĐBKK)',
    operators: 'As reported, for the technologies that count',
    differing:
      'What another source says otherwise than the value in use; its value is on the card of the place',
  },
  power: { yes: 'yes', unstable: 'unstable', no: 'no', unknown: 'no data' },
  answers: { yes: 'yes', no: 'no', unknown: 'no data' },
  plan: {
    overdue: 'overdue',
    due: 'due, outcome unknown',
    undated: 'no date',
    ahead: 'ahead',
    done: 'has signal',
    unknown: 'none stated',
  },
  unit: {
    name: 'Name',
    within: 'Within',
    share: (signal) => `With ${signal}`,
    'people-share': (signal) => `People in places with ${signal}`,
    fibre: ({ settlement }) => `${capitalised(settlement.many)} with fibre`,
    villages: ({ settlement }) => capitalised(settlement.many),
    households: 'Households',
    people: 'People',
    'one-operator': 'Only one operator has signal',
    'double-gap': 'Neither 4G nor fibre',
    area: 'Area (km²)',
    code: 'Code',
  },
};
