/**
 * Areas of units by their drawn outlines, on the ellipsoid: for a table that lists them beside figures. What a coverage layer covers
 * is measured by `core/coverage-area`, over outlines in full detail.
 */
import { type PolygonColumns, polygonBbox } from '../geometry.ts';
import { type EqualAreaPlane, equalAreaPlane, piecesOf, planeY, sineOf } from '../projection.ts';
import { NO_PARENT, type UnitShapes, type Units } from '../units.ts';

/** Area per unit row in km²: that of the lowest units that are drawn, summed up; NaN without any below. */
export function unitAreasKm2(units: Units, shapes: readonly UnitShapes[]): Float64Array {
  const areas = new Float64Array(units.count).fill(Number.NaN);
  const lowest = shapes.reduce<UnitShapes | null>(
    (low, each) => (low && low.level >= each.level ? low : each),
    null,
  );
  for (const [feature, unit] of lowest?.units.entries() ?? []) {
    const areaKm2 = featureAreaKm2(lowest!.polygons, feature);
    for (let row = unit; row !== NO_PARENT; row = units.parents[row]!) {
      const sum = areas[row]!;
      areas[row] = (Number.isNaN(sum) ? 0 : sum) + areaKm2;
    }
  }
  return areas;
}

/** Area of a feature in km²: outer rings less their holes, whichever way they run. */
function featureAreaKm2(columns: PolygonColumns, feature: number): number {
  const { ringStarts, polygonStarts, featureStarts, positions } = columns;
  const box = polygonBbox(columns, feature);
  if (!box) return 0;
  const plane = equalAreaPlane((box[1] + box[3]) / 2);
  let area = 0;
  for (let p = featureStarts[feature]!; p < featureStarts[feature + 1]!; p++) {
    for (let r = polygonStarts[p]!; r < polygonStarts[p + 1]!; r++) {
      const ring = positions.subarray(2 * ringStarts[r]!, 2 * ringStarts[r + 1]!);
      const km2 = Math.abs(ringAreaKm2(plane, ring));
      area += r === polygonStarts[p] ? km2 : -km2;
    }
  }
  return area;
}

/** Signed area of a closed ring (lon, lat pairs, degrees): trapezoids beneath its edges, each edge cut so that it stays straight. */
function ringAreaKm2(plane: EqualAreaPlane, ring: Float64Array): number {
  let area = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [lon, lat, nextLon, nextLat] = ring.subarray(i, i + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const heightAt = (part: number) => planeY(plane, sineOf(lat + part * (nextLat - lat)));
    const dx = (nextLon - lon) * plane.kmPerDegree;
    const dy = heightAt(1) - heightAt(0);
    const sin = Math.max(Math.abs(sineOf(lat)), Math.abs(sineOf(nextLat)));
    const pieces = dx === 0 ? 1 : piecesOf(plane, { dx, dy, dLat: nextLat - lat, sin });
    for (let piece = 0; piece < pieces; piece++) {
      const mean = (heightAt(piece / pieces) + heightAt((piece + 1) / pieces)) / 2;
      area += (dx / pieces) * mean;
    }
  }
  return area;
}
