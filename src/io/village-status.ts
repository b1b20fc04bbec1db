/**
 * The two files by which the villages of a whole country are counted without reading their parts: what was reported of them, and
 * what the declared polygons say of them. One row per village, in the same order.
 */
import type { Gap, VillagesEntry } from '../core/dataset.ts';
import { type Issue, issue } from '../core/issue.ts';
import type { VillageFacts } from '../core/model.ts';
import { expectationOf } from './layer-file.ts';
import { readStatuses, readVillageFacts } from './layers/village-facts.ts';
import { gapOf, type LayerContext } from './load.ts';
import { readJson } from './read-file.ts';
import { RowReader } from './row-reader.ts';
import { type Rows, rowsOf } from './rows.ts';
import type { Source } from './source.ts';

/** What could be read, or the file that could not. */
export type StatusRead<T> =
  | { readonly value: T; readonly gap: null; readonly issues: readonly Issue[] }
  | { readonly value: null; readonly gap: Gap; readonly issues: readonly Issue[] };

/** What was reported of all villages of the layer. */
export async function readStatusFile(
  source: Source,
  entry: VillagesEntry,
  { units, country, manifest }: LayerContext,
): Promise<StatusRead<VillageFacts>> {
  return readRowsOf(source, { id: entry.id, file: entry.status }, (reader, keep) =>
    readVillageFacts(reader, keep, {
      ...{ units, country, operators: manifest.operators, spoken: entry.spoken },
    }),
  );
}

/** The status cube of the same villages by the declared polygons; as many rows as the status file, or it is no use. */
export async function readDeclaredFile(
  source: Source,
  entry: VillagesEntry,
  { operators, count }: VillageFacts,
): Promise<StatusRead<Uint8Array>> {
  const of = { id: entry.id, file: entry.declared };
  const read = await readRowsOf(source, of, (reader, keep) => ({
    count: keep.length,
    cube: readStatuses(reader, operators),
  }));
  if (!read.value) return read;
  if (read.value.count === count) return { ...read, value: read.value.cube };
  const rows = issue('rows-mismatch', { file: of.file }, `${read.value.count} / ${count}`);
  return { value: null, gap: gapOf(of, [rows]), issues: [rows] };
}

async function readRowsOf<T>(
  source: Source,
  of: { readonly id: string; readonly file: string },
  read: (reader: RowReader, keep: readonly number[]) => T,
): Promise<StatusRead<T>> {
  const json = await readJson(source, expectationOf(of.file));
  const rows: { readonly value: Rows | null; readonly issues: readonly Issue[] } = json.ok
    ? rowsOf(json.json, { file: of.file, object: '', fields: {}, rows: null })
    : { value: null, issues: [json.reason] };
  if (!rows.value) return { value: null, gap: gapOf(of, rows.issues), issues: rows.issues };
  const reader = new RowReader(rows.value, of.file);
  const value = read(reader, [...Array(rows.value.count).keys()]);
  return { value, gap: null, issues: [...rows.issues, ...reader.issues] };
}
