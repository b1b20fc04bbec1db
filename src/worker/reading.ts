/** Reads the files of a session's layers, each once for as long as its part is looked at. */
import {
  ALL_PARTS,
  type Gap,
  type LayerEntry,
  type LayerRef,
  type LoadedLayer,
  layerKey,
} from '../core/dataset.ts';
import { EngineError, JobCancelled } from '../core/engine.ts';
import type { CoverageLayer } from '../core/model.ts';
import { entryOfPart } from '../io/layer-file.ts';
import { readLayer } from '../io/load.ts';
import { importedParts } from './imports/desk.ts';
import type { JobControl } from './job.ts';
import { joinedParts } from './joined-parts.ts';
import type { Reading, Session } from './session.ts';

/**
 * Reads a file of a layer once; villages and sites with the imports that were taken in.
 * @throws {EngineError} when the dataset has no such layer; {JobCancelled} when the job was cancelled
 */
export async function layerOf(
  session: Session,
  ref: LayerRef,
  control: JobControl,
): Promise<LoadedLayer> {
  const layer = await bareLayerOf(session, ref, control);
  const isChanged = importedParts(session.imports, ref.layer).length > 0;
  if (!isChanged || ref.part === ALL_PARTS) return layer; // joined of parts that have them
  const { withImports } = await import('./imports/overlaying.ts');
  return withImports(session, layer);
}

/** Reads a file of a layer once, as the dataset has it; of all parts as one, with the imports. */
export async function bareLayerOf(
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
  return bareLayerOf(session, ref, control); // its part was left, by another than who asks here
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
