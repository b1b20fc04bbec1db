/** Which files of a dataset it takes to work with a part of it without a network, by its manifest. Pure. */
import {
  detailEntry,
  isInParts,
  isOnePart,
  type LayerRef,
  type Manifest,
  type OpenedDataset,
  villagesEntryAt,
} from '../core/dataset.ts';
import { safePath } from '../io/source.ts';

/** Paths from the dataset's folder, each once. */
export interface NeededFiles {
  /** For every part: the country at a glance, and what search and another definition take of all villages of today. */
  readonly common: readonly string[];
  /** What is about the part alone: every layer and every date. */
  readonly part: readonly string[];
}

/**
 * The files that are saved with a part.
 * @param part code of its unit; '' takes the whole of a dataset that is not in parts
 */
export function filesToSave(manifest: Manifest, part: string): NeededFiles {
  const { overview, stats, shares, layers } = manifest;
  const latest = villagesEntryAt(manifest, null);
  const ofAll = latest ? [latest.status, latest.declared, latest.names] : [];
  const country = manifest.country.endsWith('.json') ? [manifest.country] : [];
  const whole = layers.map(({ file }) => file);
  return {
    common: named([...country, overview, stats, shares, ...whole, ...ofAll]),
    part: named(layers.map(({ parts }) => (Object.hasOwn(parts, part) ? parts[part]! : ''))),
  };
}

/** Codes of all parts, ascending; none of a dataset that is not in parts. */
export function partsOf({ layers }: Manifest): string[] {
  const villages = layers.filter(isInParts).flatMap(({ parts }) => Object.keys(parts));
  return [...new Set(villages)].sort();
}

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
  return named([overview, stats, shares, ...units, ...ofRefs, outlines]);
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

function named(files: readonly string[]): string[] {
  return [...new Set(files)].filter((file) => file !== '');
}
