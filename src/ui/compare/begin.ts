/** How a comparison begins: with which sides, and the line between them in the middle of what is seen of the map. */
import type { Manifest } from '../../core/dataset.ts';
import type { Comparison, View } from '../../state/view.ts';
import { firstComparison } from './presets.ts';

/** A card lower than this share of the map is folded and hides no place. */
const FOLDED = 1 / 3;

/** What the button begins with. */
export function begin(view: View, manifest: Manifest): Comparison {
  return firstComparison(view, manifest, seenMiddle());
}

/** The middle of the map beside the open card of layers, in whole percent from the left edge of the map. */
export function seenMiddle(): number {
  const map = document.querySelector('.map-stage')?.getBoundingClientRect();
  const card = document.querySelector('.layers-panel')?.getBoundingClientRect();
  if (!map || !card || card.height <= map.height * FOLDED) return 50;
  return Math.round((50 * (card.left - map.left)) / map.width);
}
