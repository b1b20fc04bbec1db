/**
 * A second table below the first: rows under headings that put other fields into the columns. Read by the first headings, their
 * people would be counted as households.
 */
import { plainText } from '../../core/search/fold.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { evenly } from './even-text.ts';
import type { OtherRecord, TableShape } from './table-shape.ts';

/** Fields of columns that may be headed in any way: nothing is made of what stands in them. */
const FREE: ReadonlySet<string> = new Set(['ordinal', 'note']);

/**
 * Tells, line after line in their order, whether a record stands under other headings than its columns have. Headings that are
 * repeated as they were begin the first table again.
 */
export function otherHeadings(
  { columns, others, records }: TableShape,
  mapping: ColumnMapping,
): (line: number) => boolean {
  const first = records[0]?.line ?? 0;
  const repeated = others.filter(({ line, role }) => role === 'heading' && line > first);
  const known = new Map(columns.map(({ at, path }) => [at, new Set(path.map(plainText))]));
  const used = mapping.filter(({ field }) => field !== null && !FREE.has(field));
  const differs = ({ cells }: OtherRecord) =>
    used.some(({ column: { at } }) => {
      const text = plainText(evenly(String(cells[at] ?? '')));
      return text !== '' && !known.get(at)?.has(text);
    });
  let [next, isOther] = [0, false];
  return (line) => {
    for (; next < repeated.length && repeated[next]!.line < line; next++)
      isOther = differs(repeated[next]!);
    return isOther;
  };
}
