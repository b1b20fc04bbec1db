/**
 * Where a report and an operator's map contradict each other: a village reported covered that lies outside all that the operator
 * declared, and one reported without signal that lies inside. Neither is taken for the truth; the list, with how far inside or outside
 * the village lies, is what to look into. What one of the two leaves unknown contradicts nothing.
 */
import {
  CONTRADICTION_KINDS,
  COVERED,
  type CoverageLayer,
  NONE,
  OVERALL_STATES,
  statusIndex,
  TECHNOLOGIES,
  UNKNOWN,
  type Villages,
  WEAK,
} from './model.ts';
import { coverageEdge } from './nearest/coverage-edge.ts';

/** n contradictions as columns, by layer and then by village row. */
export interface Contradictions {
  readonly count: number;
  /** Rows of villages. */
  readonly villages: Uint32Array;
  /** Indices into the operators of the villages. */
  readonly operators: Uint16Array;
  /** Indices into `TECHNOLOGIES`. */
  readonly technologies: Uint8Array;
  /** Indices into {@link CONTRADICTION_KINDS}. */
  readonly kinds: Uint8Array;
  /**
   * From the village to the edge of the coverage of that operator and technology, in km: how far outside or how deep inside.
   * NaN where the operator declared that it covers nothing, so that there is no edge.
   */
  readonly distancesKm: Float64Array;
}

/** What is compared: the reported statuses of villages, and the cube by the declared polygons (`coverage-cube.ts`). */
export interface ReportedAndDeclared {
  readonly villages: Villages;
  readonly declared: Uint8Array;
}

const NO_SIGNAL = OVERALL_STATES.indexOf('no-signal');
const OUTSIDE = CONTRADICTION_KINDS.indexOf('covered-outside');
const INSIDE = CONTRADICTION_KINDS.indexOf('none-inside');

/**
 * Contradictions about the operator and technology of one layer, one of those that the declared cube was made from. A village that
 * as a whole reports no signal denies what an operator of whom it says nothing declares there.
 * @param weakCounts whether weak signal is a claim of coverage, on both sides; otherwise weak contradicts nothing
 */
export function contradictionsIn(
  { villages, declared }: ReportedAndDeclared,
  layer: CoverageLayer,
  weakCounts: boolean,
): Contradictions {
  const operator = villages.operators.findIndex(({ id }) => id === layer.operator);
  const technology = TECHNOLOGIES.indexOf(layer.technology);
  const rows: number[] = [];
  const kinds: number[] = [];
  for (let v = 0; v < villages.count && operator >= 0; v++) {
    const at = statusIndex(villages, v, technology, operator);
    const kind = kindOf(reportedAt(villages, v, at), declared[at]!, weakCounts);
    if (kind === null) continue;
    rows.push(v);
    kinds.push(kind);
  }
  const edge = rows.length > 0 ? coverageEdge(layer, weakCounts) : null;
  const distancesKm = rows.map((v, i) => {
    const [lon, lat] = [villages.positions[2 * v]!, villages.positions[2 * v + 1]!];
    if (!edge || Number.isNaN(lon)) return Number.NaN; // a cube read from a file may know of villages without a position
    return kinds[i] === OUTSIDE ? edge.fromOutside(lon, lat) : edge.fromInside(lon, lat);
  });
  return {
    count: rows.length,
    villages: Uint32Array.from(rows),
    operators: new Uint16Array(rows.length).fill(operator),
    technologies: new Uint8Array(rows.length).fill(technology),
    kinds: Uint8Array.from(kinds),
    distancesKm: Float64Array.from(distancesKm),
  };
}

/** Several lists as one, in their order. */
export function joinContradictions(lists: readonly Contradictions[]): Contradictions {
  const all = <T>(column: (list: Contradictions) => Iterable<T>) =>
    lists.flatMap((list) => [...column(list)]);
  return {
    count: lists.reduce((sum, { count }) => sum + count, 0),
    villages: Uint32Array.from(all(({ villages }) => villages)),
    operators: Uint16Array.from(all(({ operators }) => operators)),
    technologies: Uint8Array.from(all(({ technologies }) => technologies)),
    kinds: Uint8Array.from(all(({ kinds }) => kinds)),
    distancesKm: Float64Array.from(all(({ distancesKm }) => distancesKm)),
  };
}

function reportedAt(villages: Villages, v: number, at: number): number {
  const status = villages.statuses[at]!;
  return status === UNKNOWN && villages.overall[v] === NO_SIGNAL ? NONE : status;
}

function kindOf(reported: number, declared: number, weakCounts: boolean): number | null {
  const isClaimed = (status: number) => status === COVERED || (status === WEAK && weakCounts);
  if (isClaimed(reported) && declared === NONE) return OUTSIDE;
  return reported === NONE && isClaimed(declared) ? INSIDE : null;
}
