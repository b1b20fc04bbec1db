/** What became of the villages of a place between two snapshots, by survey round; in one part of a dataset or in one that is whole. */
import { compareCohorts, type Snapshot } from '../core/cohorts.ts';
import { isInParts, isOnePart, villagesEntryAt } from '../core/dataset.ts';
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
  const earlier = await snapshotOf(session, { definition, part, asOf: from }, control);
  const later =
    earlier && (await snapshotOf(session, { definition, part, asOf: definition.asOf }, control));
  if (!earlier || !later || row === null) return { ...question, cohorts: null };
  await control.breathe();
  const within = (commune: number) => isWithin(units, commune, row);
  return { ...question, cohorts: compareCohorts({ earlier, restated: null, later, within }) };
}

interface SnapshotQuestion {
  readonly definition: Definition;
  readonly part: string;
  /** Date up to which data count instead of the definition's. */
  readonly asOf: string | null;
}

/** `null` where there is no such snapshot, it could not be read, or it is in parts and all of them are asked for. */
async function snapshotOf(
  session: Session,
  { definition: asked, part, asOf }: SnapshotQuestion,
  control: JobControl,
): Promise<Snapshot | null> {
  const entry = villagesEntryAt(session.dataset.manifest, asOf);
  if (!entry || (isInParts(entry) && !isOnePart(part))) return null;
  const ref = { layer: entry.id, part: isInParts(entry) ? part : '' };
  const { data } = await layerOf(session, ref, control);
  if (data?.kind !== 'villages') return null;
  const definition = { ...asked, asOf };
  const { evidence } = await evidenceOf(session, entry, { definition, part }, control);
  if (!evidence) return null;
  const { villages } = data;
  return { villages, statuses: villageStatuses(evidence, definition), definition };
}
