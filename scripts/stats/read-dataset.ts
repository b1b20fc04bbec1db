/** A whole dataset as the data of statistics, part by part, read as the site reads it. */
import { resolve } from 'node:path';
import {
  type CoverageEntry,
  communeShapesOf,
  coverageEntriesAt,
  detailEntry,
  infrastructureEntryAt,
  isInParts,
  type LayerData,
  type LayerEntry,
  type OpenedDataset,
  partOf,
  villagesEntryAt,
} from '../../src/core/dataset.ts';
import type { Definition } from '../../src/core/definition.ts';
import { EngineError } from '../../src/core/engine.ts';
import type { Issue } from '../../src/core/issue.ts';
import { openDataset, readLayer } from '../../src/io/load.ts';
import type { Source } from '../../src/io/source.ts';
import { askedCoverage } from '../../src/worker/asked-coverage.ts';
import { folderSource } from '../dataset/folder-source.ts';
import { COUNTRY_PACKS } from '../dataset/publish-country.ts';
import { actionOf } from './content.ts';
import { joinFibre, joinSites } from './join-lines.ts';
import type { Reading } from './read-files.ts';
import { remedyOf } from './remedies.ts';
import type { Place, StatsData } from './stats-data.ts';
import { StatsError } from './stats-error.ts';

/** What is read of a layer kind. */
type DataOf<K extends LayerData['kind']> = Extract<LayerData, { kind: K }>;

/**
 * Opens the dataset of a folder; its layers are read when their place is measured.
 * @throws {StatsError} when it, or later one of its files, cannot be used
 */
export async function readDataset(
  folder: string,
  definition: Definition,
  reading: Omit<Reading, 'source'> & { readonly cwd: string },
): Promise<StatsData> {
  const source = folderSource(resolve(reading.cwd, folder));
  const dataset = await opened(source, folder, reading);
  const { manifest, units } = dataset;
  addFindings(reading, dataset.issues, 'units');
  for (const { file, reason } of dataset.gaps) throw unusable(file, reason);
  const reader = new DatasetReader(source, dataset, reading);
  const layers = coverageEntriesAt(manifest, definition.asOf);
  const villages = villagesEntryAt(manifest, definition.asOf);
  const sites = infrastructureEntryAt(manifest, 'sites', definition.asOf);
  const fibre = infrastructureEntryAt(manifest, 'fibre', definition.asOf);
  const allSites = sites && (await reader.all(sites, 'sites'));
  const allFibre = fibre && (await reader.all(fibre, 'fibre'));
  return {
    units,
    trust: { kind: manifest.kind, boundaries: manifest.boundaries },
    boundaries: manifest.layers.findLast(({ kind }) => kind === 'units')?.file ?? '',
    layers,
    asked: askedCoverage(manifest, definition),
    declared: askedCoverage(manifest, { ...definition, evidence: 'declared' }),
    hasVillages: villages !== null,
    sites: allSites && joinSites(allSites.map((data) => data.sites)),
    fibre: allFibre && joinFibre(allFibre.map((data) => data.fibre)),
    async *places() {
      for (const [part, communes] of communesByPart(dataset)) {
        const coverage = await reader.coverage(layers, part);
        const read = villages && (await reader.one(villages, 'villages', part));
        const shapes = await communeShapes(reader, part);
        yield { communes, shapes, coverage, villages: read?.villages ?? null };
      }
    },
  };
}

async function opened(
  source: Source,
  folder: string,
  { onFile }: Pick<Reading, 'onFile'>,
): Promise<OpenedDataset> {
  try {
    return await openDataset(
      { dataset: source, countries: folderSource(COUNTRY_PACKS) },
      { onFile },
    );
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const remedy = 'expected a folder with a manifest.json as data/dataset-format.md describes it';
    throw new StatsError(`${folder}: ${error.message} (${error.code}): ${remedy}`);
  }
}

/** Reads layers; one that is not in parts is kept, a part is read anew whenever it is asked for. */
class DatasetReader {
  readonly dataset: OpenedDataset;
  readonly #source: Source;
  readonly #reading: Pick<Reading, 'findings' | 'onFile'>;
  /** Layers that are not in parts. */
  readonly #whole = new Map<string, LayerData | null>();

  constructor(
    source: Source,
    dataset: OpenedDataset,
    reading: Pick<Reading, 'findings' | 'onFile'>,
  ) {
    this.#source = source;
    this.dataset = dataset;
    this.#reading = reading;
  }

  /** A layer in a part, or the whole of one that is not in parts; `null` where nothing is told. */
  async one<K extends LayerData['kind']>(
    entry: LayerEntry,
    kind: K,
    part: string,
  ): Promise<DataOf<K> | null> {
    const isWhole = !isInParts(entry) && kind !== 'units';
    if (isWhole && this.#whole.has(entry.id)) return this.#whole.get(entry.id) as DataOf<K> | null;
    const { dataset } = this;
    const { onFile } = this.#reading;
    const request = { entry, part: isWhole ? '' : part };
    const { data, gap, issues } = await readLayer(this.#source, request, dataset, { onFile });
    if (gap) throw unusable(gap.file, gap.reason);
    addFindings(this.#reading, issues, kind);
    if (isWhole) this.#whole.set(entry.id, data);
    return data?.kind === kind ? (data as DataOf<K>) : null;
  }

  /** A layer in all parts, as a list. */
  async all<K extends LayerData['kind']>(entry: LayerEntry, kind: K): Promise<DataOf<K>[]> {
    const parts = isInParts(entry) ? Object.keys(entry.parts).sort() : [''];
    const all: DataOf<K>[] = [];
    for (const part of parts) {
      const data = await this.one(entry, kind, part);
      if (data) all.push(data);
    }
    return all;
  }

  /** The coverage that is supplied in a part. */
  async coverage(entries: readonly CoverageEntry[], part: string): Promise<Place['coverage']> {
    const coverage: Place['coverage'][number][] = [];
    for (const entry of entries) {
      const data = await this.one(entry, 'coverage', part);
      if (data) coverage.push(data.coverage);
    }
    return coverage;
  }
}

/** Unit rows of communes by the code of their part; all under '' when no layer is in parts. */
function communesByPart(dataset: OpenedDataset): ReadonlyMap<string, readonly number[]> {
  const { units, manifest } = dataset;
  const isParted = manifest.layers.some(({ parts }) => Object.keys(parts).length > 0);
  const byPart = new Map<string, number[]>();
  for (let row = 0; row < units.count; row++) {
    if (units.levels[row] !== units.communeLevel) continue;
    const part = isParted ? partOf(dataset, row) : '';
    const communes = byPart.get(part);
    if (communes) communes.push(row);
    else byPart.set(part, [row]);
  }
  return byPart;
}

/** Outlines of the communes of a part, in full detail where there is any. */
async function communeShapes(reader: DatasetReader, part: string): Promise<Place['shapes']> {
  const { dataset } = reader;
  const detail = part === '' ? null : detailEntry(dataset);
  if (detail && Object.hasOwn(detail.parts, part)) {
    const data = await reader.one(detail, 'units', part);
    if (data) return data.shapes;
  }
  return communeShapesOf(dataset, part);
}

function addFindings(
  { findings }: Pick<Reading, 'findings'>,
  issues: readonly Issue[],
  kind: LayerData['kind'],
): void {
  for (const found of issues) findings.addIssues([found], actionOf(found, kind));
}

function unusable(file: string, { code, value }: Issue): StatsError {
  const what = [code, value].filter((part) => part !== '').join(' ');
  return new StatsError(`${file}: ${what}: ${remedyOf(code)}`);
}
