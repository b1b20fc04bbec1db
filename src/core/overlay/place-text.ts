/** A position as a value that tables say: "lon lat", in degrees. */

/** Positions nearer than this, in degrees, are one: about a metre, the last place that tables usually have. */
const SAME_PLACE_DEG = 1e-5;

/** '' where it is not known. */
export function placeText(lon: number, lat: number): string {
  return Number.isNaN(lon + lat) ? '' : `${lon} ${lat}`;
}

/** Longitude and latitude of a text that {@link placeText} made of known ones. */
export function placeOfText(text: string): readonly number[] {
  return text.split(' ').map(Number);
}

/** Whether two known positions are one. */
export function isSamePlace(a: string, b: string): boolean {
  const [one, other] = [placeOfText(a), placeOfText(b)];
  return one.every((degrees, axis) => Math.abs(degrees - other[axis]!) <= SAME_PLACE_DEG);
}
