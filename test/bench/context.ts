/** What every suite gets: how large, on which communes. Two sizes: the one that results are quoted from, and one for trying it out. */
import type { PolygonColumns } from '../../src/core/geometry.ts';
import { countryCommunes, fewCommunes, publishedCommunes } from './inputs/communes.ts';
import type { Repetitions } from './measure.ts';
import type { SuiteReport } from './report.ts';

export interface BenchSize {
  /** Disc layers, sites each. */
  readonly discs: readonly number[];
  /** The disc layer that targets and the suites about one layer speak of. */
  readonly mainDiscs: number;
  /** Sites of the raster-derived layer. */
  readonly outlines: number;
  /** Changes of each kind: sites added, moved, removed. */
  readonly changes: number;
  readonly villages: number;
  readonly sites: number;
  readonly fibreRoutes: number;
  /** Communes that Turf and clipper2-ts are measured on. */
  readonly sampled: { readonly turf: number; readonly clipper: number };
  /** Our work and peers as quick. */
  readonly often: Repetitions;
  /** Peers that take seconds. */
  readonly seldom: Repetitions;
}

export const FULL: BenchSize = {
  discs: [2_000, 20_000, 80_000],
  mainDiscs: 20_000,
  outlines: 5_000,
  changes: 2_000,
  villages: 100_000,
  sites: 15_000,
  fibreRoutes: 3_000,
  sampled: { turf: 40, clipper: 330 },
  often: { runs: 8, warmUps: 6 },
  seldom: { runs: 3, warmUps: 0 },
};

export const QUICK: BenchSize = {
  discs: [20, 80],
  mainDiscs: 80,
  outlines: 20,
  changes: 20,
  villages: 1_000,
  sites: 100,
  fibreRoutes: 20,
  sampled: { turf: 6, clipper: 10 },
  often: { runs: 2, warmUps: 0 },
  seldom: { runs: 1, warmUps: 0 },
};

export interface BenchContext {
  readonly isQuick: boolean;
  readonly size: BenchSize;
  /** Made once, at the first question. */
  communes(): Promise<PolygonColumns>;
  /** Boundaries as published; `null` where they are not at hand or not worth the time. */
  published(): PolygonColumns | null;
  /** Says what is being done. */
  say(what: string): void;
}

export type Suite = (context: BenchContext) => Promise<SuiteReport>;

export function benchContext(isQuick: boolean, say: (what: string) => void): BenchContext {
  let communes: Promise<PolygonColumns> | null = null;
  return {
    isQuick,
    size: isQuick ? QUICK : FULL,
    communes() {
      communes ??= isQuick ? Promise.resolve(fewCommunes(5, 4)) : countryCommunes();
      return communes;
    },
    published: () => (isQuick ? null : publishedCommunes()),
    say,
  };
}
