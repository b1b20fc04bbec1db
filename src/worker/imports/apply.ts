/** Takes imports in and back: from then on every reading and every count has them, or has them no longer. */
import type { AppliedImport, KeptImports } from '../../core/applied-imports.ts';
import { ALL_PARTS } from '../../core/dataset.ts';
import { EngineError, JobCancelled } from '../../core/engine.ts';
import type { ApplyQuestion } from '../../core/imports.ts';
import { recordOf } from '../../core/inbox/inbox.ts';
import type { Overlay } from '../../core/overlay/overlay.ts';
import type { SitesOverlay } from '../../core/overlay/sites.ts';
import { follow, type JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { KeptImport, KeptInbox } from './desk.ts';
import { nextId, planOf } from './desk.ts';
import { makeInbox } from './inbox.ts';
import { keepImport } from './keeping.ts';
import { saidImports } from './kept.ts';
import { wholeOverlay } from './overlay-rows.ts';
import { makePlan } from './plan.ts';

/**
 * Takes a plan in, of a table or of an inbox. One that was made before another import is made anew, because the villages that are
 * known are others since. It can be cancelled until it is written down, and then is as if it had not been asked.
 * @throws {EngineError} when there is no such plan, or nothing in it to take in
 */
export async function applyImport(
  session: Session,
  { planId, source }: ApplyQuestion,
  control: JobControl,
): Promise<readonly AppliedImport[]> {
  const { imports } = session;
  const isInbox = imports.inbox?.plan.planId === planId;
  const { about, overlays, sites, planIds } = isInbox
    ? await wholeInbox(session, imports.inbox!, control)
    : await oneTable(session, planId, source, control);
  const tables = [...overlays, ...sites];
  const [first] = tables;
  if (!first) throw new EngineError('failed', planId, 'nothing to take in');
  const importId = imports.keeping?.newId() ?? nextId(imports, 'import-');
  const summary: AppliedImport = {
    ...about,
    ...{ importId, source, layer: first.layer },
    date: tables.reduce((latest, { date }) => (date > latest ? date : latest), first.date),
    ...{ keeping: 'denied', bytes: 0, unplaced: [] },
  };
  if (control.signal.aborted) throw new JobCancelled();
  const kept = await keepImport(session, {
    summary,
    overlays: overlays.map((overlay) => ({ ...overlay, id: importId })),
    sites: sites.map((overlay) => ({ ...overlay, id: importId })),
  });
  change(session, [...imports.applied, kept]);
  for (const each of planIds) imports.plans.delete(each);
  if (isInbox) imports.inbox = null;
  return summaries(session);
}

/** What is to be taken in, and what of it the log shows. */
interface TakenIn {
  readonly about: Pick<
    AppliedImport,
    'file' | 'sheet' | 'parts' | 'counts' | 'conflicts' | 'inbox'
  >;
  readonly overlays: readonly Omit<Overlay, 'id'>[];
  readonly sites: readonly Omit<SitesOverlay, 'id'>[];
  /** Plans that are spent with it. */
  readonly planIds: readonly string[];
}

async function oneTable(
  session: Session,
  planId: string,
  source: string,
  control: JobControl,
): Promise<TakenIn> {
  const { imports } = session;
  const given = planOf(imports, planId);
  const isCurrent = given.version === imports.version;
  const { plan, overlay, sites, sheet } = isCurrent
    ? given
    : await makePlan(session, given.choices, control);
  const overlays = overlay ? await madeOverlays([{ ...overlay, source }], sheet.file, control) : [];
  const { parts, counts, conflicts } = plan;
  return {
    about: {
      ...{ file: sheet.file, sheet: sheet.sheet.name },
      ...{ parts, counts, conflicts },
    },
    overlays,
    sites: sites ? [{ ...sites, source }] : [],
    planIds: [plan.planId],
  };
}

/** Every table keeps its own name as its source, and its own date. */
async function wholeInbox(
  session: Session,
  given: KeptInbox,
  control: JobControl,
): Promise<TakenIn> {
  const { imports } = session;
  const isCurrent = given.version === imports.version;
  const { plan, ...weighed } = isCurrent
    ? given
    : await makeInbox(session, given.question, control);
  const overlays = await madeOverlays(weighed.overlays, '', control);
  const { parts, counts, conflicts } = plan;
  return {
    about: {
      ...{ file: '', sheet: '', parts, counts, conflicts },
      inbox: recordOf(plan),
    },
    overlays,
    sites: [],
    planIds: plan.sheets.map(({ planId }) => planId),
  };
}

async function madeOverlays(
  planned: KeptInbox['overlays'],
  subject: string,
  control: JobControl,
): Promise<readonly Omit<Overlay, 'id'>[]> {
  const made: Omit<Overlay, 'id'>[] = [];
  for (const { source, ...overlay } of planned) {
    const steps = wholeOverlay(overlay);
    made.push({ ...(await follow(steps, control, { step: 'counting', subject })), source });
  }
  return made;
}

/** Takes an import back. One that is not there is back already. @throws {StoreError} when the device does not let it go */
export async function undoImport(
  session: Session,
  importId: string,
): Promise<readonly AppliedImport[]> {
  const { imports } = session;
  const isKept = imports.applied.some(
    ({ summary }) => summary.importId === importId && summary.keeping === 'kept',
  );
  if (isKept) await imports.keeping?.store()?.remove(importId);
  const left = imports.applied.filter(({ summary }) => summary.importId !== importId);
  if (left.length < imports.applied.length) change(session, left);
  return summaries(session);
}

/** Takes all imports back, and lets go what the device keeps. @throws {StoreError} when it does not let it go */
export async function clearImports(session: Session): Promise<KeptImports> {
  const { imports, dataset } = session;
  const { applied, aside } = imports;
  const isAnyKept = aside.length > 0 || applied.some(({ summary }) => summary.keeping === 'kept');
  if (isAnyKept) await imports.keeping?.store()?.clear(dataset.manifest.id);
  imports.aside = [];
  if (applied.length > 0) change(session, []);
  return saidImports(session);
}

/** Forgets what was made of the villages as they were. */
function change(session: Session, applied: readonly KeptImport[]): void {
  const { imports, layers, cubes, distances } = session;
  imports.applied = applied;
  imports.version += 1;
  imports.known = null;
  for (const [key, reading] of layers) {
    if (reading.part !== ALL_PARTS) continue;
    reading.abort.abort(); // whoever waits for it reads anew
    layers.delete(key);
  }
  cubes.clear();
  distances.clear();
}

function summaries({ imports }: Session): readonly AppliedImport[] {
  return imports.applied.map(({ summary }) => summary);
}
