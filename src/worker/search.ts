/**
 * Searches the names of a dataset. Reads as little as will do: of the part that is looked at, else of all units and the parts that
 * the text names, else, when asked, of all villages. Needs only the head of a dataset that was built with files for it; of
 * another one its units and villages. Parts that imports tell of are searched by their lists, as they are with these.
 */
import { ALL_PARTS, isInParts, type OpenedDataset, villagesEntryAt } from '../core/dataset.ts';
import { DEFAULT_DEFINITION } from '../core/definition.ts';
import type { Villages } from '../core/model.ts';
import { find, placesNamed, villageHit } from '../core/search/find.ts';
import { formerUnitsOf } from '../core/search/former-units.ts';
import type { Gazetteer } from '../core/search/gazetteer.ts';
import { joinParts } from '../core/search/join.ts';
import { type Prepared, prepare, withVillages } from '../core/search/prepare.ts';
import type { SearchAnswer, SearchQuestion, VillageRow } from '../core/search/search.ts';
import type { DatasetHead } from '../io/head.ts';
import type { Source } from '../io/source.ts';
import type { ImportedParts } from './imports/searched.ts';
import type { JobControl } from './job.ts';
import {
  type Desk,
  partLevelOf,
  readAll,
  readied,
  readPart,
  readUnits,
  type Shelf,
} from './search-files.ts';

/** What a searcher is given. */
export interface SearchPorts {
  readonly head: Promise<DatasetHead>;
  /** Where the dataset's files are, to be read before others. */
  readonly source: Source;
  /** The parts that imports tell of; `null` while the dataset is not open. */
  imported(): ImportedParts | null;
  /** The opened dataset, for one without files for searching. */
  opened(): Promise<OpenedDataset>;
  /** Its villages, of a part or, with '', of one that is whole; `null` when they cannot be had. */
  villages(layer: string, part: string, control: JobControl): Promise<Villages | null>;
}

export interface Searcher {
  search(question: SearchQuestion, control: JobControl): Promise<SearchAnswer>;
}

/** Parts whose names are read for one question: a text that might name more of them names none. */
const MOST_PARTS = 3;

export function createSearcher(ports: SearchPorts): Searcher {
  const shelf: Shelf = { source: ports.source, files: new Map(), prepared: new Map() };
  const lists = new Map<string, Promise<Gazetteer | null>>();
  return {
    async search(question, control) {
      const head = await ports.head;
      const files = head.manifest.search;
      if (!files || files.units === '') return searchLayers(shelf, ports, question, control);
      const imported = ports.imported();
      const desk: SearchDesk = { shelf, head, files, control, gaps: [], imported, lists };
      if (question.village) return oneVillage(desk, question.village);
      return question.formerOf ? formerUnits(desk, question) : searchFiles(desk, question);
    },
  };
}

/** What one question is answered with, and parts with imports that were put together before, by version and part. */
interface SearchDesk extends Desk {
  readonly imported: ImportedParts | null;
  readonly lists: Map<string, Promise<Gazetteer | null>>;
}

async function searchFiles(desk: SearchDesk, question: SearchQuestion): Promise<SearchAnswer> {
  const { shelf, gaps, control } = desk;
  const { text, part, scope } = question;
  const answer = async (key: string, make: () => Prepared, parts: readonly string[] | null) => {
    await control.breathe();
    const prepared = readied(shelf, `${key}${versionOf(desk)}`, make);
    await control.breathe();
    return { text, parts, gaps, ...find(prepared, question) };
  };
  const isPart = part !== '' && hasNames(desk, part);
  const own = isPart && scope !== 'everywhere' ? await readNames(desk, part) : null;
  if (own && scope === 'part') return answer(part, () => prepare(own), [part]);
  const whole = await readUnits(desk, text);
  if (!whole) return { text, hits: [], total: 0, parts: [], gaps };
  const hasCodes = whole.units.codes.at(-1) !== '';
  const units = readied(shelf, hasCodes ? '#' : '+', () => prepare(whole));
  const all = scope === 'everywhere' ? await readAll(desk, whole) : null;
  if (all) {
    const changed = await Promise.all(importedCodes(desk).map((code) => readNames(desk, code)));
    const parts = changed.filter((each) => each !== null);
    if (parts.length === 0) return answer(ALL_PARTS, () => withVillages(units, all.villages), null);
    const { withoutParts } = await import('../core/search/imported.ts');
    const joined = () => joinParts(whole.units, [withoutParts(all, parts), ...parts]).villages;
    return answer(ALL_PARTS, () => withVillages(units, joined()), null);
  }
  await control.breathe();
  const named = placesNamed(units, text, partLevelOf(desk));
  const codes = [...(own ? [part] : []), ...named.map((row) => whole.units.codes[row]!)]
    .filter((code, i, list) => hasNames(desk, code) && list.indexOf(code) === i)
    .slice(0, MOST_PARTS);
  const read = await Promise.all(codes.map((code) => readNames(desk, code)));
  const parts = read.filter((each) => each !== null);
  const usable = codes.filter((_, i) => read[i] !== null); // the others may be so when asked again
  if (parts.length === 0) return answer(hasCodes ? '#' : '+', () => units, codes);
  const joined = () => withVillages(units, joinParts(whole.units, parts).villages);
  return answer(`${hasCodes ? '#' : '+'}${usable.join(' ')}`, joined, codes);
}

function importedCodes({ imported }: SearchDesk): string[] {
  return [...(imported?.parts ?? [])].sort();
}

/** Behind the keys of what was made ready with imports; '' without any. */
function versionOf(desk: SearchDesk): string {
  return importedCodes(desk).length === 0 ? '' : ` ${desk.imported!.version}`;
}

function hasNames({ files, imported }: SearchDesk, part: string): boolean {
  return Object.hasOwn(files.parts, part) || imported?.parts.has(part) === true;
}

/** The names of a part, with imports. */
async function readNames(desk: SearchDesk, part: string): Promise<Gazetteer | null> {
  const { files, imported, lists } = desk;
  const own = Object.hasOwn(files.parts, part) ? await readPart(desk, part) : null;
  if (!imported?.parts.has(part)) return own;
  const key = `${imported.version} ${part}`;
  const known = lists.get(key) ?? namesOfList(desk, imported, part, own);
  for (const each of lists.keys()) if (!each.startsWith(`${imported.version} `)) lists.delete(each);
  lists.set(key, known);
  const read = await known.catch((error: unknown) => {
    lists.delete(key);
    throw error;
  });
  if (!read) lists.delete(key); // tried again when asked again
  return read ?? own;
}

async function namesOfList(
  desk: SearchDesk,
  imported: ImportedParts,
  part: string,
  own: Gazetteer | null,
): Promise<Gazetteer | null> {
  const units = own?.units ?? (await readUnits(desk, ''))?.units;
  const list = units ? await imported.list(part, desk.control) : null;
  if (!units || !list) return null;
  const { withList } = await import('../core/search/imported.ts');
  return withList(units, own?.villages ?? null, list);
}

/** A village that was found by name alone, with its id and status. */
async function oneVillage(desk: Desk, { part, row }: VillageRow): Promise<SearchAnswer> {
  const own = Object.hasOwn(desk.files.parts, part) ? await readPart(desk, part) : null;
  const hit =
    own &&
    villageHit(
      readied(desk.shelf, part, () => prepare(own)),
      row,
    );
  const hits = hit ? [hit] : [];
  return { text: '', hits, total: hits.length, parts: [part], gaps: desk.gaps };
}

/** Former units, from the file of the part where there is one, else from that of all units. */
async function formerUnits(desk: Desk, question: SearchQuestion): Promise<SearchAnswer> {
  const { part, text, formerOf = '' } = question;
  const isPart = part !== '' && Object.hasOwn(desk.files.parts, part);
  const names = isPart ? await readPart(desk, part) : await readUnits(desk, '');
  const hits = names ? formerUnitsOf(names.units, formerOf) : [];
  return { text, hits, total: hits.length, parts: [part], gaps: desk.gaps };
}

/** Of a dataset without files for it: its units, and the villages of the part that is looked at or of one that is whole. */
async function searchLayers(
  shelf: Shelf,
  ports: SearchPorts,
  question: SearchQuestion,
  control: JobControl,
): Promise<SearchAnswer> {
  const { units, manifest } = await ports.opened();
  const entry = villagesEntryAt(manifest, DEFAULT_DEFINITION.asOf);
  const part = entry && isInParts(entry) ? question.part : '';
  const isListed = entry !== null && (part !== '' || !isInParts(entry));
  const villages = isListed ? await ports.villages(entry.id, part, control) : null;
  await control.breathe();
  const version = ports.imported()?.version ?? 0;
  const key = `${part} ${villages === null} ${version}`;
  const { gazetteerOf } = await import('../core/search/gazetteer-of.ts');
  const prepared = readied(shelf, key, () => prepare(gazetteerOf(units, villages, part)));
  const parts = isListed ? (part === '' ? null : [part]) : [];
  return { text: question.text, parts, gaps: [], ...find(prepared, question) };
}
