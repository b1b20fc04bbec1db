/**
 * Opens a dataset and reads its layers. The manifest and the country pack have to be there; every other file that is missing,
 * cut off, altered or unusable leaves a gap with its name, and the rest serves.
 */
import type { Country } from '../core/country.ts';
import type {
  DatasetOverview,
  Gap,
  LayerData,
  LayerEntry,
  LoadedLayer,
  Manifest,
  OpenedDataset,
} from '../core/dataset.ts';
import { EngineError } from '../core/engine.ts';
import type { Issue, Outcome } from '../core/issue.ts';
import type { Units } from '../core/units.ts';
import { parseCountry } from './country.ts';
import { readCoverage } from './layers/coverage.ts';
import { readFibre, readSites } from './layers/infrastructure.ts';
import { buildUnits, type UnitsFile } from './layers/units.ts';
import { readVillages } from './layers/villages.ts';
import { MANIFEST_FILE, parseManifest } from './manifest.ts';
import { parseOverview, parseStats } from './overview.ts';
import { type FileRead, readJson } from './read-file.ts';
import { type Rows, rowsOf } from './rows.ts';
import type { Source } from './source.ts';

/** Where the files are: the dataset's folder, and the folder of the country packs that the site ships. */
export interface DatasetSources {
  readonly dataset: Source;
  readonly countries: Source;
}

/** How a caller follows and stops the reading. */
export interface ReadControl {
  readonly signal?: AbortSignal;
  /** Called before each file. */
  readonly onFile?: (file: string, done: number, total: number) => void;
}

interface Head {
  readonly manifest: Manifest;
  readonly country: Country;
  readonly issues: readonly Issue[];
}

/**
 * Reads the manifest, the country pack and all layers of units.
 * @throws {EngineError} when the manifest or the country pack cannot be used
 */
export async function openDataset(
  sources: DatasetSources,
  control: ReadControl = {},
): Promise<OpenedDataset> {
  const head = await readHead(sources, control);
  const { manifest, country } = head;
  const issues = [...head.issues];
  const gaps: Gap[] = [];
  const files: UnitsFile[] = [];
  const entries = manifest.layers.filter((layer) => layer.kind === 'units');
  const reads = new Map<string, FileRead>(); // levels may share one TopoJSON file
  for (const [i, entry] of entries.entries()) {
    control.onFile?.(entry.file, i, entries.length);
    const file = reads.get(entry.file) ?? (await readJson(sources.dataset, entry, control.signal));
    reads.set(entry.file, file);
    const read = rowsIn(file, entry);
    issues.push(...read.issues);
    if (read.value) files.push({ entry, rows: read.value });
    else gaps.push(gapOf(entry, read.issues));
  }
  const built = buildUnits(files, country);
  return { manifest, country, ...built.value, gaps, issues: [...issues, ...built.issues] };
}

/**
 * Reads only what the first view needs: the manifest, the country pack, and the overview and default figures that the dataset
 * builder wrote. `null` when the dataset was not built or those files are not usable: then {@link openDataset} tells all.
 * @throws {EngineError} when the manifest or the country pack cannot be used
 */
export async function readOverview(
  sources: DatasetSources,
  control: ReadControl = {},
): Promise<DatasetOverview | null> {
  const { manifest, country, issues } = await readHead(sources, control);
  if (manifest.overview === '') return null;
  const [overview, stats] = await Promise.all(
    [manifest.overview, manifest.stats].map(async (file) =>
      file === ''
        ? null
        : readJson(sources.dataset, { file, bytes: null, sha256: null }, control.signal),
    ),
  );
  const outline = overview?.ok ? parseOverview(overview.json) : null;
  if (!outline) return null;
  const figures = stats?.ok ? parseStats(stats.json, outline.units.codes) : null;
  return { manifest, country, ...outline, figures, gaps: [], issues };
}

/** Reads one layer that is not of units; what is wrong with it is in the answer. */
export async function readLayer(
  source: Source,
  entry: Exclude<LayerEntry, { kind: 'units' }>,
  dataset: Pick<OpenedDataset, 'units' | 'country' | 'manifest'>,
  control: ReadControl = {},
): Promise<LoadedLayer> {
  control.onFile?.(entry.file, 0, 1);
  const rows = rowsIn(await readJson(source, entry, control.signal), entry);
  if (!rows.value)
    return { id: entry.id, data: null, gap: gapOf(entry, rows.issues), issues: rows.issues };
  const { value, issues } = dataOf(entry, rows.value, dataset);
  return { id: entry.id, data: value, gap: null, issues: [...rows.issues, ...issues] };
}

function dataOf(
  entry: Exclude<LayerEntry, { kind: 'units' }>,
  rows: Rows,
  {
    units,
    country,
    manifest,
  }: { readonly units: Units; readonly country: Country; readonly manifest: Manifest },
): Outcome<LayerData> {
  switch (entry.kind) {
    case 'villages': {
      const read = readVillages(entry, rows, { units, country, operators: manifest.operators });
      return { value: { kind: 'villages', villages: read.value }, issues: read.issues };
    }
    case 'coverage': {
      const read = readCoverage(entry, rows, country);
      return { value: { kind: 'coverage', coverage: read.value }, issues: read.issues };
    }
    case 'fibre': {
      const read = readFibre(entry, rows, country);
      return { value: { kind: 'fibre', fibre: read.value }, issues: read.issues };
    }
    case 'sites': {
      const read = readSites(entry, rows, country);
      return { value: { kind: 'sites', sites: read.value }, issues: read.issues };
    }
    default:
      throw new Error(`no reader for layers of kind ${(entry satisfies never as LayerEntry).kind}`);
  }
}

async function readHead(sources: DatasetSources, control: ReadControl): Promise<Head> {
  const read = await readOrFail(sources.dataset, MANIFEST_FILE, control);
  const manifest = parseManifest(read);
  if (!manifest.value)
    throw new EngineError('dataset-unreadable', MANIFEST_FILE, firstReason(manifest.issues));
  const { country: name } = manifest.value;
  const beside = name.endsWith('.json');
  const file = beside ? name : `${name}/country.json`;
  const country = parseCountry(
    await readOrFail(beside ? sources.dataset : sources.countries, file, control),
    file,
  );
  if (!country.value)
    throw new EngineError('dataset-unreadable', file, firstReason(country.issues));
  return {
    manifest: manifest.value,
    country: country.value,
    issues: [...manifest.issues, ...country.issues],
  };
}

async function readOrFail(source: Source, file: string, { signal }: ReadControl): Promise<unknown> {
  const read = await readJson(source, { file, bytes: null, sha256: null }, signal);
  if (read.ok) return read.json;
  if (read.offline) throw new EngineError('network', file);
  const missing = file === MANIFEST_FILE && read.reason.code === 'file-missing';
  throw new EngineError(
    missing ? 'dataset-missing' : 'dataset-unreadable',
    file,
    read.reason.value,
  );
}

function rowsIn(read: FileRead, entry: LayerEntry): Outcome<Rows | null> {
  return read.ok ? rowsOf(read.json, entry) : { value: null, issues: [read.reason] };
}

function gapOf(entry: LayerEntry, issues: readonly Issue[]): Gap {
  return { layer: entry.id, file: entry.file, reason: issues[0]! };
}

function firstReason(issues: readonly Issue[]): string {
  const [first] = issues;
  return first
    ? [first.code, first.column, first.value].filter((part) => part).join(' ')
    : 'not usable';
}
