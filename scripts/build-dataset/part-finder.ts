/**
 * Where things lie among the outlines of a country: in which part a position is, which parts a line touches, which part is
 * nearest. Built once from the outlines of all parts, then only read.
 */
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import type { Bbox } from '../../src/core/country.ts';
import { boxesMeet, boxOf, grownBox } from './boxes.ts';

/** Outlines of one part and the boxes of the units that it is drawn from. */
export interface PartShape {
  readonly code: string;
  /** `MultiPolygon` coordinates, degrees. */
  readonly polygons: readonly (readonly (readonly Position[])[])[];
  readonly unitBoxes: readonly Bbox[];
}

/** Mean length of a degree of latitude, km (WGS 84). */
const KM_PER_DEGREE = 111.2;

export class PartFinder {
  readonly parts: readonly PartShape[];
  readonly boxes: readonly Bbox[];
  /** Polygons of all parts: part and rings. */
  readonly #polygons: { readonly part: number; readonly rings: Position[][] }[] = [];
  readonly #polygonIndex: Flatbush;
  /** Edges of all outlines: four numbers each, and the part. */
  readonly #edges: { readonly part: number; readonly from: Position; readonly to: Position }[] = [];
  readonly #edgeIndex: Flatbush;

  /** @throws when there is no part with an outline */
  constructor(parts: readonly PartShape[]) {
    this.parts = parts;
    this.boxes = parts.map(({ polygons }) => boxOf(polygons));
    parts.forEach(({ polygons }, part) => {
      for (const rings of polygons) {
        this.#polygons.push({ part, rings: rings as Position[][] });
        for (const ring of rings) {
          for (let i = 1; i < ring.length; i++)
            this.#edges.push({ part, from: ring[i - 1]!, to: ring[i]! });
        }
      }
    });
    if (this.#edges.length === 0) throw new Error(`no outline in ${parts.length} parts`);
    this.#polygonIndex = indexOf(this.#polygons.map(({ rings }) => boxOf(rings)));
    this.#edgeIndex = indexOf(this.#edges.map(({ from, to }) => boxOf([from, to])));
  }

  /** The part that holds a position, or `null`; on a shared border the first of both. */
  partAt([lon, lat]: Position): number | null {
    const found = this.#polygonIndex
      .search(lon!, lat!, lon!, lat!)
      .sort((a, b) => a - b)
      .find((i) =>
        booleanPointInPolygon([lon!, lat!], {
          type: 'Polygon',
          coordinates: this.#polygons[i]!.rings,
        }),
      );
    return found === undefined ? null : this.#polygons[found]!.part;
  }

  /** The part whose outline is nearest to a position within `km`, or `null`. */
  nearestPart(at: Position, km: number): number | null {
    const scale = Math.cos((at[1]! * Math.PI) / 180);
    const [east, north] = [km / (KM_PER_DEGREE * scale), km / KM_PER_DEGREE];
    const box: Bbox = [at[0]! - east, at[1]! - north, at[0]! + east, at[1]! + north];
    let [nearest, least]: [number | null, number] = [null, km];
    for (const i of this.#edgeIndex.search(...box).sort((a, b) => a - b)) {
      const { part, from, to } = this.#edges[i]!;
      const away = distanceKm(at, [from, to], scale);
      if (away < least || (nearest === null && away === least)) [nearest, least] = [part, away];
    }
    return nearest;
  }

  /** All parts that lines touch, ascending. */
  partsOfLines(lines: readonly (readonly Position[])[]): number[] {
    const parts = new Set<number>();
    for (const line of lines) {
      line.forEach((at, i) => {
        const part = this.partAt(at);
        if (part !== null) parts.add(part);
        if (i === 0) return;
        const before = line[i - 1]!;
        for (const e of this.#edgeIndex.search(...boxOf([before, at]))) {
          const edge = this.#edges[e]!;
          if (!parts.has(edge.part) && crosses(before, at, edge)) parts.add(edge.part);
        }
      });
    }
    return [...parts].sort((a, b) => a - b);
  }

  /** Parts whose box, grown by some degrees, meets a box. */
  partsNear(box: Bbox, degrees: number): number[] {
    return [...this.boxes.keys()].filter((i) => boxesMeet(grownBox(this.boxes[i]!, degrees), box));
  }
}

function indexOf(boxes: readonly Bbox[]): Flatbush {
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return index;
}

interface Edge {
  readonly from: Position;
  readonly to: Position;
}

/** Whether two segments share a position. */
function crosses(a: Position, b: Position, { from, to }: Edge): boolean {
  const apart = (p: Position, q: Position, r: Position, s: Position) =>
    turn(p, q, r) * turn(p, q, s) > 0;
  return !apart(a, b, from, to) && !apart(from, to, a, b);
}

/** Positive when c lies left of the way from a to b. */
function turn(a: Position, b: Position, c: Position): number {
  return (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);
}

/** Distance from a position to a segment, km, on a plane that is true at the position. */
function distanceKm(at: Position, [from, to]: [Position, Position], scale: number): number {
  const [px, py] = [(from[0]! - at[0]!) * scale, from[1]! - at[1]!];
  const [dx, dy] = [(to[0]! - from[0]!) * scale, to[1]! - from[1]!];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(px * dx + py * dy) / square));
  return KM_PER_DEGREE * Math.hypot(px + share * dx, py + share * dy);
}
