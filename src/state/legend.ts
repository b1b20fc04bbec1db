/**
 * The legend: classes with their counts, for the selected place, and what of them is left out. The map draws and the panel lists from
 * the same entries. Leaving out changes what is drawn and listed, never a figure.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { NO_CLASS } from '../core/choropleth.ts';
import { STATUS_ORDER } from '../core/figures.ts';
import { STATUSES, type Status } from '../core/model.ts';
import { unitsWithin } from '../core/units.ts';
import type { Derived } from './derived.ts';
import type { Store } from './store.ts';
import type { LegendKey } from './view.ts';

/**
 * One class of the choropleth: shares from `from` to below `to` (0..1; `to` `null` is the best class, which holds all from `from` up),
 * and how many communes.
 */
export interface ShareClassEntry {
  readonly key: LegendKey;
  readonly shareClass: number;
  readonly from: number;
  readonly to: number | null;
  readonly communes: number;
  readonly isHidden: boolean;
}

/** One status of villages, and how many have it. */
export interface StatusEntry {
  readonly key: LegendKey;
  readonly status: Status;
  readonly villages: number;
  readonly isHidden: boolean;
}

export interface Legend {
  /** Best class first, then `NO_CLASS`. Classes that hold no value, because the next one begins where they do, are left out. */
  readonly shareClasses: ReadonlySignal<readonly ShareClassEntry[]>;
  /** Covered, weak, none, unknown. */
  readonly statuses: ReadonlySignal<readonly StatusEntry[]>;
  /** Classes that are drawn as empty outlines. */
  readonly hiddenClasses: ReadonlySignal<ReadonlySet<number>>;
  /** Statuses of the villages to draw and to list. */
  readonly shownStatuses: ReadonlySignal<ReadonlySet<Status>>;
  /** Rows of `derived.unitVillages` that are to be listed: the same array while nothing is left out. */
  readonly shownVillages: ReadonlySignal<Uint32Array>;
  /** Whether a unit is to be listed, by its row. Only communes are ever left out: the legend counts no other unit. */
  readonly isUnitShown: ReadonlySignal<(row: number) => boolean>;
  /** How many villages of the selected place are left out; 0 while none are counted. */
  readonly hiddenVillages: ReadonlySignal<number>;
  /** How many communes of the selected place are left out. */
  readonly hiddenCommunes: ReadonlySignal<number>;
}

/** The key of a class, for the address and for what is left out. */
export function legendKeyOf(shareClass: number): LegendKey {
  return shareClass === NO_CLASS ? 'class-lacking' : (`class-${shareClass}` as LegendKey);
}

export function createLegend(store: Store, derived: Derived): Legend {
  const hidden = computed(() => store.view.value.hidden);
  const shareClasses = computed(() => classEntries(derived, hidden.value));
  const statuses = computed(() => {
    const figures = derived.unitFigures.value;
    return STATUS_ORDER.map((status) => ({
      key: status,
      status,
      villages: figures?.[`villages.${status}`] ?? 0,
      isHidden: hidden.value.has(status),
    }));
  });
  const hiddenClasses = computed(
    () => new Set([NO_CLASS, 0, 1, 2, 3, 4].filter((each) => hidden.value.has(legendKeyOf(each)))),
  );
  const shownStatuses = computed(
    () => new Set(STATUS_ORDER.filter((status) => !hidden.value.has(status))),
  );
  const sum = (entries: readonly { isHidden: boolean; count: number }[]) =>
    entries.reduce((total, { isHidden, count }) => total + (isHidden ? count : 0), 0);
  return {
    shareClasses,
    statuses,
    hiddenClasses,
    shownStatuses,
    shownVillages: computed(() => {
      const rows = derived.unitVillages.value;
      const known = derived.villages.value?.statuses;
      const shown = shownStatuses.value;
      if (!known || shown.size === STATUS_ORDER.length) return rows;
      return rows.filter((row) => shown.has(STATUSES[known[row]!]!));
    }),
    isUnitShown: computed(() => {
      const units = derived.dataset.value?.units;
      const [classes, out] = [derived.classes.value, hiddenClasses.value];
      return (row) =>
        out.size === 0 || units?.levels[row] !== units?.communeLevel || !out.has(classes[row]!);
    }),
    hiddenVillages: computed(() =>
      sum(statuses.value.map(({ isHidden, villages }) => ({ isHidden, count: villages }))),
    ),
    hiddenCommunes: computed(() =>
      sum(shareClasses.value.map(({ isHidden, communes }) => ({ isHidden, count: communes }))),
    ),
  };
}

function classEntries(derived: Derived, hidden: ReadonlySet<LegendKey>): ShareClassEntry[] {
  const counts = communesByClass(derived);
  const breaks = derived.classBreaks.value;
  const entry = (shareClass: number, from: number, to: number | null): ShareClassEntry => {
    const key = legendKeyOf(shareClass);
    const communes = counts.get(shareClass) ?? 0;
    return { key, shareClass, from, to, communes, isHidden: hidden.has(key) };
  };
  const classes = breaks
    .map((from, shareClass) => entry(shareClass, from, breaks[shareClass + 1] ?? null))
    .filter(({ from, to }) => from !== to);
  return [...classes.reverse(), entry(NO_CLASS, 0, 0)];
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
