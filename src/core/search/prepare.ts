/** Makes a gazetteer ready to be searched: the words of its names, and which units stand around which. */
import { type Adjacency, adjacencyFrom, invert, targetsOf } from '../admin/adjacency.ts';
import { textAt } from '../model.ts';
import { NO_PARENT } from '../units.ts';
import { wordsOf } from './fold.ts';
import type { Gazetteer, NamedUnits, NamedVillages } from './gazetteer.ts';
import { kindWords } from './kind-words.ts';
import { indexNames, type NameIndex } from './name-index.ts';

/** A gazetteer with its indexes; made once, then only read. */
export interface Prepared extends Gazetteer {
  readonly unitNames: NameIndex;
  readonly villageNames: NameIndex;
  /** 1 for a former unit that a unit of today with its name took the place of: it leads nowhere else. */
  readonly isRenewed: Uint8Array;
  /** Words of each unit's name, and of each village's main name, that do not say what kind of place it is. */
  readonly unitSizes: Uint8Array;
  readonly villageSizes: Uint8Array;
  /**
   * The places by which a unit may be named besides its own name: the units above it; of a unit of today the former ones in it and
   * what was above those; of a former one the units of today that it went to, with those above.
   */
  readonly around: Adjacency;
}

/** Takes time in proportion to the letters of all names: about 0.3 s for 100,000. */
export function prepare({ units, villages }: Gazetteer): Prepared {
  const ready = {
    units,
    unitNames: indexNames(units.count, (row) => units.names[row]!),
    unitSizes: sizesOf(units.names),
    around: aroundOf(units),
    isRenewed: renewed(units),
  };
  return { ...ready, ...preparedVillages(villages) };
}

/** The same units with other villages. */
export function withVillages(prepared: Prepared, villages: NamedVillages): Prepared {
  return { ...prepared, ...preparedVillages(villages) };
}

function preparedVillages(
  villages: NamedVillages,
): Pick<Prepared, 'villages' | 'villageNames' | 'villageSizes'> {
  const allNames = (row: number) => {
    const others = textAt(villages.otherNames, row);
    return others === '' ? villages.names[row]! : `${villages.names[row]}; ${others}`;
  };
  return {
    villages,
    villageNames: indexNames(villages.count, allNames),
    villageSizes: sizesOf(villages.names),
  };
}

/** Rows of the units above one, nearest first. */
export function above({ parents }: Pick<NamedUnits, 'parents'>, row: number): number[] {
  const rows: number[] = [];
  for (let at = parents[row]!; at !== NO_PARENT && !rows.includes(at); at = parents[at]!)
    rows.push(at);
  return rows;
}

function renewed({ count, present, names, successors }: NamedUnits): Uint8Array {
  return Uint8Array.from({ length: count }, (_, row) => {
    const now = targetsOf(successors, row);
    const isOne = row >= present && now.length === 1;
    return isOne && names[now[0]!]!.normalize() === names[row]!.normalize() ? 1 : 0;
  });
}

function aroundOf(units: NamedUnits): Adjacency {
  const { count, present, successors } = units;
  const predecessors = invert(successors, count);
  const lists = Array.from({ length: count }, (_, row) => {
    const others = targetsOf(row < present ? predecessors : successors, row);
    const rows = [row, ...others].flatMap((each) => [each, ...above(units, each)]);
    return [...new Set(rows)].filter((each) => each !== row);
  });
  return adjacencyFrom(lists);
}

function sizesOf(names: readonly string[]): Uint8Array {
  const known = new Map<string, number>();
  return Uint8Array.from(names, (name) => {
    const size = known.get(name) ?? sizeOf(name);
    known.set(name, size);
    return size;
  });
}

function sizeOf(name: string): number {
  return kindWords(wordsOf(name)).filter((isKind) => !isKind).length;
}
