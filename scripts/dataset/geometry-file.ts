/**
 * Features as one file. Which format is smaller follows from the geometry alone, so the bytes are the same whatever compresses
 * them: polygons and lines as TopoJSON (whole steps from corner to corner), points as columns.
 */
import type { Feature, Point } from 'geojson';
import { type Cell, encodeColumns } from './columns.ts';
import { encodeTopology } from './topology.ts';
import { type DataFile, dataFile } from './write.ts';

/** Positions of points in degrees: to about a metre. */
const DECIMALS = 5;

/** @param id of the layer, and of its part; the features have one type of geometry */
export function geometryFile(id: string, features: readonly Feature[]): DataFile {
  const arePoints = features.every(({ geometry }) => geometry.type === 'Point');
  return dataFile(id, arePoints ? pointTable(features) : encodeTopology({ layer: features }));
}

/** Degrees as they are written for a point. */
export function roundedDegrees(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

function pointTable(features: readonly Feature[]): unknown {
  const names = new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const positions = features.map(({ geometry }) => (geometry as Point).coordinates);
  const columns: Record<string, readonly Cell[]> = {};
  for (const name of names)
    columns[name] = features.map(({ properties }) => (properties?.[name] as Cell) ?? '');
  for (const [i, name] of ['lon', 'lat'].entries())
    columns[name] = positions.map((position) => roundedDegrees(position[i]!));
  return encodeColumns(features.length, columns);
}
