/** Which file of a layer holds what is asked for, and what is known of it beforehand. */
import type { LayerEntry } from '../core/dataset.ts';

/** Names that the dataset builder gives: they end in the first digits of the file's SHA-256. */
const HASHED_NAME = /\.([0-9a-f]{8})\.json$/;

/**
 * The entry as if one part were all of it; `part` '' is the layer's own file. `null` when the layer has no file for the part:
 * then nobody told anything there.
 */
export function entryOfPart<E extends LayerEntry>(entry: E, part: string): E | null {
  if (part === '') return entry.file === '' ? null : entry;
  const file = Object.hasOwn(entry.parts, part) ? entry.parts[part]! : null;
  return file === null ? null : { ...entry, ...expectationOf(file), rows: null };
}

/** What the name of a built file tells of its content. */
export function expectationOf(file: string): {
  readonly file: string;
  readonly bytes: null;
  readonly sha256: string | null;
} {
  return { file, bytes: null, sha256: HASHED_NAME.exec(file)?.[1] ?? null };
}
