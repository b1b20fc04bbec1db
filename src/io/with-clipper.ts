/**
 * Reads a layer, and reads it again with the clipper at hand where an outline crosses itself: few layers need it, and it is a good
 * part of the engine's size, so it is loaded then only.
 */
import type { MakeSimple } from '../core/geometry-repair/repair.ts';
import type { Outcome } from '../core/issue.ts';

/** @param read reads the layer; without the clipper it sets aside what crosses itself, as `geometry-self-crossing` */
export async function withClipper<T>(
  read: (makeSimple: MakeSimple | null) => Outcome<T>,
): Promise<Outcome<T>> {
  const first = read(null);
  if (!first.issues.some(({ code }) => code === 'geometry-self-crossing')) return first;
  const { makeSimple } = await import('../core/geometry-repair/make-simple.ts');
  return read(makeSimple);
}
