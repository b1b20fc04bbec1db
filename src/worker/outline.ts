/** Land outside the declared coverage, of one part of a dataset or of one that is whole: never of a whole country in parts. */
import {
  type CoverageEntry,
  isInParts,
  isOnePart,
  type Manifest,
  partOf,
} from '../core/dataset.ts';
import { type Definition, weakIsCovered } from '../core/definition.ts';
import type { CountQuestion, OutsideCoverage } from '../core/engine.ts';
import { PolygonBuilder } from '../core/geometry.ts';
import { askedCoverage } from './asked-coverage.ts';
import type { JobControl } from './job.ts';
import { coverageOf } from './reading.ts';
import type { Session } from './session.ts';

export async function outline(
  session: Session,
  { definition, part }: CountQuestion,
  control: JobControl,
): Promise<OutsideCoverage> {
  const { dataset } = session;
  const { units, shapes, manifest } = dataset;
  const entries = askedCoverage(manifest, definition);
  const builder = new PolygonBuilder();
  const rows: number[] = [];
  const communes = shapes.find(({ level }) => level === units.communeLevel);
  const isTooMuch = !isOnePart(part) && entries.some(isInParts);
  const rule = outlineRule(manifest, entries, definition);
  const isAsked = rule !== null && !isTooMuch;
  const { layers } = await coverageOf(session, isAsked ? entries : [], part, control);
  const isWhole = layers.length === entries.length && layers.every(({ isComplete }) => isComplete);
  if (communes && rule && isWhole) {
    // The clipper is a good part of the engine's size, and few ask for this layer.
    const { indexCoverage, outsideCoverage } = await import('../core/outside-coverage.ts');
    const coverage = indexCoverage(layers, weakIsCovered(definition));
    for (const [feature, row] of communes.units.entries()) {
      if (part !== '' && partOf(dataset, row) !== part) continue;
      const polygons = outsideCoverage(communes.polygons, feature, coverage, rule);
      if (polygons.length > 0) {
        builder.add(polygons);
        rows.push(row);
      }
      control.report({
        step: 'outlining',
        subject: units.names[row]!,
        done: feature + 1,
        total: communes.units.length,
      });
      await control.breathe();
    }
  }
  return { polygons: builder.finish(), units: Uint32Array.from(rows) };
}

/**
 * When land is outside: where nobody who declared anything covers it, or, under *at least two*, where even the operators that
 * declared nothing could not make two. `null` when no land can be called so.
 */
function outlineRule(
  { operators }: Manifest,
  entries: readonly CoverageEntry[],
  definition: Definition,
): 'any' | 'at-least-two' | null {
  if (entries.length === 0) return null;
  if (definition.operator.kind !== 'at-least-two') return 'any';
  const silent = operators.filter(({ id }) => !entries.some(({ operator }) => operator === id));
  if (silent.length === 0) return 'at-least-two';
  return silent.length === 1 ? 'any' : null;
}
