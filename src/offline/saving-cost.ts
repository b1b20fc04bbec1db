/** What saving a part takes on the device, by what the manifest says of its sizes (`data/dataset-format.md`). Pure. */
import type { Manifest } from '../core/dataset.ts';
import { filesToSave } from '../core/offline-files.ts';
import { field, readRecord, readWholeNumber, rootNode } from '../io/json-node.ts';

/** Sizes as the dataset builder writes them; `null` where it says nothing usable. */
interface Sizes {
  readonly common: number | null;
  readonly parts: Readonly<Record<string, number>> | null;
}

/**
 * Bytes that saving the part takes; `null` when the manifest does not say.
 * @param json the parsed manifest.json
 * @param hasCommon whether the files that all parts need are saved already
 */
export function savingBytes(
  json: unknown,
  manifest: Manifest,
  part: string,
  hasCommon: boolean,
): number | null {
  if (part === '') return wholeBytes(manifest);
  const { common, parts } = readSizes(json);
  if (common === null || parts === null || !Object.hasOwn(parts, part)) return null;
  return parts[part]! + (hasCommon ? 0 : common);
}

function readSizes(json: unknown): Sizes {
  const sizes = field(rootNode(json, 'manifest.json', []), 'sizes');
  return {
    common: readWholeNumber(field(sizes, 'common')),
    parts: readRecord(field(sizes, 'parts'), readWholeNumber),
  };
}

/** Of a dataset that is not in parts the layers say their sizes; the small first files do not count. */
function wholeBytes(manifest: Manifest): number | null {
  const { common } = filesToSave(manifest, '');
  const sized = new Map(manifest.layers.map(({ file, bytes }) => [file, bytes]));
  const small = new Set([manifest.overview, manifest.stats, manifest.shares, manifest.country]);
  let sum = 0;
  for (const file of common) {
    if (small.has(file)) continue;
    const bytes = sized.get(file) ?? null;
    if (bytes === null) return null;
    sum += bytes;
  }
  return sum;
}
