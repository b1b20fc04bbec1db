/**
 * The two small files that a page shows before anything else: outlines and default figures. Made from the dataset as written,
 * by the product's own reader and engine, so that a figure has one implementation.
 */
import type { OpenedDataset } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import type { DatasetSources } from '../../src/io/head.ts';
import { openDataset } from '../../src/io/load.ts';
import { encodeOverview, encodeStats } from '../../src/io/overview.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { folderSource } from './folder-source.ts';
import { COUNTRY_PACKS } from './publish-country.ts';
import { type DataFile, dataFile } from './write.ts';

/** Files for the keys `overview` and `stats` of a manifest. */
export interface FirstView {
  readonly overview: DataFile;
  readonly stats: DataFile;
}

/** A dataset folder on disk, with the country packs of the repository. */
export function folderSources(folder: string): DatasetSources {
  return { dataset: folderSource(folder), countries: folderSource(COUNTRY_PACKS) };
}

/**
 * Reads the dataset in a folder and makes its first view.
 * @throws when the reader finds anything to complain of in the units or the villages
 */
export async function makeFirstView(folder: string): Promise<FirstView> {
  const sources = folderSources(folder);
  const dataset = await openDataset(sources);
  refuseFindings(folder, dataset);
  const engine = createLocalEngine({ sources: () => sources, now: () => 0 });
  await engine.open(folder).result;
  const { figures, villagesLayer } = await engine.count(DEFAULT_DEFINITION).result;
  refuseFindings(villagesLayer, await engine.layer(villagesLayer).result);
  engine.close();
  if (!figures) throw new Error(`${folder}: the villages of ${villagesLayer} cannot be read`);
  return {
    overview: dataFile('overview', encodeOverview(dataset)),
    stats: dataFile('stats', encodeStats(dataset.units, figures)),
  };
}

function refuseFindings(what: string, read: Pick<OpenedDataset, 'issues'>): void {
  if (read.issues.length === 0) return;
  throw new Error(
    `${what}: ${read.issues.length} findings, the first ${JSON.stringify(read.issues[0])}`,
  );
}
