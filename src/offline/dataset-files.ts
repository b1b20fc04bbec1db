/** Files and addresses of a dataset as keeping it needs them. Pure. */
import { detailEntry, isOnePart, type LayerRef, type OpenedDataset } from '../core/dataset.ts';
import { uniqueFiles } from '../core/offline-files.ts';
import { safePath } from '../io/source.ts';

/**
 * The files behind what the page has shown by now, to keep them without being asked: those of the first view, and the layers that
 * were read.
 */
export function filesShown(
  dataset: Pick<OpenedDataset, 'manifest' | 'country' | 'units'>,
  read: readonly LayerRef[],
): string[] {
  const { overview, stats, shares, layers } = dataset.manifest;
  const units = layers.filter(({ kind }) => kind === 'units').map(({ file }) => file);
  const detail = detailEntry(dataset);
  const ofRefs = read.flatMap(({ layer, part }) => {
    const entry = layers.find(({ id }) => id === layer);
    if (!entry) return [];
    return isOnePart(part) ? [entry.parts[part] ?? ''] : [entry.file];
  });
  const entered = read.find(({ part }) => isOnePart(part))?.part;
  const outlines = entered === undefined ? '' : (detail?.parts[entered] ?? '');
  return uniqueFiles([overview, stats, shares, ...units, ...ofRefs, outlines]);
}

/** Absolute addresses as the reader asks for them (`io/source.ts`); a path that it would refuse is left out. */
export function fileAddresses(folder: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    try {
      const path = safePath(file).split('/').map(encodeURIComponent).join('/');
      return [new URL(path, folder).href];
    } catch {
      return []; // leads out of the folder, or is no text that an address can hold
    }
  });
}
