/** The scale bar of a picture: a round length of ground that fits. Pure. */

/** A length of ground and how long it is drawn. */
export interface ScaleBar {
  readonly km: number;
  readonly px: number;
}

/** The longest of 1, 2, 5 times a power of ten kilometres that takes at most `mostPx`. */
export function scaleBar(kmPerPx: number, mostPx: number): ScaleBar {
  const most = kmPerPx * mostPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { km, px: km / kmPerPx };
}
