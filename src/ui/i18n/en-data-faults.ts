/** English: why a file cannot be read, and what to do. */
import type { viDataFaults } from './vi-data-faults.ts';

export const enDataFaults: typeof viDataFaults = {
  empty: { what: 'The file has no rows.', remedy: 'Check the file and drop it again.' },
  unreadable: {
    what: 'It cannot be opened: it is a folder, or was changed or moved after it was chosen.',
    remedy: 'Choose it again (of a folder, choose the files inside).',
  },
  'too-large': {
    what: 'The file is larger than 100 MB.',
    remedy: 'Split it into several files, for example one per province.',
  },
  'format-unknown': {
    what: 'It is not a CSV, Excel or GeoJSON table.',
    remedy: 'Open it with the program that made it and save it as .xlsx or .csv.',
  },
  'format-old': {
    what: 'It is an old Excel file (.xls), or one with a password.',
    remedy: 'Open it in Excel, remove the password if there is one, and save it as .xlsx.',
  },
  'archive-damaged': {
    what: 'The .xlsx file is damaged, perhaps because a download was cut off.',
    remedy: 'Download it again, or open it in Excel and save it as a new file.',
  },
  'archive-bomb': {
    what: 'The file grows far too large when unpacked, so reading stopped.',
    remedy: 'Open it in Excel and copy the table you need into a new file.',
  },
  'xml-damaged': {
    what: 'The inside of the .xlsx file is damaged.',
    remedy: 'Open it in Excel and save it as a new file.',
  },
  'xml-forbidden': {
    what: 'The .xlsx file holds parts that no spreadsheet program writes.',
    remedy:
      'Open it in Excel and save it as a new file; do not use it if you do not know where it is from.',
  },
  'workbook-incomplete': {
    what: 'It is an archive or another document, and no Excel workbook.',
    remedy:
      'Copy a table of Word or LibreOffice into Excel and save it as .xlsx; unpack an archive and drop the table inside.',
  },
  'json-damaged': {
    what: 'The GeoJSON file has a mistake or holds no list of points.',
    remedy: 'Export it again from the mapping program as a FeatureCollection.',
  },
};
