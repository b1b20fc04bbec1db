/** In which part of a layer a position lies. */
import type { Bbox } from '../../core/country.ts';
import { isInParts, type LayerEntry, type OpenedDataset, partOf } from '../../core/dataset.ts';
import { kmToBox } from '../../core/distances.ts';
import type { Position } from '../../core/geometry.ts';
import { unitBboxes } from '../../core/units.ts';
import { type Bounded, unitAt } from '../../core/whereabouts.ts';

/** How far outside the drawn outlines a point may lie, in km: these are generalised, and islands are missing in them. */
const OUTLINE_SLACK_KM = 20;

/** Side of the cells by which outlines are looked up, in degrees: about as wide as a commune and its slack. */
const CELL_DEG = 0.25;

/** Less than a degree of latitude in km. */
const DEGREE_KM = 110;

/**
 * Finds the part of a layer that a position is in, '' for a layer that is whole; `null` far outside of all units that are drawn.
 * Between the outlines it is the nearest part.
 */
export function partFinder(
  dataset: OpenedDataset,
  entry: LayerEntry | null,
): (at: Position) => string | null {
  const { units, shapes, manifest } = dataset;
  const own = shapes.find(({ level }) => level === units.communeLevel);
  const inParts = entry !== null && isInParts(entry);
  if (!own) return () => (inParts ? null : '');
  const bboxes = unitBboxes(units, shapes);
  const bounded = { units, shapes: own, boundaries: manifest.boundaries, bboxes };
  const near = featuresNear(bounded);
  const parts = new Map<number, string>();
  const partOfUnit = (row: number) => {
    const part = parts.get(row) ?? (inParts ? partOf(dataset, row) : '');
    parts.set(row, part);
    return part;
  };
  return (at) => {
    const features = near(at);
    const inside = unitAt(bounded, at, features);
    if (inside !== null) return partOfUnit(inside);
    let [nearest, least] = [-1, OUTLINE_SLACK_KM];
    for (const feature of features) {
      const row = own.units[feature]!;
      const km = kmToBox(at[0], at[1], bboxes[row]!);
      if (km < least) [nearest, least] = [row, km];
    }
    return nearest < 0 ? null : partOfUnit(nearest);
  };
}

/** Features, ascending, that hold a position or may lie within the slack of it. */
function featuresNear({ shapes, bboxes }: Bounded): (at: Position) => readonly number[] {
  const cells = new Map<string, number[]>();
  for (const [feature, row] of shapes.units.entries()) {
    const box = bboxes[row];
    if (!box) continue;
    const [west, south, east, north] = widened(box).map((degrees) =>
      Math.floor(degrees / CELL_DEG),
    );
    for (let x = west!; x <= east!; x++) {
      for (let y = south!; y <= north!; y++) {
        const key = `${x} ${y}`;
        const known = cells.get(key);
        if (known) known.push(feature);
        else cells.set(key, [feature]);
      }
    }
  }
  return ([lon, lat]) =>
    cells.get(`${Math.floor(lon / CELL_DEG)} ${Math.floor(lat / CELL_DEG)}`) ?? [];
}

/** A box with the slack around it. */
function widened([west, south, east, north]: Bbox): Bbox {
  const up = OUTLINE_SLACK_KM / DEGREE_KM;
  const highest = Math.min(80, Math.max(Math.abs(south), Math.abs(north)) + up);
  const across = up / Math.cos((highest * Math.PI) / 180);
  return [west - across, south - up, east + across, north + up];
}
