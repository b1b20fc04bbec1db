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
  const [one, other] = [a.indexOf(' '), b.indexOf(' ')];
  return isNear(a.slice(0, one), b.slice(0, other)) && isNear(a.slice(one), b.slice(other));
}

function isNear(degrees: string, others: string): boolean {
  return Math.abs(Number(degrees) - Number(others)) <= SAME_PLACE_DEG;
}
