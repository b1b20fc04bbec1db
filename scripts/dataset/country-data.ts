/**
 * A whole country as it goes into a dataset: what the sample generator makes and the dataset builder reads from files. It is the
 * one input of `write-country.ts`, which splits, encodes and counts it. Everything is in memory, WGS84 degrees, lon before lat.
 */
import type { Feature } from 'geojson';
import type { Evidence, Technology } from '../../src/core/model.ts';
import type { BoundaryTopology } from '../country-boundaries/boundary-topology.ts';
import type { Cell } from './columns.ts';
import type { ManifestHead } from './write.ts';

/** What every layer says of itself: ISO date, and the id of a source in the head of the manifest. */
interface LayerHead {
  readonly date: string;
  readonly source: string;
}

/** A table of n villages: fields of `data/dataset-format.md` by name, each n cells long. `commune` and `id` are always there. */
export interface VillageTable extends LayerHead {
  readonly rows: number;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}

/** Features by the code of the unit (of {@link CountryData.partLevel}) in whose file they go; a feature may be in several. */
export type FeaturesByPart = ReadonlyMap<string, readonly Feature[]>;

/** The polygons of one operator and technology. Their only property is `signal`, where it is not `covered`. */
export interface CoverageData extends LayerHead {
  readonly operator: string;
  readonly technology: Technology;
  readonly evidence: Extract<Evidence, 'declared' | 'estimated'>;
  readonly features: FeaturesByPart;
}

/** Lines or points with the properties of `data/dataset-format.md`. */
export interface InfrastructureData extends LayerHead {
  readonly kind: 'fibre' | 'sites';
  readonly features: FeaturesByPart;
}

export interface CountryData {
  /** Without the keys that the writer adds (`partLevel`, `overview`, `stats`, `shares`). */
  readonly head: ManifestHead;
  /** Level id: the dataset is split by its units. */
  readonly partLevel: string;
  /** Outlines of all levels, generalised for the whole country: objects named by level id and an s. */
  readonly boundaries: BoundaryTopology;
  /** The same units in full detail, written by part; `null` when the generalised ones are all there is. */
  readonly detail: BoundaryTopology | null;
  /** Source id and date of the boundaries. */
  readonly boundariesFrom: LayerHead;
  /** Snapshots, latest first. */
  readonly villages: readonly VillageTable[];
  readonly coverage: readonly CoverageData[];
  readonly infrastructure: readonly InfrastructureData[];
}
