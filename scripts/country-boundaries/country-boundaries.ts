/**
 * Illustrative boundaries of all units of a country, drawn from nothing but their centres and the outline of the land:
 *
 *   shore.ts         the land, extended by tongues to the centres just outside it
 *   cells.ts         each part of the land divided among the centres on it: to whom a place is nearest (Voronoi)
 *   clip.ts          cells cut to the outline
 *   fragments.ts     what a bay cuts off goes to the neighbour
 *   islets.ts        islands that the land lacks, archipelagos.ts those that every map must show
 *   boundary-topology.ts   all levels, sharing their borders
 *
 * The result is a drawing ("ranh giới minh hoạ"), not a survey. The same input gives the same bytes.
 */
import type { Edition } from '../../src/core/admin/catalogue.ts';
import type { Country } from '../../src/core/country.ts';
import { archipelagoDots, archipelagoPieces } from './archipelagos.ts';
import { type BoundaryTopology, boundaryTopology } from './boundary-topology.ts';
import { type CentredUnit, centredUnits, spreadCentres } from './centres.ts';
import { clipCells, type Piece } from './clip.ts';
import { giveFragments } from './fragments.ts';
import { areaKm2, distanceKm, holds, type Shape } from './grid.ts';
import { isletPieces } from './islets.ts';
import { assertPartition } from './partition.ts';
import { extendLand } from './shore.ts';

/** Boundaries and how they came about. Areas in km² on a sphere (0.4 %). */
export interface CountryBoundaries {
  readonly topology: BoundaryTopology;
  /** The land as given. */
  readonly landKm2: number;
  /** Tongues that the land was extended by. */
  readonly tonguesKm2: number;
  /** All pieces on the land: `landKm2` + `tonguesKm2`. */
  readonly cellsKm2: number;
  /** Codes of units drawn otherwise than as a cell around the published centre. */
  readonly drawn: {
    /** Centre just outside the land. */
    readonly tongues: readonly string[];
    /** Centre far from the land: an island of the catalogue's area. */
    readonly islets: readonly string[];
    /** Islands at the dots of the country pack. */
    readonly archipelagos: readonly string[];
    /** Centre at the place of another's, moved aside. */
    readonly moved: readonly string[];
  };
}

/**
 * Draws the boundaries of an edition's units.
 * @param land parts of the country's land (`readLand`); none gives every unit an island
 * @throws when a unit has no centre
 */
export function countryBoundaries(
  edition: Edition,
  land: readonly Shape[],
  country: Country,
): CountryBoundaries {
  const dots = archipelagoDots(country);
  const { units, moved } = spreadCentres(centredUnits(edition));
  const archipelagos = units.filter(({ code }) => dots.has(code));
  const shore = extendLand(
    land,
    units.filter(({ code }) => !dots.has(code)),
  );
  const cells = shore.land.flatMap((part) => divide(part, shore.ashore));
  const schematic = archipelagos.flatMap((unit) => archipelagoPieces(unit, dots.get(unit.code)!));
  const islets = isletPieces(shore.offshore, [...shore.land, ...shapesOf(schematic)]);
  const [landKm2, extendedKm2] = [areaKm2(...land.flat()), areaKm2(...shore.land.flat())];
  return {
    topology: boundaryTopology([...cells, ...islets, ...schematic], edition),
    landKm2,
    tonguesKm2: extendedKm2 - landKm2,
    cellsKm2: areaKm2(...shapesOf(cells).flat()),
    drawn: {
      tongues: codesOf(shore.tongues),
      islets: codesOf(shore.offshore),
      archipelagos: codesOf(archipelagos),
      moved,
    },
  };
}

/** A part of the land among the units on it; a part with none goes whole to the unit with the nearest centre. */
function divide(part: Shape, units: readonly CentredUnit[]): Piece[] {
  const here = units.filter(({ centre }) => holds(part, centre));
  if (here.length === 0) {
    const unit = nearestTo(part, units);
    return unit ? [{ unit, shape: part }] : [];
  }
  const { pieces, outline } = clipCells(here, part);
  assertPartition({ pieces, outline });
  return giveFragments(pieces);
}

/** The unit whose centre is nearest to a corner of the part. */
function nearestTo(part: Shape, units: readonly CentredUnit[]): CentredUnit | null {
  let [nearest, least]: [CentredUnit | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const unit of units) {
    for (const corner of part[0]!) {
      const away = distanceKm(unit.centre, corner);
      if (away < least) [nearest, least] = [unit, away];
    }
  }
  return nearest;
}

function shapesOf(pieces: readonly Piece[]): Shape[] {
  return pieces.map(({ shape }) => shape);
}

function codesOf(units: readonly CentredUnit[]): string[] {
  return units.map(({ code }) => code);
}
