/** What the overview map draws for a place: pure, from the dataset and the classes of its units. */
import type { Bbox, Country, MapLabel } from '../core/country.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { boxHolds } from '../core/geometry.ts';
import { isWithin, type UnitShapes } from '../core/units.ts';
import { type Frame, finestAndCoarsest, frameOf, groupedPaths, padded } from './overview-path.ts';
import { listedUnits } from './unit-rows.ts';

/** Units of the drawing along its longer side: at the size of a page about one per pixel. */
const LONGEST = 800;

/** A unit that can be pointed at. */
export interface Target {
  readonly row: number;
  readonly path: string;
}

export interface Overview {
  readonly frame: Frame;
  /** Path per class of `derived.classes`. */
  readonly fills: ReadonlyMap<number, string>;
  /** Land around the place shown. */
  readonly context: string;
  readonly targets: readonly Target[];
  /** Whether the targets are the filled units themselves: then each has room for a border. */
  readonly isFine: boolean;
  readonly labels: readonly MapLabel[];
}

/** What an overview is made from. */
export interface OverviewInput {
  readonly dataset: OpenedDataset;
  readonly bboxes: readonly (Bbox | null)[];
  readonly classes: Int8Array;
  readonly unit: number;
}

/** The drawing for a place; `null` while there is no geometry for it. */
export function overviewOf({ dataset, bboxes, classes, unit }: OverviewInput): Overview | null {
  const layers = finestAndCoarsest(dataset.shapes);
  const box = boxOf(dataset, bboxes, unit);
  if (!layers || !box) return null;
  const { units } = dataset;
  const frame = frameOf(box, LONGEST);
  const children = listedUnits(units, unit);
  const scope = children.length > 0 ? unit : units.parents[unit]!;
  const rows = new Set(children.length > 0 ? children : listedUnits(units, scope));
  const { finest, coarsest } = layers;
  const targetOf = (row: number) => {
    for (let at = row; at > 0; at = units.parents[at]!) if (rows.has(at)) return at;
    return null;
  };
  const outline = coarsest.units.some((row) => rows.has(row)) ? coarsest : finest;
  return {
    frame,
    fills: groupedPaths(finest, frame, (row) =>
      isWithin(units, row, scope) ? (classes[row] ?? null) : null,
    ),
    context: contextOf(coarsest, frame, (row) => {
      const around = bboxes[row];
      return around && !isWithin(units, row, scope) && overlap(around, box);
    }),
    isFine: finest.units.some((row) => rows.has(row)),
    targets: [...groupedPaths(outline, frame, targetOf)].map(([row, path]) => ({ row, path })),
    labels: dataset.country.labels.filter(({ lon, lat }) => boxHolds(box, lon, lat)),
  };
}

/** One path of the neighbouring land. */
function contextOf(
  shapes: UnitShapes,
  frame: Frame,
  isAround: (row: number) => boolean | null | undefined,
): string {
  return groupedPaths(shapes, frame, (row) => (isAround(row) ? 0 : null)).get(0) ?? '';
}

function overlap(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** The country's first view for a dataset of the whole country, else the place with some land around it. */
function boxOf(
  { country, units }: OpenedDataset,
  bboxes: readonly (Bbox | null)[],
  unit: number,
): Bbox | null {
  const box = bboxes[unit] ?? null;
  if (!box) return null;
  if (unit === 0 && units.isNational) return country.firstView;
  return padded(box, unit === 0 ? 0.03 : 0.08);
}

/** The labels that every map of the country has to show. */
export function archipelagos({ labels }: Country): readonly MapLabel[] {
  return labels.filter(({ kind }) => kind === 'archipelago');
}

/** Where the islands of an archipelago are (degrees), at least one position: that of its name where none is given. */
export function islandsOf({
  islands,
  lon,
  lat,
}: MapLabel): readonly (readonly [lon: number, lat: number])[] {
  return islands && islands.length > 0 ? islands : [[lon, lat]];
}

/** Whether a box shows all archipelagos of the country. */
export function holdsArchipelagos(country: Country, box: Bbox): boolean {
  return archipelagos(country).every(({ lon, lat }) => boxHolds(box, lon, lat));
}
