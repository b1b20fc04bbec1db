/** On what a bench ran: without it no figure means anything. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** Packages whose speed or answers the tables compare. */
const COMPARED: readonly string[] = [
  '@turf/intersect',
  '@turf/union',
  '@turf/boolean-point-in-polygon',
  'clipper2-ts',
  'flatbush',
  'geokdbush',
  'kdbush',
];

/** Lines that describe the machine now. */
export function machineLines(): string[] {
  const processors = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores, ${gigabytes} GiB memory`,
    `Node ${process.versions.node} (V8 ${process.versions.v8}), ${process.platform} ${process.arch}`,
    COMPARED.map((name) => `${name} ${versionOf(name)}`).join(', '),
  ];
}

/** How busy the machine is: the mean number of processes that want to run, over 1, 5 and 15 minutes. */
export function loadLine(): string {
  return `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
}

function versionOf(name: string): string {
  const file = resolve(REPOSITORY, 'node_modules', name, 'package.json');
  const { version }: { readonly version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
