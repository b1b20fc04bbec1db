/** English: how to make a table that is read without questions. */
import type { viDataGuide } from './vi-data-guide.ts';

export const enDataGuide: typeof viDataGuide = {
  title: 'How to prepare a file',
  lead: 'The tables that offices use can mostly be read as they are. What follows saves you the questions.',
  parts: [
    {
      heading: 'One row, one village',
      paragraphs: [
        'A village name and a commune are needed. Where a merged commune has two villages of one name, add the former commune.',
        'Titles, headings in two or three rows, group rows such as “I. Xã A”, totals and signatures may stay: they are recognised and set aside.',
      ],
    },
    {
      heading: 'Codes are text',
      paragraphs: [
        'A commune code has five digits, and many begin with 0 (00955). Format the column as Text in Excel before typing. Codes that lost their zeros are repaired when the name proves them right.',
        'The same code may mean two communes before and after 1 July 2025, so give the name as well.',
      ],
    },
    {
      heading: 'Signal',
      paragraphs: [
        'Yes: x, ✓, 1, có, yes. Weak: yếu, chập chờn, weak, partial. None: 0, –, không, chưa có, no. Not known: empty, “đang cập nhật”, “unknown”.',
        'An empty cell is not known, which is not the same as none. Where a table marks only villages with signal, choose “an empty cell means no signal” in the step Columns.',
        'One column per operator (Viettel 4G), or one column that lists the operators with signal.',
      ],
    },
    {
      heading: 'Positions',
      paragraphs: [
        '22,62924 · 22.62924 · 22°37′45.3″N · N22 37 45 · 105,34808/22,62924 in one cell · a Google Maps link.',
        'VN-2000 metres go into two columns X and Y. X points north (about 0.9 to 2.6 million), Y points east (about 0.3 to 0.7 million). The zone is found by the commune.',
      ],
    },
    {
      heading: 'Numbers and dates',
      paragraphs: [
        '1.234 and 1.234,5 as they are written in Viet Nam. Where all numbers of a column can be read two ways, the page asks.',
        'Dates: 31/12/2025, 12/2025, T9/2025, Quý II/2025, 2025.',
      ],
    },
    {
      heading: 'Files',
      paragraphs: [
        'Excel .xlsx (every sheet), CSV and TSV (Unicode, Windows 1258, TCVN3, VNI), GeoJSON points. At most 100 MB a file. Old .xls files: open them in Excel and save them as .xlsx.',
        'Names, phone numbers and ID numbers of persons are not needed and are not taken in.',
      ],
    },
  ],
  columns: 'Columns that are read',
  columnsNote: 'Headings need not be exact: case and marks do not matter.',
  field: 'What it tells',
  heading: 'Heading',
  cell: 'Example',
};
