/**
 * The store of what was saved on purpose: the files, the manifest and the country that they fit, and a list of the parts. All of one
 * dataset is replaced by one step at its end, the manifest and the list last, so that what is there always fits together.
 */
import { isWorthKeeping } from '../service-worker/data-answers.ts';
import { answerDate, isForGood, PASSING_BY, type StoreNames } from '../service-worker/stores.ts';
import type { SavedPart, SavingFailure } from '../state/offline.ts';

/** Why a file could not be saved. */
export class SavingError extends Error {
  readonly code: SavingFailure;

  constructor(code: SavingFailure, address = '', cause?: unknown) {
    super(`${address}: ${code}`, { cause });
    this.name = 'SavingError';
    this.code = code;
  }
}

/** What is saved of one dataset, as it is written down. */
export interface SavedList {
  readonly parts: readonly SavedPart[];
  readonly commonBytes: number;
  /** Absolute addresses of all files that belong to it. */
  readonly files: readonly string[];
}

/** The stores of a site and the address of a dataset's folder, with a slash at the end. */
export interface SavedPlace {
  readonly stores: CacheStorage;
  readonly names: StoreNames;
  readonly folder: string;
  readonly fetcher: typeof fetch;
}

/** Where the list of a dataset is kept among its files: no file has a query. */
export const listAddress = (folder: string) => `${folder}?saved`;

/** What is saved of the dataset; `null` when nothing is. @throws when storage is refused */
export async function readSavedList(place: SavedPlace): Promise<SavedList | null> {
  const copy = await match(place, place.names.saved, listAddress(place.folder));
  return copy ? ((await copy.json()) as SavedList) : null; // our own writing
}

/** Text of the saved copy of a file; `null` without one. */
export async function readSavedText(place: SavedPlace, address: string): Promise<string | null> {
  const copy = await match(place, place.names.saved, address);
  return copy ? copy.text() : null;
}

/** A file on its way: its size, and its content where that must wait until everything is there. */
export interface SavedFile {
  readonly bytes: number;
  readonly held: Response | null;
}

/**
 * Puts a file for good into the saved store, from where it is already, else from the server. Any other file is fetched and handed
 * back: its name may stand for a former content that is still in use.
 * @throws {SavingError} and what an aborted `signal` gives
 */
export async function saveFile(
  place: SavedPlace,
  address: string,
  signal: AbortSignal,
): Promise<SavedFile> {
  signal.throwIfAborted();
  if (!isForGood(address)) {
    const held = await fetchToSave(place, address, PASSING_BY.anew, signal);
    return { bytes: await sizeOf(held), held };
  }
  const { saved, visited } = place.names;
  const there = await match(place, saved, address);
  if (there) return { bytes: await sizeOf(there), held: null };
  const seen = await match(place, visited, address);
  const response = seen ?? (await fetchToSave(place, address, PASSING_BY.forGood, signal));
  const bytes = await sizeOf(response);
  await put(place, address, response);
  if (seen) await (await place.stores.open(visited)).delete(address);
  return { bytes, held: null };
}

/** @throws {SavingError} when the network fails before the end of the file */
async function sizeOf(response: Response): Promise<number> {
  try {
    return (await response.clone().blob()).size;
  } catch (cause) {
    throw new SavingError('network', response.url, cause);
  }
}

/** Writes a response into the saved store. @throws {SavingError} with code `quota` when there is no room */
export async function put(place: SavedPlace, address: string, response: Response): Promise<void> {
  try {
    const store = await place.stores.open(place.names.saved);
    await store.put(address, response);
  } catch (cause) {
    const isFull = cause instanceof DOMException && cause.name === 'QuotaExceededError';
    throw new SavingError(isFull ? 'quota' : 'denied', address, cause);
  }
}

/** Writes down what belongs to the dataset now, and deletes every other file of it from the saved store. */
export async function writeSavedList(place: SavedPlace, list: SavedList): Promise<void> {
  const kept = new Set(list.files);
  const own = listAddress(place.folder);
  if (list.parts.length > 0) {
    await put(place, own, Response.json(list));
    kept.add(own);
  }
  await deleteOthers(place, kept);
}

/** Deletes the files of the dataset's folder that are not to be kept. */
export async function deleteOthers(place: SavedPlace, kept: ReadonlySet<string>): Promise<void> {
  const store = await place.stores.open(place.names.saved);
  for (const { url } of await store.keys()) {
    if (url.startsWith(place.folder) && !kept.has(url)) await store.delete(url);
  }
}

/** Date of a saved or visited copy of a file, ISO; '' when there is none or it does not say. */
export async function copyDate(place: SavedPlace, address: string): Promise<string> {
  const copy =
    (await match(place, place.names.saved, address)) ??
    (await match(place, place.names.visited, address));
  return copy ? answerDate(copy) : '';
}

/**
 * Fetches a file past the service worker, which would keep a second copy.
 * @param cache which of the modes that pass it by
 * @throws {SavingError} when the server cannot be reached or has no such file
 */
export async function fetchToSave(
  { fetcher }: SavedPlace,
  address: string,
  cache: (typeof PASSING_BY)[keyof typeof PASSING_BY],
  signal?: AbortSignal,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetcher(address, { cache, ...(signal && { signal }) });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new SavingError('network', address, cause);
  }
  if (isWorthKeeping(response)) return response;
  throw new SavingError(response.status < 500 ? 'file-missing' : 'network', address);
}

async function match(
  { stores }: SavedPlace,
  cacheName: string,
  address: string,
): Promise<Response | undefined> {
  return stores.match(address, { cacheName, ignoreVary: true });
}
