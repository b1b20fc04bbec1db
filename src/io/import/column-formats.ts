/** How the numbers of each column are written, as all of its cells prove it. Whoever asks again of the same rows waits no more. */
import type { Steps } from '../../core/steps.ts';
import type { FormatEvidence, NumberReader } from './numbers.ts';
import type { TableRecord, TableShape } from './table-shape.ts';

const FOUND = new WeakMap<readonly TableRecord[], ReadonlyMap<number, FormatEvidence>>();

/** Rows that are looked at between two pauses. */
const ROWS_AT_ONCE = 2000;

/** By the position of the column. */
export function* columnFormats(
  { columns, records }: Pick<TableShape, 'columns' | 'records'>,
  numbers: NumberReader,
): Steps<ReadonlyMap<number, FormatEvidence>> {
  const known = FOUND.get(records);
  if (known) return known;
  const proofs = columns.map(({ at }) => ({ at, proof: numbers.proof() }));
  for (let row = 0; row < records.length; row++) {
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield row / records.length;
    const { cells } = records[row]!;
    for (const { at, proof } of proofs) proof.see(cells[at] ?? '');
  }
  const found = new Map(proofs.map(({ at, proof }) => [at, proof.evidence()]));
  FOUND.set(records, found);
  return found;
}
