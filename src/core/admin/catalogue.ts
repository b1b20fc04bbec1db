/**
 * The catalogue of administrative units in all its dated editions, as columns with an index by code. A code means something
 * only together with an edition: the same code before and after a reform names different units. Nothing here knows how many
 * levels there are, how long a code is or what a unit is called. Built once, then only read (`lookup.ts`, `succession.ts`).
 */
import type { Level } from '../country.ts';
import { NO_PARENT } from '../units.ts';
import { type Adjacency, adjacencyFrom, identityAdjacency, invert } from './adjacency.ts';
import type {
  CatalogueSource,
  ChangesSource,
  TablesSource,
  UnitTable,
} from './catalogue-source.ts';

/** All units valid from one date, as columns: highest level first, each level in the order of its file. */
export interface Edition {
  /** ISO date from which the units are valid. */
  readonly version: string;
  readonly levels: readonly Level[];
  readonly count: number;
  readonly codes: readonly string[];
  /** Row of each code; of repeated codes the first row. */
  readonly rowByCode: ReadonlyMap<string, number>;
  /** Index into `levels` by row. */
  readonly levelRows: Uint8Array;
  /** Short names in the catalogue's language. */
  readonly names: readonly string[];
  /** Names by other language tags; '' where a unit has none. */
  readonly otherNames: ReadonlyMap<string, readonly string[]>;
  readonly kinds: readonly string[];
  /** Row of the unit above; {@link NO_PARENT} where there is none. */
  readonly parents: Int32Array;
  readonly children: Adjacency;
  /** '' where none is given. */
  readonly coordinateSystems: readonly string[];
  /** Persons; NaN when unknown. */
  readonly population: Float64Array;
  /** km²; NaN when unknown. */
  readonly areaKm2: Float64Array;
  /** Degrees, WGS84; NaN when unknown. */
  readonly centreLon: Float64Array;
  readonly centreLat: Float64Array;
  /** Rows of the next edition that each unit went to; `null` in the newest edition. */
  readonly successors: Adjacency | null;
  /** Rows of the edition before that each unit came from; `null` in the oldest edition. */
  readonly predecessors: Adjacency | null;
}

/** All editions, oldest first; there is at least one. */
export interface Catalogue {
  /** Language tag of {@link Edition.names}. */
  readonly language: string;
  readonly editions: readonly Edition[];
}

/**
 * Builds the catalogue. References that lead nowhere are left out here and reported by `check-catalogue.ts`.
 * @throws {Error} when there is no edition, or the newest is not given by tables
 */
export function buildCatalogue(source: CatalogueSource): Catalogue {
  const editions: Edition[] = [];
  for (const given of source.editions.toReversed()) {
    const next = editions[0] ?? null;
    const edition = given.from === 'tables' ? editionOf(given, next) : undoChanges(given, next);
    if (next) {
      const predecessors = edition.successors && invert(edition.successors, next.count);
      editions[0] = { ...next, predecessors };
    }
    editions.unshift(edition);
  }
  if (editions.length === 0) throw new Error('a catalogue needs an edition, got none');
  return { language: source.language, editions };
}

function editionOf(source: TablesSource, next: Edition | null): Edition {
  const tables = source.levels.flatMap((level) => tablesOf(source.tables, level));
  const codes = tables.flatMap((table) => table.codes);
  const rowByCode = firstRows(codes);
  const levelRows = Uint8Array.from(
    tables.flatMap((table) => table.codes.map(() => levelIndex(source.levels, table.level))),
  );
  const parents = parentRows(tables, rowByCode, levelRows);
  return {
    version: source.version,
    levels: source.levels,
    count: codes.length,
    codes,
    rowByCode,
    levelRows,
    names: tables.flatMap((table) => table.names),
    otherNames: joinOtherNames(tables),
    kinds: tables.flatMap((table) => table.kinds),
    parents,
    children: childrenOf(parents),
    coordinateSystems: tables.flatMap((table) => table.coordinateSystems),
    population: joinNumbers(tables, (table) => table.population),
    areaKm2: joinNumbers(tables, (table) => table.areaKm2),
    centreLon: joinNumbers(tables, (table) => table.centreLon),
    centreLat: joinNumbers(tables, (table) => table.centreLat),
    successors: next && successorRows(tables, next),
    predecessors: null,
  };
}

/** The edition before `next`, which differs from it only in the names and kinds of the changed units. */
function undoChanges(source: ChangesSource, next: Edition | null): Edition {
  if (!next) throw new Error(`edition ${source.version} has changes but no later edition`);
  const names = [...next.names];
  const kinds = [...next.kinds];
  for (const change of source.changes) {
    const row = next.rowByCode.get(change.code);
    if (row === undefined) continue;
    names[row] = change.nameBefore;
    kinds[row] = change.kindBefore;
  }
  return {
    ...next,
    version: source.version,
    names,
    kinds,
    successors: identityAdjacency(next.count),
    predecessors: null,
  };
}

function tablesOf(tables: readonly UnitTable[], level: Level): readonly UnitTable[] {
  return tables.filter((table) => table.level === level.id);
}

function levelIndex(levels: readonly Level[], id: string): number {
  return levels.findIndex((level) => level.id === id);
}

function firstRows(codes: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  codes.forEach((code, row) => {
    if (!rows.has(code)) rows.set(code, row);
  });
  return rows;
}

/** Only a unit on a higher level can be a parent, so that walking up always ends. */
function parentRows(
  tables: readonly UnitTable[],
  rowByCode: ReadonlyMap<string, number>,
  levelRows: Uint8Array,
): Int32Array {
  const codes = tables.flatMap((table) => table.parents);
  return Int32Array.from(codes, (code, row) => {
    const parent = rowByCode.get(code);
    return parent !== undefined && levelRows[parent]! < levelRows[row]! ? parent : NO_PARENT;
  });
}

function childrenOf(parents: Int32Array): Adjacency {
  const upwards = Array.from(parents, (parent) => (parent === NO_PARENT ? [] : [parent]));
  return invert(adjacencyFrom(upwards), parents.length);
}

/** Links to the next edition; a table without successors keeps its codes. */
function successorRows(tables: readonly UnitTable[], next: Edition): Adjacency {
  const lists = tables.flatMap((table) => table.successors ?? table.codes.map((code) => [code]));
  return adjacencyFrom(
    lists.map((codes) => {
      const rows = codes.map((code) => next.rowByCode.get(code)).filter((row) => row !== undefined);
      return [...new Set(rows)].sort((a, b) => a - b);
    }),
  );
}

function joinOtherNames(tables: readonly UnitTable[]): Map<string, readonly string[]> {
  const languages = new Set(tables.flatMap((table) => [...table.otherNames.keys()]));
  return new Map(
    [...languages].map((language) => [
      language,
      tables.flatMap((table) => table.otherNames.get(language) ?? table.codes.map(() => '')),
    ]),
  );
}

function joinNumbers(
  tables: readonly UnitTable[],
  column: (table: UnitTable) => Float64Array,
): Float64Array {
  return Float64Array.from(tables.flatMap((table) => [...column(table)]));
}
