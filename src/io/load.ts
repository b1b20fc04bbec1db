/**
 * Opens a dataset and reads its layers. The manifest and the country pack have to be there; every other file that is missing,
 * cut off, altered or unusable leaves a gap with its name, and the rest serves.
 */
import type { Gap, LayerData, LayerEntry, LoadedLayer, OpenedDataset } from '../core/dataset.ts';
import type { FigureTable } from '../core/figures.ts';
import type { MakeSimple } from '../core/geometry-repair/repair.ts';
import type { Issue, Outcome } from '../core/issue.ts';
import type { Units } from '../core/units.ts';
import { type DatasetSources, type ReadControl, readHead } from './head.ts';
import { entryOfPart, expectationOf } from './layer-file.ts';
import { readCoverage } from './layers/coverage.ts';
import { readFibre, readSites } from './layers/infrastructure.ts';
import { readShapes } from './layers/shapes.ts';
import { buildUnits, type UnitsFile } from './layers/units.ts';
import { readVillages } from './layers/villages.ts';
import { type FileRead, readJson } from './read-file.ts';
import { NO_ROWS, type Rows, rowsOf } from './rows.ts';
import type { Source } from './source.ts';
import { parseShares } from './stats.ts';
import { withClipper } from './with-clipper.ts';

/**
 * Reads the manifest, the country pack and all layers of units.
 * @throws {EngineError} when the manifest or the country pack cannot be used
 */
export async function openDataset(
  sources: DatasetSources,
  control: ReadControl = {},
): Promise<OpenedDataset> {
  const head = await (control.head ?? readHead(sources, control));
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
  const built = await withClipper((makeSimple) => buildUnits(files, country, makeSimple));
  const shares = await readShares(sources.dataset, manifest.shares, built.value.units, control);
  return { manifest, country, ...built.value, shares, gaps, issues: [...issues, ...built.issues] };
}

/** The colours of the map that the builder wrote; `null` where there are none, or they are of other units. */
async function readShares(
  source: Source,
  file: string,
  units: Units,
  { signal }: ReadControl,
): Promise<FigureTable | null> {
  if (file === '') return null;
  const read = await readJson(source, expectationOf(file), signal);
  return read.ok ? parseShares(read.json, units.codes) : null;
}

/** What a layer is read against. */
export type LayerContext = Pick<OpenedDataset, 'units' | 'country' | 'manifest'>;

/** What to read of a layer: one part, or, with '', the whole. */
export interface LayerRequest {
  readonly entry: LayerEntry;
  readonly part: string;
}

/**
 * Reads a layer, or of a layer in parts one of them; what is wrong with it is in the answer. Where the layer has no file for the
 * part, nobody told anything: villages, fibre and sites there are none, coverage there is unknown (no data).
 */
export async function readLayer(
  source: Source,
  { entry: whole, part }: LayerRequest,
  dataset: LayerContext,
  control: ReadControl = {},
): Promise<LoadedLayer> {
  const of = { id: whole.id, part };
  const entry = entryOfPart(whole, part);
  if (!entry) return { ...of, data: nothingOf(whole, dataset), gap: null, issues: [] };
  control.onFile?.(entry.file, 0, 1);
  const rows = rowsIn(await readJson(source, entry, control.signal), entry);
  if (!rows.value)
    return { ...of, data: null, gap: gapOf(entry, rows.issues), issues: rows.issues };
  const found = rows.value;
  const read = await withClipper((makeSimple) => dataOf(entry, found, dataset, makeSimple));
  return { ...of, data: read.value, gap: null, issues: [...rows.issues, ...read.issues] };
}

function nothingOf(entry: LayerEntry, dataset: LayerContext): LayerData | null {
  const isSilence = entry.kind === 'coverage' || entry.kind === 'units';
  return isSilence ? null : dataOf(entry, NO_ROWS, dataset, null).value;
}

function dataOf(
  entry: LayerEntry,
  rows: Rows,
  { units, country, manifest: { operators } }: LayerContext,
  makeSimple: MakeSimple | null,
): Outcome<LayerData> {
  switch (entry.kind) {
    case 'units': {
      const read = readShapes(entry, rows, { units, country }, makeSimple);
      return { value: { kind: 'units', shapes: read.value }, issues: read.issues };
    }
    case 'villages': {
      const { spoken } = entry;
      const read = readVillages(entry, rows, { units, country, operators, spoken });
      return { value: { kind: 'villages', villages: read.value }, issues: read.issues };
    }
    case 'coverage': {
      const read = readCoverage(entry, rows, country, makeSimple);
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

function rowsIn(read: FileRead, entry: LayerEntry): Outcome<Rows | null> {
  return read.ok ? rowsOf(read.json, entry) : { value: null, issues: [read.reason] };
}

/** A file of a layer that cannot be used, with the first of its issues as the reason. */
export function gapOf(
  { id, file }: { readonly id: string; readonly file: string },
  issues: readonly Issue[],
): Gap {
  return { layer: id, file, reason: issues[0]! };
}
