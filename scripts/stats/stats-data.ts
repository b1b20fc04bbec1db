/** What statistics are made of, wherever it came from: files one by one or a dataset. */
import type { CoverageEntry, Manifest } from '../../src/core/dataset.ts';
import type { CoverageLayer, Villages } from '../../src/core/model.ts';
import type { UnitShapes, Units } from '../../src/core/units.ts';
import type { FibreRoutes, SitePositions } from './join-lines.ts';

/** What identifies a coverage layer in the columns. */
export type LayerKey = Pick<CoverageEntry, 'operator' | 'technology' | 'evidence'>;

export interface StatsData {
  /** What the dataset says of itself; `null` for files one by one, which say nothing. */
  readonly trust: Pick<Manifest, 'kind' | 'boundaries'> | null;
  readonly units: Units;
  /** The file of the communes, for findings. */
  readonly boundaries: string;
  /** Every coverage layer that counts on the date, whatever the definition asks for; one column each. */
  readonly layers: readonly LayerKey[];
  /** Those of them that the definition looks at. */
  readonly asked: readonly LayerKey[];
  /** The declared ones of the technologies and operators that count, whichever evidence the definition asks for. */
  readonly declared: readonly LayerKey[];
  /** Whether there is a list of villages. */
  readonly hasVillages: boolean;
  /** All sites and routes, of all places; `null` where the layer is not given. */
  readonly sites: SitePositions | null;
  readonly fibre: FibreRoutes | null;
  /** Everything, place by place: only one place is in memory at a time. */
  places(): AsyncIterable<Place>;
}

/** A part of the country that is measured on its own. */
export interface Place {
  /** Unit rows of its communes. */
  readonly communes: readonly number[];
  /** Outlines of communes, the finest that there are; `null` without any. */
  readonly shapes: Pick<UnitShapes, 'units' | 'polygons'> | null;
  /** The coverage supplied here; a layer that is missing is unknown here. */
  readonly coverage: readonly CoverageLayer[];
  readonly villages: Villages | null;
}

/** Whether two layers are of the same operator, technology and evidence. */
export function sameLayer(a: LayerKey, b: LayerKey): boolean {
  return a.operator === b.operator && a.technology === b.technology && a.evidence === b.evidence;
}
