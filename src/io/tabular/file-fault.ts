/** A file that cannot be read at all, with what is wrong with it as a code; the interface has a sentence with the remedy for each. */

/** Why. */
export const FILE_FAULTS = [
  'empty', // no bytes, or no row
  'too-large', // more bytes than a file may have
  'format-unknown',
  'format-old', // a workbook of before 2007 (.xls), or one with a password: both are the same kind of container
  'archive-damaged',
  'archive-bomb', // inflates to more than any table needs
  'xml-damaged',
  'xml-forbidden', // a document type or entities of its own: no spreadsheet program writes them
  'workbook-incomplete', // a zip archive that lacks the parts of a workbook
  'json-damaged',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Thrown by readers, caught where a file is opened. `detail` names the part of the file or the size, for the message. */
export class FileFaultError extends Error {
  readonly fault: FileFault;
  readonly detail: string;

  constructor(fault: FileFault, detail = '') {
    super(detail === '' ? fault : `${fault}: ${detail}`);
    this.name = 'FileFaultError';
    this.fault = fault;
    this.detail = detail;
  }
}
