/**
 * A short name for exactly this state of a dataset, to pin a quotation to: the day of its data and a checksum over what its
 * manifest says of every file. The builder puts a hash into the names of files, so other contents give another version. It tells
 * versions apart; it protects against nothing.
 */
import type { Manifest } from './dataset.ts';

/** `2026-09-30.1a2b3c4d`: the date (may be empty), and eight hexadecimal digits. */
export function datasetVersion(manifest: Manifest): string {
  const { id, kind, adminVersion, boundaries, asOf, overview, stats, shares, layers } = manifest;
  const files = layers.map(({ id: layer, file, parts, date, rows, bytes, sha256 }) => [
    layer,
    file,
    Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)),
    ...[date, rows, bytes, sha256],
  ]);
  const text = JSON.stringify([id, kind, adminVersion, boundaries, overview, stats, shares, files]);
  return `${asOf}.${fnv1a(text).toString(16).padStart(8, '0')}`;
}

/** The day of the data that a version names; '' when it names none. */
export function dateOfVersion(version: string): string {
  return /^(\d{4}-\d{2}-\d{2})\.[\da-f]{8}$/.exec(version)?.[1] ?? '';
}

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo; draft-eastlake-fnv, with 16 bits at a time). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
