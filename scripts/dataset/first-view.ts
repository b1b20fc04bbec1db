/**
 * The small files that a page shows before anything else: outlines and default figures. Made from the dataset as it will be
 * written, by the product's own reader and engine, so that a figure has one implementation.
 */
import { type OpenedDataset, type VillagesEntry, villagesEntryAt } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import type { FigureTable } from '../../src/core/figures.ts';
import { countVillages } from '../../src/core/indicators.ts';
import type { VillageFacts } from '../../src/core/model.ts';
import { asReported } from '../../src/core/village-status.ts';
import type { DatasetSources } from '../../src/io/head.ts';
import { openDataset, readLayer } from '../../src/io/load.ts';
import { encodeOverview } from '../../src/io/overview.ts';
import type { Source } from '../../src/io/source.ts';
import { encodeShares, encodeStats } from '../../src/io/stats.ts';
import { readStatusFile } from '../../src/io/village-status.ts';
import { refuseFindings } from './findings.ts';
import { folderSource } from './folder-source.ts';
import { COUNTRY_PACKS } from './publish-country.ts';
import { type DataFile, type DatasetToWrite, dataFile } from './write.ts';
import { writtenSource } from './written-source.ts';

/** A dataset folder on disk, with the country packs of the repository. */
export function folderSources(folder: string): DatasetSources {
  return { dataset: folderSource(folder), countries: folderSource(COUNTRY_PACKS) };
}

/** Files for the keys `overview`, `stats` and `shares` of a manifest. */
export type FirstView = Readonly<Record<'overview' | 'stats' | 'shares', DataFile>>;

/**
 * The first view of a dataset.
 * @param figures of all units under the default definition
 */
export function firstViewOf(dataset: OpenedDataset, figures: FigureTable): FirstView {
  return {
    overview: dataFile('overview', encodeOverview(dataset)),
    stats: dataFile('stats', encodeStats(dataset.units, figures)),
    shares: dataFile('shares', encodeShares(dataset.units, figures)),
  };
}

/**
 * Reads and counts a dataset that is about to be written and makes its first view.
 * @throws when the reader finds anything to complain of in the units or the villages
 */
export async function makeFirstView(
  written: DatasetToWrite,
  countries: Source = folderSource(COUNTRY_PACKS),
): Promise<FirstView> {
  const source = writtenSource(written);
  const dataset = await openDataset({ dataset: source, countries });
  refuseFindings(written.head.id, dataset);
  return firstViewOf(dataset, await countUnits(source, dataset));
}

/**
 * Figures of all units under the default definition, from the latest villages.
 * @throws when there are none, or the reader finds anything to complain of
 */
export async function countUnits(source: Source, dataset: OpenedDataset): Promise<FigureTable> {
  const entry = villagesEntryAt(dataset.manifest, DEFAULT_DEFINITION.asOf);
  if (!entry) throw new Error(`${dataset.manifest.id}: no villages to count`);
  const villages = await factsOf(source, entry, dataset);
  return countVillages(dataset.units, asReported(villages), DEFAULT_DEFINITION).figures;
}

async function factsOf(
  source: Source,
  entry: VillagesEntry,
  dataset: OpenedDataset,
): Promise<VillageFacts> {
  if (entry.status !== '') {
    const read = await readStatusFile(source, entry, dataset);
    refuseFindings(entry.status, read);
    if (read.value) return read.value;
  } else {
    const { data, issues } = await readLayer(source, { entry, part: '' }, dataset);
    refuseFindings(entry.file, { issues });
    if (data?.kind === 'villages') return data.villages;
  }
  throw new Error(`${entry.id} cannot be read`);
}
