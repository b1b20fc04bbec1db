/**
 * One snapshot of the villages of a country as files: the villages of each part, and for all of them together what is counted
 * (`status`) and what is searched (`names`). Rows go by part, in it by commune, in it as given.
 */
import type { Cell } from './columns.ts';
import { encodeCompactColumns } from './compact-columns.ts';
import type { VillageTable } from './country-data.ts';
import { roundedDegrees } from './geometry-file.ts';
import type { PartCodes } from './part-codes.ts';
import { type DataFile, dataFile, type LayerToWrite } from './write.ts';

type Columns = Readonly<Record<string, readonly Cell[]>>;

/** Fields that counting needs besides the statuses. */
const COUNTED_FIELDS: ReadonlySet<string> = new Set([
  'commune',
  'kind',
  'households',
  'population',
  'power',
  'disadvantaged',
  'fibre',
  'fibre_households',
  'state',
]);
const STATUS_FIELD = /^[2-5]G\../;

/** Fields that search needs. */
const NAME_FIELDS: ReadonlySet<string> = new Set(['name', 'other_names', 'commune']);

/**
 * A snapshot as a layer in parts.
 * @throws for a village whose commune is not among the units, for an id that occurs twice, for a column of another length
 */
export function villageLayer(table: VillageTable, parts: PartCodes): LayerToWrite {
  const id = `villages-${table.date}`;
  const { rows } = table;
  refuseUnusable(id, table, parts);
  const columns = inOrder(table, rowsInOrder(table, parts));
  const spoken = Object.keys(columns).filter(
    (field) => STATUS_FIELD.test(field) && columns[field]!.some(isGiven),
  );
  const { date, source } = table;
  return {
    keys: { id, kind: 'villages', date, source, spoken },
    file: null,
    rows,
    parts: partFiles(id, columns, parts),
    extras: {
      status: tableFile(`${id}-status`, rows, pick(columns, isCounted)),
      names: tableFile(
        `${id}-names`,
        rows,
        pick(columns, (field) => NAME_FIELDS.has(field)),
      ),
    },
  };
}

/** A table of villages as a file. Statuses depend on each other, as do the other answers; people and lines on households. */
export function tableFile(id: string, rows: number, columns: Columns): DataFile {
  const statuses = Object.keys(columns).filter((field) => STATUS_FIELD.test(field));
  const together = [statuses, ['kind', 'power', 'disadvantaged', 'fibre', 'state']];
  const multiples = { population: 'households', fibre_households: 'households' };
  return dataFile(id, encodeCompactColumns(rows, columns, { together, multiples }));
}

function isCounted(field: string): boolean {
  return COUNTED_FIELDS.has(field) || STATUS_FIELD.test(field);
}

function isGiven(cell: Cell): boolean {
  return cell !== '' && cell !== null && cell !== 'unknown';
}

function refuseUnusable(id: string, { rows, columns }: VillageTable, parts: PartCodes): void {
  for (const [name, cells] of Object.entries(columns)) {
    if (cells.length !== rows)
      throw new Error(`${id}: column ${name} has ${cells.length} cells, expected ${rows}`);
  }
  const { id: ids = [], commune: communes = [] } = columns;
  const taken = new Set<Cell>();
  for (let row = 0; row < rows; row++) {
    const [village, commune] = [ids[row] ?? '', communes[row] ?? ''];
    if (!parts.has(String(commune)))
      throw new Error(`${id}: village ${village} is in commune ${commune}, which is no unit`);
    if (taken.has(village)) throw new Error(`${id}: two villages have the id ${village}`);
    taken.add(village);
  }
}

/** Rows by part and commune, both by ascending code. */
function rowsInOrder({ rows, columns }: VillageTable, parts: PartCodes): number[] {
  const communes = columns['commune']!.map(String);
  const keys = communes.map((commune) => `${parts.get(commune)}\n${commune}`);
  const order = Array.from({ length: rows }, (_, row) => row);
  return order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
}

function inOrder({ columns }: VillageTable, order: readonly number[]): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, cells]) => [
      name,
      order.map((row) => {
        const cell = cells[row]!;
        const isDegrees = typeof cell === 'number' && (name === 'lon' || name === 'lat');
        return isDegrees ? roundedDegrees(cell) : cell;
      }),
    ]),
  );
}

function partFiles(id: string, columns: Columns, parts: PartCodes): Record<string, DataFile> {
  const codes = columns['commune']!.map((commune) => parts.get(String(commune))!);
  const files: Record<string, DataFile> = {};
  for (let from = 0, to = 0; from < codes.length; from = to) {
    const code = codes[from]!;
    to = codes.lastIndexOf(code) + 1;
    const cells = Object.entries(columns).map(([name, all]) => [name, all.slice(from, to)]);
    files[code] = tableFile(`${id}-${code}`, to - from, Object.fromEntries(cells));
  }
  return files;
}

function pick(columns: Columns, isWanted: (field: string) => boolean): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([field]) => isWanted(field)));
}
