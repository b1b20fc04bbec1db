/** What became of the villages of a place between two snapshots, by survey round; in one part of a dataset or in one that is whole. */
import { compareCohorts, type Snapshot } from '../core/cohorts.ts';
import { type Gap, isInParts, isOnePart, villagesEntryAt } from '../core/dataset.ts';
import type { Definition } from '../core/definition.ts';
import type { CohortQuestion, FoundCohorts } from '../core/engine.ts';
import { findUnit, isWithin } from '../core/units.ts';
import { villageStatuses } from '../core/village-status.ts';
import { evidenceOf } from './evidence.ts';
import type { JobControl } from './job.ts';
import { layerOf } from './reading.ts';
import type { Session } from './session.ts';

/** Compares the snapshot at `from` with that of the definition, both judged by the definition. */
export async function cohorts(
  session: Session,
  question: CohortQuestion,
  control: JobControl,
): Promise<FoundCohorts> {
  const { definition, part, place, from } = question;
  const { units } = session.dataset;
  const row = place === '' ? 0 : findUnit(units, place);
  const gaps: Gap[] = [];
  const at = (asOf: string | null) =>
    snapshotOf(session, { definition, part, asOf, gaps }, control);
  const earlier = await at(from);
  const later = earlier && (await at(definition.asOf));
  if (!earlier || !later || row === null) return { ...question, cohorts: null, gaps };
  await control.breathe();
  const within = (commune: number) => isWithin(units, commune, row);
  const cohorts = compareCohorts({ earlier, restated: null, later, within });
  return { ...question, cohorts, gaps };
}

interface SnapshotQuestion {
  readonly definition: Definition;
  readonly part: string;
  /** Date up to which data count instead of the definition's. */
  readonly asOf: string | null;
  /** Added to: files that could not be used. */
  readonly gaps: Gap[];
}

/** `null` where there is no such snapshot, it could not be read, or it is in parts and all of them are asked for. */
async function snapshotOf(
  session: Session,
  { definition: asked, part, asOf, gaps }: SnapshotQuestion,
  control: JobControl,
): Promise<Snapshot | null> {
  const entry = villagesEntryAt(session.dataset.manifest, asOf);
  if (!entry || (isInParts(entry) && !isOnePart(part))) return null;
  const ref = { layer: entry.id, part: isInParts(entry) ? part : '' };
  const { data, gap } = await layerOf(session, ref, control);
  if (gap) gaps.push(gap);
  if (data?.kind !== 'villages') return null;
  const definition = { ...asked, asOf };
  const found = await evidenceOf(session, entry, { definition, part }, control);
  gaps.push(...found.gaps);
  const { evidence } = found;
  if (!evidence) return null;
  const { villages } = data;
  return { villages, statuses: villageStatuses(evidence, definition), definition };
}
