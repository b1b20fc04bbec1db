/** Takes imports in and back: from then on every reading and every count has them, or has them no longer. */
import { ALL_PARTS } from '../../core/dataset.ts';
import { EngineError } from '../../core/engine.ts';
import type { AppliedImport, ApplyQuestion, KeptImports } from '../../core/imports.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';
import type { KeptImport } from './desk.ts';
import { nextId } from './desk.ts';
import { planOf } from './findings.ts';
import { keepImport } from './keeping.ts';
import { saidImports } from './kept.ts';
import { makePlan } from './plan.ts';

/**
 * Takes a plan in. One that was made before another import is made anew, because the villages that are known are others since.
 * @throws {EngineError} when there is no such plan, or nothing in it to take in
 */
export async function applyImport(
  session: Session,
  { planId, source }: ApplyQuestion,
  control: JobControl,
): Promise<readonly AppliedImport[]> {
  const { imports } = session;
  const given = planOf(session, planId);
  const isCurrent = given.version === imports.version;
  const { plan, overlay, sheet } = isCurrent
    ? given
    : await makePlan(session, given.choices, control);
  if (!overlay) throw new EngineError('failed', planId, 'nothing to take in');
  const importId = imports.keeping?.newId() ?? nextId(imports, 'import-');
  const summary: AppliedImport = {
    importId,
    file: sheet.file,
    sheet: sheet.sheet.name,
    source,
    date: overlay.date,
    layer: overlay.layer,
    parts: plan.parts,
    counts: plan.counts,
    conflicts: plan.conflicts.values,
    ...{ keeping: 'denied', bytes: 0, unplaced: [] },
  };
  imports.plans.delete(plan.planId);
  const overlays = [{ ...overlay, id: importId, source }];
  const kept = await keepImport(session, { summary, overlays });
  change(session, [...imports.applied, kept]);
  return summaries(session);
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
