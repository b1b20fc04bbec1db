/**
 * Reads one input file as rows, its format recognised by content. Formats and rows are those of the dataset builder, which tells
 * CSV by the name: here the name that it sees is made to fit what the file holds.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { LayerKind } from '../../src/core/dataset.ts';
import type { Issue } from '../../src/core/issue.ts';
import { isUnknown } from '../../src/io/rows.ts';
import { ReadError, type Source } from '../../src/io/source.ts';
import type { FileInput } from '../build-dataset/description.ts';
import { type Action, Findings } from '../build-dataset/findings.ts';
import { type InputRows, readBytes, readInput } from '../build-dataset/input-files.ts';
import { isRepair, remedyOf } from './remedies.ts';
import { StatsError } from './stats-error.ts';

/** A file and how to read it. */
export interface InputFile extends Pick<FileInput, 'object' | 'fields'> {
  readonly file: string;
}

/** Files at any path, relative to a folder. */
export function anySource(folder: string): Source {
  return {
    name: folder,
    async read(path) {
      try {
        return new Uint8Array(await readFile(resolve(folder, path)));
      } catch (cause) {
        throw new ReadError('not-found', path, cause);
      }
    },
  };
}

/**
 * All rows of a file.
 * @throws {StatsError} when there is no such file, or it is none of the formats
 */
export async function readRows(
  source: Source,
  { file, object, fields }: InputFile,
  findings: Findings,
): Promise<InputRows> {
  const own = new Findings();
  const bytes = await readBytes(source, file, own);
  const alias = bytes && `${file}${looksLikeJson(bytes) ? '.json' : '.csv'}`;
  const folder = { name: file, read: async () => bytes!, list: () => null };
  const files = alias ? [alias] : [];
  const input: FileInput = { files, object, fields, values: {}, date: '', source: '' };
  const [rows] = await readInput(folder, input, own);
  const refused = own.list.find(({ action }) => action === 'refused');
  if (refused || !rows) {
    const { code, column, value } = refused ?? { code: 'file-unreadable', column: '', value: '' };
    const what = [code, column, value].filter((part) => part !== '').join(' ');
    throw new StatsError(`${file}: ${what}: ${remedyOf(code)}`);
  }
  for (const { code, action, ...at } of own.list) findings.add(code, action, { ...at, file });
  return { ...rows, file };
}

/** What a layer reader found, with the row as it is counted in the file and what the row calls itself. */
export function addIssues(
  findings: Findings,
  { rows, place, file }: InputRows,
  { issues, kind }: { readonly issues: readonly Issue[]; readonly kind: LayerKind },
): void {
  const idField = kind === 'units' ? 'code' : 'id';
  for (const found of issues) {
    const { code, row, column, value } = found;
    const id = row === null ? '' : String(rows.value(row - 1, idField) ?? '');
    const at = { file, row: row === null ? null : place(row - 1), id, column: column ?? '' };
    findings.add(code, actionOf(found, kind), { ...at, value: value === id ? '' : value });
  }
}

/** What the readers do about an issue. */
export function actionOf(
  { code, column }: Pick<Issue, 'code' | 'column'>,
  kind: LayerKind,
): Action {
  if (isRepair(code)) return 'repaired';
  if (/^(geometry|coordinates|outside|code-invalid|code-duplicate)/.test(code)) return 'set aside';
  const isLeftOut = code === 'name-missing' || (code === 'code-unknown' && column === 'commune');
  return isLeftOut && kind === 'villages' ? 'set aside' : 'reported';
}

/**
 * Refuses a file in which no row has a field without which none can be used.
 * @param option how the field is named to `--fields`: `communes.code`
 * @throws {StatsError} that names the fields there are
 */
export function requireField({ rows, file }: InputRows, option: string): void {
  const field = option.slice(option.indexOf('.') + 1);
  for (let row = 0; row < rows.count; row++) if (!isUnknown(rows.value(row, field))) return;
  if (rows.count === 0) return;
  const there = rows.fields.filter((name) => name !== field).slice(0, 20);
  const known = there.length > 0 ? `it has ${there.join(', ')}` : 'it has no fields';
  throw new StatsError(
    `${file}: no row has the field "${field}" (${known}); say --fields ${option}=NAME`,
  );
}

/** JSON begins with a brace or bracket, after a byte order mark and blanks. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart();
  return start.startsWith('{') || start.startsWith('[');
}
