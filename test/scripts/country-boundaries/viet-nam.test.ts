/**
 * The boundaries of Viet Nam, drawn once and read back as a consumer would. Independent of how they were drawn: point in polygon by
 * Turf, borders compared edge by edge in whole steps of 1e-4°, areas against the catalogue.
 */
import { brotliCompressSync } from 'node:zlib';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BoundaryTopology } from '../../../scripts/country-boundaries/boundary-topology.ts';
import {
  type CountryBoundaries,
  countryBoundaries,
} from '../../../scripts/country-boundaries/country-boundaries.ts';
import { coarseOutlines, onlyUnits } from '../../../scripts/country-boundaries/extract.ts';
import {
  areaKm2,
  distanceKm,
  edgesOf,
  type GridPoint,
  nearestOn,
  toGrid,
} from '../../../scripts/country-boundaries/grid.ts';
import { readLand } from '../../../scripts/country-boundaries/land.ts';
import type { CountryPack } from '../../../src/io/country-pack.ts';
import { soundPack, vietnam } from '../../core/admin/packs.ts';
import { bordersOf, type DrawnUnit, drawnUnits, twiceSteps } from './drawn-units.ts';

const DRAWING_MS = 120_000; // ten seconds on an idle core

let pack: CountryPack;
let result: CountryBoundaries;
let provinces: ReadonlyMap<string, DrawnUnit>;
let communes: ReadonlyMap<string, DrawnUnit>;

beforeAll(async () => {
  pack = await soundPack(vietnam);
  result = drawVietNam();
  provinces = drawnUnits(result.topology, 'provinces');
  communes = drawnUnits(result.topology, 'communes');
}, DRAWING_MS);

describe('the boundaries of Viet Nam', () => {
  it('have every unit of the catalogue, under its name', () => {
    expect([provinces.size, communes.size]).toEqual([34, 3321]);
    const edition = pack.catalogue.editions.at(-1)!;
    const drawn = [...provinces.values(), ...communes.values()].map(({ properties }) => properties);
    expect(drawn).toEqual(
      edition.codes.map((code, row) => ({
        code,
        name: edition.names[row],
        kind: edition.kinds[row],
        parent: edition.codes[edition.parents[row]!] ?? '',
      })),
    );
  });

  it('hold the centre of every commune in its own cell', () => {
    const edition = pack.catalogue.editions.at(-1)!;
    const astray = [...communes].filter(([code, unit]) => {
      const row = edition.rowByCode.get(code)!;
      return !booleanPointInPolygon([edition.centreLon[row]!, edition.centreLat[row]!], unit);
    });
    expect(astray.map(([code]) => code)).toEqual([]);
  });

  it('have outer rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6)', () => {
    for (const { geometry, properties } of [...provinces.values(), ...communes.values()]) {
      for (const polygon of geometry.coordinates) {
        polygon.forEach((ring, i) => {
          expect(ringAreaKm2(ring) > 0, properties.code).toBe(i === 0);
        });
      }
    }
  });

  it('give every commune land', () => {
    const smallest = Math.min(...[...communes.values()].map(areaOf));
    expect(smallest).toBeGreaterThan(0.1);
  });

  it('have Hoàng Sa in Đà Nẵng and Trường Sa in Khánh Hoà, an island at each dot of the label', () => {
    for (const [code, province] of [
      ['20333', '48'],
      ['22736', '56'],
    ] as const) {
      const islands = pack.country.labels.find(({ unit }) => unit === code)!.islands!;
      const archipelago = communes.get(code)!;
      expect(archipelago.properties.parent).toBe(province);
      expect(archipelago.geometry.coordinates.length).toBeGreaterThanOrEqual(islands.length);
      for (const [lon, lat] of islands) {
        expect(booleanPointInPolygon([lon, lat], archipelago)).toBe(true);
        expect(booleanPointInPolygon([lon, lat], provinces.get(province)!)).toBe(true);
      }
    }
  });

  it('draw no land twice and leave no gap between neighbours', () => {
    const { repeated, coast } = bordersOf(communes.values());
    expect(repeated).toEqual([]);
    // Where no neighbour is there must be the sea: the outline of the source, an island, or a tongue (they are 6 km at most).
    const outline = readLand().flat().flatMap(edgesOf);
    const { tongues, islets, archipelagos } = result.drawn;
    const islands = [...islets, ...archipelagos].map((code) => communes.get(code)!);
    const shores = new Set(bordersOf(islands).coast.map(String));
    const seats = tongues.map(centreOf);
    const inland = coast.filter((edge) => {
      const from = { x: edge[0], y: edge[1] };
      const isOutline = ([a, b]: (typeof outline)[number]) =>
        distanceKm(nearestOn(a, b, from), from) < 0.03;
      return !(
        shores.has(String(edge)) ||
        seats.some((seat) => distanceKm(seat, from) < 6) ||
        outline.some(isOutline)
      );
    });
    expect(coast.length).toBeGreaterThan(4_000);
    expect(inland).toEqual([]);
  });

  it('add up to the land of the source, islands and tongues apart', () => {
    const { landKm2, tonguesKm2, cellsKm2, drawn } = result;
    expect(landKm2).toBeCloseTo(areaKm2(...readLand().flat()), 3);
    expect(Math.abs(cellsKm2 / (landKm2 + tonguesKm2) - 1)).toBeLessThan(1e-6);
    expect(tonguesKm2 / landKm2).toBeLessThan(0.001);
    const off = new Set([...drawn.islets, ...drawn.archipelagos]);
    const onLand = [...communes].filter(([code]) => !off.has(code)).map(([, unit]) => areaOf(unit));
    expect(sum(onLand) / cellsKm2).toBeCloseTo(1, 9);
  });

  it('are as large as the country is published to be, within one per cent', () => {
    const edition = pack.catalogue.editions.at(-1)!;
    const published = [...communes.keys()]
      .filter((code) => !result.drawn.archipelagos.includes(code))
      .map((code) => edition.areaKm2[edition.rowByCode.get(code)!]!);
    expect(Math.abs(result.cellsKm2 / sum(published) - 1)).toBeLessThan(0.01);
  });

  it('dissolve into provinces of the same area, to the last step', () => {
    const sums = new Map<string, number>();
    for (const unit of communes.values()) {
      const { parent } = unit.properties;
      sums.set(parent, (sums.get(parent) ?? 0) + twiceSteps(unit));
    }
    expect(new Map([...provinces].map(([code, unit]) => [code, twiceSteps(unit)]))).toEqual(sums);
  });

  it('draw islands of the published area for communes that the source lacks', () => {
    const edition = pack.catalogue.editions.at(-1)!;
    expect(result.drawn.islets).toContain('11948'); // Bạch Long Vĩ
    for (const code of result.drawn.islets) {
      const published = edition.areaKm2[edition.rowByCode.get(code)!]!;
      expect(Math.abs(areaOf(communes.get(code)!) / published - 1), code).toBeLessThan(0.02);
    }
  });

  it('are the same to the byte when drawn again', { timeout: DRAWING_MS }, () => {
    expect(JSON.stringify(drawVietNam().topology) === JSON.stringify(result.topology)).toBe(true);
  });
});

describe('files made of them', () => {
  it('keep every province and island in the outlines of the first view, within 12 KB', () => {
    const coarse = coarseOutlines(result.topology, 'provinces', {
      leastKm2: 0.5,
      stepDegrees: 0.005,
    });
    expect(compressedBytes(coarse)).toBeLessThan(12_000);
    for (const [code, { geometry }] of drawnUnits(coarse, 'provinces')) {
      const islands = provinces.get(code)!.geometry.coordinates.length;
      const kept = geometry.coordinates.filter(([outer]) => new Set(outer!.map(String)).size >= 3);
      expect(kept.length, code).toBe(islands);
    }
  });

  it('hold all communes within 200 KB', () => {
    const all = onlyUnits(result.topology, 'communes', () => true);
    expect(Object.keys(all.objects)).toEqual(['communes']);
    expect(compressedBytes(all)).toBeLessThan(200_000);
  });

  it('hold one province alone, with its communes as they were', () => {
    const one = onlyUnits(result.topology, 'communes', ({ parent }) => parent === '79');
    const drawn = drawnUnits(one, 'communes');
    const expected = [...communes].filter(([, { properties }]) => properties.parent === '79');
    expect(drawn).toEqual(new Map(expected));
    expect(one.arcs.length).toBeLessThan(result.topology.arcs.length / 10);
    expect(compressedBytes(one)).toBeLessThan(12_000);
  });
});

function drawVietNam(): CountryBoundaries {
  return countryBoundaries(pack.catalogue.editions.at(-1)!, readLand(), pack.country);
}

function centreOf(code: string): GridPoint {
  const edition = pack.catalogue.editions.at(-1)!;
  const row = edition.rowByCode.get(code)!;
  return toGrid(edition.centreLon[row]!, edition.centreLat[row]!);
}

function areaOf({ geometry }: DrawnUnit): number {
  return sum(geometry.coordinates.flat().map(ringAreaKm2));
}

/** Positive for counter-clockwise. */
function ringAreaKm2(ring: readonly Position[]): number {
  return areaKm2(ring.slice(1).map(([lon, lat]) => toGrid(lon!, lat!)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}

function compressedBytes(topology: BoundaryTopology): number {
  return brotliCompressSync(JSON.stringify(topology)).byteLength;
}
