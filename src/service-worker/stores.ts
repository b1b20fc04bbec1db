/**
 * What the service worker and the page keep in the browser's cache storage, and under which names. Several copies of the site may
 * live on one host, so every name holds the folder of the site.
 */

/** Names of the stores of one site, besides the precached shell. */
export interface StoreNames {
  /** Data of what was visited. */
  readonly visited: string;
  /** Data that somebody asked to keep, and the list of them; only they take from it. */
  readonly saved: string;
  /** Code that is fetched when it is used and is no part of the shell. */
  readonly code: string;
}

/** @param site absolute address of the site's folder, with a slash at the end: the scope of the service worker */
export function storeNames(site: string): StoreNames {
  const named = (kind: string) => `phu-song-${kind}-${site}`;
  return { visited: named('visited'), saved: named('saved'), code: named('code') };
}

/** Whether an address names its content by a checksum (`data/dataset-format.md`), so that a copy is as good as the file. */
export function isForGood(address: string): boolean {
  return /\.[0-9a-f]{8}\.json$/.test(new URL(address).pathname);
}

/** Whether an address is that of a dataset's manifest. */
export function isManifest(address: string): boolean {
  return new URL(address).pathname.endsWith('/manifest.json');
}

/**
 * The cache modes of requests that pass the service worker by: what the page fetches to put into a store itself, a file for good
 * from wherever it is, any other from the server. Nothing else on the page asks in these modes.
 */
export const PASSING_BY = { forGood: 'force-cache', anew: 'reload' } as const;

/** Whether a request is the page's own to keep. */
export function passesBy({ cache }: Request): boolean {
  return cache === PASSING_BY.forGood || cache === PASSING_BY.anew;
}

/** What the service worker tells its pages about each file that it asked the server for anew. */
export interface DataNews {
  readonly type: 'phu-song-data';
  /** Whether the server answered, or a copy was used because it did not. */
  readonly from: 'server' | 'store';
  /** ISO date on which the server gave what was used; '' when it did not say. */
  readonly date: string;
}

/** Asks a waiting service worker to take over. */
export interface TakeOver {
  readonly type: 'phu-song-take-over';
}

/** The day of an HTTP `Date` header in the reader's time zone, as an ISO date; '' without a usable one. */
export function answerDate(response: Response): string {
  const time = new Date(response.headers.get('date') ?? '');
  if (Number.isNaN(time.getTime())) return '';
  const twoDigits = (n: number) => String(n).padStart(2, '0');
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
}
