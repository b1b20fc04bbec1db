/** Which rows of a long list have to be in the document: those in sight and a few on either side. */

/** Rows kept beyond what is in sight, so that a little scrolling needs nothing new. */
const SPARE = 8;

/** Rows from `from` up to, not including, `to`. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** What is in sight of a list of `count` rows of `rowHeight`, from `top` on over `height`; lengths in CSS pixels. */
export function windowOf(
  count: number,
  {
    top,
    height,
    rowHeight,
  }: { readonly top: number; readonly height: number; readonly rowHeight: number },
): RowWindow {
  const first = Math.floor(top / rowHeight);
  const last = Math.ceil((top + height) / rowHeight);
  return {
    from: Math.max(0, Math.min(count, first - SPARE)),
    to: Math.max(0, Math.min(count, last + SPARE)),
  };
}
