/** The three heights of the phone's sheet, and where a drag comes to rest. Pure. */

/** Heights by name, lowest first. */
export const SHEET_HEIGHTS = ['low', 'half', 'full'] as const;

/** The low height in root em, the middle one as a share of the space for map and sheet; `layout.css` says the same. */
const LOW_REM = 8.5;
const HALF_SHARE = 0.5;

/** How far ahead the speed of the hand is followed when it lets go, milliseconds. */
const FOLLOWED_MS = 160;

/** The heights in CSS pixels, in the order of {@link SHEET_HEIGHTS}, for a space and a root font size in CSS pixels. */
export function sheetHeightsPx(spacePx: number, remPx: number): readonly number[] {
  return [Math.min(LOW_REM * remPx, spacePx), HALF_SHARE * spacePx, spacePx];
}

/**
 * Index of the height that a drag comes to rest at: the nearest to where the hand would have gone on to.
 * @param heightPx of the sheet when it is let go
 * @param speedPxPerMs upwards is positive
 */
export function restingHeight(
  heightPx: number,
  speedPxPerMs: number,
  heightsPx: readonly number[],
): number {
  const aim = heightPx + speedPxPerMs * FOLLOWED_MS;
  const distances = heightsPx.map((each) => Math.abs(each - aim));
  return distances.indexOf(Math.min(...distances));
}
