/** English: what tables are read, column by column. */
import { enData } from './en-data.ts';
import type { viDataSpecification } from './vi-data-specification.ts';

const { roles } = enData.role;

export const enDataSpecification: typeof viDataSpecification = {
  lead: 'The tables that offices use can mostly be read as they are. What follows saves you the questions. The address of the page, as it is now, leads to this section.',
  parts: [
    {
      heading: 'What a table is about',
      paragraphs: [
        `${roles.villages}: one row, one village; its name and its commune are needed (name or code). ${roles['commune-figures']}: one row, one commune; the commune is needed, and a number of villages, households or people. ${roles.sites}: a site code or technologies, and a position, are needed. ${roles.measurements}: a signal level and a position are needed.`,
        'The kind of table is told from its columns, with the reason, and can be changed.',
      ],
    },
    {
      heading: 'One row, one village',
      paragraphs: [
        'Where a merged commune has two villages of one name, add the former commune. A village is known by its code on the map where the table has it, else by its name within the commune.',
        'Titles, headings in two or three rows, rows that number the columns, group rows such as “I. Xã A”, totals and signatures may stay: they are recognised and set aside. Totals are compared with their rows.',
      ],
    },
    {
      heading: 'Codes are text',
      paragraphs: [
        'A commune code has five digits, and many begin with 0 (00859). Format the column as Text in Excel before typing. Codes that lost their zeros are repaired when the name proves them right.',
        'The same code may mean two communes before and after 1 July 2025, so give the name as well. Former names and codes are carried to the units of today; a commune that was divided needs a position, or an answer.',
      ],
    },
    {
      heading: 'Signal',
      paragraphs: [
        'An empty cell is not known, which is not the same as none. Where a table marks only villages with signal, choose “an empty cell means no signal” in the step Columns.',
        'One column per operator (Viettel 4G, or Viettel above 4G in two rows of headings), or one column that lists the operators with signal.',
      ],
    },
    {
      heading: 'Positions',
      paragraphs: [
        '22,62924 · 22.62924 · 22°37′45.3″N · N22 37 45 · 105,34808/22,62924 in one cell · a Google Maps link. Latitude and longitude are told apart by their values; the wrong way round they are turned, and it is said. Fewer than three decimals (off by more than 100 m) are noted.',
        'VN-2000 metres go into two columns X and Y. X points north (about 0.9 to 2.6 million), Y points east (about 0.3 to 0.7 million); the other way round is recognised too. The zone is that of the commune’s former province, else the one that puts the point into its commune. Where none puts it near, the position is not used. They are converted to WGS 84 by the seven parameters of EPSG:6960, to about 1 m.',
      ],
    },
    {
      heading: 'Numbers and dates',
      paragraphs: [
        '1.234 and 1.234,5 as they are written in Viet Nam. Whether a point or a comma is the decimal mark is decided for a whole column; where all its numbers can be read two ways, the page asks. “<50” is not a count, so it is not known.',
        'Dates: 31/12/2025, 31-12-25, 12/2025, T9/2025, Quý II/2025, 2025, a date cell of Excel. The day comes before the month. Of a month, a quarter or a year the last day is taken.',
      ],
    },
    {
      heading: 'Files and limits',
      paragraphs: [
        'Excel .xlsx (every sheet; hidden sheets, rows and columns are read too, and said; tables side by side each by itself; formulas by their last result), CSV and TSV, GeoJSON points. Old .xls files: open them in Excel and save them as .xlsx.',
        'Encodings that are recognised: UTF-8, UTF-16, Windows 1258, TCVN3 (.VnTime fonts), VNI. The last two are inferred from the words, so look at them; they can be changed.',
        'Tables downloaded from the map can be brought back: columns of data are recognised, those “computed by this map” are no data and are left out, which is said.',
        'At most 100 MB a file; an .xlsx may inflate to 400 MB and have 20 million cells a sheet. Larger files are refused, with their size. Everything is done on this device and nothing is sent anywhere.',
      ],
    },
    {
      heading: 'Personal data',
      paragraphs: [
        'Names, phone numbers and ID numbers of persons are not needed and are not taken in. Such columns are recognised by their headings and left out, and it is said.',
      ],
    },
  ],
  systems: 'Systems in metres that are read',
  dictionary: {
    title: 'Data dictionary',
    note: 'Headings need not be exact: case and marks do not matter. This table is made of the very words that tables are read by.',
    loading: 'Getting the list of columns',
    failed: 'The list of columns cannot be had now.',
    retry: 'Try again',
    save: 'Download the data dictionary (CSV)',
    saveFailed: 'It could not be downloaded.',
    fileName: 'data-dictionary',
    group: 'Group',
    id: 'Field',
    field: 'What it tells',
    needed: 'Needed',
    headings: 'Headings that are understood',
    cell: 'Cells',
    unit: 'Unit',
    example: 'Example',
    neededBy: {
      villages: 'lists of villages',
      'commune-figures': 'figures of communes',
      sites: 'lists of sites',
      measurements: 'measurements',
    },
    neededFor: (tables, isOneOf) =>
      isOneOf ? `needed for ${tables} (one of several columns)` : `needed for ${tables}`,
    optional: 'optional',
    forms: {
      text: 'Text.',
      code: 'Code: text that keeps its leading zeros.',
      whole: 'Whole number from 0 up.',
      measure: 'Number, decimals allowed.',
      date: 'Day, month, quarter or year.',
      angle: 'Decimal degrees, or degrees, minutes and seconds.',
      metres: 'VN-2000 metres.',
      position: 'Latitude and longitude in one cell, or a map link.',
      pair: 'Households and people, a / between them.',
      operator: 'Name of an operator, or of another company.',
      technologies: '2G, 3G, 4G, 5G: one or several, a comma between them.',
      unread: 'Recognised and left out.',
    },
    choices: { ...enData.values, operators: {} },
    wordsAs: (field) => `As for “${field}”.`,
    listed: 'Names of operators, a comma between them.',
    unknown: 'Not known',
    blank: 'Like an empty cell where a number, text or date is expected',
    everywhere: 'In every column',
  },
};
