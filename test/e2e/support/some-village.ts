/** A village to look at, from the made province. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MADE_FOLDER } from './hand-made.ts';

/** A village with a known position. */
export function someVillage(): {
  readonly id: string;
  readonly name: string;
  readonly commune: string;
  readonly at: string;
} {
  const file = readdirSync(MADE_FOLDER).find((name) => name.startsWith('villages-2026'))!;
  const { columns } = JSON.parse(readFileSync(resolve(MADE_FOLDER, file), 'utf8')) as {
    columns: Record<string, unknown[] | { values: unknown[]; index: number[] }>;
  };
  const cell = (name: string, row: number) => {
    const column = columns[name]!;
    return String(Array.isArray(column) ? column[row] : column.values[column.index[row]!]);
  };
  const row = 0;
  const position = `${Number(cell('lat', row)).toFixed(4)}/${Number(cell('lon', row)).toFixed(4)}`;
  return {
    id: cell('id', row),
    name: cell('name', row),
    commune: cell('commune', row),
    at: position,
  };
}
