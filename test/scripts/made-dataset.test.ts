/** What the made dataset promises: the same bytes on every run, land without gaps, villages where they belong, sound rings. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMadeDataset } from '../../scripts/made-dataset/main.ts';
import { type RawDataset, readRaw } from './raw-dataset.ts';

let folders: string[] = [];
let raw: RawDataset;

beforeAll(async () => {
  folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'made-dataset-'))));
  for (const folder of folders) await writeMadeDataset(folder);
  raw = readRaw(folders[0]!);
}, 30_000);

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(folder)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

describe('the made dataset', () => {
  it('comes out the same to the byte on every run', async () => {
    const [first, second] = await Promise.all(folders.map(filesOf));
    expect([...second!.keys()]).toEqual([...first!.keys()]);
    for (const [name, bytes] of first!) expect(second!.get(name)!.equals(bytes), name).toBe(true);
  });

  it('leaves nothing behind of what was in the folder before', async () => {
    const before = (await readdir(folders[1]!)).sort();
    await writeFile(join(folders[1]!, 'coverage-old.12345678.json'), '{}');
    await writeMadeDataset(folders[1]!);
    expect((await readdir(folders[1]!)).sort()).toEqual(before);
  });

  it('fits the first view into 20 KB and every coverage layer into 8 KB', async () => {
    const files = await filesOf(folders[0]!);
    const size = (part: string) =>
      [...files]
        .filter(([name]) => name.startsWith(part))
        .map(([, bytes]) => brotliCompressSync(bytes).length);
    const firstView = ['manifest', 'overview', 'stats', 'units', 'villages-2026-09-30'].flatMap(
      size,
    );
    expect(firstView).toHaveLength(5);
    expect(firstView.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(20_000);
    expect(Math.max(...size('coverage-'))).toBeLessThanOrEqual(8_000);
  });
});

/** Twice the signed area in square degrees (shoelace formula): positive when the ring runs counter-clockwise. */
function twiceArea(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);
}

/** A lattice of positions over the province and some land around it, off the 1e-4° grid of the coordinates. */
function samplePositions(): Position[] {
  const positions: Position[] = [];
  for (let lon = 103.60003; lon < 105; lon += 0.01) {
    for (let lat = 21.00003; lat < 22.1; lat += 0.01) positions.push([lon, lat]);
  }
  return positions;
}

describe('the made communes', () => {
  it('are twelve, two of them phường, and say that they are samples', () => {
    const names = raw.communes.map(({ properties }) => properties!);
    expect(names.map(({ code }) => code)).toEqual(
      Array.from({ length: 12 }, (_, i) => String(99_001 + i)),
    );
    expect(names.filter(({ kind }) => kind === 'phuong')).toHaveLength(2);
    for (const { name } of names) expect(name).toMatch(/^Mẫu /);
  });

  it('have areas that add up to the area of the province', () => {
    const communes = raw.communes.reduce(
      (sum, { geometry }) => sum + twiceArea(geometry.coordinates[0]!),
      0,
    );
    const province = raw.province.geometry.coordinates
      .flat()
      .reduce((sum, ring) => sum + twiceArea(ring), 0);
    expect(raw.province.geometry.coordinates).toHaveLength(1);
    expect(Math.abs(communes / province - 1)).toBeLessThan(1e-9);
  });

  it('divide the province without gaps and overlaps', () => {
    for (const at of samplePositions()) {
      const holders = raw.communes.filter(({ geometry }) => booleanPointInPolygon(at, geometry));
      expect(holders.length, at.join()).toBe(booleanPointInPolygon(at, raw.province) ? 1 : 0);
    }
  });

  it('have borders that never cross', () => {
    for (const { geometry } of raw.communes)
      expect(crossings([geometry.coordinates[0]!])).toEqual([]);
  });
});

describe('the made villages', () => {
  it('are about three hundred on each list, with ids of their commune and sample names', () => {
    expect(raw.villagesLater).toHaveLength(298);
    expect(raw.villagesEarlier).toHaveLength(297);
    expect(new Set(raw.villagesLater.map(({ id }) => id)).size).toBe(298);
    for (const { id, commune, name } of [...raw.villagesLater, ...raw.villagesEarlier]) {
      expect(id).toMatch(new RegExp(`^${commune}-\\d{3}$`));
      expect(name).toMatch(/^(Bản|Thôn|Tổ dân phố) mẫu \d+$/);
    }
  });

  it('lie in their commune', () => {
    for (const { id, commune, lon, lat } of [...raw.villagesLater, ...raw.villagesEarlier]) {
      const holder = raw.communes.find(({ geometry }) =>
        booleanPointInPolygon([lon, lat], geometry),
      );
      expect(holder?.properties?.['code'], id).toBe(commune);
    }
  });

  it('keep id, name and place from the earlier list to the later; two are new, one is gone', () => {
    const later = new Map(raw.villagesLater.map((village) => [village.id, village]));
    const earlier = new Set(raw.villagesEarlier.map(({ id }) => id));
    expect(raw.villagesEarlier.filter(({ id }) => !later.has(id))).toHaveLength(1);
    expect(raw.villagesLater.filter(({ id }) => !earlier.has(id))).toHaveLength(2);
    for (const { id, name, lon, lat } of raw.villagesEarlier) {
      if (later.has(id)) expect(later.get(id)).toMatchObject({ name, lon, lat });
    }
  });

  it('say nothing but name, kind and place where the commune supplied nothing', () => {
    const silent = raw.villagesLater.filter(({ commune }) => commune === '99012');
    expect(silent).toHaveLength(25);
    for (const village of silent) {
      const told = Object.keys(village).filter(
        (key) => village[key] !== '' && village[key] !== null,
      );
      expect(told.sort()).toEqual(['commune', 'id', 'kind', 'lat', 'lon', 'name']);
    }
  });

  it('never speak of operator C on 3G and 5G', () => {
    expect(Object.keys(raw.villagesLater[0]!)).toContain('4G.op-c');
    expect(Object.keys(raw.villagesLater[0]!)).not.toContain('3G.op-c');
    expect(Object.keys(raw.villagesLater[0]!)).not.toContain('5G.op-c');
  });
});

describe('the made coverage', () => {
  it('has a layer for all that operators declare, and none for operator C on 3G and 5G', () => {
    const layers = raw.coverage.map(
      ({ operator, technology, date }) => `${operator} ${technology} ${date}`,
    );
    expect(layers).toEqual([
      'op-a 2G 2026-09-30',
      'op-a 3G 2026-09-30',
      'op-a 4G 2025-12-31',
      'op-a 4G 2026-09-30',
      'op-a 5G 2026-09-30',
      'op-b 2G 2026-09-30',
      'op-b 3G 2026-09-30',
      'op-b 4G 2026-09-30',
      'op-b 5G 2026-09-30',
      'op-c 2G 2026-09-30',
      'op-c 4G 2026-09-30',
    ]);
  });

  it('has closed rings, outer ones counter-clockwise and holes clockwise (RFC 7946, 3.1.6)', () => {
    for (const { features } of raw.coverage) {
      for (const rings of features.flatMap(({ geometry }) => geometry.coordinates)) {
        rings.forEach((ring, i) => {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(twiceArea(ring) > 0).toBe(i === 0);
        });
      }
    }
  });

  it('has rings that never cross, within a feature and between covered and weak', () => {
    for (const { operator, technology, features } of raw.coverage) {
      const rings = features.flatMap(({ geometry }) => geometry.coordinates.flat());
      expect(crossings(rings), `${operator} ${technology}`).toEqual([]);
    }
  });

  it('never is covered and weak at the same place', () => {
    const withWeak = raw.coverage.filter(({ features }) => features.length === 2);
    expect(withWeak.map(({ technology }) => technology)).toEqual(['4G', '4G', '4G', '4G']);
    for (const { features } of withWeak) {
      const both = samplePositions().filter((at) =>
        features.every((feature) => booleanPointInPolygon(at, feature)),
      );
      expect(both).toEqual([]);
    }
  });

  it('has grown from the earlier date to the later', () => {
    const area = (date: string) =>
      raw.coverage
        .filter(
          (layer) => layer.operator === 'op-a' && layer.technology === '4G' && layer.date === date,
        )
        .flatMap(({ features }) => features[0]!.geometry.coordinates.flat())
        .reduce((sum, ring) => sum + twiceArea(ring), 0);
    expect(area('2025-12-31')).toBeLessThan(0.97 * area('2026-09-30'));
    expect(area('2025-12-31')).toBeGreaterThan(0.5 * area('2026-09-30'));
  });
});

type Segment = readonly [from: Position, to: Position];

/** Pairs of segments that properly cross (touching at an end is no crossing). Cells of 0.02° keep it from being quadratic. */
function crossings(rings: readonly (readonly Position[])[]): string[] {
  const cells = new Map<string, Segment[]>();
  const found: string[] = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const segment: Segment = [ring[i - 1]!, ring[i]!];
      for (const cell of cellsOf(segment)) {
        const near = cells.get(cell) ?? [];
        for (const other of near)
          if (cross(segment, other)) found.push(`${segment.join(' → ')} × ${other.join(' → ')}`);
        near.push(segment);
        cells.set(cell, near);
      }
    }
  }
  return found;
}

function cellsOf([[ax, ay], [bx, by]]: Segment): string[] {
  const cell = (degrees: number) => Math.floor(degrees / 0.02);
  const names: string[] = [];
  for (let x = cell(Math.min(ax!, bx!)); x <= cell(Math.max(ax!, bx!)); x++) {
    for (let y = cell(Math.min(ay!, by!)); y <= cell(Math.max(ay!, by!)); y++)
      names.push(`${x},${y}`);
  }
  return names;
}

function cross([a, b]: Segment, [c, d]: Segment): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Sign of the side of a line on which a point lies, in whole steps of 1e-4°, so that the answer is exact. */
function side(a: Position, b: Position, c: Position): number {
  const [ax, ay, bx, by, cx, cy] = [...a, ...b, ...c].map((degrees) =>
    Math.round(degrees * 10_000),
  );
  return Math.sign((bx! - ax!) * (cy! - ay!) - (by! - ay!) * (cx! - ax!));
}
