/** Nearest site and nearest fibre of every village: beside geokdbush, and against looking at everything. */
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { seededRandom } from '../../scripts/made-dataset/random.ts';
import { LineBuilder, type LineColumns } from '../../src/core/geometry.ts';
import { type Nearest, nearestFibre, nearestSites } from '../../src/core/nearest/nearest.ts';
import { EARTH_RADIUS_KM } from '../../src/core/nearest/sphere.ts';
import type { BenchContext } from './context.ts';
import { placesNear } from './inputs/discs.ts';
import { measure, type Timing } from './measure.ts';
import { grouped, ms, type SuiteReport, times } from './report.ts';

/** Corners of a made route, and the longest step between two of them in degrees. */
const ROUTE_CORNERS = 100;
const ROUTE_STEP = 0.004;
/** Distances may differ by rounding: 1 mm. */
const LIMIT_KM = 1e-6;
/** So many villages are compared with every segment of fibre. */
const COMPARED = 200;

export async function benchNearest(context: BenchContext): Promise<SuiteReport> {
  const { size, say } = context;
  const communes = await context.communes();
  say('nearest');
  const villages = placesNear(communes, size.villages, 11);
  const sites = placesNear(communes, size.sites, 12);
  const kernel = await measure(size.often, () => nearestSites(villages, { positions: sites }));
  const peer = await measure(size.seldom, () => byGeokdbush(villages, sites));
  const lines = madeRoutes(placesNear(communes, size.fibreRoutes, 13), 14);
  const fibre = await measure(size.often, () => nearestFibre(villages, { lines }));
  const row = (what: string, { cpuMs, wallMs }: Timing, ratio: string) => [
    what,
    ms(cpuMs.least),
    ms(cpuMs.median),
    ms(wallMs.median),
    ratio,
  ];
  const ratio = peer.timing.cpuMs.median / kernel.timing.cpuMs.median;
  return {
    name: 'nearest',
    tables: [
      {
        title: `Nearest of ${grouped(size.villages)} villages: ms`,
        head: ['what', 'CPU, least', 'CPU, median', 'wall, median', ''],
        rows: [
          row(`site of ${grouped(size.sites)}`, kernel.timing, ''),
          row('the same, kdbush + geokdbush', peer.timing, times(ratio)),
          row(
            `fibre, ${grouped(size.fibreRoutes)} routes of ${ROUTE_CORNERS} corners`,
            fibre.timing,
            '',
          ),
        ],
        notes: ['Each with building its index. × is the peer’s median over the kernel’s.'],
      },
    ],
    agreements: [
      {
        what: 'sites: villages with another site than geokdbush’s, and not equally near',
        worst: differing(kernel.value, peer.value, { villages, sites }),
        limit: 0,
        unit: 'villages',
      },
      {
        what: `fibre: distance, against every segment (${COMPARED} villages)`,
        worst: fibreDifference(fibre.value, villages, lines),
        limit: LIMIT_KM,
        unit: 'km',
      },
    ],
    skipped: [],
  };
}

function byGeokdbush(villages: Float64Array, sites: Float64Array): Int32Array {
  const count = sites.length / 2;
  const index = new KDBush(count);
  for (let i = 0; i < count; i++) index.add(sites[2 * i]!, sites[2 * i + 1]!);
  index.finish();
  return Int32Array.from(
    { length: villages.length / 2 },
    (_, i) => around(index, villages[2 * i]!, villages[2 * i + 1]!, 1)[0]!,
  );
}

function differing(
  { rows }: Nearest,
  others: Int32Array,
  { villages, sites }: { readonly villages: Float64Array; readonly sites: Float64Array },
): number {
  return rows.reduce((count, site, i) => {
    if (site === others[i]) return count;
    const from = vectorAt(villages, i);
    const km = [site, others[i]!].map((row) => angleKm(from, vectorAt(sites, row)));
    return Math.abs(km[0]! - km[1]!) <= LIMIT_KM ? count : count + 1;
  }, 0);
}

/** Routes that wander off from their places. */
function madeRoutes(starts: Float64Array, seed: number): LineColumns {
  const random = seededRandom(seed);
  const builder = new LineBuilder();
  for (let i = 0; 2 * i < starts.length; i++) {
    let [lon, lat] = [starts[2 * i]!, starts[2 * i + 1]!];
    let heading = 2 * Math.PI * random();
    const line = Array.from({ length: ROUTE_CORNERS }, () => {
      const corner = [lon, lat];
      heading += random() - 0.5;
      const step = ROUTE_STEP * random();
      lon += step * Math.cos(heading);
      lat += step * Math.sin(heading);
      return corner;
    });
    builder.add([line]);
  }
  return builder.finish();
}

/** Largest difference of distances, km, to the nearest of all segments found one by one. */
function fibreDifference(
  { distancesKm }: Nearest,
  villages: Float64Array,
  { positions, lineStarts }: LineColumns,
): number {
  let worst = 0;
  for (let i = 0; i < Math.min(COMPARED, distancesKm.length); i++) {
    const from = vectorAt(villages, i);
    let least = Number.POSITIVE_INFINITY;
    for (let line = 0; line + 1 < lineStarts.length; line++) {
      for (let v = lineStarts[line]!; v + 1 < lineStarts[line + 1]!; v++) {
        const km = arcKm(from, vectorAt(positions, v), vectorAt(positions, v + 1));
        if (km < least) least = km;
      }
    }
    const difference = Math.abs(least - distancesKm[i]!);
    if (!(difference <= worst)) worst = difference;
  }
  return worst;
}

type Vector = readonly [number, number, number];

/** From a point to an arc of a great circle: to the circle where the foot lies on the arc, else to the nearer end. */
function arcKm(from: Vector, a: Vector, b: Vector): number {
  const pole = cross(a, b);
  const length = Math.hypot(...pole);
  const isBeside = length > 0 && dot(cross(pole, a), from) > 0 && dot(cross(b, pole), from) > 0;
  if (!isBeside) return Math.min(angleKm(from, a), angleKm(from, b));
  return EARTH_RADIUS_KM * Math.asin(Math.abs(dot(from, pole)) / length);
}

/** Accurate for small angles, where the cosine says nothing. */
function angleKm(a: Vector, b: Vector): number {
  return EARTH_RADIUS_KM * Math.atan2(Math.hypot(...cross(a, b)), dot(a, b));
}

function vectorAt(positions: Float64Array, i: number): Vector {
  const [lon, lat] = [0, 1].map((axis) => (positions[2 * i + axis]! * Math.PI) / 180) as [
    number,
    number,
  ];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

function cross([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

function dot([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  return ax * bx + ay * by + az * bz;
}
