/** English: the page where data come in. Fetched with it. */
import { formatCount } from '../format.ts';
import type { viData } from './vi-data.ts';

const n = (value: number) => formatCount(value, 'en');
const of = (value: number, one: string, many = `${one}s`) =>
  `${n(value)} ${value === 1 ? one : many}`;

export const enData: typeof viData = {
  title: 'Bring data in',
  lead: 'Drop a spreadsheet of your office here. The page reads it, checks every row and asks where something is not certain. Nothing changes until you confirm.',
  private: 'Files are read on this computer and go nowhere else.',
  needsData: 'The data of the map are still opening; files are read as soon as they are there.',
  progress: 'Steps',
  steps: {
    files: 'Choose files',
    columns: 'Columns',
    report: 'Check',
    confirm: 'Confirm',
    done: 'Result',
  },
  next: {
    columns: 'Next: look at the columns',
    report: 'Next: check against the map',
    confirm: 'Next: see what would change',
  },
  back: 'Back',
  restart: 'Start over with other files',
  stop: 'Stop',
  reading: (name) => `Reading ${name}`,
  planning: 'Checking every row',
  applying: 'Counting again',
  making: 'Making templates',
  sections: {
    templates: ({ commune }) => `Templates for ${commune.many}`,
    specification: () => 'File specification and data dictionary',
  },
  percent: (share) => `${n(Math.floor(100 * share))}%`,

  drop: {
    title: 'Drop files here',
    over: 'Let go to read',
    choose: 'Choose files',
    formats:
      'Excel (.xlsx), CSV, TSV, GeoJSON. Several at once if you like. At most 100 MB a file.',
    paste: 'Or copy a range in Excel and paste it into this page (Ctrl+V).',
    pasted: 'Pasted range',
  },
  file: {
    list: (count) => of(count, 'file'),
    formats: { text: 'Text', workbook: 'Excel workbook', geojson: 'GeoJSON' },
    size: (bytes) =>
      bytes < 1e6
        ? `${n(Math.max(1, Math.round(bytes / 1e3)))} kB`
        : `${n(Math.round(bytes / 1e6))} MB`,
    encoding: 'Letters coded as',
    guessed: 'a guess',
    guessedNote:
      'The coding was guessed from the content. Change it if names with marks look wrong.',
    unreadable: (count) => `${of(count, 'letter')} that cannot be read`,
    delimiter: 'Cells divided by',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      'utf-16le': 'Unicode (UTF-16 LE)',
      'utf-16be': 'Unicode (UTF-16 BE)',
      'windows-1258': 'Windows Vietnamese (1258)',
      'windows-1252': 'Windows Western (1252)',
      tcvn3: 'TCVN3 (.VnTime fonts)',
      vni: 'VNI (VNI-Times fonts)',
      twice: 'UTF-8 coded twice',
    },
    delimiters: { '\t': 'tab', ';': 'semicolon ;', '|': 'bar |', ',': 'comma ,' },
    remove: (name) => `Remove ${name}`,
    failed: {
      what: 'Something went wrong with this file.',
      remedy: 'Try again, or save it as .csv and drop that.',
    },
    detail: (detail) => `Detail: ${detail}`,
  },
  sheet: {
    title: 'Sheet',
    rows: (count) => of(count, 'row'),
    empty: 'no rows',
    beside: (span) =>
      `The sheet has tables side by side, each read by itself. This is the one in the columns ${span}; take up the other ones after it.`,
    isHidden: 'hidden sheet',
    hiddenNote: 'The file hides this sheet. See whether it is the table that is meant.',
    hidden: (count) => `${of(count, 'row')} hidden in the file, read all the same`,
    others: {
      title: (count) => of(count, 'title row'),
      heading: (count) => of(count, 'heading row'),
      numbering: (count) =>
        of(count, 'row that numbers the columns', 'rows that number the columns'),
      group: (count) => of(count, 'group row'),
      total: (count) => of(count, 'total row'),
      signature: (count) => of(count, 'signature row'),
    },
    readAs: (others) => `Not taken as data: ${others}.`,
  },
  role: {
    title: 'This table is',
    roles: {
      villages: 'A list of villages',
      sites: 'A list of sites',
      measurements: 'Measurements',
      'commune-figures': 'Figures of communes',
      unknown: 'Not clear',
    },
    because: (fields) => `because of the columns ${fields}`,
    chosen: 'as chosen',
    unknown: ({ settlement, commune }) =>
      `No column tells what this table is. Choose the columns of ${settlement.one} and ${commune.one} below, or the kind of table.`,
  },
  columns: {
    title: 'What each column is',
    intro: 'Guessed from headings and cells. Change what is wrong.',
    remembered: 'A table of this form was here before: its choices were taken again.',
    forget: 'Forget them',
    column: 'Column in the file',
    field: 'Is',
    why: 'Why',
    example: 'Example',
    out: 'Not used',
    fieldOf: (column) => `Column ${column} is`,
    unnamed: (at) => `Column ${n(at)}`,
    reasons: {
      heading: 'by its heading',
      'part-of-heading': 'by part of its heading',
      cells: 'by its cells',
      computed: 'computed by a map, not data',
      chosen: 'chosen',
      remembered: 'remembered',
    },
    personal: (names) =>
      `Personal data left out: ${names}. These columns are not taken in and stay in the original file alone.`,
    numbers: {
      'comma-decimal': (example) =>
        `${decimal(example, '.')} (point for thousands, comma for decimals)`,
      'point-decimal': (example) =>
        `${decimal(example, ',')} (comma for thousands, point for decimals)`,
    },
    numberTitle: (column) => `How do the numbers in ${column} read?`,
    blankTitle: (column) => `An empty cell in ${column} means`,
    blanks: { unknown: 'not known', none: 'no signal' },
    blankEach: 'Each column its own meaning',
    preview: 'Before and after',
    previewIntro: (count) =>
      `The first ${of(count, 'row')}: left as in the file, right as understood.`,
    after: 'Understood as',
    line: 'Row',
    needs: {
      name: ({ settlement }) => `One column has to be the ${settlement.one} name.`,
      place: ({ commune }) =>
        `One column has to say the ${commune.one}, unless rows are grouped by ${commune.one}.`,
    },
  },
  values: {
    signal: { covered: 'yes', weak: 'weak', none: 'none' },
    answer: { yes: 'yes', no: 'no' },
    power: { yes: 'yes', unstable: 'unstable', no: 'no' },
    state: { covered: 'covered', gaps: 'gaps', 'no-signal': 'no signal' },
  },
  report: {
    title: 'What the check found',
    sentence: (rows, kept) =>
      `${of(rows, 'row')} read: ${n(kept)} can be used, ${n(rows - kept)} cannot yet.`,
    tally: {
      kept: 'Rows that can be used',
      repaired: 'Places repaired',
      asked: 'Rows with a question',
      rejected: 'Rows rejected',
    },
    severities: { repaired: 'repaired', noted: 'noted', asked: 'question', rejected: 'rejected' },
    clean: 'Every row matched, and nothing had to be repaired.',
    cases: (count) => of(count, 'place'),
    remedy: 'How to fix it:',
    where: 'Row',
    column: 'Column',
    value: 'Value',
    found: 'What',
    wholeRow: 'whole row',
    search: 'Search in the rows',
    every: 'Look at every place',
    filter: 'Kind',
    all: 'All',
    shown: (shown, total) => `Showing ${n(shown)} of ${n(total)}`,
    more: 'Show more',
    nothing: 'No such row.',
    save: (count) => `Download ${of(count, 'row not used', 'rows not used')}`,
    saveNote: 'As they are in the file, with the reasons beside them. Fix them and drop that file.',
    rejectedFile: 'rejected-rows',
  },
  version: {
    title: 'Names and codes are those of',
    at: (date) => `the units of ${date}`,
    auto: 'found',
    votes: (rows, looked) => `explains ${n(rows)} of ${of(looked, 'row')} looked at`,
    ownOnly: (date) =>
      `The catalogue of units has no edition ${date}, which this dataset is of: only the units of the dataset itself are recognised, former names and codes are not.`,
    districts: 'The table has districts, so its units are those of before districts ended.',
  },
  ask: {
    title: 'Questions to answer',
    intro: (count) =>
      `It is not certain where ${of(count, 'row')} ${count === 1 ? 'belongs' : 'belong'}. Rows without an answer are not used.`,
    row: (line, value) => `Row ${n(line)}: ${value}`,
    open: 'Not answered',
    skip: 'Leave this row out',
    fresh: ({ settlement }) => `It is a new ${settlement.one}`,
    alike: (count) => `Use it for all ${n(count)} rows like this`,
    apart: 'Answer row by row',
    first: 'Take the first suggestion for all',
    answered: (count) => of(count, 'answer'),
    again: 'Check again',
  },
  confirm: {
    title: 'What would change',
    none: 'Nothing would change: every row is as it is known already, or cannot be used.',
    rows: {
      add: ({ settlement }) => `new ${settlement.many}`,
      update: ({ settlement }) => `${settlement.many} updated`,
      same: ({ settlement }) => `${settlement.many} as they are`,
      conflict: 'values that differ from known ones; both are kept',
      left: 'rows not used',
    },
    origin: 'Source of these data',
    source: 'Source',
    date: 'Date of the data',
    sourceMissing: 'A source is needed.',
    dateWrong: 'A date up to today is needed.',
    apply: 'Put them into the map',
    applyNote: 'On this computer only. It can be undone at any time.',
  },
  done: {
    title: 'Taken in',
    undone: 'Undone: the figures are what they were.',
    moved: (signal, place) => `${place}, with ${signal}:`,
    before: 'before',
    after: 'after',
    undo: 'Undo this import',
    map: 'Look at the map',
    another: 'Bring another file',
  },
  log: {
    entry: (add, update, { settlement }) =>
      `${of(add, `new ${settlement.one}`, `new ${settlement.many}`)}, ${n(update)} updated`,
    at: (date) => `data of ${date}`,
    undoShort: 'Undo',
  },
  failed: {
    title: 'That did not work',
    kept: 'Nothing has changed, and your choices are still here.',
    retry: 'Try again',
  },
  said: {
    planned: (kept, rejected) =>
      `Checked: ${of(kept, 'row')} can be used, ${n(rejected)} cannot yet.`,
    stopped: 'Stopped.',
  },
};

/** How a number reads when `thousands` stands between its thousands. */
function decimal(example: string, thousands: '.' | ','): string {
  return example.replaceAll(thousands, '').replace(',', '.');
}
