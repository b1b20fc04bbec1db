/** The made world as layers of a dataset. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, Polygon as TopoPolygon } from 'topojson-specification';
import { geometryFile } from '../dataset/geometry-file.ts';
import { collectionOf, encodeTopology } from '../dataset/topology.ts';
import { dataFile, type LayerToWrite } from '../dataset/write.ts';
import type { MadeCommune } from './communes.ts';
import type { MadeCoverage } from './coverage.ts';
import { fibreFeatures, type MadeFibre } from './fibre.ts';
import { QUOTAS } from './quotas.ts';
import { EARLIER, LATER, PROVINCE } from './settings.ts';
import { type MadeSite, siteFeatures } from './sites.ts';
import { villageTable } from './village-table.ts';
import { type MadeVillage, profileOn } from './villages.ts';

/** Everything that was made. */
export interface MadeWorld {
  readonly communes: readonly MadeCommune[];
  readonly villages: readonly MadeVillage[];
  readonly coverage: readonly MadeCoverage[];
  readonly fibre: readonly MadeFibre[];
  readonly sites: readonly MadeSite[];
}

const SOURCE = 'made';

/** All layers in the order of the manifest: boundaries, villages (later first), coverage, fibre, sites. */
export function layersOf(world: MadeWorld): LayerToWrite[] {
  return [
    ...unitLayers(world.communes),
    villageLayer(world.villages, true),
    villageLayer(world.villages, false),
    ...world.coverage.map(coverageLayer),
    {
      keys: { id: 'fibre', kind: 'fibre', date: LATER, source: SOURCE },
      file: geometryFile('fibre', fibreFeatures(world.fibre)),
      rows: world.fibre.length,
    },
    {
      keys: { id: 'sites', kind: 'sites', date: LATER, source: SOURCE },
      file: dataFile('sites', collectionOf(siteFeatures(world.sites))),
      rows: world.sites.length,
    },
  ];
}

/** Communes and the province's outline, which is made of the communes' borders, are two objects of one file. */
function unitLayers(communes: readonly MadeCommune[]): LayerToWrite[] {
  const communeFeatures = communes.map(communeFeature);
  const file = dataFile(
    'units',
    encodeTopology({ communes: communeFeatures, provinces: [provinceFeature(communeFeatures)] }),
  );
  const keys = { kind: 'units', date: LATER, source: SOURCE } as const;
  return [
    { keys: { id: 'provinces', ...keys, level: 'province', object: 'provinces' }, file, rows: 1 },
    {
      keys: { id: 'communes', ...keys, level: 'commune', object: 'communes' },
      file,
      rows: communes.length,
    },
  ];
}

function communeFeature({ code, name, kind, polygon }: MadeCommune): Feature<Polygon> {
  const fibre = QUOTAS[code]!.communeFibre;
  const properties = {
    code,
    name,
    kind,
    parent: PROVINCE.code,
    ...(fibre === '' ? {} : { fibre }),
  };
  return { type: 'Feature', properties, geometry: polygon };
}

function provinceFeature(communes: readonly Feature<Polygon>[]): Feature<MultiPolygon> {
  const shared = encodeTopology({ communes });
  const collection = shared.objects['communes'] as GeometryCollection;
  const outline = merge(shared, collection.geometries as TopoPolygon[]);
  // Decoded positions carry rounding noise in the last digits; take the communes' own numbers.
  const own = new Map(
    communes.flatMap(({ geometry }) =>
      geometry.coordinates[0]!.map((at) => [stepKey(at), at] as const),
    ),
  );
  const coordinates = outline.coordinates.map((rings) =>
    rings.map((ring) => ring.map((at) => own.get(stepKey(at))!)),
  );
  return {
    type: 'Feature',
    properties: { ...PROVINCE },
    geometry: { type: 'MultiPolygon', coordinates },
  };
}

function stepKey([lon, lat]: readonly number[]): string {
  return `${lon!.toFixed(4)} ${lat!.toFixed(4)}`;
}

function villageLayer(villages: readonly MadeVillage[], isLater: boolean): LayerToWrite {
  const date = isLater ? LATER : EARLIER;
  const id = `villages-${date}`;
  return {
    keys: { id, kind: 'villages', date, source: SOURCE },
    file: dataFile(id, villageTable(villages, isLater)),
    rows: villages.filter((village) => profileOn(village, isLater) !== null).length,
  };
}

function coverageLayer({ operator, technology, date, features }: MadeCoverage): LayerToWrite {
  const suffix = date === LATER ? '' : `-${date}`;
  const id = `coverage-${operator}-${technology.toLowerCase()}${suffix}`;
  return {
    keys: {
      id,
      kind: 'coverage',
      operator,
      technology,
      evidence: 'declared',
      date,
      source: SOURCE,
    },
    file: geometryFile(id, features),
    rows: features.length,
  };
}
