/** What is counted of the villages of a place: statuses, contradictions and distances, each by the one rule that `core` has for it. */
import { contradictionsIn } from '../../src/core/contradictions.ts';
import { addCoverage, spokenBy, unknownCube } from '../../src/core/coverage-cube.ts';
import { type Definition, weakIsCovered } from '../../src/core/definition.ts';
import type { FigureTable } from '../../src/core/figures.ts';
import { countVillages } from '../../src/core/indicators.ts';
import {
  CONTRADICTION_KINDS,
  type Evidence,
  NO_UNIT,
  UNKNOWN,
  type Villages,
} from '../../src/core/model.ts';
import { type Nearest, nearestFibre, nearestSites } from '../../src/core/nearest/nearest.ts';
import { asReported, type StatusEvidence } from '../../src/core/village-status.ts';
import { type Place, type StatsData, sameLayer } from './stats-data.ts';

/** Figures by unit row. */
export interface PlaceCount {
  /** Under the definition. */
  readonly figures: FigureTable;
  /** Under the same definition by the declared polygons. */
  readonly declared: FigureTable;
  /** Per kind of contradiction, in the order of `CONTRADICTION_KINDS`; NaN where nothing is declared or nothing reported. */
  readonly contradictions: readonly Float64Array[];
  /** Villages with a position. */
  readonly located: Float64Array;
  readonly sites: DistanceFigures | null;
  readonly fibre: DistanceFigures | null;
}

/** Kilometres; NaN where no village has a distance. */
export interface DistanceFigures {
  readonly meanKm: Float64Array;
  readonly medianKm: Float64Array;
}

/** Counts a place; `null` without villages. Planned fibre is no fibre. */
export function countPlace(
  data: StatsData,
  place: Place,
  definition: Definition,
): PlaceCount | null {
  const { villages } = place;
  if (!villages) return null;
  const { units, sites, fibre } = data;
  const evidence = (kind: Evidence) => evidenceOf(data, place, { villages, kind });
  const declared = evidence('declared');
  const asked = definition.evidence === 'declared' ? declared : evidence(definition.evidence);
  const onMap: Definition = { ...definition, evidence: 'declared', scope: 'national' };
  const located = new Float64Array(units.count);
  for (let v = 0; v < villages.count; v++) {
    const commune = villages.communes[v]!;
    if (commune !== NO_UNIT && !Number.isNaN(villages.positions[2 * v]!)) located[commune]!++;
  }
  const { positions } = villages;
  const isBuilt = (route: number) => fibre?.planned[route] !== 1;
  return {
    figures: countVillages(units, asked, definition).figures,
    declared: countVillages(units, declared, onMap).figures,
    contradictions: countContradictions(data, place, { villages, declared, definition }),
    located,
    sites: sites && distanceFigures(villages, nearestSites(positions, sites), units.count),
    fibre: fibre && distanceFigures(villages, nearestFibre(positions, fibre, isBuilt), units.count),
  };
}

/** What a kind of evidence tells of the villages of a place. Nobody gives measurements: by them all is unknown. */
function evidenceOf(
  { layers }: Pick<StatsData, 'layers'>,
  { coverage }: Pick<Place, 'coverage'>,
  { villages, kind }: { readonly villages: Villages; readonly kind: Evidence },
): StatusEvidence {
  if (kind === 'reported') return asReported(villages);
  const cube = unknownCube(villages);
  for (const layer of coverage) if (layer.evidence === kind) addCoverage(cube, villages, layer);
  const spoken = spokenBy(
    layers.filter(({ evidence }) => evidence === kind),
    villages.operators,
  );
  return { villages, cube, spoken };
}

function countContradictions(
  data: StatsData,
  { coverage }: Pick<Place, 'coverage'>,
  asked: {
    readonly villages: Villages;
    readonly declared: StatusEvidence;
    readonly definition: Definition;
  },
): Float64Array[] {
  const { villages, declared, definition } = asked;
  const layers = coverage.filter((layer) => data.declared.some((key) => sameLayer(key, layer)));
  const isReported =
    villages.spoken.some((spoken) => spoken === 1) ||
    villages.overall.some((state) => state !== UNKNOWN);
  const start = layers.length > 0 && isReported ? 0 : Number.NaN;
  const counts = CONTRADICTION_KINDS.map(() => new Float64Array(data.units.count).fill(start));
  for (const layer of Number.isNaN(start) ? [] : layers) {
    const both = { villages, declared: declared.cube };
    const found = contradictionsIn(both, layer, weakIsCovered(definition));
    for (let i = 0; i < found.count; i++) {
      const commune = villages.communes[found.villages[i]!]!;
      if (commune !== NO_UNIT) counts[found.kinds[i]!]![commune]!++;
    }
  }
  return counts;
}

/** Mean and median over the villages of each commune. */
function distanceFigures(
  { count, communes }: Villages,
  { distancesKm }: Nearest,
  units: number,
): DistanceFigures {
  const byCommune = Array.from({ length: units }, (): number[] => []);
  for (let v = 0; v < count; v++) {
    if (!Number.isNaN(distancesKm[v]!) && communes[v] !== NO_UNIT)
      byCommune[communes[v]!]!.push(distancesKm[v]!);
  }
  return {
    meanKm: Float64Array.from(byCommune, (km) => km.reduce((sum, one) => sum + one, 0) / km.length),
    medianKm: Float64Array.from(byCommune, medianOf),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
