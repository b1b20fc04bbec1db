/** What taking a table in moved: the headline figure of the place that it is about, before and after. */
import { coveredShare } from '../../core/figures.ts';
import { findUnit } from '../../core/units.ts';
import { countWith, countWithKept } from '../../state/imports.ts';
import type { PageContext } from '../page.ts';
import type { ImportFlow } from './import-flow.ts';

/** Looks at the one province that a plan is about, so that its figures are those that are compared. */
export function lookAtPart({ model }: PageContext, parts: readonly string[]): void {
  const [part = ''] = parts;
  const units = model.derived.dataset.peek()?.units;
  if (parts.length !== 1 || part === '' || !units || model.derived.part.peek() === part) return;
  const row = findUnit(units, part);
  if (row !== null && row > 0) model.actions.selectUnit(row);
}

/** Takes the plan in and notes what it moves. @param planId of the plan of many tables, where they are brought in together */
export function takeIn({ model, counted }: PageContext, flow: ImportFlow, planId?: string): void {
  const unit = model.derived.unit.peek();
  const figures = model.derived.unitFigures.peek();
  const before = figures && coveredShare(figures, 'villages', counted.peek());
  flow.apply((all) => {
    const applied = all.at(-1);
    countWith(model.store, all);
    flow.outcome.value = applied ? { applied, unit, before, isUndone: false } : null;
  }, planId);
}

/** Takes an import back whole. */
export function takeBack({ model }: PageContext, flow: ImportFlow, importId: string): void {
  flow.undo(importId, (all) => {
    countWith(model.store, all);
    const told = flow.outcome.peek();
    if (told?.applied.importId === importId) flow.outcome.value = { ...told, isUndone: true };
  });
}

/** Takes all imports back and deletes what this device keeps of them. */
export function clearAll({ model }: PageContext, flow: ImportFlow): void {
  flow.clear((kept) => {
    countWithKept(model.store, kept);
    const told = flow.outcome.peek();
    if (told) flow.outcome.value = { ...told, isUndone: true };
  });
}
