/** The head of a dataset: its manifest and its country pack. Without them there is no dataset. */
import type { Country } from '../core/country.ts';
import type { Manifest } from '../core/dataset.ts';
import { EngineError } from '../core/engine.ts';
import type { Issue } from '../core/issue.ts';
import { parseCountry } from './country.ts';
import { MANIFEST_FILE, parseManifest } from './manifest.ts';
import { readJson } from './read-file.ts';
import type { Source } from './source.ts';

/** Where the files are: the dataset's folder, and the folder of the country packs that the site ships. */
export interface DatasetSources {
  readonly dataset: Source;
  readonly countries: Source;
}

/** How a caller follows and stops the reading. */
export interface ReadControl {
  readonly signal?: AbortSignal;
  /** Called before each file. */
  readonly onFile?: (file: string, done: number, total: number) => void;
  /** The head, where somebody else is reading it already. */
  readonly head?: Promise<DatasetHead>;
}

/** What is known before any layer. */
export interface DatasetHead {
  readonly manifest: Manifest;
  readonly country: Country;
  readonly issues: readonly Issue[];
}

/**
 * Reads manifest and country pack.
 * @param onManifest called with the manifest as soon as it is there: what it names can be fetched beside the country pack
 * @throws {EngineError} when either cannot be used
 */
export async function readHead(
  sources: DatasetSources,
  control: ReadControl,
  onManifest: (manifest: Manifest) => void = () => {},
): Promise<DatasetHead> {
  const read = await readOrFail(sources.dataset, MANIFEST_FILE, control);
  const manifest = parseManifest(read);
  if (!manifest.value)
    throw new EngineError('dataset-unreadable', MANIFEST_FILE, firstReason(manifest.issues));
  onManifest(manifest.value);
  const { country: name } = manifest.value;
  const beside = name.endsWith('.json');
  const file = beside ? name : `${name}/country.json`;
  const country = parseCountry(
    await readOrFail(beside ? sources.dataset : sources.countries, file, control),
    file,
  );
  if (!country.value)
    throw new EngineError('dataset-unreadable', file, firstReason(country.issues));
  return {
    manifest: manifest.value,
    country: country.value,
    issues: [...manifest.issues, ...country.issues],
  };
}

async function readOrFail(source: Source, file: string, { signal }: ReadControl): Promise<unknown> {
  const read = await readJson(source, { file, bytes: null, sha256: null }, signal);
  if (read.ok) return read.json;
  if (read.offline) throw new EngineError('network', file);
  const missing = file === MANIFEST_FILE && read.reason.code === 'file-missing';
  throw new EngineError(
    missing ? 'dataset-missing' : 'dataset-unreadable',
    file,
    read.reason.value,
  );
}

function firstReason(issues: readonly Issue[]): string {
  const [first] = issues;
  return first
    ? [first.code, first.column, first.value].filter((part) => part).join(' ')
    : 'not usable';
}
