/** Masts: put one after the other where they reach most villages that are still to be reached. Some carry two operators. */
import type { Feature, Point } from 'geojson';
import { distanceKm, type PlanePoint, toLonLat, toPlane } from './plane.ts';
import { PROFILES } from './profiles.ts';
import { seededRandom, seedFor } from './random.ts';
import { OPERATORS, type OperatorId } from './settings.ts';
import type { MadeVillage } from './villages.ts';

export interface MadeSite {
  readonly id: string;
  readonly operator: OperatorId;
  readonly at: PlanePoint;
  readonly technologies: readonly string[];
}

/** How many masts each operator has at most. Source: invented, about forty in all. */
const SITES_OF: Readonly<Record<OperatorId, number>> = { 'op-a': 21, 'op-b': 13, 'op-c': 8 };
/** A mast reaches villages this far away. Domain 7.1: 4–8 km for masts of 12–30 m. */
const REACH_KM = 6.5;
/** An operator moves onto a mast of another within this distance of the place it wants. */
const SHARING_KM = 3;
/** How far a mast stands from the village that it is built for, at most. */
const OFFSET_KM = 0.9;
const FOUR_G = 2;
const FIVE_G = 3;

/** Sites of all operators, operator by operator, in the order of building. */
export function makeSites(villages: readonly MadeVillage[], seed: number): MadeSite[] {
  const random = seededRandom(seedFor(seed, 'sites'));
  const sites: MadeSite[] = [];
  OPERATORS.forEach(({ id: operator }, o) => {
    const shows = (village: MadeVillage, technology: number) =>
      village.later !== null && PROFILES[village.later].declared[o]![technology] === 'c';
    let waiting = villages.filter((village) => shows(village, FOUR_G)).map(({ at }) => toPlane(at));
    const town = villages.filter((village) => shows(village, FIVE_G)).map(({ at }) => toPlane(at));
    const wanted = [...waiting];
    for (let n = 1; n <= SITES_OF[operator] && waiting.length > 0; n++) {
      const place = mostReaching(wanted, waiting);
      const offset: PlanePoint = [
        place[0] + OFFSET_KM * (2 * random() - 1),
        place[1] + OFFSET_KM * (2 * random() - 1),
      ];
      const at =
        sites.find((site) => distanceKm(site.at, offset) < SHARING_KM && random() < 0.5)?.at ??
        offset;
      waiting = waiting.filter((village) => distanceKm(village, place) > REACH_KM);
      const hasTown = town.some((village) => distanceKm(village, at) < 3.5);
      sites.push({
        id: `${operator}-${String(n).padStart(2, '0')}`,
        operator,
        at,
        technologies: carried(operator, hasTown),
      });
    }
  });
  return sites;
}

/** The sites as GeoJSON features with the fields of the dataset format. */
export function siteFeatures(sites: readonly MadeSite[]): Feature<Point>[] {
  return sites.map(({ id, operator, at, technologies }) => ({
    type: 'Feature',
    properties: { id, operator, technologies: technologies.join(' ') },
    geometry: { type: 'Point', coordinates: [...toLonLat(at)] },
  }));
}

/** The village from which most of the waiting ones are within reach; the first of equals. */
function mostReaching(places: readonly PlanePoint[], waiting: readonly PlanePoint[]): PlanePoint {
  const reach = (place: PlanePoint) =>
    waiting.filter((village) => distanceKm(village, place) <= REACH_KM).length;
  return places.reduce((best, next) => (reach(next) > reach(best) ? next : best));
}

function carried(operator: OperatorId, hasTown: boolean): string[] {
  if (operator === 'op-c') return ['2G', '4G'];
  return hasTown ? ['2G', '3G', '4G', '5G'] : ['2G', '3G', '4G'];
}
