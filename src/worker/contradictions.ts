/** Where reports and declared maps contradict each other, in one part of a dataset or in one that is whole. */
import {
  type Contradictions,
  contradictionsIn,
  joinContradictions,
} from '../core/contradictions.ts';
import { addCoverage, unknownCube } from '../core/coverage-cube.ts';
import { isInParts, isOnePart, villagesEntryAt } from '../core/dataset.ts';
import { weakIsCovered } from '../core/definition.ts';
import type { CountQuestion, FoundContradictions } from '../core/engine.ts';
import { askedCoverage } from './asked-coverage.ts';
import type { JobControl } from './job.ts';
import { coverageOf, layerOf } from './reading.ts';
import type { Session } from './session.ts';

/** Compares what was reported with the declared layers of the technologies and operators that count. */
export async function contradictions(
  session: Session,
  question: CountQuestion,
  control: JobControl,
): Promise<FoundContradictions> {
  const { part } = question;
  const definition = { ...question.definition, evidence: 'declared' } as const;
  const { manifest } = session.dataset;
  const entry = villagesEntryAt(manifest, definition.asOf);
  const ref = entry && { layer: entry.id, part: isInParts(entry) ? part : '' };
  const isTooMuch = entry !== null && isInParts(entry) && !isOnePart(part);
  const data = ref && !isTooMuch ? (await layerOf(session, ref, control)).data : null;
  const none = { ...question, villagesLayer: '', found: joinContradictions([]) };
  if (!entry || data?.kind !== 'villages') return none;
  const { villages } = data;
  const { layers } = await coverageOf(session, askedCoverage(manifest, definition), part, control);
  const lists: Contradictions[] = [];
  for (const [done, layer] of layers.entries()) {
    control.report({ step: 'measuring', subject: layer.id, done, total: layers.length });
    const declared = unknownCube(villages);
    addCoverage(declared, villages, layer);
    await control.breathe();
    lists.push(contradictionsIn({ villages, declared }, layer, weakIsCovered(definition)));
    await control.breathe();
  }
  return { ...question, villagesLayer: entry.id, found: joinContradictions(lists) };
}
