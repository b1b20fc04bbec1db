/** The settlements that a dataset has already, by commune and by every name that each is known by. */
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
}

/** Key of a name in a commune. */
export function nameKey(commune: string, form: string): string {
  return `${commune}\n${form}`;
}

export function indexVillages(known: KnownVillages): VillageIndex {
  const byCommune = new Map<string, number[]>();
  const byExact = new Map<string, number[]>();
  const byPlain = new Map<string, number[]>();
  known.ids.forEach((_, row) => {
    const commune = known.communes[row]!;
    add(byCommune, commune, row);
    for (const name of namesOf(known, row)) {
      const { exact, plain } = villageForms(name);
      add(byExact, nameKey(commune, exact), row);
      add(byPlain, nameKey(commune, plain), row);
    }
  });
  const byId = new Map(known.ids.map((id, row) => [id, row]));
  return { known, byId, byCommune, byExact, byPlain };
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
