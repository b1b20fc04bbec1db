/**
 * Answers what is asked of working without a network, by writing the signals of {@link OfflineState}. One thing is done at a time;
 * whatever goes wrong becomes a value of `failure` or `support`, never an exception.
 */
import type { OfflineState, OfflineWish, SavingFailure } from '../state/offline.ts';
import {
  type Edition,
  isOfEdition,
  openEdition,
  removePart,
  type SavingControl,
  saveParts,
} from './saved-parts.ts';
import { readSavedList, type SavedPlace, SavingError } from './saved-store.ts';
import { savingBytes } from './saving-cost.ts';

/** The device as far as saving needs it. */
export interface Device {
  /** Bytes that this site may still store; `null` where the browser does not say. */
  freeBytes(): Promise<number | null>;
  /** Asks the browser not to clear what is saved when the device runs short of room. Never rejects. */
  persist(): Promise<void>;
  /** Runs a task while no other window of the site runs one. */
  alone<T>(task: () => Promise<T>): Promise<T>;
  /** Today as an ISO date. */
  today(): string;
}

/** What the page can ask, once there is a service worker. */
export interface OfflineService {
  wish(wish: Exclude<OfflineWish, { readonly ask: 'reload' }>): Promise<void>;
  /** Brings what is saved up to date without being asked; its failure is no news. */
  renewQuietly(): Promise<void>;
}

export function createOfflineService(
  state: OfflineState,
  place: SavedPlace,
  device: Device,
): OfflineService {
  let underWay: AbortController | null = null;

  const savedParts = async () => (await readSavedList(place))?.parts.map(({ part }) => part) ?? [];

  /** Saves what is saved, and `another` part if any, with progress; what another window saved meanwhile is among it. */
  const save = async (edition: Edition, another: string | null) => {
    const control = new AbortController();
    underWay = control;
    const saving: SavingControl = {
      signal: control.signal,
      today: device.today(),
      onStep: (steps) => {
        state.saving.value = { part: another, ...steps };
      },
    };
    try {
      await device.alone(async () => {
        const parts = [...(await savedParts()), ...(another === null ? [] : [another])];
        if (parts.length > 0) await saveParts(place, edition, parts, saving);
      });
    } finally {
      underWay = null;
      state.saving.value = null;
    }
  };

  const look = async (part: string | null, known: Edition | null = null) => {
    const list = await readSavedList(place);
    const edition = known ?? (await openEdition(place).catch(() => null));
    state.saved.value = {
      parts: list?.parts ?? [],
      commonBytes: list?.commonBytes ?? 0,
      isCurrent: !list || !edition || (await isOfEdition(place, edition)),
    };
    if (part === null || !edition) return;
    const bytes = savingBytes(edition.json, edition.manifest, part, list !== null);
    state.cost.value = { part, bytes };
  };

  const saveAnother = async (part: string) => {
    state.saving.value = { part, doneFiles: 0, totalFiles: 0, doneBytes: 0 };
    try {
      const edition = await openEdition(place);
      const parts = await savedParts();
      const bytes = savingBytes(edition.json, edition.manifest, part, parts.length > 0);
      const free = await device.freeBytes();
      if (bytes !== null && free !== null && free < bytes) throw new SavingError('quota');
      await device.persist();
      await save(edition, part);
      await look(part, edition);
    } finally {
      state.saving.value = null;
    }
  };

  const renew = async () => {
    const edition = await openEdition(place);
    const parts = await savedParts();
    if (parts.length > 0 && !(await isOfEdition(place, edition))) await save(edition, null);
    await look(null, edition);
  };

  return {
    async wish(wish) {
      if (wish.ask === 'cancel') {
        underWay?.abort();
        return;
      }
      if (wish.ask !== 'look') {
        if (state.saving.peek()) return; // one at a time; its buttons are not shown either
        state.failure.value = null;
      }
      try {
        if (wish.ask === 'look') await look(wish.part);
        else if (wish.ask === 'save') await saveAnother(wish.part);
        else if (wish.ask === 'renew') await renew();
        else {
          await device.alone(() => removePart(place, wish.part));
          await look(wish.part);
        }
      } catch (error) {
        state.failure.value = failureOf(error);
      }
    },
    async renewQuietly() {
      if (state.saving.peek()) return;
      try {
        await renew();
      } catch {
        await look(null).catch(() => {}); // says that it is of the date before
      }
    },
  };
}

/** Being cancelled is no failure; whatever storage refuses without a better reason is 'denied'. */
function failureOf(error: unknown): SavingFailure | null {
  if (error instanceof DOMException && error.name === 'AbortError') return null;
  return error instanceof SavingError ? error.code : 'denied';
}
