/**
 * Makes the sample of the whole country: real units, invented everything else, and the truth about it. One stage after the other:
 *
 *   compact-boundaries.ts  the drawn cells of all communes, small enough to be loaded whole
 *   geography.ts, land.ts  how rough the land is, on a raster of one kilometre
 *   network.ts             ways between the communes' centres: roads, and fibre along them
 *   settlements.ts         where people live, as many as are published
 *   sites.ts, signal.ts    masts, and how far they are heard
 *   coverage.ts            maps that the operators declare
 *   villages.ts … cohorts.ts   what is reported of each village on both dates, with errors
 *   truth.ts               what has to come out when all this is counted
 *
 * The same seed gives the same data to the last digit.
 */

import type { CountryPack } from '../../src/io/country-pack.ts';
import { readCountryPack } from '../../src/io/country-pack.ts';
import type { BoundaryTopology } from '../country-boundaries/boundary-topology.ts';
import { countryBoundaries } from '../country-boundaries/country-boundaries.ts';
import type { GridPoint } from '../country-boundaries/grid.ts';
import { readLand } from '../country-boundaries/land.ts';
import type { CountryData, CoverageData } from '../dataset/country-data.ts';
import { folderSource } from '../dataset/folder-source.ts';
import { COUNTRY_PACKS } from '../dataset/publish-country.ts';
import { type Known, makeFollow } from './cohorts.ts';
import { centresOf, type SampleCommune, sampleCommunes } from './communes.ts';
import { compactBoundaries } from './compact-boundaries.ts';
import { type Box, layerLookup, makeCoverage, type SampleLayer } from './coverage.ts';
import type { DrawnCoverage } from './coverage-polygons.ts';
import { factsOf } from './facts.ts';
import { coverageFeatures, fibreFeatures, siteFeatures } from './features.ts';
import { makeRoughness } from './geography.ts';
import { CATALOGUE_SOURCE, SAMPLE_SOURCE, sampleHead } from './head.ts';
import { fieldAt, type LandRaster, makeLand } from './land.ts';
import { makeNetwork, type Network } from './network.ts';
import { bestBroadband, reportsOf } from './reports.ts';
import { EARLIER, LATER, SEED, SILENT_PROVINCES } from './settings.ts';
import { makeSettlements } from './settlements.ts';
import { makeSites } from './sites.ts';
import { makeTruth, type SampleTruth } from './truth.ts';
import { villageTables } from './village-tables.ts';
import { listVillages, placeOnMaps, type SampleVillage } from './villages.ts';

/** The data with what has to come out of them. */
export interface SampleCountry extends CountryData {
  readonly truth: SampleTruth;
}

/** To make less than the whole, or to see it being made. */
export interface SampleOptions {
  /** Codes of provinces; all of them unless given. Boundaries are of the whole country in any case. */
  readonly provinces?: readonly string[];
  /** Boundaries drawn before (`countryBoundaries`), which take most of the time. */
  readonly boundaries?: BoundaryTopology;
  /** Called after each stage with its name and what came out. */
  readonly onStage?: (stage: string, result: string) => void;
}

const PART_LEVEL = 'province';

/** The sample of a seed. About half a minute for the whole country. */
export async function makeSampleCountry(
  seed: number = SEED,
  options: SampleOptions = {},
): Promise<SampleCountry> {
  const pack = await readVietNam();
  const { editions } = pack.catalogue;
  const edition = editions.at(-1)!;
  const done = options.onStage ?? (() => undefined);
  const fine = options.boundaries ?? countryBoundaries(edition, readLand(), pack.country).topology;
  done('boundaries', `${fine.arcs.length} borders`);
  const boundaries = compactBoundaries(fine, centresOf(edition));
  done('compact boundaries', `${boundaries.arcs.length} borders`);
  const provinces = options.provinces ?? null;
  const communes = sampleCommunes({ editions, country: pack.country, boundaries, provinces });
  const share = communes.length / centresOf(edition).size;
  const world = makeWorld(communes, { seed, share, done });
  const follow = makeFollow(world.known, share, seed);
  const dealt = world.known.map((one, i) => ({
    ...one,
    follow: follow[i]!,
    shown: world.declared[i]!,
  }));
  const truth = makeTruth(dealt, communes, pack.country.code);
  done('truth', `${truth.counts.length} definitions`);
  return {
    head: sampleHead(edition.version, (code) => edition.names[edition.rowByCode.get(code)!]!),
    partLevel: PART_LEVEL,
    boundaries,
    detail: null,
    boundariesFrom: { date: edition.version, source: CATALOGUE_SOURCE },
    villages: villageTables(world.known, follow, communes),
    coverage: coverageData(world.layers, world.parts),
    infrastructure: world.infrastructure,
    truth,
  };
}

async function readVietNam(): Promise<CountryPack> {
  const { value, issues } = await readCountryPack(folderSource(`${COUNTRY_PACKS}/vn`));
  if (!value || issues.length > 0) throw new Error(`country pack vn: ${JSON.stringify(issues[0])}`);
  return value;
}

interface Making {
  readonly seed: number;
  readonly share: number;
  readonly done: (stage: string, result: string) => void;
}

interface World {
  readonly known: readonly Known[];
  /** Letters of the declared maps of the later date, by village; ? where an operator declares nothing in the whole province. */
  readonly declared: readonly string[];
  readonly layers: readonly SampleLayer[];
  /** Codes of the provinces, ascending. */
  readonly parts: readonly string[];
  readonly infrastructure: CountryData['infrastructure'];
}

function makeWorld(communes: readonly SampleCommune[], { seed, share, done }: Making): World {
  const land = makeLand(
    communes.map(({ shapes }) => shapes),
    makeRoughness(seed),
  );
  done('land', `${land.columns} × ${land.rows} nodes`);
  const network = makeNetwork(land, communes, seed);
  done('network', `${network.ways.length} ways`);
  const settlements = makeSettlements({ communes, land, network, seed }, share);
  done('settlements', `${settlements.length}`);
  const sites = makeSites({ settlements, land, network, seed });
  done('sites', `${sites.length}`);
  const parts = [...new Set(communes.map(({ province }) => province))].sort();
  const partOfCommune = communes.map(({ province }) => parts.indexOf(province));
  const layers = makeCoverage({ land, sites, partOfCommune, parts: parts.length, seed });
  done('coverage', `${layers.filter((layer) => layer.parts).length} maps`);
  const boxes = boxesOf(communes, partOfCommune, parts.length);
  const later = layers.filter(({ date }) => date === LATER);
  const lookups = layers.flatMap((layer) => (layer.parts ? [layerLookup(layer.parts, boxes)] : []));
  const { villages, shown } = placeOnMaps(listVillages(settlements, seed), lookups, {
    communes,
    partOfCommune,
    seed,
  });
  done('villages on maps', `${villages.length}`);
  const shownLater = shown.map((letters) => letters.slice(0, later.length));
  const known = villages.map((village, i) =>
    knownOf(village, shownLater[i]!, { communes, land, network, layers, seed }),
  );
  done('reports', `${known.length}`);
  const infrastructure: CountryData['infrastructure'] = [
    {
      kind: 'fibre',
      date: LATER,
      source: SAMPLE_SOURCE,
      features: fibreFeatures(network.ways, communes),
    },
    { kind: 'sites', date: LATER, source: SAMPLE_SOURCE, features: siteFeatures(sites, communes) },
  ];
  const declared = villages.map(({ commune }, i) =>
    later
      .map(({ parts: drawn }, k) =>
        isEmpty(drawn![partOfCommune[commune]!]!) ? '?' : shownLater[i]![k]!,
      )
      .join(''),
  );
  return { known, declared, layers, parts, infrastructure };
}

/** A part without a polygon has no file, and nothing is known there. */
function isEmpty({ covered, weak }: DrawnCoverage): boolean {
  return covered.length + weak.length === 0;
}

interface Surroundings {
  readonly communes: readonly SampleCommune[];
  readonly land: LandRaster;
  readonly network: Network;
  readonly layers: readonly SampleLayer[];
  readonly seed: number;
}

function knownOf(
  village: SampleVillage,
  shown: string,
  { communes, land, network, layers, seed }: Surroundings,
): Known {
  const commune = communes[village.commune]!;
  const heard = (date: string) =>
    layers
      .filter((layer) => layer.date === date)
      .map(({ signal }) => fieldAt(land, signal, village.at));
  const { id, isUrban } = village;
  const strength = { earlier: heard(EARLIER), later: heard(LATER) };
  return {
    village,
    facts: factsOf(village, {
      commune,
      land,
      network,
      seed,
      isReached: bestBroadband(shown) !== 'n',
    }),
    reports: reportsOf({ id, isUrban, shown, strength }, seed),
    isSilent: SILENT_PROVINCES.includes(commune.province),
  };
}

function boxesOf(
  communes: readonly SampleCommune[],
  partOfCommune: readonly number[],
  parts: number,
): Box[] {
  const boxes = Array.from({ length: parts }, () => ({
    west: Infinity,
    south: Infinity,
    east: -Infinity,
    north: -Infinity,
  }));
  communes.forEach(({ shapes }, i) => {
    const box = boxes[partOfCommune[i]!]!;
    for (const { x, y } of shapes.flat(2) satisfies GridPoint[]) {
      [box.west, box.south] = [Math.min(box.west, x), Math.min(box.south, y)];
      [box.east, box.north] = [Math.max(box.east, x), Math.max(box.north, y)];
    }
  });
  return boxes;
}

function coverageData(
  layers: readonly SampleLayer[],
  provinces: readonly string[],
): CoverageData[] {
  return layers.flatMap(({ operator, technology, date, parts }) =>
    parts
      ? [
          {
            operator,
            technology,
            date,
            source: SAMPLE_SOURCE,
            evidence: 'declared' as const,
            features: coverageFeatures(parts, provinces),
          },
        ]
      : [],
  );
}
