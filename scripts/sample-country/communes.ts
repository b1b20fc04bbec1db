/** The communes that the sample is made for, with what the country pack and the drawn boundaries say of them. */
import { targetsOf } from '../../src/core/admin/adjacency.ts';
import type { Edition } from '../../src/core/admin/catalogue.ts';
import type { Country } from '../../src/core/country.ts';
import { NO_PARENT } from '../../src/core/units.ts';
import type { BoundaryTopology } from '../country-boundaries/boundary-topology.ts';
import { areaKm2, type GridPoint, type Shape, toGrid } from '../country-boundaries/grid.ts';
import { shapesByCode } from './topology-rings.ts';

export interface SampleCommune {
  readonly code: string;
  readonly kind: string;
  /** Code of the province. */
  readonly province: string;
  readonly centre: GridPoint;
  /** Drawn land, not empty. */
  readonly shapes: readonly Shape[];
  /** As drawn, km². */
  readonly areaKm2: number;
  /** Persons as published; `null` where the catalogue has no number. */
  readonly population: number | null;
  /** Persons that coverage is built for: as published, else estimated from the area. Never written as data. */
  readonly demand: number;
  /** A township was merged into it, so that a commune with villages has a town too. */
  readonly hasTown: boolean;
  /** Drawn as schematic isles; see the country pack. */
  readonly isArchipelago: boolean;
}

/** Density assumed where no population is published: the median of wards and of all others, persons per km². Source: the catalogue. */
const ASSUMED_DENSITY: Readonly<Record<string, number>> = { phuong: 1_500, xa: 200, 'dac-khu': 60 };
const TOWNSHIP = 'thi-tran';

/** Centres of all units of the lowest level, by code. */
export function centresOf(edition: Edition): Map<string, GridPoint> {
  const lowest = edition.levels.length - 1;
  return new Map(
    edition.codes.flatMap((code, row) =>
      edition.levelRows[row] === lowest
        ? [[code, toGrid(edition.centreLon[row]!, edition.centreLat[row]!)] as const]
        : [],
    ),
  );
}

export interface CommuneSource {
  /** All editions, oldest first; the last is the one that is drawn. */
  readonly editions: readonly Edition[];
  readonly country: Country;
  readonly boundaries: BoundaryTopology;
  /** Codes of the provinces wanted; `null` for all. */
  readonly provinces: readonly string[] | null;
}

/** The communes of the wanted provinces, in the order of the catalogue. */
export function sampleCommunes(source: CommuneSource): SampleCommune[] {
  const { country, provinces } = source;
  const edition = source.editions.at(-1)!;
  const shapes = shapesByCode(source.boundaries, 'communes');
  const isles = new Set(country.labels.map(({ unit }) => unit));
  const communes: SampleCommune[] = [];
  for (const [code, centre] of centresOf(edition)) {
    const row = edition.rowByCode.get(code)!;
    const province = edition.codes[edition.parents[row]!]!;
    if (provinces && !provinces.includes(province)) continue;
    const drawn = shapes.get(code);
    if (!drawn) throw new Error(`commune ${code}: expected drawn land, got none`);
    const published = edition.population[row]!;
    const kind = edition.kinds[row]!;
    const area = areaKm2(...drawn.flat());
    const isArchipelago = isles.has(code);
    const population = Number.isNaN(published) ? null : published;
    const assumed = isArchipelago ? 0 : Math.round(area * ASSUMED_DENSITY[kind]!);
    communes.push({
      code,
      kind,
      province,
      centre,
      shapes: drawn,
      areaKm2: area,
      population,
      demand: population ?? assumed,
      hasTown: cameFromTownship(source.editions, row),
      isArchipelago,
    });
  }
  return communes;
}

/** Whether a unit of the edition before, or of any before that, was a township and went into this one. */
function cameFromTownship(editions: readonly Edition[], row: number): boolean {
  let rows = [row];
  for (let e = editions.length - 1; e >= 0; e--) {
    const edition = editions[e]!;
    if (rows.some((at) => at !== NO_PARENT && edition.kinds[at] === TOWNSHIP)) return true;
    const { predecessors } = edition;
    if (!predecessors) return false;
    rows = rows.flatMap((at) => [...targetsOf(predecessors, at)]);
  }
  return false;
}
