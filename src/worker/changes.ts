/** What became of every village from one side of a comparison to the other; in a part, in all parts, or in a dataset that is whole. */
import type { Comparison, Snapshot } from '../core/cohorts.ts';
import { ALL_PARTS, type Gap, isInParts, partOf, villagesEntryAt } from '../core/dataset.ts';
import { type Definition, sameDefinition } from '../core/definition.ts';
import type { ChangeQuestion, FoundChanges } from '../core/engine.ts';
import { changeCodes } from '../core/village-changes.ts';
import { villageStatuses } from '../core/village-status.ts';
import { evidenceOf } from './evidence.ts';
import type { JobControl } from './job.ts';
import { layerOf } from './reading.ts';
import type { Session } from './session.ts';

/** Follows the villages from the list and definition `before` to those `after`. */
export async function changes(
  session: Session,
  question: ChangeQuestion,
  control: JobControl,
): Promise<FoundChanges> {
  const { before, after, part } = question;
  const gaps: Gap[] = [];
  const listAt = (definition: Definition) => listOf(session, { definition, part, gaps }, control);
  const earlier = await listAt(before);
  const later = await listAt(after);
  const layers = { earlierLayer: earlier?.layer ?? '', laterLayer: later?.layer ?? '' };
  if (!earlier || !later) return { ...question, ...layers, codes: null, gaps };
  const rules = restatedRules(question);
  const restated = rules && ((await listAt(rules))?.statuses ?? null);
  await control.breathe();
  const within = isComparable(session, question);
  const comparison: Comparison = { earlier, later, restated, within };
  return { ...question, ...layers, codes: changeCodes(comparison), gaps };
}

interface ListQuestion {
  readonly definition: Definition;
  readonly part: string;
  /** Added to: files that could not be used. */
  readonly gaps: Gap[];
}

/** `null` where the dataset has no such list for the part, or it could not be read. */
async function listOf(
  session: Session,
  { definition, part, gaps }: ListQuestion,
  control: JobControl,
): Promise<(Snapshot & { readonly layer: string }) | null> {
  const entry = villagesEntryAt(session.dataset.manifest, definition.asOf);
  if (!entry) return null;
  const hasList = !isInParts(entry) || part === ALL_PARTS || Object.hasOwn(entry.parts, part);
  if (!hasList) return null;
  const ref = { layer: entry.id, part: isInParts(entry) ? part : '' };
  const { data, gap } = await layerOf(session, ref, control);
  if (gap) gaps.push(gap);
  if (data?.kind !== 'villages') return null;
  const found = await evidenceOf(session, entry, { definition, part }, control);
  gaps.push(...found.gaps);
  const { evidence } = found;
  if (!evidence) return null;
  const statuses = villageStatuses(evidence, definition);
  return { layer: entry.id, villages: data.villages, statuses, definition };
}

/** Whether the villages of a commune are on both lists: a part that supplied only one of them gained and lost nothing. */
function isComparable(
  { dataset }: Session,
  { before, after, part }: ChangeQuestion,
): (commune: number) => boolean {
  if (part !== ALL_PARTS) return () => true;
  const entries = [before, after].map(({ asOf }) => villagesEntryAt(dataset.manifest, asOf));
  const lists = entries.filter((entry) => entry !== null && isInParts(entry));
  const has = new Map<number, boolean>();
  return (commune) => {
    const known = has.get(commune);
    if (known !== undefined) return known;
    const code = partOf(dataset, commune);
    const isOnAll = lists.every((entry) => entry !== null && Object.hasOwn(entry.parts, code));
    has.set(commune, isOnAll);
    return isOnAll;
  };
}

/** The definition that judges the earlier villages by the rules of the later side; `null` where the rules are the same. */
function restatedRules({ before, after }: ChangeQuestion): Definition | null {
  const definition = { ...after, asOf: before.asOf };
  return sameDefinition(definition, before) ? null : definition;
}
