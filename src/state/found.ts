/** What a search led to: kept beside the view, to say more of a place than its own data say yet. */
import type { FoundUnit, VillageHit } from '../core/search/search.ts';
import type { View } from './view.ts';

export type FoundPlace =
  /** A village: what the small files of names tell, until its own card is there. */
  | { readonly kind: 'village'; readonly hit: VillageHit }
  /** A unit that no longer exists, and those of today that it went to. */
  | { readonly kind: 'former'; readonly unit: FoundUnit; readonly now: readonly FoundUnit[] };

/** Whether the view still shows what was found. */
export function isShown(found: FoundPlace, view: Pick<View, 'place' | 'village'>): boolean {
  if (found.kind === 'village') return view.village === found.hit.id;
  return view.village === '' && found.now.some(({ code }) => code === view.place);
}
