/** The settlements that a dataset has already, by commune and by every name that each is known by. */
import { finish, type Steps } from '../../../core/steps.ts';
import { bracketedNames, villageForms } from './village-names.ts';

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

/** Rows of known settlements, by commune and name. */
export interface VillageIndex {
  readonly known: KnownVillages;
  readonly byId: ReadonlyMap<string, number>;
  readonly byCommune: ReadonlyMap<string, readonly number[]>;
  readonly byExact: ReadonlyMap<string, readonly number[]>;
  readonly byPlain: ReadonlyMap<string, readonly number[]>;
  /** Plain form of the name of each. */
  readonly plain: readonly string[];
}

/** Key of a name in a commune. */
export function nameKey(commune: string, form: string): string {
  return `${commune}\n${form}`;
}

export function indexVillages(known: KnownVillages): VillageIndex {
  return finish(indexVillagesSteps(known));
}

const ROWS_AT_ONCE = 500;

/** {@link indexVillages} in steps. */
export function* indexVillagesSteps(known: KnownVillages): Steps<VillageIndex> {
  const byCommune = new Map<string, number[]>();
  const byExact = new Map<string, number[]>();
  const byPlain = new Map<string, number[]>();
  const plainNames: string[] = [];
  for (let row = 0; row < known.ids.length; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / known.ids.length;
    const commune = known.communes[row]!;
    add(byCommune, commune, row);
    plainNames.push('');
    for (const [i, name] of namesOf(known, row).entries()) {
      const { exact, plain } = villageForms(name);
      if (i === 0) plainNames[row] = plain;
      add(byExact, nameKey(commune, exact), row);
      add(byPlain, nameKey(commune, plain), row);
    }
  }
  const byId = new Map(known.ids.map((id, row) => [id, row]));
  return { known, byId, byCommune, byExact, byPlain, plain: plainNames };
}

function namesOf({ names, otherNames }: KnownVillages, row: number): readonly string[] {
  const name = names[row]!;
  const others = otherNames[row]!.split(';').map((other) => other.trim());
  return [name, ...bracketedNames(name), ...others].filter((each) => each !== '');
}

function add(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key);
  if (!rows) map.set(key, [row]);
  else if (rows.at(-1) !== row) rows.push(row); // one settlement may have two names of one form
}
