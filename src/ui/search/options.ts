/** Hits as lines of a list: by kind, the kind of the best hit first; a unit that was divided has a line for each of today's. Pure. */
import type { FoundUnit, Range, SearchHit } from '../../core/search/search.ts';

export type GroupId = 'province' | 'commune' | 'former' | 'village';

/** One line that can be chosen. */
export interface Option {
  readonly id: string;
  readonly hit: SearchHit;
  /** Of a former unit the one of today that the line leads to; `null` of others. */
  readonly now: FoundUnit | null;
}

export interface OptionGroup {
  readonly group: GroupId;
  readonly options: readonly Option[];
}

/** The hits in groups, in the order of the list. */
export function optionGroups(hits: readonly SearchHit[]): OptionGroup[] {
  const groups = new Map<GroupId, Option[]>();
  let count = 0;
  for (const hit of hits) {
    const group = groupOf(hit);
    const targets = hit.kind === 'former' ? hit.now : [null];
    const options = targets.map((now) => ({ id: `search-option-${count++}`, hit, now }));
    groups.set(group, [...(groups.get(group) ?? []), ...options]);
  }
  return [...groups].map(([group, options]) => ({ group, options }));
}

function groupOf(hit: SearchHit): GroupId {
  if (hit.kind !== 'unit') return hit.kind;
  return hit.unit.level === 0 ? 'province' : 'commune';
}

/** A text in pieces, those that were met marked; ranges that leave the text are cut. */
export function markedPieces(
  text: string,
  ranges: readonly Range[],
): { readonly text: string; readonly isMet: boolean }[] {
  const pieces: { text: string; isMet: boolean }[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at || to <= from) continue;
    pieces.push({ text: text.slice(at, from), isMet: false });
    pieces.push({ text: text.slice(from, to), isMet: true });
    at = to;
  }
  pieces.push({ text: text.slice(at), isMet: false });
  return pieces.filter((piece) => piece.text !== '');
}
