/** Answers a query from a prepared gazetteer: candidates, ranked, as hits to show. Pure; reading the names is for `worker/search.ts`. */
import { targetsOf } from '../admin/adjacency.ts';
import { NO_UNIT, STATUSES, type Status, textAt } from '../model.ts';
import { NO_PARENT } from '../units.ts';
import { candidatesOf, errorsOf, findUnitWords, findWords } from './candidates.ts';
import { codesStarting } from './find-code.ts';
import { type NamedUnits, type NamedVillages, UNTOLD } from './gazetteer.ts';
import { above, type Prepared } from './prepare.ts';
import { parseQuery, partWords, type QueryWord } from './query.ts';
import { nowOf, type Ranked, rankCandidate } from './rank.ts';
import {
  type FoundUnit,
  MATCHES,
  type SearchHit,
  type SearchQuestion,
  type VillageHit,
} from './search.ts';

/** Hits of an answer, and candidates that are ranked in detail. */
const MOST_HITS = 20;
const MOST_RANKED = 100;

/** So many hits without typing errors are enough: names that are only similar would be noise behind them. */
const ENOUGH = 5;

export interface Found {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

/** The hits for a text: units by code, then units and villages by name. */
export function find(prepared: Prepared, question: Pick<SearchQuestion, 'text' | 'part'>): Found {
  const query = partWords(parseQuery(question.text), [prepared.unitNames, prepared.villageNames]);
  const byCode = codesStarting(prepared, question.text);
  const isNear = nearness(prepared.units, question.part);
  const few = ranked(prepared, query, { withErrors: false, isNear });
  const all = few.total < ENOUGH ? ranked(prepared, query, { withErrors: true, isNear }) : few;
  const known = new Set(byCode.map(({ isVillage, row }) => `${isVillage} ${row}`));
  const byName = all.list.filter(({ isVillage, row }) => !known.has(`${isVillage} ${row}`));
  const list = [...byCode, ...byName].slice(0, MOST_HITS);
  return {
    hits: list.map((each) => hitOf(prepared, each)),
    total: byCode.length + all.total - (all.list.length - byName.length),
  };
}

function ranked(
  prepared: Prepared,
  query: readonly QueryWord[],
  { withErrors, isNear }: { readonly withErrors: boolean; readonly isNear: (u: number) => boolean },
): { readonly list: readonly Ranked[]; readonly total: number } {
  const needed = query.filter(({ isNeeded }) => isNeeded);
  if (needed.length === 0) return { list: [], total: 0 };
  const findings = findWords(prepared, query, withErrors);
  const { best, total } = candidatesOf(prepared, findings, { atMost: MOST_RANKED, isNear });
  const list = best.map((candidate) => {
    const place = candidate.isVillage ? prepared.villages.communes[candidate.row]! : candidate.row;
    return rankCandidate(prepared, candidate, query, place !== NO_UNIT && isNear(place));
  });
  list.sort(
    (a, b) => a.cost - b.cost || Number(a.isVillage) - Number(b.isVillage) || a.row - b.row,
  );
  // Where one error explains the text, names two errors away are other names.
  const fewest = Math.min(...list.flatMap(({ errors }) => (errors > 0 ? [errors] : [])));
  const likely = list.filter(({ errors }) => errors <= fewest);
  return { list: likely, total: likely.length < list.length ? likely.length : total };
}

/**
 * Parts of the dataset that a text names beside other words, by rows of the units of today on `level`: those of the units whose
 * names it holds whole, likeliest first. None where it holds nothing else: then the place is meant, nothing in it.
 */
export function placesNamed(prepared: Prepared, text: string, level: number): number[] {
  const query = partWords(parseQuery(text), [prepared.unitNames, prepared.villageNames]);
  const needed = query.filter(({ isNeeded }) => isNeeded);
  const found = findUnitWords(prepared, needed);
  const named = new Map<number, NamedUnit>();
  for (let row = 0; row < prepared.units.count; row++) {
    const met = found.flatMap((each, i) => (each[row]! > 0 ? [i] : []));
    if (met.length === 0 || met.length < prepared.unitSizes[row]!) continue;
    const errors = met.reduce((sum, i) => sum + errorsOf(found[i]![row]!), 0);
    const isTogether = met.at(-1)! - met[0]! < met.length;
    named.set(row, { met, worth: met.length - errors / 2 - (isTogether ? 0 : APART) });
  }
  const worths = [...named].map(([row, own]) => {
    const further = [...targetsOf(prepared.around, row)].map((each) =>
      (named.get(each)?.met ?? []).filter((i) => !own.met.includes(i)),
    );
    const more = Math.max(0, ...further.map(({ length }) => length));
    const isAll = own.met.length + more >= needed.length;
    return { row, worth: own.worth + more / 6, isAll };
  });
  const most = Math.max(...worths.map(({ worth }) => worth));
  const likely = worths.filter(({ worth }) => worth > most - 0.15);
  if (likely.some(({ isAll }) => isAll)) return [];
  likely.sort((a, b) => b.worth - a.worth || a.row - b.row);
  const rows = likely.flatMap(({ row }) => nowOf(prepared, row));
  const parts = rows.flatMap((row) => [row, ...above(prepared.units, row)]);
  return [...new Set(parts)].filter((row) => prepared.units.levels[row] === level);
}

/** A unit whose name the text holds: which words, and how much that says. */
interface NamedUnit {
  readonly met: readonly number[];
  readonly worth: number;
}

/** What a name is worth less when the text has other words between its own: those of one name stand together. */
const APART = 0.4;

function nearness(units: NamedUnits, part: string): (row: number) => boolean {
  const top = part === '' ? -1 : units.codes.indexOf(part);
  if (top < 0 || top >= units.present) return () => false;
  return (row) => row === top || above(units, row).includes(top);
}

function hitOf(prepared: Prepared, hit: Ranked): SearchHit {
  const { units, villages } = prepared;
  const { isVillage, row, name } = hit;
  const common = { name, match: MATCHES[hit.grade]!, ranges: hit.match.ranges };
  if (!isVillage) {
    const unit = foundUnit(units, row);
    if (row < units.present) return { ...common, kind: 'unit', unit };
    return {
      ...common,
      kind: 'former',
      unit,
      now: nowOf(prepared, row).map((now) => foundUnit(units, now)),
    };
  }
  return {
    ...villageOf(prepared, row, hit.via),
    ...common,
    otherName: otherName(villages.names[row]!, name),
  };
}

/** A village by its row, as a hit; `null` when there is no such row. */
export function villageHit(prepared: Prepared, row: number): VillageHit | null {
  return row < prepared.villages.count ? villageOf(prepared, row, -1) : null;
}

/** @param via row of the former unit by which its place was named, -1 for none */
function villageOf({ units, villages }: Prepared, row: number, via: number): VillageHit {
  const commune = villages.communes[row]!;
  return {
    ...{ kind: 'village', name: villages.names[row]!, otherName: '', match: 'exact', ranges: [] },
    id: villages.ids[row] ?? '',
    part: textAt(villages.parts, row),
    partRow: villages.partRows[row]!,
    villageKind: textAt(villages.kinds, row),
    commune: commune === NO_UNIT ? null : foundUnit(units, commune),
    formerCommune: textAt(villages.formerCommunes, row) || (via < 0 ? '' : units.names[via]!),
    status: statusAt(villages, row),
    plan: { operator: textAt(villages.planOperators, row), date: textAt(villages.planDates, row) },
  };
}

function statusAt({ statuses }: NamedVillages, row: number): Status | null {
  const code = statuses?.[row] ?? UNTOLD;
  return code === UNTOLD ? null : (STATUSES[code] ?? 'unknown');
}

function otherName(main: string, matched: string): string {
  return main === matched ? '' : main;
}

/** A unit of today or a former one, by its row. */
export function foundUnit(units: NamedUnits, row: number): FoundUnit {
  const parent = units.parents[row]!;
  const kind = units.kinds[row]!;
  return {
    code: units.codes[row]!,
    name: units.names[row]!,
    kind,
    level: units.levels[row]!,
    kindNames: Object.hasOwn(units.formerKinds, kind) ? units.formerKinds[kind]! : null,
    within: parent === NO_PARENT ? '' : units.names[parent]!,
  };
}
