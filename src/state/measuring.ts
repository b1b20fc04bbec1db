/** Measuring a distance on the map: a line through points, each leg the shortest on the ellipsoid. Pure steps over its points. */
import { distanceKm } from '../core/geodesic.ts';
import type { Position } from '../core/geometry.ts';
import type { Language } from './view.ts';

/** Most points of one line: enough for a road, few enough to be spoken of. */
export const MOST_POINTS = 200;

/** The points with one more at the end; the same where that would be a leg of no length, or one too many. */
export function withPoint(points: readonly Position[], point: Position): readonly Position[] {
  const last = points.at(-1);
  const isSame = last !== undefined && last[0] === point[0] && last[1] === point[1];
  return isSame || points.length >= MOST_POINTS ? points : [...points, point];
}

/** Length of each leg in km: one fewer than there are points. */
export function legsKm(points: readonly Position[]): number[] {
  return points.slice(1).map((to, i) => distanceKm(points[i]!, to));
}

/** Sum of lengths in km. */
export function sumKm(lengths: readonly number[]): number {
  return lengths.reduce((sum, km) => sum + km, 0);
}

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * A measured length to about a thousandth of it: whole metres below 1 km, two decimals below 10 km, one below 100 km, none above.
 * `350 m`, `4,27 km`, `1.234 km`.
 */
export function lengthText(km: number, language: Language): string {
  const isShort = km < 0.9995;
  const digits = isShort || km >= 99.95 ? 0 : km >= 9.995 ? 1 : 2;
  const number = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(isShort ? km * 1000 : km);
  return `${number}\u00a0${isShort ? 'm' : 'km'}`;
}
