/** Coverage maps of the operators: how strong their masts are over rough land, drawn as they declare it. */
import type { Feature, MultiPolygon } from 'geojson';
import { drawCoverage, type MapTruth } from './coverage-map.ts';
import { noiseAt } from './noise.ts';
import { distanceKm, type PlanePoint } from './plane.ts';
import { PROFILES } from './profiles.ts';
import { seedFor } from './random.ts';
import { EARLIER, LATER, OPERATORS, type OperatorId } from './settings.ts';
import { makeGrid, type SignalGrid } from './signal-grid.ts';
import type { MadeSite } from './sites.ts';
import type { Terrain } from './terrain.ts';
import { type MadeVillage, profileOn } from './villages.ts';

/** One layer as an operator declares it. */
export interface MadeCoverage {
  readonly operator: OperatorId;
  readonly technology: MadeTechnology;
  readonly date: string;
  readonly features: readonly Feature<MultiPolygon>[];
}

/** What coverage follows from. */
export interface World {
  readonly villages: readonly MadeVillage[];
  readonly sites: readonly MadeSite[];
  readonly terrain: Terrain;
  readonly seed: number;
}

const TECHNOLOGIES = ['2G', '3G', '4G', '5G'] as const;
type MadeTechnology = (typeof TECHNOLOGIES)[number];
/** Distance at which a mast on flat land is at the edge of coverage, km. Domain 7.1: lower bands reach further. */
const REACH_KM = { '2G': 9, '3G': 6.6, '4G': 6, '5G': 2.6 } as const;
/** On the earlier date operator A's newest masts were not there, and the way to the others counted as this much longer. */
const NEWEST_SITES = 4;
const EARLIER_SHADE = 1.06;
/** Weakest strength that is told apart; farther away nothing gets weaker. */
const FLOOR = -0.5;

/** Layers in the order of operators, technologies and dates. Operator C maps no 3G and no 5G; A's 4G exists on both dates. */
export function makeCoverage(world: World): MadeCoverage[] {
  const shade = makeShade(world);
  const layers: MadeCoverage[] = [];
  for (const { id: operator } of OPERATORS) {
    for (const technology of TECHNOLOGIES) {
      if (operator === 'op-c' && (technology === '3G' || technology === '5G')) continue;
      const sites = world.sites.filter(
        (site) => site.operator === operator && site.technologies.includes(technology),
      );
      const reception = { sites, shade, reachKm: REACH_KM[technology] };
      const later = makeGrid((point, node) => strengthFrom(reception, point, node));
      if (operator === 'op-a' && technology === '4G') {
        const key = { operator, technology, date: EARLIER } as const;
        layers.push(drawLayer(world, earlierGrid(later, reception), key));
      }
      layers.push(drawLayer(world, later, { operator, technology, date: LATER }));
    }
  }
  return layers;
}

/** How much the land lengthens the way to a mast; by node, because all layers have the same grid. */
type Shade = (point: PlanePoint, node: number) => number;

function makeShade({ terrain, seed }: World): Shade {
  const lobes = { seed: seedFor(seed, 'lobes'), scaleKm: 5, octaves: 4 };
  const known: number[] = [];
  return (point, node) => {
    known[node] ??= 0.4 + 0.75 * terrain(point) + 1.5 * noiseAt(lobes, point) ** 2;
    return known[node]!;
  };
}

interface Reception {
  readonly sites: readonly MadeSite[];
  readonly shade: Shade;
  readonly reachKm: number;
}

/** 1 at a mast, 0.5 where its coverage ends on land without shade, less beyond. */
function strengthFrom(
  { sites, shade, reachKm }: Reception,
  point: PlanePoint,
  node: number,
): number {
  const nearest = sites.reduce((best, { at }) => Math.min(best, distanceKm(point, at)), Infinity);
  return Math.max(FLOOR, 1 - (nearest * shade(point, node)) / (2 * reachKm));
}

/** Nowhere stronger than later. */
function earlierGrid(later: SignalGrid, reception: Reception): SignalGrid {
  const shade: Shade = (point, node) => EARLIER_SHADE * reception.shade(point, node);
  const before = { ...reception, shade, sites: reception.sites.slice(0, -NEWEST_SITES) };
  return makeGrid((point, node) =>
    Math.min(later.values[node]!, strengthFrom(before, point, node)),
  );
}

type LayerKey = Omit<MadeCoverage, 'features'>;

/** Only 4G maps tell weak from covered. */
function drawLayer({ villages }: World, grid: SignalGrid, key: LayerKey): MadeCoverage {
  return { ...key, features: drawCoverage(grid, truthsOf(villages, key), key.technology === '4G') };
}

/** What the profiles say of each village on that map; '.' and villages that were on no list then leave it to the land. */
function truthsOf(villages: readonly MadeVillage[], key: LayerKey): MapTruth[] {
  const operator = OPERATORS.findIndex(({ id }) => id === key.operator);
  const technology = TECHNOLOGIES.indexOf(key.technology);
  return villages.flatMap((village) => {
    const profile = profileOn(village, key.date === LATER);
    const shows = profile === null ? '.' : PROFILES[profile].declared[operator]![technology]!;
    if (shows !== 'c' && shows !== 'w' && shows !== 'n') return [];
    return [{ label: `${village.id} ${key.operator} ${key.technology}`, at: village.at, shows }];
  });
}
