/** What the operators' maps say of every village, in one part of a dataset or in one that is whole. */
import { isInParts, isOnePart, villagesEntryAt } from '../core/dataset.ts';
import type { CountQuestion, DeclaredStatuses } from '../core/engine.ts';
import { evidenceOf } from './evidence.ts';
import type { JobControl } from './job.ts';
import type { Session } from './session.ts';

/** Looks the villages up in all declared layers, whatever technologies and operators the definition counts. */
export async function declared(
  session: Session,
  question: CountQuestion,
  control: JobControl,
): Promise<DeclaredStatuses> {
  const { part } = question;
  const definition = { ...question.definition, evidence: 'declared' } as const;
  const entry = villagesEntryAt(session.dataset.manifest, definition.asOf);
  const none = { ...question, villagesLayer: '', cube: new Uint8Array() };
  if (!entry || (isInParts(entry) && !isOnePart(part))) return none;
  const { evidence } = await evidenceOf(session, entry, { definition, part }, control);
  if (!evidence) return none;
  return { ...question, villagesLayer: entry.id, cube: evidence.cube.slice() }; // the engine keeps its own
}
