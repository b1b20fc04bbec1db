/** What saving parts of a dataset for offline use takes, for its manifest, so that a page can say it before anything is fetched. */
import type { Manifest } from '../../src/core/dataset.ts';
import { filesToSave, type SavingSizes, savableParts } from '../../src/core/offline-files.ts';
import type { DataFile } from './write.ts';

/**
 * Sizes by the product's own choice of files.
 * @param files every file of the dataset by its name
 */
export function savingSizes(
  manifest: Manifest,
  files: ReadonlyMap<string, Pick<DataFile, 'bytes'>>,
): SavingSizes {
  const bytesOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (files.get(name)?.bytes ?? 0), 0);
  return {
    common: bytesOf(filesToSave(manifest, '').common),
    parts: Object.fromEntries(
      savableParts(manifest).map((code) => [code, bytesOf(filesToSave(manifest, code).part)]),
    ),
  };
}
