/**
 * Draws the boundaries of Viet Nam into `.cache/country-boundaries.topojson` (objects `provinces` and `communes`) and says what
 * came out: counts, areas, time, and the size of the files that a site would load. `tsx scripts/country-boundaries/main.ts`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readCountryPack } from '../../src/io/country-pack.ts';
import { folderSource } from '../dataset/folder-source.ts';
import { COUNTRY_PACKS } from '../dataset/publish-country.ts';
import type { BoundaryTopology } from './boundary-topology.ts';
import { type CountryBoundaries, countryBoundaries } from './country-boundaries.ts';
import { coarseOutlines, onlyUnits } from './extract.ts';
import { readLand } from './land.ts';

const TARGET = resolve(import.meta.dirname, '../../.cache/country-boundaries.topojson');

/** Half a kilometre: a fifth of a pixel of a country drawn 800 pixels high. */
const FIRST_VIEW = { leastKm2: 0.5, stepDegrees: 0.005 } as const;

const started = performance.now();
const { value: pack, issues } = await readCountryPack(folderSource(resolve(COUNTRY_PACKS, 'vn')));
if (!pack) throw new Error(`country pack vn: ${JSON.stringify(issues)}`);
const result = countryBoundaries(pack.catalogue.editions.at(-1)!, readLand(), pack.country);
mkdirSync(dirname(TARGET), { recursive: true });
writeFileSync(TARGET, JSON.stringify(result.topology));
const seconds = (performance.now() - started) / 1000;
report(result);
console.log(`wrote ${TARGET} in ${seconds.toFixed(1)} s`);

function report({ topology, drawn, ...areas }: CountryBoundaries): void {
  for (const [name, { geometries }] of Object.entries(topology.objects))
    console.log(`${name}: ${geometries.length}`);
  for (const [how, codes] of Object.entries(drawn))
    console.log(`${how}: ${codes.join(' ') || '–'}`);
  for (const [name, km2] of Object.entries(areas)) console.log(`${name}: ${km2.toFixed(3)}`);

  const largest = largestParent(topology, 'communes');
  reportSize('first view of the provinces', coarseOutlines(topology, 'provinces', FIRST_VIEW));
  reportSize(
    'all provinces',
    onlyUnits(topology, 'provinces', () => true),
  );
  reportSize(
    'all communes',
    onlyUnits(topology, 'communes', () => true),
  );
  reportSize('communes with provinces', topology);
  reportSize(
    `communes of ${largest}, the most of a province`,
    onlyUnits(topology, 'communes', ({ parent }) => parent === largest),
  );
}

function reportSize(what: string, topology: BoundaryTopology): void {
  const text = JSON.stringify(topology);
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  const brotli = brotliCompressSync(text).byteLength;
  console.log(`${what}: ${kilobytes(Buffer.byteLength(text))} KB, brotli ${kilobytes(brotli)} KB`);
}

/** Code of the unit with the most units below it. */
function largestParent(topology: BoundaryTopology, object: string): string {
  const counts = new Map<string, number>();
  for (const { properties } of topology.objects[object]!.geometries) {
    const parent = properties && 'parent' in properties ? properties.parent : '';
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
