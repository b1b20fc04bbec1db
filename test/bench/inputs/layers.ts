/** The coverage layers of the benches, by name: Dn is n discs, Pn the raster-derived outlines of n sites. */
import type { PolygonColumns } from '../../../src/core/geometry.ts';
import { discsAt, placesNear } from './discs.ts';
import { rasterOutlines } from './raster-outlines.ts';

export interface NamedLayer {
  readonly name: string;
  readonly polygons: PolygonColumns;
}

export function discLayer(communes: PolygonColumns, count: number): NamedLayer {
  const polygons = discsAt(placesNear(communes, count, count), count + 1);
  return { name: `D${short(count)}`, polygons };
}

export function outlineLayer(communes: PolygonColumns, count: number): NamedLayer {
  const polygons = rasterOutlines(placesNear(communes, count, count), count + 1);
  return { name: `P${short(count)}`, polygons };
}

function short(count: number): string {
  return count >= 1000 ? `${count / 1000}k` : `${count}`;
}
