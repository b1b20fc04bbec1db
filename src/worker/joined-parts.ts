/** All villages of a layer in parts as one table, and where in it each part lies. */
import { concatVillages } from '../core/concat-villages.ts';
import { ALL_PARTS, type LayerEntry, type LoadedLayer, layerKey } from '../core/dataset.ts';
import type { Villages } from '../core/model.ts';
import { importedParts } from './imports/desk.ts';
import type { JobControl } from './job.ts';
import type { PartRows, Session } from './session.ts';

/** Reads a file of a layer; given, because it calls this for the parts. */
type ReadPart = (part: string, control: JobControl) => Promise<LoadedLayer>;

/**
 * Reads the parts one after another, in the order of their codes, and joins them. One that cannot be used leaves no table at all:
 * a table without it would count its villages as none.
 */
export async function joinedParts(
  session: Session,
  entry: LayerEntry,
  readPart: ReadPart,
  control: JobControl,
): Promise<LoadedLayer> {
  const parts = partsOf(session, entry);
  const tables: Villages[] = [];
  const rows: PartRows[] = [];
  const issues: LoadedLayer['issues'][number][] = [];
  for (const [done, part] of parts.entries()) {
    const subject = entry.parts[part] ?? entry.id;
    control.report({ step: 'reading', subject, done, total: parts.length });
    const read = await readOnce(session, { layer: entry.id, part }, () => readPart(part, control));
    issues.push(...read.issues);
    if (read.data?.kind !== 'villages')
      return { id: entry.id, part: ALL_PARTS, data: null, gap: read.gap, issues };
    const from = rows.at(-1)?.to ?? 0;
    rows.push({ part, from, to: from + read.data.villages.count });
    tables.push(read.data.villages);
  }
  session.partRows.set(entry.id, rows);
  const data = { kind: 'villages' as const, villages: concatVillages(tables) };
  return { id: entry.id, part: ALL_PARTS, data, gap: null, issues };
}

/** Reads a file without keeping it, unless it was kept before. */
export async function readOnce<T>(
  { layers }: Session,
  ref: { readonly layer: string; readonly part: string },
  read: () => Promise<T>,
): Promise<T> {
  const wasRead = layers.has(layerKey(ref));
  try {
    return await read();
  } finally {
    if (!wasRead) layers.delete(layerKey(ref));
  }
}

/** Codes of the parts of a layer and of those that an import adds, ascending: the order of the files about all of them. */
export function partsOf({ imports }: Session, { id, parts }: LayerEntry): string[] {
  return [...new Set([...Object.keys(parts), ...importedParts(imports, id)])].sort();
}
