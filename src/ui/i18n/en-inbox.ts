/** English: many tables of one form, and which commune answered. Fetched with the page of data. */
import { formatCount } from '../format.ts';
import { capitalised } from '../names.ts';
import type { viInbox } from './vi-inbox.ts';

const n = (value: number) => formatCount(value, 'en');
const counted = (count: number, one: string, many: string) =>
  `${n(count)} ${count === 1 ? one : many}`;
const files = (count: number) => counted(count, 'file', 'files');
const rows = (count: number) => counted(count, 'row', 'rows');

export const enInbox: typeof viInbox = {
  files: {
    summary: (read, faulty) =>
      [`${files(read)} read`, ...(faulty > 0 ? [`${n(faulty)} could not be read`] : [])].join(
        ' · ',
      ),
    each: 'Show every file',
    more: 'Show more files',
  },
  offer: {
    title: 'Many tables of one form',
    start: (tables) => `Take ${n(tables)} files of one form together`,
    startTables: (tables) => `Take ${n(tables)} tables of one form together`,
    note: ({ commune }) =>
      `The columns are explained once. Then you see which ${commune.many} have sent figures and which are missing.`,
    others: (tables) =>
      tables === 1
        ? '1 table of another form is not among them.'
        : `${n(tables)} tables of other forms are not among them.`,
    alone: 'Or look at one table alone',
  },
  holds: (tables) =>
    `This table stands for all ${n(tables)}. What is chosen here holds for each of them, whatever the order of its columns.`,
  source: (tables) => `${n(tables)} files of one form`,
  board: {
    title: ({ commune }) => `Which ${commune.many} have answered`,
    line: ({ answered, communes, duplicates, replaced }, missing, { commune }) =>
      [
        `${n(answered)} of ${n(communes)} ${commune.many} have figures`,
        ...(duplicates > 0 ? [counted(duplicates, 'duplicate file', 'duplicate files')] : []),
        ...(replaced > 0 ? [counted(replaced, 'replaced file', 'replaced files')] : []),
        missing > 0 ? `${counted(missing, commune.one, commune.many)} missing` : 'none missing',
      ].join(' · '),
    places: ({ province }) => `Which ${province.many} were asked for figures?`,
    placeCount: (answered, communes) => `${n(answered)} of ${n(communes)}`,
    missing: (count, { commune }) => `${counted(count, commune.one, commune.many)} missing`,
    copy: 'Copy the list',
    copied: 'Copied.',
    copyFailed: 'The browser refuses to copy. Select the names and copy them.',
    save: 'Download this overview (CSV)',
    saveFailed: 'Could not be downloaded. Try again.',
  },
  table: {
    caption: ({ commune }) => `Answers by ${commune.one}`,
    filter: 'Show',
    filters: {
      all: 'all',
      answered: 'with figures',
      missing: 'missing',
      duplicate: 'with duplicate files',
      replaced: 'with replaced files',
      empty: 'with files that cannot be used',
      unchanged: 'with nothing new',
    },
    option: (filter, count) => `${filter} (${n(count)})`,
    search: 'Find by name',
    state: 'State',
    answers: 'Files',
    isAnswered: 'has figures',
    isMissing: 'missing',
    shown: (shown, total) => `${n(shown)} of ${n(total)} shown`,
    more: 'Show more',
    rows,
    fewer: (count) => `${rows(count)} fewer than in the replaced file. Please check.`,
    unchanged: 'Nothing new against the present data.',
    use: (commune) => `File used for ${commune}`,
    byDate: 'by date',
    from: 'No file.',
  },
  states: {
    counts: 'used',
    duplicate: 'duplicate',
    replaced: 'replaced',
    empty: 'cannot be used',
  },
  counts: {
    only: '',
    first: 'another file says the same',
    part: 'another file has other places',
    chosen: 'chosen',
    stated: 'newer by the date given',
    titled: 'newer by the date in the table',
    modified: 'newer by when the file was changed',
    given: 'dropped later',
    same: '',
    empty: '',
  },
  same: (file) => `the same as ${file}`,
  replaced: (file) => `${file} is used instead`,
  empty: 'no row can be used',
  sheets: {
    title: 'File by file',
    clean: 'Every row of every file can be used.',
    faulty: (count, left) =>
      `${files(count)} ${count === 1 ? 'has' : 'have'} ${rows(left)} that cannot be used yet.`,
    all: (count) => `Show all ${files(count)}`,
    faultyOnly: 'Show only files with rows that are not used',
    rows: (count, kept) => `${n(kept)} of ${rows(count)} can be used`,
    date: (file) => `Date of the figures in ${file}`,
    datings: {
      stated: 'given',
      titled: 'as in the table',
      modified: 'when the file was changed',
      unknown: 'not known, today is used',
    },
    silent: ({ commune }) => `No ${commune.one} was recognised in this file.`,
  },
  confirm: {
    files: (used, answered, { commune }) =>
      `${files(used)} of ${counted(answered, commune.one, commune.many)} are taken in as one, and can be taken back as one.`,
    dates: 'Every file keeps its own name and date, as in the step before.',
  },
  log: {
    line: ({ files: count, answered, communes }, { commune }) =>
      `${files(count)}, ${n(answered)} of ${n(communes)} ${commune.many}`,
    each: (count) => `Show all ${files(count)}`,
    missing: (names) => `Missing: ${names}.`,
    none: ({ commune }) => `${commune.one} not recognised`,
  },
  exported: {
    name: 'answers',
    code: ({ commune }) => `${capitalised(commune.one)} code`,
    commune: ({ commune }) => capitalised(commune.one),
    place: ({ province }) => capitalised(province.one),
    state: 'State',
    file: 'File',
    fileState: 'State of the file',
    why: 'Why',
    rows: 'Rows used',
    date: 'Date of the figures',
    note: 'Overview of answers',
  },
};
