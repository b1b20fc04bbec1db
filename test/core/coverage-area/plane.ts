/** Shapes drawn straight on a grid of cells, so that examples can be worked by hand and ties are exact. */
import type { CommuneGrid } from '../../../src/core/coverage-area/commune-grid.ts';
import { communeGridSteps } from '../../../src/core/coverage-area/commune-grid.ts';
import {
  type CoverageRaster,
  rasterShapesSteps,
} from '../../../src/core/coverage-area/coverage-raster.ts';
import {
  type CoverageQuestion,
  coveredAreas,
} from '../../../src/core/coverage-area/covered-areas.ts';
import { type Grid, onLattice } from '../../../src/core/coverage-area/grid.ts';
import { type PlaneShapes, signedArea } from '../../../src/core/coverage-area/plane-shapes.ts';
import { equalAreaPlane } from '../../../src/core/projection.ts';
import { finish } from '../../../src/core/steps.ts';

export type Point = readonly [x: number, y: number];
/** Corners, not closed, either way round. */
export type Outline = readonly Point[];
/** One outer ring, then its holes. */
export type Shape = readonly Outline[];
export type Feature = readonly Shape[];

/** A grid of cells of 1 km². */
export function planeGrid(columns: number, rows: number): Grid {
  const plane = equalAreaPlane(0);
  const units = { cellKm: 1, cellsPerKm: 1, cellsPerDegree: plane.kmPerDegree };
  return { plane, west: 0, southKm: 0, ...units, columns, rows };
}

export function rectangle(x0: number, y0: number, x1: number, y1: number): Outline {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ];
}

/** A regular polygon. */
export function disc(x: number, y: number, radius: number, corners = 16): Outline {
  return Array.from({ length: corners }, (_, k): Point => {
    const angle = (2 * Math.PI * (k + 0.3)) / corners;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

export function planeShapes(features: readonly Feature[]): PlaneShapes {
  const vertices: number[] = [];
  const [ringStarts, shapeStarts] = [[0], [0]];
  const numbers: number[] = [];
  const boxes: number[] = [];
  const areas: number[] = [];
  features.forEach((feature, number) => {
    for (const shape of feature) {
      let area = 0;
      shape.forEach((outline, r) => {
        const flat = [...outline, outline[0]!].map(([x, y]): Point => [onLattice(x), onLattice(y)]);
        const signed = signedArea(Float64Array.from(flat.flat()), 0, flat.length);
        if (signed > 0 !== (r === 0)) flat.reverse();
        vertices.push(...flat.flat());
        ringStarts.push(vertices.length / 2);
        area += r === 0 ? Math.abs(signed) : -Math.abs(signed);
      });
      const [xs, ys] = [0, 1].map((axis) => shape[0]!.map((point) => point[axis]!));
      boxes.push(Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!));
      areas.push(area);
      shapeStarts.push(ringStarts.length - 1);
      numbers.push(number);
    }
  });
  return {
    vertices: Float64Array.from(vertices),
    ringStarts: Uint32Array.from(ringStarts),
    shapeStarts: Uint32Array.from(shapeStarts),
    features: Uint32Array.from(numbers),
    featureCount: features.length,
    boxes: Float64Array.from(boxes),
    areas: Float64Array.from(areas),
  };
}

export function drawCommunes(grid: Grid, features: readonly Feature[]): CommuneGrid {
  return finish(communeGridSteps(grid, planeShapes(features)));
}

export function drawCoverage(grid: Grid, features: readonly Feature[]): CoverageRaster {
  return finish(rasterShapesSteps(grid, planeShapes(features)));
}

/** Covered area per commune, in cells. Every layer is a raster of its own. */
export function measure(
  communes: CommuneGrid,
  layers: readonly (readonly Feature[])[],
  question?: CoverageQuestion,
): number[] {
  const rasters = layers.map((features) => drawCoverage(communes.grid, features));
  return [...coveredAreas(communes, rasters, question)];
}
