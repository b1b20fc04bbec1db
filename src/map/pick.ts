/** Map to actions: what lies under a click, a tap or the pointer. Villages win over the unit around them. */
import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import type { Bbox } from '../core/country.ts';
import { pathTo, type Units } from '../core/units.ts';
import { withPoint } from '../state/measuring.ts';
import type { PageModel } from '../state/page-model.ts';
import { CHANGE_LAYER, type ChangedProperties } from './layers/changed.ts';
import { unitFill } from './layers/communes.ts';
import { drawnLevels } from './layers/unit-shapes.ts';
import { VILLAGE_LAYERS } from './layers/villages.ts';

/** Half the side of the square around a click in which a village is hit: 24 px targets (WCAG 2.2, 2.5.8), 44 for a finger. */
const HIT_PX = 12;
const TOUCH_HIT_PX = 22;

/** Least width and height on screen, in CSS pixels, at which a unit can be aimed at from anywhere. */
const FAIR_TARGET_PX = 44;

/** Lets clicks and the pointer act on the store. */
export function startPicking(map: MapLibreMap, model: PageModel): void {
  const { actions, store } = model;
  const canHover = matchMedia('(hover: hover)').matches;
  let frame = 0;

  const clicked = (event: MapMouseEvent) => {
    if (!isReady(map)) return;
    const line = store.measured.peek();
    if (line) {
      const { lng, lat } = event.lngLat;
      actions.measure(withPoint(line, [lng, lat]));
      return;
    }
    const reach = canHover ? HIT_PX : TOUCH_HIT_PX;
    const changed = nearestAt(map, [CHANGE_LAYER], event.point, reach)?.properties;
    if (changed) {
      const { village, place } = changed as ChangedProperties;
      actions.showView({ ...store.view.peek(), village, place, camera: null });
      return;
    }
    const village = villageAt(map, event.point, reach);
    if (village !== null) actions.selectVillage(village);
    else {
      const unit = unitAt(map, model, event.point);
      if (unit !== null) actions.selectUnit(unit);
    }
  };
  const hover = (unit: number, village: number) => {
    if (store.hoveredUnit.peek() !== unit) actions.hoverUnit(unit);
    if (store.hoveredVillage.peek() !== village) actions.hoverVillage(village);
  };
  const moved = (event: MapMouseEvent) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!isReady(map) || map.isMoving() || store.measured.peek()) return;
      const village = villageAt(map, event.point, HIT_PX / 2);
      const unit = village === null ? unitAt(map, model, event.point) : null;
      map.getCanvas().style.cursor = village !== null || unit !== null ? 'pointer' : '';
      hover(unit ?? -1, village ?? -1);
    });
  };
  const left = () => {
    cancelAnimationFrame(frame);
    hover(-1, -1);
  };
  map.on('click', clicked);
  if (canHover) {
    map.on('mousemove', moved);
    map.on('mouseout', left);
  }
}

/**
 * The unit that a click means: one step below what it shares with the selected place (province, then commune, as one drills
 * down), or deeper where units are large enough on screen to be aimed at. `sizePx` is the smaller side of a
 * unit's box on screen, 0 where it has none.
 */
export function unitToPick(
  units: Units,
  clicked: number,
  selected: number,
  sizePx: (row: number) => number,
): number {
  const path = pathTo(units, clicked);
  const selectedPath = new Set(pathTo(units, selected));
  let step = Math.min(path.findLastIndex((row) => selectedPath.has(row)) + 1, path.length - 1);
  while (step + 1 < path.length && sizePx(path[step + 1]!) >= FAIR_TARGET_PX) step++;
  return path[step]!;
}

function unitAt(map: MapLibreMap, { derived }: PageModel, point: Point): number | null {
  const dataset = derived.dataset.peek();
  const layer = dataset && unitFill(drawnLevels(dataset));
  if (!layer || !map.getLayer(layer)) return null;
  const clicked = map.queryRenderedFeatures(point, { layers: [layer] })[0]?.id;
  if (typeof clicked !== 'number') return null;
  const bboxes = derived.bboxes.peek();
  return unitToPick(dataset.units, clicked, derived.unit.peek(), (row) =>
    sizeOnScreen(map, bboxes[row]),
  );
}

function sizeOnScreen(map: MapLibreMap, box: Bbox | null | undefined): number {
  if (!box) return 0;
  const [a, b] = [map.project([box[0], box[1]]), map.project([box[2], box[3]])];
  return Math.min(Math.abs(b.x - a.x), Math.abs(b.y - a.y));
}

/** Row of the village nearest to a point, `null` when none is within `reach` pixels. */
function villageAt(map: MapLibreMap, point: Point, reach: number): number | null {
  const id = nearestAt(map, VILLAGE_LAYERS, point, reach)?.id;
  return typeof id === 'number' ? id : null;
}

/** The point of some layers that is nearest to a point on screen, `null` when none is within `reach` pixels. */
function nearestAt(
  map: MapLibreMap,
  among: readonly string[],
  { x, y }: Point,
  reach: number,
): MapGeoJSONFeature | null {
  const layers = among.filter((id) => map.getLayer(id));
  if (layers.length === 0) return null;
  const hits = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers },
  );
  let [nearest, distance]: [MapGeoJSONFeature | null, number] = [null, Infinity];
  for (const hit of hits) {
    const { geometry } = hit;
    if (geometry.type !== 'Point') continue;
    const at = map.project([geometry.coordinates[0]!, geometry.coordinates[1]!]);
    const away = Math.hypot(at.x - x, at.y - y);
    if (away < distance) [nearest, distance] = [hit, away];
  }
  return nearest;
}

/** False while the graphics context is lost: then the map has no style to ask. */
function isReady(map: MapLibreMap): boolean {
  return Boolean(map.style);
}
