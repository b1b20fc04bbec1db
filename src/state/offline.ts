/**
 * What the page knows of working without a network: whether the server answers, whether a newer version waits, what is saved. The
 * signals are written by `src/offline/`, which is fetched after the map; until then they say that nothing is known.
 */
import { type Signal, signal } from '@preact/signals-core';

/**
 * Whether this browser can keep the site here: not asked yet, yes, without the means (plain HTTP, an old browser), storage refused
 * (private window, a policy), or the service worker could not be had.
 */
export type OfflineSupport = 'unknown' | 'ready' | 'missing' | 'denied' | 'failed';

/** A part of the dataset that is saved; `part` '' is the whole of a dataset that is not in parts. */
export interface SavedPart {
  readonly part: string;
  /** Bytes on this device of the files that are about this part alone. */
  readonly bytes: number;
  /** ISO date on which it was saved or last brought up to date. */
  readonly savedOn: string;
}

/** What is saved of the dataset. */
export interface SavedParts {
  /** Newest last. */
  readonly parts: readonly SavedPart[];
  /** Bytes of the files that all parts need. */
  readonly commonBytes: number;
  /** False when the dataset has changed since: what is saved fits together, and is of the date before. */
  readonly isCurrent: boolean;
}

/** What saving a part would take, in bytes on this device; `null` where the dataset does not say. */
export interface SavingCost {
  readonly part: string;
  readonly bytes: number | null;
}

/** A part being saved, or all of them being brought up to date (`part` `null`). */
export interface Saving {
  readonly part: string | null;
  readonly doneFiles: number;
  readonly totalFiles: number;
  readonly doneBytes: number;
}

/** Why saving ended without having saved. `quota`: the device has no room left, or not for this site. */
export type SavingFailure = 'quota' | 'network' | 'file-missing' | 'dataset' | 'denied';

/** What can be asked for. */
export type OfflineWish =
  /** Find out whether and what can be saved, and what the part would take. */
  | { readonly ask: 'look'; readonly part: string | null }
  | { readonly ask: 'save'; readonly part: string }
  | { readonly ask: 'cancel' }
  | { readonly ask: 'remove'; readonly part: string }
  /** Bring what is saved up to date. */
  | { readonly ask: 'renew' }
  /** Load the newer version that waits. */
  | { readonly ask: 'reload' };

export interface OfflineState {
  /** Whether the server was out of reach when it was last asked, or the browser knows of no network. */
  readonly isOffline: Signal<boolean>;
  /** ISO date of the data that are used; '' while not known. */
  readonly dataDate: Signal<string>;
  /** Whether a newer version of the site is ready and waits for the page to be loaded again. */
  readonly hasUpdate: Signal<boolean>;
  readonly support: Signal<OfflineSupport>;
  /** `null` while not known. */
  readonly saved: Signal<SavedParts | null>;
  readonly cost: Signal<SavingCost | null>;
  /** `null` while nothing is being saved. */
  readonly saving: Signal<Saving | null>;
  /** The last attempt's failure; `null` after success, and once something else is tried. */
  readonly failure: Signal<SavingFailure | null>;
}

export function createOfflineState(): OfflineState {
  return {
    isOffline: signal(false),
    dataDate: signal(''),
    hasUpdate: signal(false),
    support: signal<OfflineSupport>('unknown'),
    saved: signal<SavedParts | null>(null),
    cost: signal<SavingCost | null>(null),
    saving: signal<Saving | null>(null),
    failure: signal<SavingFailure | null>(null),
  };
}

/** What the interface is given of it. */
export interface OfflinePort {
  readonly state: OfflineState;
  /** Asks for something; the answer is in the state. */
  wish(wish: OfflineWish): void;
}
