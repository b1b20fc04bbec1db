/** What of the map the interface lies over, so that a place is shown where it is seen (`map/camera.ts`). */

/** Under this width (CSS pixels) of the map the columns of buttons at its sides hide what matters. */
const NARROW_PX = 600;

/** The card of layers at the upper right of a wide map. */
const CARD = '.layers-panel';

/** The names of the two sides that are compared: along the top of a phone's map, along the foot of a wide one. */
const SIDES = '.compare-label';

/** CSS pixels from each edge of the map. */
export type CoveredPadding = Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;

/**
 * A phone's sheet at the lower edge, the open card of layers at the right, what is compared along the top and at the left, the names
 * of its two sides at the edge where they stand, and on a narrow map the buttons.
 */
export function coveredPadding(map: HTMLElement): CoveredPadding {
  const own = map.getBoundingClientRect();
  const over = (selector: string) => {
    const boxes = [...document.querySelectorAll(selector)]
      .map((element) => element.getBoundingClientRect())
      .filter(({ left, right, top, bottom }) => {
        const isBeside = left >= own.right || right <= own.left;
        return !isBeside && top < own.bottom && bottom > own.top;
      });
    if (boxes.length === 0) return null;
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      right: Math.max(...boxes.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  };
  const sides = over(SIDES);
  const areSidesLow = sides !== null && sides.top + sides.bottom > own.top + own.bottom;
  const below = over(areSidesLow ? `.panel, ${SIDES}` : '.panel');
  const isNarrow = own.width < NARROW_PX;
  const edge = cardEdge(own);
  const above = ['.compare-bar', !areSidesLow && SIDES, edge === 'top' && CARD];
  const top = over(above.filter((selector) => selector !== false).join());
  const changes = over('.compare-panel');
  const zooming = isNarrow ? over('.map-tools') : null;
  const beside = edge === 'right' ? CARD : isNarrow && '.layers-button, .compare-button';
  const right = beside ? over(beside) : null;
  const rightPx = right ? own.right - right.left : 0;
  const left = zooming ?? changes;
  return {
    bottom: below ? own.bottom - Math.max(own.top, below.top) : 0,
    right: rightPx,
    top: top ? top.bottom - own.top : 0,
    // The buttons for zooming come when the map is drawn; till then their place is kept.
    left: left ? left.right - own.left : isNarrow ? rightPx : 0,
  };
}

/**
 * The edge that the card of layers takes up: open it is high; folded it lies over the corner of a place at most, unless large text
 * leaves the map so little width that the place is shown beneath it.
 */
function cardEdge(own: DOMRect): 'right' | 'top' | null {
  const card = document.querySelector(CARD)?.getBoundingClientRect();
  if (!card) return null;
  if (card.height > own.height / 3) return 'right';
  return card.width > own.width / 3 ? 'top' : null;
}
