/**
 * A dataset: a manifest naming its files, and what reading them gives. Pure types and choices; reading is in `io`.
 * The manifest is written by a person or by the dataset builder; `data/README.md` documents it field by field.
 */
import type { Country, LocalText } from './country.ts';
import type { FigureTable } from './figures.ts';
import { selectFeatures } from './geometry.ts';
import type { Issue } from './issue.ts';
import type {
  CoverageLayer,
  Evidence,
  FibreLines,
  Operator,
  Sites,
  Technology,
  Villages,
} from './model.ts';
import { pathTo, type UnitShapes, type Units } from './units.ts';

/** `sample` data are invented and say so everywhere; `official` are an office's; `estimate` never enter official figures. */
export const DATASET_KINDS = ['sample', 'official', 'estimate'] as const;
export type DatasetKind = (typeof DATASET_KINDS)[number];

/** How far the drawn boundaries may be trusted: as an office published them, approximate, or invented with the sample. */
export const BOUNDARY_KINDS = ['official', 'approximate', 'made'] as const;
export type BoundaryKind = (typeof BOUNDARY_KINDS)[number];

/** Where data came from; shown under every figure. */
export interface DataSource {
  readonly id: string;
  readonly title: LocalText;
  readonly licence: string;
  /** ISO date, '' when not given. */
  readonly date: string;
  readonly url: string;
}

/** What every layer entry of a manifest has. */
interface LayerFile {
  readonly id: string;
  /** Path relative to the manifest; '' when the layer is in parts only. */
  readonly file: string;
  /**
   * Files by the code of the unit (of the manifest's `partLevel`) that they are about. Of units they are finer outlines than
   * `file` has; of every other kind together they are the layer.
   */
  readonly parts: Readonly<Record<string, string>>;
  /** ISO date of the data. */
  readonly date: string;
  /** Id of a {@link DataSource}; '' when not given. */
  readonly source: string;
  /** Expected number of rows, size in bytes and checksum (hex); `null` when the manifest does not say. */
  readonly rows: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Name of the object in a TopoJSON file; '' takes the only one. */
  readonly object: string;
  /** Property names of the file by field name, where they differ from the field names. */
  readonly fields: Readonly<Record<string, string>>;
}

export type UnitsEntry = LayerFile & { readonly kind: 'units'; readonly level: string };
export type VillagesEntry = LayerFile & {
  readonly kind: 'villages';
  /** Of a layer in parts: the status fields (`4G.<operator>`) that any part fills. */
  readonly spoken: readonly string[];
  /** Of a layer in parts: what counting the whole needs of all villages, without names and positions; '' when there is none. */
  readonly status: string;
  /** Statuses of the same rows by the declared polygons; '' when there is none. */
  readonly declared: string;
  /** Names of the same rows, for search; '' when there is none. */
  readonly names: string;
};
export type CoverageEntry = LayerFile & {
  readonly kind: 'coverage';
  readonly operator: string;
  readonly technology: Technology;
  readonly evidence: Evidence;
};
export type FibreEntry = LayerFile & { readonly kind: 'fibre' };
export type SitesEntry = LayerFile & { readonly kind: 'sites' };
export type LayerEntry = UnitsEntry | VillagesEntry | CoverageEntry | FibreEntry | SitesEntry;
export type LayerKind = LayerEntry['kind'];
export const LAYER_KINDS: readonly LayerKind[] = [
  'units',
  'villages',
  'coverage',
  'fibre',
  'sites',
];

export interface Manifest {
  readonly id: string;
  readonly title: LocalText;
  readonly kind: DatasetKind;
  /** A country pack the site ships (`vn`) or the path of a `country.json` beside the manifest. */
  readonly country: string;
  readonly adminVersion: string;
  readonly boundaries: BoundaryKind;
  /** ISO date of the latest data. */
  readonly asOf: string;
  readonly licence: string;
  readonly sources: readonly DataSource[];
  readonly operators: readonly Operator[];
  /** Units, simplified outlines and default figures for the first view; '' when the dataset was not built. */
  readonly overview: string;
  readonly stats: string;
  /** Figures behind the map's colours, of every unit under the default definition; '' when the dataset was not built. */
  readonly shares: string;
  /** Names to search by; absent when the dataset was not built. */
  readonly search?: SearchFiles;
  /** Id of the level whose units the parts of layers are about; '' when no layer is in parts. */
  readonly partLevel: string;
  readonly layers: readonly LayerEntry[];
}

/** Files that a search reads instead of the layers; small, so that it need not wait for these. */
export interface SearchFiles {
  /** Names of all units, with the former ones and what became of them; '' when there is none. */
  readonly units: string;
  /** Codes of the former units of `units`, which few look for; '' when there is none. */
  readonly formerCodes: string;
  /** By the code of a part: its units and villages by name, with what a first answer says of these. */
  readonly parts: Readonly<Record<string, string>>;
  /** Size of the file of all units, of the largest part and of the list of all villages, as they lie there; 0 when not said. */
  readonly bytes: Readonly<Record<'units' | 'part' | 'names', number>>;
}

/** A file that should be there and could not be used, with why. The rest of the dataset still serves. */
export interface Gap {
  readonly layer: string;
  readonly file: string;
  readonly reason: Issue;
}

/** What is known once the manifest, the country pack and the units are read. */
export interface OpenedDataset {
  readonly manifest: Manifest;
  readonly country: Country;
  readonly units: Units;
  readonly shapes: readonly UnitShapes[];
  /** Colours of the map under the default definition, from the builder: rows of `units`, only the keys that colours need. */
  readonly shares: FigureTable | null;
  readonly gaps: readonly Gap[];
  readonly issues: readonly Issue[];
}

/** A dataset as far as its overview tells: enough for the sentence, the numbers and a small map, before anything else. */
export interface DatasetOverview extends OpenedDataset {
  /** Figures under the default definition, computed by the same engine when the dataset was built; `null` when not. */
  readonly figures: FigureTable | null;
}

/** A file of a layer: the whole of it (`part` ''), what lies in one unit, by its code, or {@link ALL_PARTS} of villages. */
export interface LayerRef {
  readonly layer: string;
  readonly part: string;
}

/** All parts of a layer of villages as one table. */
export const ALL_PARTS = '*';

/** Whether a part is one unit's, so that all of its coverage can be read for a question. */
export function isOnePart(part: string): boolean {
  return part !== '' && part !== ALL_PARTS;
}

/** A key for a file of a layer, unique within a dataset. */
export function layerKey({ layer, part }: LayerRef): string {
  return part === '' ? layer : `${layer}\n${part}`;
}

/** One layer as columns. */
export type LayerData =
  /** The units of a part in full detail. */
  | { readonly kind: 'units'; readonly shapes: UnitShapes }
  | { readonly kind: 'villages'; readonly villages: Villages }
  | { readonly kind: 'coverage'; readonly coverage: CoverageLayer }
  | { readonly kind: 'fibre'; readonly fibre: FibreLines }
  | { readonly kind: 'sites'; readonly sites: Sites };

/**
 * A file of a layer as read; `data` is `null` when it could not be used, and then `gap` says why, or when the layer has nothing
 * for the part.
 */
export interface LoadedLayer {
  readonly id: string;
  readonly part: string;
  readonly data: LayerData | null;
  readonly gap: Gap | null;
  readonly issues: readonly Issue[];
}

/** Dates of the village snapshots, oldest first. */
export function snapshotDates(manifest: Manifest): string[] {
  const dates = manifest.layers
    .filter((layer) => layer.kind === 'villages')
    .map((layer) => layer.date);
  return [...new Set(dates)].sort();
}

/** The village snapshot that a definition looks at: the latest up to the date, `null` when there is none. */
export function villagesEntryAt(manifest: Manifest, asOf: string | null): VillagesEntry | null {
  const entries = manifest.layers.filter((layer) => layer.kind === 'villages');
  return latestUpTo(entries, asOf);
}

/** The coverage layers that count: of each operator, technology and evidence the latest up to the date. */
export function coverageEntriesAt(manifest: Manifest, asOf: string | null): CoverageEntry[] {
  const groups = new Map<string, CoverageEntry[]>();
  for (const layer of manifest.layers) {
    if (layer.kind !== 'coverage') continue;
    const key = `${layer.operator}\n${layer.technology}\n${layer.evidence}`;
    groups.set(key, [...(groups.get(key) ?? []), layer]);
  }
  return [...groups.values()]
    .map((entries) => latestUpTo(entries, asOf))
    .filter((entry) => entry !== null);
}

/** The fibre or sites layer up to the date. */
export function infrastructureEntryAt<K extends 'fibre' | 'sites'>(
  manifest: Manifest,
  kind: K,
  asOf: string | null,
): Extract<LayerEntry, { kind: K }> | null {
  const entries = manifest.layers.filter((layer) => layer.kind === kind);
  return latestUpTo(entries, asOf) as Extract<LayerEntry, { kind: K }> | null;
}

/**
 * The part that a unit is in: the code of the unit above it (or its own) on the level by which the manifest is divided. '' for
 * units above that level, and for a dataset that is not in parts.
 */
export function partOf({ manifest, country, units }: PartedDataset, row: number): string {
  const level = country.levels.findIndex(({ id }) => id === manifest.partLevel) + 1;
  if (level === 0) return '';
  return units.codes[pathTo(units, row).find((at) => units.levels[at] === level) ?? -1] ?? '';
}

type PartedDataset = Pick<OpenedDataset, 'manifest' | 'country' | 'units'>;

/** Generalised outlines of the communes of a part, of all with ''; `null` where the dataset draws none. */
export function communeShapesOf(
  dataset: Pick<OpenedDataset, 'manifest' | 'country' | 'units' | 'shapes'>,
  part: string,
): UnitShapes | null {
  const all = dataset.shapes.find(({ level }) => level === dataset.units.communeLevel);
  if (!all || part === '') return all ?? null;
  const features = [...all.units.keys()].filter((i) => partOf(dataset, all.units[i]!) === part);
  return {
    level: all.level,
    units: Uint32Array.from(features, (i) => all.units[i]!),
    polygons: selectFeatures(all.polygons, features),
  };
}

/** Whether a layer is read part by part. */
export function isInParts({ file, parts }: Pick<LayerEntry, 'file' | 'parts'>): boolean {
  return file === '' && Object.keys(parts).length > 0;
}

/** The finer outlines of the lowest level, when the dataset has any. */
export function detailEntry({ manifest, country }: PartedDataset): UnitsEntry | null {
  const lowest = country.levels.at(-1)?.id;
  const entries = manifest.layers.filter((layer) => layer.kind === 'units');
  return (
    entries.find(({ level, parts }) => level === lowest && Object.keys(parts).length > 0) ?? null
  );
}

function latestUpTo<T extends { readonly date: string }>(
  entries: readonly T[],
  asOf: string | null,
): T | null {
  let latest: T | null = null;
  for (const entry of entries) {
    if (asOf !== null && entry.date > asOf) continue;
    if (!latest || entry.date > latest.date) latest = entry;
  }
  return latest;
}
