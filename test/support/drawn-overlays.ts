/** Overlays as small as the villages that are drawn for them. */
import type { Overlay } from '../../src/core/overlay/overlay.ts';

/** What a row says, by field. */
export type Said = Readonly<Record<string, string | number | null>>;

/** An overlay of one table over a list that is whole: its rows by id of the village, all of the commune in unit row 1. */
export function overlay(id: string, date: string, rows: Readonly<Record<string, Said>>): Overlay {
  const ids = Object.keys(rows);
  const fields = [...new Set(ids.flatMap((each) => Object.keys(rows[each]!)))];
  const columns = new Map(
    fields.map((field) => [field, ids.map((each) => rows[each]![field] ?? null)]),
  );
  const of = {
    ids,
    communes: new Uint32Array(ids.length).fill(1),
    renamed: new Uint8Array(ids.length).fill(1),
    added: new Uint8Array(ids.length),
    columns,
  };
  return { id, source: id, date, layer: 'villages', parts: new Map([['', of]]) };
}
