/**
 * Saving parts of a dataset, bringing them up to date, and removing them: each makes the saved store hold exactly what its parts
 * need under one manifest. Knows neither signals nor the service worker.
 */
import type { Manifest } from '../core/dataset.ts';
import { filesToSave, savableParts } from '../core/offline-files.ts';
import { MANIFEST_FILE, parseManifest } from '../io/manifest.ts';
import type { SavedPart } from '../state/offline.ts';
import { fileAddresses } from './dataset-files.ts';
import {
  deleteOthers,
  listAddress,
  put,
  readSavedList,
  readSavedText,
  type SavedList,
  type SavedPlace,
  SavingError,
  saveFile,
  writeSavedList,
} from './saved-store.ts';

/** Downloads at a time: enough to hide the delay of a bad network, few enough to leave room for the page. */
const LANES = 3;

/** A dataset as its manifest describes it now. */
export interface Edition {
  readonly text: string;
  readonly json: unknown;
  readonly manifest: Manifest;
  readonly response: Response;
}

/** How far saving is. */
export interface SavingSteps {
  readonly doneFiles: number;
  readonly totalFiles: number;
  readonly doneBytes: number;
}

export interface SavingControl {
  readonly signal: AbortSignal;
  readonly onStep: (steps: SavingSteps) => void;
  /** ISO date to write down. */
  readonly today: string;
}

/**
 * Asks for the manifest as it is now; without a server the service worker answers with its copy.
 * @throws {SavingError} when it cannot be had or is no manifest
 */
export async function openEdition(place: SavedPlace): Promise<Edition> {
  const address = place.folder + MANIFEST_FILE;
  let response: Response;
  try {
    response = await place.fetcher(address, { cache: 'no-cache' });
  } catch (cause) {
    throw new SavingError('network', address, cause);
  }
  if (!response.ok) throw new SavingError('file-missing', address);
  const text = await response.clone().text();
  return { ...readEdition(text, address), response };
}

/** Whether what is saved is of this edition. */
export async function isOfEdition(place: SavedPlace, edition: Edition): Promise<boolean> {
  return (await readSavedText(place, place.folder + MANIFEST_FILE)) === edition.text;
}

/**
 * Saves these parts, no more and no less, as the edition has them; a part that the edition no longer has is left out. When it is
 * cancelled or there is no room, what was saved before is as it was; when the network fails, what came already stays for the next
 * attempt.
 * @throws {SavingError} and what the aborted signal gives
 */
export async function saveParts(
  place: SavedPlace,
  edition: Edition,
  parts: readonly string[],
  control: SavingControl,
): Promise<void> {
  const before = await readSavedList(place);
  const plan = planFor(place, edition.manifest, parts);
  try {
    const { sizes, held } = await saveFiles(place, plan.files, control);
    for (const [address, response] of held) await put(place, address, response);
    await put(place, plan.manifest, edition.response.clone());
    await writeSavedList(place, listOf(plan, sizes, { before, today: control.today }));
  } catch (error) {
    const isWorthResuming = error instanceof SavingError && error.code === 'network';
    if (!isWorthResuming) await leaveOnly(place, before);
    throw error;
  }
}

/** What is written down of a plan that is saved. A part of which every file was there before keeps the date it was saved on. */
function listOf(
  plan: Plan,
  sizes: ReadonlyMap<string, number>,
  { before, today }: { readonly before: SavedList | null; readonly today: string },
): SavedList {
  const bytesOf = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  const dateOf = (part: string, files: readonly string[]) => {
    const known = before?.parts.find((saved) => saved.part === part);
    const isSame = known !== undefined && files.every((file) => before?.files.includes(file));
    return isSame ? known.savedOn : today;
  };
  return {
    parts: plan.parts.map(
      ({ part, files }): SavedPart => ({
        ...{ part, bytes: bytesOf(files) },
        savedOn: dateOf(part, files),
      }),
    ),
    commonBytes: bytesOf(plan.common),
    files: [plan.manifest, ...plan.files],
  };
}

/** Deletes what came beside a list since it was written; everything of the dataset where there was none. */
async function leaveOnly(place: SavedPlace, list: SavedList | null): Promise<void> {
  const kept = list ? [...list.files, listAddress(place.folder)] : [];
  await deleteOthers(place, new Set(kept));
}

/** Removes a part with the files that no other part needs; with the last part everything. Asks no server. */
export async function removePart(place: SavedPlace, part: string): Promise<void> {
  const before = await readSavedList(place);
  const text = await readSavedText(place, place.folder + MANIFEST_FILE);
  const left = before?.parts.filter((saved) => saved.part !== part) ?? [];
  if (!before || text === null || left.length === 0) {
    await writeSavedList(place, { parts: [], commonBytes: 0, files: [] });
    return;
  }
  const { manifest } = readEdition(text, place.folder + MANIFEST_FILE);
  const plan = planFor(
    place,
    manifest,
    left.map((saved) => saved.part),
  );
  await writeSavedList(place, {
    parts: left,
    commonBytes: before.commonBytes,
    files: [plan.manifest, ...plan.files],
  });
}

function readEdition(text: string, address: string): Omit<Edition, 'response'> {
  try {
    const json: unknown = JSON.parse(text);
    const { value: manifest } = parseManifest(json);
    if (manifest) return { text, json, manifest };
  } catch {
    // no JSON: no manifest either
  }
  throw new SavingError('dataset', address);
}

/** Absolute addresses of what has to be there. */
interface Plan {
  readonly manifest: string;
  readonly common: readonly string[];
  readonly parts: readonly { readonly part: string; readonly files: readonly string[] }[];
  readonly files: readonly string[];
}

function planFor(place: SavedPlace, manifest: Manifest, parts: readonly string[]): Plan {
  const addressesOf = (names: readonly string[]) => fileAddresses(place.folder, names);
  const known = savableParts(manifest);
  const wanted = [...new Set(parts)].filter((part) => part === '' || known.includes(part));
  const common = addressesOf(filesToSave(manifest, '').common);
  const ofParts = wanted.map((part) => ({
    part,
    files: addressesOf(filesToSave(manifest, part).part),
  }));
  const files = [...new Set([...common, ...ofParts.flatMap((each) => each.files)])];
  return { manifest: place.folder + MANIFEST_FILE, common, parts: ofParts, files };
}

/** What came of saving files: their sizes in bytes, and the content of those that wait for the end. */
interface Fetched {
  readonly sizes: ReadonlyMap<string, number>;
  readonly held: ReadonlyMap<string, Response>;
}

/** All files, once all are there. The first failure ends all lanes. */
async function saveFiles(
  place: SavedPlace,
  files: readonly string[],
  { signal, onStep }: SavingControl,
): Promise<Fetched> {
  const sizes = new Map<string, number>();
  const held = new Map<string, Response>();
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const left = [...files];
  let doneBytes = 0;
  onStep({ doneFiles: 0, totalFiles: files.length, doneBytes });
  const lane = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const saved = await saveFile(place, file, either);
      sizes.set(file, saved.bytes);
      if (saved.held) held.set(file, saved.held);
      doneBytes += saved.bytes;
      onStep({ doneFiles: sizes.size, totalFiles: files.length, doneBytes });
    }
  };
  const lanes = Array.from({ length: LANES }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    stop.abort();
    await Promise.allSettled(lanes); // nothing is written after this has thrown
    throw error;
  }
  return { sizes, held };
}
