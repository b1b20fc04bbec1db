/**
 * What became of a unit through the reforms, and what a unit was made from. A unit passed on *full* when all of it lies in
 * one later unit, *partial* when it was divided: then its code cannot say where a village went, only a position can.
 */
import { type Adjacency, targetsOf } from './adjacency.ts';
import type { Catalogue, Edition } from './catalogue.ts';
import { type Unit, type UnitKey, unitOfRow } from './lookup.ts';

/** A unit of another edition, and whether the earlier of the two units lies in the later one whole or in part. */
export interface Succession {
  readonly unit: Unit;
  readonly share: 'full' | 'partial';
}

/**
 * The later units that a unit went to, in the order of the catalogue; the unit itself when the version is the same. Empty when
 * the key or version is unknown, the version is earlier, or no successor is known.
 * @param toVersion the newest edition when not given
 */
export function successorsOf(
  catalogue: Catalogue,
  key: UnitKey,
  toVersion: string = catalogue.editions.at(-1)!.version,
): Succession[] {
  const span = spanOf(catalogue, key.version, toVersion);
  const row = span?.first.rowByCode.get(key.code);
  if (!span || row === undefined) return [];
  const rows = forward(span, row);
  const share = rows.length === 1 ? 'full' : 'partial';
  return rows.map((to) => ({ unit: unitOfRow(catalogue, span.last, to), share }));
}

/**
 * The earlier units that a unit was made from, in the order of the catalogue, each *full* or *partial* as it went into this
 * unit; the unit itself when the version is the same. Empty when the key or version is unknown or the version is later.
 * @param fromVersion the oldest edition when not given
 */
export function predecessorsOf(
  catalogue: Catalogue,
  key: UnitKey,
  fromVersion: string = catalogue.editions[0]!.version,
): Succession[] {
  const span = spanOf(catalogue, fromVersion, key.version);
  const row = span?.last.rowByCode.get(key.code);
  if (!span || row === undefined) return [];
  const steps = span.later.toReversed().map((edition) => edition.predecessors);
  return walk(steps, row).map((from) => ({
    unit: unitOfRow(catalogue, span.first, from),
    share: forward(span, from).length === 1 ? 'full' : 'partial',
  }));
}

/** Editions from one version up to another. */
interface Span {
  readonly first: Edition;
  readonly last: Edition;
  /** All but the last. */
  readonly earlier: readonly Edition[];
  /** All but the first. */
  readonly later: readonly Edition[];
}

function spanOf(catalogue: Catalogue, from: string, to: string): Span | null {
  const start = catalogue.editions.findIndex((edition) => edition.version === from);
  const end = catalogue.editions.findIndex((edition) => edition.version === to);
  if (start < 0 || end < start) return null;
  const editions = catalogue.editions.slice(start, end + 1);
  return {
    first: editions[0]!,
    last: editions.at(-1)!,
    earlier: editions.slice(0, -1),
    later: editions.slice(1),
  };
}

function forward(span: Span, row: number): number[] {
  return walk(
    span.earlier.map((edition) => edition.successors),
    row,
  );
}

/** Rows reached from a row by following the links in turn: parts that meet again count once. Ascending. */
function walk(steps: readonly (Adjacency | null)[], row: number): number[] {
  let rows = [row];
  for (const step of steps) {
    if (!step) return [];
    const reached = rows.flatMap((from) => [...targetsOf(step, from)]);
    rows = [...new Set(reached)].sort((a, b) => a - b);
  }
  return rows;
}
