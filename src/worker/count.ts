/** Counts under a definition, one part of a dataset or the whole, by the evidence that the definition asks for. */
import { villagesEntryAt } from '../core/dataset.ts';
import type { CountQuestion, CountResult } from '../core/engine.ts';
import { emptyFigures } from '../core/figures.ts';
import { countVillagesSteps } from '../core/indicators.ts';
import { evidenceOf } from './evidence.ts';
import { follow, type JobControl } from './job.ts';
import type { Session } from './session.ts';

/** Answers the question; figures are `null` when the village list of the date cannot be read. */
export async function count(
  session: Session,
  { definition, part }: CountQuestion,
  control: JobControl,
): Promise<CountResult> {
  const { manifest, units } = session.dataset;
  const entry = villagesEntryAt(manifest, definition.asOf);
  const imports = session.imports.applied.map(({ summary }) => summary.importId);
  const nothing = { definition, part, villagesLayer: '', statuses: new Uint8Array(), imports };
  if (!entry) return { ...nothing, figures: emptyFigures(units.count), gaps: [] };
  const { evidence, gaps } = await evidenceOf(session, entry, { definition, part }, control);
  if (!evidence) return { ...nothing, figures: null, gaps };
  await control.breathe();
  const steps = countVillagesSteps(units, evidence, definition);
  const { figures, statuses } = await follow(steps, control, {
    step: 'counting',
    subject: entry.id,
  });
  return { definition, part, figures, villagesLayer: entry.id, statuses, gaps, imports };
}
