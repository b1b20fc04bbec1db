/** An opened dataset and what has been read of it: every file once, for as long as somebody looks at its part. */
import { concatVillages } from '../core/concat-villages.ts';
import {
  ALL_PARTS,
  type LayerEntry,
  type LayerRef,
  type LoadedLayer,
  layerKey,
  type OpenedDataset,
} from '../core/dataset.ts';
import { EngineError, JobCancelled } from '../core/engine.ts';
import type { CoverageLayer, VillageFacts, Villages } from '../core/model.ts';
import type { DatasetSources } from '../io/head.ts';
import { readLayer } from '../io/load.ts';
import type { StatusRead } from '../io/village-status.ts';
import type { JobControl } from './job.ts';

/** A file that is read or being read. Several questions share it, so cancelling one of them does not stop the reading. */
interface Reading<T> {
  readonly part: string;
  readonly value: Promise<T>;
  readonly abort: AbortController;
}

export interface Session {
  readonly sources: DatasetSources;
  readonly dataset: OpenedDataset;
  /** By {@link layerKey}. */
  readonly layers: Map<string, Reading<LoadedLayer>>;
  /** What is counted of all villages of a snapshot in parts, by layer id. */
  readonly statusFiles: Map<string, Promise<StatusRead<VillageFacts>>>;
  readonly declaredFiles: Map<string, Promise<StatusRead<Uint8Array>>>;
  /** Status cubes made from polygons, by part and the layers they were made from: most changes of a definition leave them alone. */
  readonly cubes: Map<string, { readonly part: string; readonly cube: Uint8Array }>;
}

export function createSession(sources: DatasetSources, dataset: OpenedDataset): Session {
  const empty = { layers: new Map(), statusFiles: new Map(), declaredFiles: new Map() };
  return { sources, dataset, ...empty, cubes: new Map() };
}

/** Forgets everything read of a part, and stops what is still being read. */
export function releasePart({ layers, cubes }: Session, part: string): void {
  for (const [key, reading] of layers) {
    if (reading.part !== part) continue;
    reading.abort.abort();
    layers.delete(key);
  }
  for (const [key, { part: of }] of cubes) if (of === part) cubes.delete(key);
}

/**
 * Reads a file of a layer once.
 * @throws {EngineError} when the dataset has no such layer; {JobCancelled} when its part was released meanwhile
 */
export async function layerOf(
  session: Session,
  ref: LayerRef,
  control: JobControl,
): Promise<LoadedLayer> {
  const entry = session.dataset.manifest.layers.find(({ id }) => id === ref.layer);
  const isUnits = entry?.kind === 'units' && ref.part === ''; // those are in the opened dataset
  if (!entry || isUnits) throw new EngineError('failed', ref.layer, 'no such layer');
  control.report({
    step: 'reading',
    subject: entry.parts[ref.part] ?? entry.file,
    done: 0,
    total: 1,
  });
  const reading = session.layers.get(layerKey(ref)) ?? startReading(session, entry, ref, control);
  const isReleased = () => reading.abort.signal.aborted;
  const layer = await reading.value.catch((error: unknown) => {
    throw isReleased() ? new JobCancelled() : error;
  });
  if (isReleased()) throw new JobCancelled(); // what came of it may be for want of the rest
  await control.breathe();
  return layer;
}

function startReading(
  session: Session,
  entry: LayerEntry,
  ref: LayerRef,
  control: JobControl,
): Reading<LoadedLayer> {
  const { layers, sources, dataset } = session;
  const abort = new AbortController();
  // Whoever asked first may lose interest before others do: only a release stops the reading.
  const own: JobControl = {
    ...control,
    signal: abort.signal,
    async breathe() {
      if (abort.signal.aborted) throw new JobCancelled();
    },
  };
  const value =
    ref.part === ALL_PARTS
      ? joinedParts(session, entry, own)
      : readLayer(sources.dataset, { entry, part: ref.part }, dataset, { signal: abort.signal });
  const reading = { part: ref.part, value, abort };
  const key = layerKey(ref);
  const forget = () => layers.get(key) === reading && layers.delete(key);
  layers.set(key, reading);
  value.then(({ gap }) => gap && forget(), forget); // tried again when asked again
  return reading;
}

/** All villages of a layer in parts as one table, in the order of the codes of its parts. */
async function joinedParts(
  session: Session,
  entry: LayerEntry,
  control: JobControl,
): Promise<LoadedLayer> {
  const parts = partsOf(entry);
  const tables: Villages[] = [];
  const issues: LoadedLayer['issues'][number][] = [];
  let gap: LoadedLayer['gap'] = null;
  for (const [done, part] of parts.entries()) {
    control.report({
      step: 'reading',
      subject: entry.parts[part]!,
      done,
      total: parts.length,
    });
    const ref = { layer: entry.id, part };
    const wasRead = session.layers.has(layerKey(ref));
    const read = await layerOf(session, ref, control);
    if (!wasRead) session.layers.delete(layerKey(ref)); // kept once, in the table of all
    if (read.data?.kind === 'villages') tables.push(read.data.villages);
    gap ??= read.gap;
    issues.push(...read.issues);
  }
  const villages = tables.length > 0 ? concatVillages(tables) : null;
  const data = villages && { kind: 'villages' as const, villages };
  return { id: entry.id, part: ALL_PARTS, data, gap, issues };
}

/** Codes of the parts of a layer, ascending: the order of the files about all of them. */
export function partsOf({ parts }: LayerEntry): string[] {
  return Object.keys(parts).sort();
}

/** Villages of a part, or of the whole; `null` when their file cannot be used. */
export async function villagesOf(
  session: Session,
  ref: LayerRef,
  control: JobControl,
): Promise<Villages | null> {
  const { data } = await layerOf(session, ref, control);
  return data?.kind === 'villages' ? data.villages : null;
}

/** The coverage layers of a part that are there and can be used. */
export async function coverageOf(
  session: Session,
  entries: readonly LayerEntry[],
  part: string,
  control: JobControl,
): Promise<CoverageLayer[]> {
  const loaded = await Promise.all(
    entries.map((entry) =>
      layerOf(session, { layer: entry.id, part: entry.file === '' ? part : '' }, control),
    ),
  );
  return loaded.flatMap(({ data }) => (data?.kind === 'coverage' ? [data.coverage] : []));
}
