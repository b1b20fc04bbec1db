/** English words of working without a network. */
import type { viOffline } from './vi-offline.ts';

export const enOffline: typeof viOffline = {
  offline: (date) =>
    date === ''
      ? 'Offline: showing data saved on this device.'
      : `Offline: showing data saved on ${date}.`,
  update: 'A new version of this site is ready. Reloading keeps the place you are looking at.',
  reload: 'Reload',
  title: 'Use without a network',
  visited: 'Places you have looked at are kept on this device for as long as there is room.',
  save: (place) =>
    place === '' ? 'Save this dataset for offline use' : `Save ${place} for offline use`,
  cost: (size) => `Takes about ${size} on this device; the download is usually smaller.`,
  costUnknown: 'This dataset does not say how much it takes.',
  choose: (level) => `Open a ${level} to save it.`,
  looking: 'Finding out whether it can be saved…',
  saving: (done, total, size) =>
    total === 0 ? 'Getting ready to save…' : `Saving: ${done}/${total} files, ${size}`,
  renewing: (done, total, size) =>
    total === 0 ? 'Updating…' : `Updating what is saved: ${done}/${total} files, ${size}`,
  cancel: 'Stop',
  savedTitle: 'Saved on this device',
  whole: 'The whole dataset',
  savedPart: (place, size, date) => `${place}: ${size}, saved on ${date}`,
  common: (size) => `Shared by all: ${size}`,
  remove: 'Remove',
  removeNamed: (place) => `Remove what is saved: ${place}`,
  changed: 'The data have changed since they were saved. What is saved still works offline.',
  renew: 'Update what is saved',
  failures: {
    quota:
      'There is no room left. Remove a saved place below, or other files on this device, and save again.',
    network: 'The network failed. Save again when it is back; what has arrived is not lost.',
    'file-missing': 'The server lacks a file of the dataset, so it could not be saved.',
    dataset: 'The list of the dataset’s files could not be read, so it could not be saved.',
    denied: 'The browser refuses to save on this device.',
  },
  impossible: {
    missing:
      'Saving is not possible here: browsers allow it at https addresses only. The site works while there is a network.',
    denied:
      'Saving is not possible here: the browser blocks storage (a private window or a setting). The site works while there is a network.',
    failed:
      'Not possible yet: the part that keeps data did not start. Reload the page when there is a network.',
  },
};
