/** Fibre routes along the valleys, and all roads that villages keep near. */
import type { Feature, LineString } from 'geojson';
import { type PlanePoint, toLonLat } from './plane.ts';
import { makeWayFinder } from './roads.ts';
import { COMMUNES, FIBRE_ROUTES, type FibreRoute, PLAIN_ROADS } from './settings.ts';
import { simplifyLine } from './simplify.ts';
import type { Terrain } from './terrain.ts';

export interface MadeFibre extends FibreRoute {
  readonly line: readonly PlanePoint[];
}

/** Routes and roads, as lines on the plane. */
export interface MadeRoads {
  readonly fibre: readonly MadeFibre[];
  readonly roads: readonly (readonly PlanePoint[])[];
}

/** Points of a line that bend it by less than this are left out, km² of the triangle they span. */
const LINE_DETAIL_KM2 = 0.01;

/** Every operator digs along ways of its own. */
export function makeRoads(terrain: Terrain, seed: number): MadeRoads {
  const finders = {
    'op-a': makeWayFinder(terrain, seed, 'a'),
    'op-b': makeWayFinder(terrain, seed, 'b'),
  };
  const fibre = FIBRE_ROUTES.map((route) => {
    const finder = route.operator === 'op-b' ? finders['op-b'] : finders['op-a'];
    return { ...route, line: finder.find(centreOf(route.from), centreOf(route.to)) };
  });
  const plain = PLAIN_ROADS.map(([from, to]) => finders['op-a'].find(centreOf(from), centreOf(to)));
  const withFibre = fibre.filter(({ operator }) => operator === 'op-a').map(({ line }) => line);
  return { fibre, roads: [...withFibre, ...plain] };
}

/** The routes as GeoJSON features with the fields of the dataset format. */
export function fibreFeatures(fibre: readonly MadeFibre[]): Feature<LineString>[] {
  return fibre.map(({ operator, planned, line }) => ({
    type: 'Feature',
    properties: { operator, planned: planned ? 'yes' : 'no' },
    geometry: {
      type: 'LineString',
      coordinates: simplifyLine(line, LINE_DETAIL_KM2).map((point) => [...toLonLat(point)]),
    },
  }));
}

function centreOf(code: string): (typeof COMMUNES)[number]['centre'] {
  const commune = COMMUNES.find((candidate) => candidate.code === code);
  if (!commune) throw new Error(`expected the code of a commune in the settings, got ${code}`);
  return commune.centre;
}
