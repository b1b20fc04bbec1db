/** A page model over the small dataset, read and counted as the engine does it, without waiting for anything. */
import type { LoadedLayer, OpenedDataset } from '../../src/core/dataset.ts';
import type { Definition } from '../../src/core/definition.ts';
import type { AnalysisEngine, CountResult } from '../../src/core/engine.ts';
import { createPageModel, type PageModel } from '../../src/state/page-model.ts';
import { DEFAULT_VIEW, type View } from '../../src/state/view.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { layerWhole, ofWhole } from './questions.ts';
import { type JsonRecord, smallFiles, sourcesOf } from './small-dataset.ts';

/** Everything that the engine can say of a dataset. */
export interface Counted {
  readonly dataset: OpenedDataset;
  readonly layers: readonly LoadedLayer[];
  count(definition: Definition): Promise<CountResult>;
}

export async function countedDataset(
  files: Record<string, JsonRecord | undefined> = smallFiles(),
): Promise<Counted> {
  return countedBy(createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 }));
}

/** What an engine says once it has opened the dataset, with what `change` does before the rest is asked. */
export async function countedBy(
  engine: AnalysisEngine,
  change: () => Promise<unknown> = async () => {},
): Promise<Counted> {
  const dataset = await engine.open('here/').result;
  await change();
  const entries = dataset.manifest.layers.filter(({ kind }) => kind !== 'units');
  const layers = await Promise.all(entries.map(({ id }) => engine.layer(layerWhole(id)).result));
  return { dataset, layers, count: (definition) => engine.count(ofWhole(definition)).result };
}

/** The model of a page that shows the dataset, with its layers read and, when one is given, a count. */
export function pageOver(
  { dataset, layers }: Counted,
  options: { readonly view?: Partial<View>; readonly count?: CountResult } = {},
): PageModel {
  const model = createPageModel({ ...DEFAULT_VIEW, ...options.view }, '2026-01-01');
  model.store.dataset.value = { phase: 'ready', dataset };
  model.store.layers.value = new Map(
    layers.map((layer) => [layer.id, { phase: 'read', layer }] as const),
  );
  model.store.count.value = options.count ?? null;
  return model;
}
