/** An opened dataset and what has been read of it: every file once, for as long as somebody looks at its part. */
import {
  ALL_PARTS,
  type Gap,
  type LayerEntry,
  type LayerRef,
  type LoadedLayer,
  layerKey,
  type OpenedDataset,
} from '../core/dataset.ts';
import { EngineError, JobCancelled } from '../core/engine.ts';
import type { CoverageLayer, VillageFacts } from '../core/model.ts';
import type { DatasetSources } from '../io/head.ts';
import { entryOfPart } from '../io/layer-file.ts';
import { readLayer } from '../io/load.ts';
import type { StatusRead } from '../io/village-status.ts';
import type { JobControl } from './job.ts';
import { joinedParts } from './joined-parts.ts';

/** A file that is read or being read. Several questions share it, so cancelling one of them does not stop the reading. */
interface Reading<T> {
  readonly part: string;
  readonly value: Promise<T>;
  readonly abort: AbortController;
}

/** Rows of one part in the table of all, from `from` to before `to`. */
export interface PartRows {
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

export interface Session {
  readonly sources: DatasetSources;
  readonly dataset: OpenedDataset;
  /** By {@link layerKey}. */
  readonly layers: Map<string, Reading<LoadedLayer>>;
  /** What is counted of all villages of a snapshot in parts, by layer id. */
  readonly statusFiles: Map<string, Promise<StatusRead<VillageFacts>>>;
  readonly declaredFiles: Map<string, Promise<StatusRead<Uint8Array>>>;
  /** Of tables of all parts, where each part lies, by layer id. */
  readonly partRows: Map<string, readonly PartRows[]>;
  /** Status cubes made from polygons, by part and the layers they were made from: most changes of a definition leave them alone. */
  readonly cubes: Map<string, { readonly part: string; readonly cube: Uint8Array }>;
}

export function createSession(sources: DatasetSources, dataset: OpenedDataset): Session {
  const empty = { layers: new Map(), statusFiles: new Map(), declaredFiles: new Map() };
  return { sources, dataset, ...empty, partRows: new Map(), cubes: new Map() };
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
 * @throws {EngineError} when the dataset has no such layer; {JobCancelled} when the job was cancelled
 */
export async function layerOf(
  session: Session,
  ref: LayerRef,
  control: JobControl,
): Promise<LoadedLayer> {
  const entry = session.dataset.manifest.layers.find(({ id }) => id === ref.layer);
  const isUnits = entry?.kind === 'units' && ref.part === ''; // those are in the opened dataset
  const isJoined = ref.part !== ALL_PARTS || entry?.kind === 'villages';
  if (!entry || isUnits || !isJoined) throw new EngineError('failed', ref.layer, 'no such layer');
  const subject = entryOfPart(entry, ref.part)?.file ?? entry.id;
  control.report({ step: 'reading', subject, done: 0, total: 1 });
  const reading = session.layers.get(layerKey(ref)) ?? startReading(session, entry, ref, control);
  const layer = await reading.value.catch((error: unknown) => {
    if (!reading.abort.signal.aborted) throw error;
    return null;
  });
  await control.breathe();
  if (layer && !reading.abort.signal.aborted) return layer;
  return layerOf(session, ref, control); // its part was left, by another than who asks here
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
      ? joinedParts(session, entry, (part, by) => layerOf(session, { ...ref, part }, by), own)
      : readLayer(sources.dataset, { entry, part: ref.part }, dataset, { signal: abort.signal });
  const reading = { part: ref.part, value, abort };
  const key = layerKey(ref);
  const forget = () => layers.get(key) === reading && layers.delete(key);
  layers.set(key, reading);
  value.then(({ gap }) => gap && forget(), forget); // tried again when asked again
  return reading;
}

/** The coverage layers of a part that are there and can be used, and the files that cannot. */
export async function coverageOf(
  session: Session,
  entries: readonly LayerEntry[],
  part: string,
  control: JobControl,
): Promise<{ readonly layers: CoverageLayer[]; readonly gaps: readonly Gap[] }> {
  const loaded = await Promise.all(
    entries.map((entry) => layerOf(session, coverageRef(entry, part), control)),
  );
  return {
    layers: loaded.flatMap(({ data }) => (data?.kind === 'coverage' ? [data.coverage] : [])),
    gaps: loaded.flatMap(({ gap }) => gap ?? []),
  };
}

/** The file of a coverage layer that tells of a part: its own, or the only one it has. */
export function coverageRef({ id, file }: LayerEntry, part: string): LayerRef {
  return { layer: id, part: file === '' ? part : '' };
}
