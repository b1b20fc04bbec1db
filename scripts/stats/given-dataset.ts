/** The dataset that loose files are: a country with any codes, one level above the communes, anywhere on the globe, and no dates. */
import type { Bbox, Country, Level } from '../../src/core/country.ts';
import type { CoverageEntry, Manifest } from '../../src/core/dataset.ts';
import { polygonBbox, unionBbox } from '../../src/core/geometry.ts';
import type { UnitShapes } from '../../src/core/units.ts';
import { type CoverageSpec, layerName } from './coverage-spec.ts';

const WORLD: Bbox = [-180, -90, 180, 90];

/**
 * What lies farther than this from all boundaries, degrees (about 220 km), is taken for a mistake. By it swapped axes show wherever
 * on the globe the boundaries are.
 */
const FAR_DEGREES = 2;

const level = (id: string): Level => ({
  ...{ id, name: {}, plural: {}, kinds: {} },
  codePattern: '.+',
});

/** The level of the boundaries. */
export const COMMUNE_LEVEL = 'commune';

/** The country of some boundaries, before (`null`) and after they are read. */
export function givenCountry(shapes: readonly UnitShapes[] | null): Country {
  const extent = shapes === null ? WORLD : extentAround(shapes);
  return {
    id: 'given',
    code: '',
    name: {},
    levels: [level('parent'), level(COMMUNE_LEVEL)],
    settlement: { name: {}, plural: {}, urbanKinds: [] },
    extent,
    firstView: extent,
    labels: [],
    requiredUnits: [],
    coordinateSystems: [],
    publishedSeries: [],
    adminVersions: [],
  };
}

/** What a manifest would say of a file, besides its kind. */
export function givenEntry(id: string, file: string) {
  return {
    ...{ id, file, parts: {}, date: '', source: '', object: '', fields: {} },
    ...{ rows: null, bytes: null, sha256: null },
  };
}

/** What a manifest would say of a coverage file. */
export function givenCoverage(spec: CoverageSpec): CoverageEntry {
  const { file, operator, technology, evidence } = spec;
  return { ...givenEntry(layerName(spec), file), kind: 'coverage', operator, technology, evidence };
}

/** The manifest of the coverage files. */
export function givenManifest(layers: readonly CoverageEntry[]): Manifest {
  return {
    ...{ id: 'given', title: {}, kind: 'official', country: 'given', adminVersion: '' },
    ...{ boundaries: 'approximate', asOf: '', licence: '', sources: [], operators: [] },
    ...{ overview: '', stats: '', shares: '', partLevel: '', layers },
  };
}

function extentAround(shapes: readonly UnitShapes[]): Bbox {
  let box: Bbox | null = null;
  for (const { units, polygons } of shapes) {
    units.forEach((_, feature) => {
      box = unionBbox(box, polygonBbox(polygons, feature));
    });
  }
  const [west, south, east, north] = box ?? WORLD;
  return [
    Math.max(-180, west - FAR_DEGREES),
    Math.max(-90, south - FAR_DEGREES),
    Math.min(180, east + FAR_DEGREES),
    Math.min(90, north + FAR_DEGREES),
  ];
}
