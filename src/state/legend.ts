/**
 * The legend: classes with their counts, for the selected place. The map draws and the panel lists from the same entries.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { CLASS_BREAKS, NO_CLASS } from '../core/choropleth.ts';
import { STATUS_ORDER } from '../core/figures.ts';
import type { Status } from '../core/model.ts';
import { unitsWithin } from '../core/units.ts';
import type { Derived } from './derived.ts';

/** One class of the choropleth: shares from `from` to below `to` (0..1; `to` `null` for exactly 100 %), and how many communes. */
export interface ShareClassEntry {
  readonly shareClass: number;
  readonly from: number;
  readonly to: number | null;
  readonly communes: number;
}

/** One status of villages, and how many have it. */
export interface StatusEntry {
  readonly status: Status;
  readonly villages: number;
}

export interface Legend {
  /** Best class first, then {@link NO_CLASS}. */
  readonly shareClasses: ReadonlySignal<readonly ShareClassEntry[]>;
  /** Covered, weak, none, unknown. */
  readonly statuses: ReadonlySignal<readonly StatusEntry[]>;
}

export function createLegend(derived: Derived): Legend {
  return {
    shareClasses: computed(() => {
      const counts = communesByClass(derived);
      const entries = CLASS_BREAKS.map((from, shareClass) => ({
        shareClass,
        from,
        to: CLASS_BREAKS[shareClass + 1] ?? null,
        communes: counts.get(shareClass) ?? 0,
      }));
      const without = { shareClass: NO_CLASS, from: 0, to: 0, communes: counts.get(NO_CLASS) ?? 0 };
      return [...entries.reverse(), without];
    }),
    statuses: computed(() => {
      const figures = derived.unitFigures.value;
      return STATUS_ORDER.map((status) => ({
        status,
        villages: figures?.[`villages.${status}`] ?? 0,
      }));
    }),
  };
}

function communesByClass(derived: Derived): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const units = derived.dataset.value?.units;
  const classes = derived.classes.value;
  if (!units) return counts;
  for (const row of unitsWithin(units, derived.unit.value, units.communeLevel)) {
    const shareClass = classes[row]; // stored figures may end above the communes
    if (shareClass !== undefined) counts.set(shareClass, (counts.get(shareClass) ?? 0) + 1);
  }
  return counts;
}
