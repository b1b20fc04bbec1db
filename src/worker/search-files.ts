/** Reads the files of names, each once, and keeps what was made ready of them. */
import { ALL_PARTS, type Gap, type SearchFiles, villagesEntryAt } from '../core/dataset.ts';
import { DEFAULT_DEFINITION } from '../core/definition.ts';
import { EngineError } from '../core/engine.ts';
import { issue } from '../core/issue.ts';
import type { Gazetteer } from '../core/search/gazetteer.ts';
import type { Prepared } from '../core/search/prepare.ts';
import type { DatasetHead } from '../io/head.ts';
import { expectationOf } from '../io/layer-file.ts';
import { readJson } from '../io/read-file.ts';
import { rowsOf } from '../io/rows.ts';
import { parseFormerCodes, parseSearchFile } from '../io/search-file.ts';
import { namedVillages } from '../io/search-names.ts';
import type { Source } from '../io/source.ts';
import type { JobControl } from './job.ts';

/** Everything that was read, by file, and made ready, by what it is of. */
export interface Shelf {
  readonly source: Source;
  readonly files: Map<string, Promise<unknown>>;
  readonly prepared: Map<string, Prepared>;
}

/** What one question is answered with. */
export interface Desk {
  readonly shelf: Shelf;
  readonly head: DatasetHead;
  readonly files: SearchFiles;
  readonly control: JobControl;
  /** Files that could not be used for it. */
  readonly gaps: Gap[];
}

/** Gazetteers that are kept ready: of all units, of the part that is looked at, of what was asked last. */
const MOST_KEPT = 4;

/** Two digits or more: the text may be a code of before. */
const MAY_BE_CODE = /^\s*\d{2,}\s*$/;

/** Index of the level whose units the parts are. */
export function partLevelOf({ head: { manifest, country } }: Desk): number {
  return country.levels.findIndex(({ id }) => id === manifest.partLevel);
}

/** The names of all units, of former ones with their codes where the text may be one. */
export async function readUnits(desk: Desk, text: string): Promise<Gazetteer | null> {
  const { files, head } = desk;
  const read = await readOnce(desk, files.units, (json) => parseSearchFile(json, head.country, ''));
  if (!read || files.formerCodes === '' || !MAY_BE_CODE.test(text)) return read;
  const former = await readOnce(desk, files.formerCodes, parseFormerCodes);
  const { units } = read;
  if (former?.length !== units.count - units.present) return read;
  const codes = [...units.codes.slice(0, units.present), ...former];
  return { ...read, units: { ...units, codes } };
}

/** The units and villages of a part. */
export function readPart(desk: Desk, part: string): Promise<Gazetteer | null> {
  const { files, head } = desk;
  return readOnce(desk, files.parts[part]!, (json) => parseSearchFile(json, head.country, part));
}

/** The villages of all parts, by name alone; `null` when there is no list of them. */
export async function readAll(desk: Desk, { units }: Gazetteer): Promise<Gazetteer | null> {
  const file = villagesEntryAt(desk.head.manifest, DEFAULT_DEFINITION.asOf)?.names ?? '';
  if (file === '') return null;
  return readOnce(desk, file, (json) => {
    const { value } = rowsOf(json, { file, object: '', fields: {}, rows: null });
    return value && { units, villages: namedVillages(value, units, partLevelOf(desk)) };
  });
}

/** What was made ready once, under a key that tells what it is of. */
export function readied({ prepared }: Shelf, key: string, make: () => Prepared): Prepared {
  const found = prepared.get(key) ?? make();
  if (key.startsWith(ALL_PARTS)) forgetOthersOfAll(prepared, key);
  prepared.delete(key);
  prepared.set(key, found); // as the one used last
  for (const oldest of prepared.keys()) {
    if (prepared.size <= MOST_KEPT) break;
    if (!oldest.startsWith(ALL_PARTS)) prepared.delete(oldest);
  }
  return found;
}

/** What was made of all villages with other imports is large, and of no use any more. */
function forgetOthersOfAll(prepared: Map<string, Prepared>, key: string): void {
  for (const other of prepared.keys())
    if (other.startsWith(ALL_PARTS) && other !== key) prepared.delete(other);
}

/**
 * Reads a file once; one that cannot be used is a gap, and is tried again when asked again.
 * @throws {EngineError} with code `network` when it cannot be had now
 */
async function readOnce<T>(
  { shelf, control, gaps }: Desk,
  file: string,
  parse: (json: unknown) => T | null,
): Promise<T | null> {
  // Not stopped with the question: the next letter that is typed wants the same file.
  const read = async () => {
    const json = await readJson(shelf.source, expectationOf(file));
    if (!json.ok && json.offline) throw new EngineError('network', file);
    return json.ok ? parse(json.json) : null;
  };
  const known = shelf.files.get(file) as Promise<T | null> | undefined;
  if (!known) control.report({ step: 'reading', subject: file, done: 0, total: 1 });
  const reading = known ?? read();
  shelf.files.set(file, reading);
  const forget = () => shelf.files.get(file) === reading && shelf.files.delete(file);
  const value = await reading.catch((error: unknown) => {
    forget();
    throw error;
  });
  if (value === null) {
    forget();
    gaps.push({ layer: 'search', file, reason: issue('file-unreadable', { file }) });
  }
  return value;
}
