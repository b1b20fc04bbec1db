/** English: what was met in a table, a sentence and a remedy for each kind. */
import { enPlaceFindings } from './en-place-findings.ts';
import type { viDataFindings } from './vi-data-findings.ts';

export const enDataFindings: typeof viDataFindings = {
  codes: {
    'choice-unknown': {
      title: 'Word not understood',
      what: 'The word in the cell is not a known one, so it is taken as not known.',
      remedy: 'Write yes, weak or no; leave it empty where nobody knows.',
    },
    'number-unreadable': {
      title: 'Number not readable',
      what: 'The cell should hold a number and holds something else, so it is taken as not known.',
      remedy: 'Write the number alone, such as 1.234 or 12,5.',
    },
    'number-negative': {
      title: 'Negative number',
      what: 'A count cannot be negative, so it is taken as not known.',
      remedy: 'Check the number in the original file.',
    },
    'number-too-large': {
      title: 'Number too large',
      what: 'No place has that many households or people, so it is taken as not known.',
      remedy: 'See whether it is a telephone or card number in the wrong column.',
    },
    'number-bound': {
      title: 'Only a bound',
      what: 'The cell says something like “<50”: a bound and not a count, so it is taken as not known.',
      remedy: 'Write the exact number if there is one.',
    },
    'number-ambiguous': {
      title: 'Numbers that read two ways',
      what: 'The whole column can be read two ways: a point for thousands or for decimals.',
      remedy: 'Choose how to read it in the step Columns.',
    },
    'date-unreadable': {
      title: 'Date not readable',
      what: 'The cell should hold a date and cannot be read, so it is taken as not known.',
      remedy: 'Write 31/12/2025, 12/2025, Quý II/2025 or 2025.',
    },
    'operator-unknown': {
      title: 'Unknown operator',
      what: 'The cell names an operator that is not on the list, so it is taken as not known.',
      remedy: 'Write Viettel, VNPT, MobiFone, Vietnamobile or Gtel, with commas between them.',
    },
    'text-cut': {
      title: 'Text too long',
      what: 'A very long text was cut.',
      remedy: 'Shorten the cell if all of it should be kept.',
    },
    'letters-hidden': {
      title: 'Hidden letters',
      what: 'The cell has letters that are not seen or turn the text round; they were taken out.',
      remedy: 'Type the cell anew in the original file, without pasting.',
    },
    'position-unreadable': {
      title: 'Position not readable',
      what: 'The position cannot be read, so the village is taken to have none.',
      remedy: 'Write 22,62924 or 22°37′45″N; two columns for longitude and latitude are clearest.',
    },
    'position-outside': {
      title: 'Position outside the country',
      what: 'The position lies outside the map, so it is not used.',
      remedy:
        'Check the numbers and the coordinate system: latitude 7 to 24, longitude 102 to 118.',
    },
    'position-swapped': {
      title: 'Longitude and latitude swapped',
      what: 'The two numbers stood in each other’s place and were put right.',
      remedy: 'Rename the two columns in the original file.',
    },
    'position-coarse': {
      title: 'Coarse position',
      what: 'The position has one or two decimals only and may be off by hundreds of metres or more.',
      remedy: 'Give at least four decimals.',
    },
    'position-halved': {
      title: 'Half a position',
      what: 'Only one of the two numbers is there, so the village is taken to have no position.',
      remedy: 'Give both longitude and latitude.',
    },
    'position-zone': {
      title: 'Metres, zone found',
      what: 'The position is in VN-2000 metres; its zone was told by where it puts the village.',
      remedy: 'Have a look on the map, above all where two former provinces meet.',
    },
    'position-zone-unknown': {
      title: 'Metres, no zone found',
      what: 'No zone of the country puts the position near the commune of the row, so it is not used.',
      remedy: 'Check the columns X and Y and the central meridian, or give degrees.',
    },
    'position-elsewhere': {
      title: 'Position outside its commune',
      what: 'The position lies outside the commune that the row names.',
      remedy: 'Check the position, then the name of the commune.',
    },
    'row-hidden': {
      title: 'Hidden row',
      what: 'The file does not show this row, perhaps by a filter; it is read all the same.',
      remedy: 'Show it in the original file and see whether it belongs; delete it there if not.',
    },
    'column-hidden': {
      title: 'Hidden column',
      what: 'The file does not show this column; it is read all the same.',
      remedy: 'See what it holds in the step Columns, and choose “Not used” if it is not meant.',
    },
    'headings-missing': {
      title: 'No row of headings',
      what: 'No row says what the columns are, so they were told by their cells, and some may be left out.',
      remedy:
        'Look at each column in the step Columns, or add a row of headings (Tên thôn, Xã, …).',
    },
    'name-missing': {
      title: 'No village name',
      what: 'The row has no village name, so nobody can tell which place it is about.',
      remedy: 'Fill in the name and drop the file again.',
    },
    'quotes-broken': {
      title: 'Row with broken quotes',
      what: 'A quotation mark opens and never closes, so the cells cannot be told apart.',
      remedy: 'Open the file in a spreadsheet, fix the cell and save it again.',
    },
    'headings-changed': {
      title: 'A second table, under other headings',
      what: 'The row stands below headings that differ from those at the top, so it is not read by these.',
      remedy: 'Move the second table to a file or sheet of its own, then drop it again.',
    },
    'row-twice': {
      title: 'Row given twice',
      what: 'An earlier row is about the same village.',
      remedy: 'Keep one of them; for two villages of one name add the former commune.',
    },
    'row-skipped': {
      title: 'Row left out on request',
      what: 'Somebody chose to leave this row out.',
      remedy: 'Answer its question anew to use it.',
    },
    answered: {
      title: 'Joined as chosen',
      what: 'The row was joined to the place that was chosen.',
      remedy: 'Nothing to do.',
    },
    ...enPlaceFindings,
    'position-missing': {
      title: 'No position that can be used',
      what: 'A site or a measurement without a position could be anywhere: the row is set aside.',
      remedy: 'Give its coordinates, and the commune where they are VN-2000 metres.',
    },
    'operator-missing': {
      title: 'No operator',
      what: 'The row does not say which operator it is of: left unknown.',
      remedy: 'Add a column of operators: Viettel, VNPT, MobiFone, Vietnamobile or Gtel.',
    },
    'technology-missing': {
      title: 'No technology',
      what: 'The row does not say 2G, 3G, 4G or 5G: left unknown.',
      remedy: 'Add a column of technologies, such as 2G/3G/4G.',
    },
    'site-joined': {
      title: 'Several rows of one site',
      what: 'A row above is about this site at the same place: the rows are one site.',
      remedy: 'Nothing to do.',
    },
    'site-twice': {
      title: 'One site id at two places',
      what: 'A row above has the same site id and lies elsewhere.',
      remedy: 'Check the ids and the coordinates of both rows.',
    },
    'site-same-place': {
      title: 'Two sites at one place',
      what: 'A row above of the same operator lies at this very place under another id; both are kept.',
      remedy: 'If they are one site, give both the same id.',
    },
    'level-missing': {
      title: 'No signal level',
      what: 'The row has no RSRP: it is no measurement.',
      remedy: 'Give the level in dBm, such as -97.',
    },
    'level-impossible': {
      title: 'A level that cannot be',
      what: 'A receiver reports RSRP from -156 to -31 dBm.',
      remedy: 'Check the minus sign and the unit of the column.',
    },
    'time-missing': {
      title: 'No time',
      what: 'The row does not say when it was measured.',
      remedy: 'Add a column with the time.',
    },
    'value-differs': {
      title: 'Differs from what is known',
      what: 'Both are known and not alike; the one with the later date counts, both are kept.',
      remedy: 'Check the dates and sources of the two.',
    },
    'total-mismatch': {
      title: 'Total does not add up',
      what: 'A total in the file is not the sum of its rows: the first number is what the file states, the second what they add up to.',
      remedy:
        'See whether a row is missing or too many, or the sum is wrong. Only the rows are used here, never their total.',
    },
  },
  check: {
    line: 'Check: row',
    what: 'Check: reason',
    remedy: 'Check: how to fix',
    column: 'Check: column',
    value: 'Check: value',
    row: 'row',
  },
};
