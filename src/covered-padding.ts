/** What of the map the interface lies over, so that a place is shown where it is seen (`map/camera.ts`). */

/** Under this width (CSS pixels) of the map the columns of buttons at its sides hide what matters. */
const NARROW_PX = 600;

/** CSS pixels from each edge of the map. */
export type CoveredPadding = Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;

/**
 * A phone's sheet at the lower edge, the open card of layers at the right, what is compared along the top and at the left, and on a
 * narrow map the buttons and the names of the two sides. A card that is folded is too small to hide a place.
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
  const sheet = over('.panel');
  const isNarrow = own.width < NARROW_PX;
  const top = over(isNarrow ? '.compare-bar, .compare-label' : '.compare-bar');
  const changes = over('.compare-panel');
  const zooming = isNarrow ? over('.map-tools') : null;
  const right = isNarrow ? over('.layers-button, .compare-button') : openCard(own);
  const rightPx = right ? own.right - right.left : 0;
  const left = zooming ?? changes;
  return {
    bottom: sheet ? own.bottom - Math.max(own.top, sheet.top) : 0,
    right: rightPx,
    top: top ? top.bottom - own.top : 0,
    // The buttons for zooming come when the map is drawn; till then their place is kept.
    left: left ? left.right - own.left : isNarrow ? rightPx : 0,
  };
}

function openCard(own: DOMRect): DOMRect | null {
  const card = document.querySelector('.layers-panel')?.getBoundingClientRect();
  return card && card.height > own.height / 3 ? card : null;
}
