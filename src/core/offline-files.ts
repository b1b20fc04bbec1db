/** Which files of a dataset it takes to work with a part of it without a network. Pure: it reads a manifest only. */
import { isInParts, type Manifest, villagesEntryAt } from './dataset.ts';

/** Paths from the dataset's folder, each once. */
export interface NeededFiles {
  /** For every part: the country at a glance, and what search and another definition take of all villages of today. */
  readonly common: readonly string[];
  /** What is about the part alone: every layer and every date. */
  readonly part: readonly string[];
}

/** What saving takes, in bytes on the device, as the dataset builder writes it into a manifest (`sizes`). */
export interface SavingSizes {
  /** Of the files that every part needs. */
  readonly common: number;
  /** Of the files of each part alone, by its code. */
  readonly parts: Readonly<Record<string, number>>;
}

/**
 * The files that are saved with a part.
 * @param part code of its unit; '' takes the whole of a dataset that is not in parts
 */
export function filesToSave(manifest: Manifest, part: string): NeededFiles {
  const { overview, stats, shares, search, layers } = manifest;
  const latest = villagesEntryAt(manifest, null);
  const ofAll = latest ? [latest.status, latest.declared, latest.names] : [];
  const ofSearch = [search?.units ?? '', search?.formerCodes ?? ''];
  const country = manifest.country.endsWith('.json') ? [manifest.country] : [];
  const whole = layers.map(({ file }) => file);
  const inPart = [search?.parts ?? {}, ...layers.map(({ parts }) => parts)];
  return {
    common: uniqueFiles([...country, overview, stats, shares, ...whole, ...ofAll, ...ofSearch]),
    part: uniqueFiles(inPart.map((files) => (Object.hasOwn(files, part) ? files[part]! : ''))),
  };
}

/** Codes of all parts, ascending; none of a dataset that is not in parts. */
export function savableParts({ layers }: Manifest): string[] {
  const codes = layers.filter(isInParts).flatMap(({ parts }) => Object.keys(parts));
  return [...new Set(codes)].sort();
}

/** Names of files without '' and repetitions. */
export function uniqueFiles(files: readonly string[]): string[] {
  return [...new Set(files)].filter((file) => file !== '');
}
