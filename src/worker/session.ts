/** An opened dataset and what has been read of it: every file once, for as long as somebody looks at its part. */
import type { LoadedLayer, OpenedDataset } from '../core/dataset.ts';
import type { DistancesKm } from '../core/distances.ts';
import type { VillageFacts } from '../core/model.ts';
import type { DatasetSources } from '../io/head.ts';
import type { StatusRead } from '../io/village-status.ts';
import { createDesk, type ImportDesk, type ImportKeeping } from './imports/desk.ts';

/** A file that is read or being read. Several questions share it, so cancelling one of them does not stop the reading. */
export interface Reading<T> {
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
  /** By `layerKey`. */
  readonly layers: Map<string, Reading<LoadedLayer>>;
  /** What is counted of all villages of a snapshot in parts, by layer id. */
  readonly statusFiles: Map<string, Promise<StatusRead<VillageFacts>>>;
  readonly declaredFiles: Map<string, Promise<StatusRead<Uint8Array>>>;
  /** Of tables of all parts, where each part lies, by layer id. */
  readonly partRows: Map<string, readonly PartRows[]>;
  /** Status cubes made from polygons, by part and the layers they were made from: most changes of a definition leave them alone. */
  readonly cubes: Map<string, { readonly part: string; readonly cube: Uint8Array }>;
  readonly imports: ImportDesk;
  /** Distances of villages, by their list, their part and the layers that they were measured to. */
  readonly distances: Map<string, { readonly part: string; readonly km: DistancesKm }>;
}

export function createSession(
  sources: DatasetSources,
  dataset: OpenedDataset,
  keeping: ImportKeeping | null,
): Session {
  const empty = { layers: new Map(), statusFiles: new Map(), declaredFiles: new Map() };
  return {
    sources,
    dataset,
    ...empty,
    partRows: new Map(),
    cubes: new Map(),
    distances: new Map(),
    imports: createDesk(keeping),
  };
}

/** Forgets everything read of a part, and stops what is still being read. */
export function releasePart({ layers, cubes, distances }: Session, part: string): void {
  for (const [key, reading] of layers) {
    if (reading.part !== part) continue;
    reading.abort.abort();
    layers.delete(key);
  }
  for (const kept of [cubes, distances])
    for (const [key, { part: of }] of kept) if (of === part) kept.delete(key);
}
