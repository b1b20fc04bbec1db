/** English: tables that this device has taken in. */
import { formatCount } from '../format.ts';
import type { viImports } from './vi-imports.ts';

const n = (value: number) => formatCount(value, 'en');
const of = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;
const tablesOf = (count: number) => of(count, 'table', 'tables');

export const enImports: typeof viImports = {
  note: {
    counted: (tables) => `Figures include ${tablesOf(tables)} brought in on this device`,
    counting: (tables) => `Counting ${tablesOf(tables)} brought in on this device`,
    uncounted: (tables) => `${tablesOf(tables)} kept on this device cannot be counted`,
    unplaced: (rows) => `${of(rows, 'row', 'rows')} not counted`,
    link: 'Look, undo',
  },
  provenance: {
    label: 'Tables brought in on the device of whoever exported',
    line: (tables) =>
      `With data brought in on this device that are not in the published dataset: ${tables}`,
    table: (source, date) => `${source} (${date})`,
    frame: 'The frame shows the published data, without the tables brought in on this device.',
  },
  kept: {
    title: 'Tables that count with the map',
    keeping: {
      kept: (size) =>
        `Kept on this device (about ${size}): still here when the page is opened again, until deleted. Sent nowhere; whoever uses this browser sees them too.`,
      denied: () => 'The browser lets nothing be kept: they are gone when this page is closed.',
      full: () =>
        'This device has no room left: they are gone when this page is closed. Free some of the browser’s storage and bring them in again to keep them.',
    },
    size: (bytes) =>
      bytes < 1e6
        ? `${n(Math.max(1, Math.round(bytes / 1e3)))} kB`
        : `${n(Math.round(bytes / 1e6))} MB`,
    unplaced: (rows, communes) =>
      `${of(rows, 'row is', 'rows are')} not counted, because the dataset now has no ${communes}.`,
    commune: (name, code) => `${name} (${code})`,
    aside: (source, reason) =>
      source === '' ? `A table is not counted: ${reason}.` : `${source} is not counted: ${reason}.`,
    reasons: {
      damaged: () => 'what this device keeps of it is damaged',
      newer: () => 'a newer version of this page wrote it; reload the page to use it',
      'no-list': ({ settlement }) => `the dataset now has no list of ${settlement.many}`,
    },
    clear: 'Delete from this device',
    ask: (tables) =>
      `Delete ${tablesOf(tables)} from this device for good? Figures go back to the published ones. Your own files stay as they are.`,
    sure: 'Delete',
    stay: 'Keep',
    cleared: 'Deleted from this device. The figures are the published ones again.',
  },
};
