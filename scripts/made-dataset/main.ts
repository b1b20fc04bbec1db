/**
 * Makes one invented province with known truth (`quotas.ts`), on which the browser tests and the golden tests rest.
 * `tsx scripts/made-dataset/main.ts folder` writes it, the same to the byte on every run.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFirstView } from '../dataset/first-view.ts';
import { type ManifestHead, writeDataset } from '../dataset/write.ts';
import { makeCommunes } from './communes.ts';
import { makeCoverage } from './coverage.ts';
import { makeRoads } from './fibre.ts';
import { layersOf, type MadeWorld } from './layers.ts';
import { LATER, OPERATORS, SEED } from './settings.ts';
import { makeSites } from './sites.ts';
import { makeTerrain } from './terrain.ts';
import { makeVillages } from './villages.ts';

const HEAD: ManifestHead = {
  id: 'made-province',
  title: { vi: 'Tỉnh Mẫu (dữ liệu mẫu)', en: 'Sample province (made data)' },
  kind: 'sample',
  country: 'vn',
  adminVersion: 'made',
  asOf: LATER,
  boundaries: 'made',
  licence: 'CC0-1.0',
  sources: [
    {
      id: 'made',
      title: {
        vi: 'Dữ liệu bịa ra để minh hoạ, không phải số liệu thật',
        en: 'Invented for illustration, not real data',
      },
      licence: 'CC0-1.0',
      date: LATER,
      url: '',
    },
  ],
  operators: OPERATORS,
};

/** Makes the world of a seed. Takes about a second. */
export function makeWorld(seed: number): MadeWorld {
  const terrain = makeTerrain(seed);
  const communes = makeCommunes(seed);
  const { fibre, roads } = makeRoads(terrain, seed);
  const villages = makeVillages(communes, { terrain, roads, seed });
  const sites = makeSites(villages, seed);
  const coverage = makeCoverage({ villages, sites, terrain, seed });
  return { communes, villages, coverage, fibre, sites };
}

/** Makes the dataset and writes it into a folder, in place of the dataset there. */
export async function writeMadeDataset(folder: string, seed: number = SEED): Promise<void> {
  const dataset = { head: HEAD, layers: layersOf(makeWorld(seed)), files: {} };
  const { overview, stats } = await makeFirstView(dataset);
  writeDataset(folder, { ...dataset, files: { overview, stats } });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = resolve(process.argv[2] ?? '.cache/made-province');
  await writeMadeDataset(folder);
  console.log(`wrote ${folder}`);
}
