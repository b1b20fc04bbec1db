/** The settlements that a dataset has already, by commune and by every name that each is known by. */
import { finish, type Steps } from '../../../core/steps.ts';
import type { PlaceNames } from '../place-names.ts';
import { bracketedNames } from './village-names.ts';

/** n settlements as they are joined to: plain lists, one entry each. */
export interface KnownVillages {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Other names, as one text with semicolons; '' where none are known. */
  readonly otherNames: readonly string[];
  /** Codes of communes. */
  readonly communes: readonly string[];
  /** Names of former communes; '' where not known. */
  readonly formerCommunes: readonly string[];
}

/** Known settlements of one commune. */
export interface KnownCommune {
  readonly rows: readonly number[];
  /** Rows by the exact form of each of their names. */
  readonly byExact: ReadonlyMap<string, readonly number[]>;
}

/** What names of settlements and of their former communes are read by. */
export type NamesOfPlaces = Pick<PlaceNames, 'units' | 'villages'>;

/** Rows of known settlements, by commune and name. */
export interface VillageIndex {
  /** By which names are read. */
  readonly names: NamesOfPlaces;
  readonly known: KnownVillages;
  readonly byId: ReadonlyMap<string, number>;
  readonly communes: ReadonlyMap<string, KnownCommune>;
  /** Plain form of the name of each. */
  readonly plain: readonly string[];
  /** Exact form of the former commune of each; '' where not known. */
  readonly former: readonly string[];
  /** Rows of a commune by the plain form of each of their names: made when the first row has a name without marks. */
  byPlain(commune: string): ReadonlyMap<string, readonly number[]>;
}

export function indexVillages(known: KnownVillages, names: NamesOfPlaces): VillageIndex {
  return finish(indexVillagesSteps(known, names));
}

type NamedRows = { readonly rows: number[]; readonly byExact: Map<string, number[]> };

const ROWS_AT_ONCE = 500;

/** {@link indexVillages} in steps. */
export function* indexVillagesSteps(
  known: KnownVillages,
  names: NamesOfPlaces,
): Steps<VillageIndex> {
  const communes = new Map<string, NamedRows>();
  const byId = new Map<string, number>();
  const plain: string[] = [];
  const former: string[] = [];
  const formerForm = formsOnce(names);
  for (let row = 0; row < known.ids.length; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / known.ids.length;
    byId.set(known.ids[row]!, row);
    plain.push('');
    former.push(formerForm(known.formerCommunes[row]!));
    const code = known.communes[row]!;
    const commune: NamedRows = communes.get(code) ?? { rows: [], byExact: new Map() };
    communes.set(code, commune);
    commune.rows.push(row);
    for (const [i, name] of namesOf(known, row).entries()) {
      const forms = names.villages(name);
      if (i === 0) plain[row] = forms.plain;
      add(commune.byExact, forms.exact, row);
    }
  }
  const byPlain = plainNames(known, communes, names);
  return { names, known, byId, communes, plain, former, byPlain };
}

/** Exact form of the name of a former commune, of which there are few: each is made once. */
export function formsOnce({ units }: NamesOfPlaces): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const form = known.get(name) ?? (name === '' ? '' : units.forms(name).exact);
    known.set(name, form);
    return form;
  };
}

function plainNames(
  known: KnownVillages,
  communes: ReadonlyMap<string, KnownCommune>,
  names: NamesOfPlaces,
): VillageIndex['byPlain'] {
  const made = new Map<string, ReadonlyMap<string, readonly number[]>>();
  return (commune) => {
    const before = made.get(commune);
    if (before) return before;
    const byPlain = new Map<string, number[]>();
    for (const row of communes.get(commune)?.rows ?? [])
      for (const name of namesOf(known, row)) add(byPlain, names.villages(name).plain, row);
    made.set(commune, byPlain);
    return byPlain;
  };
}

function namesOf({ names, otherNames }: KnownVillages, row: number): readonly string[] {
  const name = names[row]!;
  const others = otherNames[row]!;
  if (others === '' && !name.includes('(')) return name === '' ? [] : [name];
  const parts = others.split(';').map((other) => other.trim());
  return [name, ...bracketedNames(name), ...parts].filter((each) => each !== '');
}

function add(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key);
  if (!rows) map.set(key, [row]);
  else if (rows.at(-1) !== row) rows.push(row); // one settlement may have two names of one form
}
