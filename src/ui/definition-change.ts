/** What a change of the definition moved: kept so that the interface can say it and take it back. */
import { type Definition, sameDefinition } from '../core/definition.ts';
import { coveredShare, type Figures } from '../core/figures.ts';
import type { Share } from '../core/share.ts';

/** A change of the definition for one place. */
export interface DefinitionChange {
  readonly previous: Definition;
  readonly next: Definition;
  /** Unit row the change was made at: moving on makes its figures meaningless. */
  readonly unit: number;
  readonly before: Share | null;
  /** The same of the people who live there; `null` where the figures tell of no people. */
  readonly peopleBefore: Share | null;
}

/** Difference in villages, in whole villages; `null` where either side has no figures. */
export interface Move {
  readonly covered: number;
  readonly unknown: number;
  readonly total: number;
  readonly before: Share;
  readonly after: Share;
  /** Difference in people who live in covered villages; `null` where either side tells of no people. */
  readonly people: number | null;
}

/**
 * Notes a change before it is made.
 * @param place with the figures of the selected unit under `previous`, `null` while there are none
 * @param last the change before; where its figures are still being counted both are told, and taken back, as one
 */
export function noteChange(
  previous: Definition,
  next: Definition,
  place: { readonly unit: number; readonly figures: Figures | null },
  last: DefinitionChange | null = null,
): DefinitionChange {
  const isWaiting = !place.figures && last?.unit === place.unit;
  if (isWaiting && sameDefinition(last.next, previous)) return { ...last, next };
  const before = place.figures ? coveredShare(place.figures, 'villages', previous) : null;
  const peopleBefore = place.figures ? peopleOf(place.figures, previous) : null;
  return { previous, next, unit: place.unit, before, peopleBefore };
}

/**
 * What moved, once the figures of the new definition are there; `null` while they are not, after a further change from
 * elsewhere, or at another place.
 */
export function moveOf(
  change: DefinitionChange,
  counted: Definition,
  place: { readonly unit: number; readonly figures: Figures | null },
): Move | null {
  if (!change.before || !place.figures || place.unit !== change.unit) return null;
  if (!sameDefinition(counted, change.next)) return null;
  const after = coveredShare(place.figures, 'villages', counted);
  const peopleAfter = peopleOf(place.figures, counted);
  return {
    covered: after.count - change.before.count,
    unknown: after.unknown - change.before.unknown,
    total: after.total - change.before.total,
    before: change.before,
    after,
    people: peopleAfter && change.peopleBefore && peopleAfter.count - change.peopleBefore.count,
  };
}

function peopleOf(figures: Figures, definition: Definition): Share | null {
  const people = coveredShare(figures, 'population', definition);
  return people.total > 0 ? people : null;
}
