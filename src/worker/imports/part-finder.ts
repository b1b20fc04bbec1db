/** In which part of a layer a position lies. */
import { isInParts, type LayerEntry, type OpenedDataset, partOf } from '../../core/dataset.ts';
import { kmToBox } from '../../core/distances.ts';
import type { Position } from '../../core/geometry.ts';
import { unitBboxes } from '../../core/units.ts';
import { unitAt } from '../../core/whereabouts.ts';

/** How far outside the drawn outlines a point may lie, in km: these are generalised, and islands are missing in them. */
const OUTLINE_SLACK_KM = 20;

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
  const parts = new Map<number, string>();
  const partOfUnit = (row: number) => {
    const part = parts.get(row) ?? (inParts ? partOf(dataset, row) : '');
    parts.set(row, part);
    return part;
  };
  return (at) => {
    const inside = unitAt(bounded, at);
    if (inside !== null) return partOfUnit(inside);
    const near = { row: -1, km: OUTLINE_SLACK_KM };
    for (const row of own.units) {
      const box = bboxes[row];
      const km = box ? kmToBox(at[0], at[1], box) : Infinity;
      if (km < near.km) Object.assign(near, { row, km });
    }
    return near.row < 0 ? null : partOfUnit(near.row);
  };
}
