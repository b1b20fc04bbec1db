/**
 * Every row of a table of settlements with the settlement that it is about: by its id, else by its name inside its commune, and
 * inside the former commune where several there share the name. What is not there yet is new. Names without their marks join only
 * when no other is like them; names that are nearly alike are offered, never joined.
 */
import { forgivenErrors, typingErrors } from '../../../core/search/distance.ts';
import type { Steps } from '../../../core/steps.ts';
import type { ImportTable } from '../import-table.ts';
import type { JoinedUnits } from '../join-units/join-units.ts';
import { formsOnce, type VillageIndex } from './known-villages.ts';
import { type LocalIds, localIds } from './local-ids.ts';
import type { VillageForms, VillageNames } from './village-names.ts';

/** How a row was joined to a settlement that is known. */
export const VILLAGE_WAYS = ['id', 'name', 'name-unaccented'] as const;
export type VillageWay = (typeof VILLAGE_WAYS)[number];

/** What becomes of a row. */
export type VillageMatch =
  /** `village` is a row of the known ones. */
  | { readonly kind: 'known'; readonly village: number; readonly way: VillageWay }
  /** `similar` are known ones of nearly the same name, for a person to merge it with. */
  | { readonly kind: 'new'; readonly id: string; readonly similar: readonly number[] }
  /** Several known ones have the name. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly number[] }
  /** An earlier row of the table is about the same settlement. */
  | { readonly kind: 'twice'; readonly first: number }
  /** Its unit is open, or it has no name. */
  | { readonly kind: 'none' };

/** Most settlements that are offered for one row. */
const MOST_SIMILAR = 5;

/** What a person said of a row: the known settlement that it is about, or that it is a new one. */
export type VillageAnswer = { readonly village: number } | 'new';

/** Rows between two pauses. */
const ROWS_AT_ONCE = 1000;

/** What rows are joined with besides what is known. */
export interface VillageChoices {
  /** By row; they go before what is found. */
  readonly answers?: ReadonlyMap<number, VillageAnswer>;
  /** Where new settlements of several tables get their ids; each table gives its own where nothing is said. */
  readonly ids?: LocalIds;
}

/** Joins every row whose unit is known and that is not rejected. */
export function* joinVillages(
  table: ImportTable,
  units: JoinedUnits,
  index: VillageIndex,
  { answers = new Map(), ids = newIds(index, [table]) }: VillageChoices = {},
): Steps<readonly VillageMatch[]> {
  const firstRows = new Map<string, Map<string | number, number>>(); // by what is known all over, or in one commune
  const formerForm = formsOnce(index.names);
  const matchOf = (row: number): VillageMatch => {
    const unit = units.matches[row]!;
    const said = saidOf(table, row, { nameForms: index.names.villages, formerForm });
    if (unit.kind !== 'joined' || said.name === '' || table.rejected[row] === 1) return NONE;
    const found = answered(answers.get(row)) ?? knownVillage(index, unit.code, said);
    const [scope, about] = found.kind === 'known' ? ['', found.village] : newKey(unit.code, said);
    const rows = firstRows.get(scope) ?? new Map<string | number, number>();
    firstRows.set(scope, rows);
    const first = found.kind === 'ambiguous' ? undefined : rows.get(about);
    if (first !== undefined) return { kind: 'twice', first };
    rows.set(about, row);
    if (found.kind !== 'none') return found;
    return newVillage(index, { commune: unit.code, said, ids });
  };
  const matches: VillageMatch[] = [];
  for (let row = 0; row < table.count; row++) {
    matches.push(matchOf(row));
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / table.count;
  }
  return matches;
}

const NONE: VillageMatch = { kind: 'none' };

function answered(answer: VillageAnswer | undefined): VillageMatch | null {
  if (answer === undefined) return null;
  if (answer === 'new') return NONE;
  return { kind: 'known', village: answer.village, way: 'id' };
}

/** Ids for the new settlements of tables that are brought together: none that is known, or that a row of them states. */
export function newIds({ known }: VillageIndex, tables: readonly ImportTable[]): LocalIds {
  return localIds([...known.ids, ...tables.flatMap(statedIds)]);
}

function statedIds({ columns }: ImportTable): string[] {
  return (columns.get('id') ?? []).filter((id) => typeof id === 'string');
}

/** What a row says of its settlement. */
interface SaidVillage {
  readonly id: string;
  readonly name: string;
  readonly forms: VillageForms;
  /** Exact form of the former commune; '' where none is said. */
  readonly former: string;
}

function saidOf(
  { columns, places }: ImportTable,
  row: number,
  {
    nameForms,
    formerForm,
  }: { readonly nameForms: VillageNames; readonly formerForm: (name: string) => string },
): SaidVillage {
  const name = String(columns.get('name')?.[row] ?? '');
  return {
    id: String(columns.get('id')?.[row] ?? ''),
    name,
    forms: nameForms(name),
    former: formerForm(places.formerCommune[row]!),
  };
}

/** What a new settlement is known by: its id anywhere, or in its commune its name and its former commune. */
function newKey(commune: string, { id, forms, former }: SaidVillage): readonly [string, string] {
  if (id !== '') return ['', id];
  return [commune, former === '' ? forms.exact : `${forms.exact}\n${former}`];
}

function knownVillage(index: VillageIndex, commune: string, said: SaidVillage): VillageMatch {
  const byId = index.byId.get(said.id);
  if (byId !== undefined) return { kind: 'known', village: byId, way: 'id' };
  const { forms } = said;
  const named = index.communes.get(commune)?.byExact.get(forms.exact);
  const exact = named ? ofFormer(index, named, said) : [];
  if (exact.length === 1) return { kind: 'known', village: exact[0]!, way: 'name' };
  if (exact.length > 1) return { kind: 'ambiguous', candidates: exact };
  // A name with marks that nobody has is another name; one without any may be anybody's.
  const isBare = forms.exact === forms.plain;
  const bare = isBare ? index.byPlain(commune).get(forms.plain) : undefined;
  const plain = bare ? ofFormer(index, bare, said) : [];
  if (plain.length === 1) return { kind: 'known', village: plain[0]!, way: 'name-unaccented' };
  return plain.length > 1 ? { kind: 'ambiguous', candidates: plain } : NONE;
}

/** Those of the former commune that the row says, where it says one; those of which none is known stay. */
function ofFormer(
  index: VillageIndex,
  rows: readonly number[],
  { former }: SaidVillage,
): readonly number[] {
  if (former === '') return rows;
  const same = rows.filter((row) => index.former[row] === former);
  return same.length > 0 ? same : rows.filter((row) => index.known.formerCommunes[row] === '');
}

const NOBODY: readonly number[] = [];

function newVillage(
  index: VillageIndex,
  {
    commune,
    said,
    ids,
  }: {
    readonly commune: string;
    readonly said: SaidVillage;
    readonly ids: LocalIds;
  },
): VillageMatch {
  const { plain } = said.forms;
  const limit = forgivenErrors(plain.replaceAll(' ', ''));
  const similar: number[] = [];
  for (const row of index.communes.get(commune)?.rows ?? []) {
    const other = index.plain[row]!;
    if (other === '' || Math.abs(other.length - plain.length) > limit) continue;
    if (typingErrors(plain, other, limit) <= limit && similar.push(row) === MOST_SIMILAR) break;
  }
  const id = said.id === '' ? ids.idOf(...newKey(commune, said)) : said.id;
  return { kind: 'new', id, similar: similar.length > 0 ? similar : NOBODY };
}
