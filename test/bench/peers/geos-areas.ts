/** Covered area with GEOS, which Debian's `python3-shapely` brings along: the same input through temporary files, timed over there. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { featureCount, multiPolygonOf, type PolygonColumns } from '../../../src/core/geometry.ts';
import { spreadOf, type Timing } from '../measure.ts';

const SCRIPT = resolve(import.meta.dirname, 'geos_areas.py');
/** Debian's own Python comes after what `python3` means here, which may lack Shapely. */
const PYTHONS = ['python3', '/usr/bin/python3'] as const;

const WKB_POLYGON = 3;
const WKB_MULTIPOLYGON = 6;

export interface GeosAreas {
  /** Of Shapely and GEOS. */
  readonly version: string;
  readonly timing: Timing;
  /** km² per commune; `null` where GEOS refused. */
  readonly areasKm2: readonly (number | null)[];
  /** Communes that GEOS refused. */
  readonly failed: number;
}

/** A Python with Shapely; `null` when there is none. */
export function findShapely(): string | null {
  const isThere = (python: string) =>
    spawnSync(python, ['-c', 'import shapely'], { stdio: 'ignore' }).status === 0;
  return PYTHONS.find(isThere) ?? null;
}

/** Both columns in kilometres of plane. */
export function geosAreas(
  python: string,
  communes: PolygonColumns,
  layer: PolygonColumns,
  runs: number,
): GeosAreas {
  const folder = mkdtempSync(join(tmpdir(), 'geos-areas-'));
  try {
    const files = [join(folder, 'communes'), join(folder, 'coverage')] as const;
    writeFileSync(files[0], records(communes));
    writeFileSync(files[1], records(layer));
    const { status, stdout, stderr } = spawnSync(python, [SCRIPT, ...files, `${runs}`], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (status !== 0) throw new Error(`${SCRIPT} ended with ${status}: ${stderr}`);
    const { version, cpuMs, wallMs, areas, failed } = JSON.parse(stdout);
    const timing = { runs, cpuMs: spreadOf(cpuMs), wallMs: spreadOf(wallMs) };
    return { version, timing, areasKm2: areas, failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function records(columns: PolygonColumns): Buffer {
  const parts: Buffer[] = [];
  for (let f = 0; f < featureCount(columns); f++) {
    const shape = wellKnownBinary(multiPolygonOf(columns, f));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(shape.byteLength);
    parts.push(length, shape);
  }
  return Buffer.concat(parts);
}

/** OGC 06-103r4, 8: byte order 1 is little-endian; one polygon is written as such. */
function wellKnownBinary(polygons: readonly (readonly (readonly number[])[])[][]): Buffer {
  const written = polygons.map((rings) =>
    Buffer.concat([header(WKB_POLYGON, rings.length), ...rings.map(ringBytes)]),
  );
  if (written.length === 1) return written[0]!;
  return Buffer.concat([header(WKB_MULTIPOLYGON, written.length), ...written]);
}

function header(type: number, count: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(type, 1);
  bytes.writeUInt32LE(count, 5);
  return bytes;
}

function ringBytes(ring: readonly (readonly number[])[]): Buffer {
  const bytes = Buffer.alloc(4 + 16 * ring.length);
  bytes.writeUInt32LE(ring.length, 0);
  ring.forEach(([x, y], i) => {
    bytes.writeDoubleLE(x!, 4 + 16 * i);
    bytes.writeDoubleLE(y!, 12 + 16 * i);
  });
  return bytes;
}
