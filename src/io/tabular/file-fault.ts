/** A file that cannot be read at all, with what is wrong with it as a code. */
import type { FileFault } from '../../core/import-codes.ts';

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
