/** Figures by the operators' maps for the place that is looked at: covered land, and where the maps contradict what was reported. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { isOnePart, type OpenedDataset } from '../core/dataset.ts';
import { type Definition, sameDefinition } from '../core/definition.ts';
import type { CountQuestion } from '../core/engine.ts';
import type { AreaMethod } from '../core/explain.ts';
import { NO_UNIT } from '../core/model.ts';
import { isWithin } from '../core/units.ts';
import type { CountedVillages } from './counted.ts';
import type { Store } from './store.ts';

/** Covered land of a unit; km² on the ellipsoid. */
export interface Land {
  readonly areaKm2: number;
  /** `null` where no operator supplied its coverage. */
  readonly coveredKm2: number | null;
  /** False when at least so much is covered. */
  readonly isComplete: boolean;
  /** How it was measured. */
  readonly measured: AreaMethod | null;
}

/** One contradiction in the place; indices as in `Contradictions`. */
export interface Contradiction {
  readonly village: number;
  readonly operator: number;
  readonly technology: number;
  readonly kind: number;
  /** NaN where there is no edge to measure to. */
  readonly distanceKm: number;
}

export interface MapCheck {
  /** What can be asked about the maps: a part, '' for a dataset that is whole; `null` for a whole in parts, which is too much. */
  readonly mapsPart: ReadonlySignal<string | null>;
  /** Covered land of the selected unit; `null` while it is not measured. */
  readonly land: ReadonlySignal<Land | null>;
  /** Contradictions in the selected unit, farthest from the edge first; `null` while they are not looked for. */
  readonly contradictions: ReadonlySignal<readonly Contradiction[] | null>;
}

/** What the answers are about. */
interface LookedAt {
  readonly dataset: ReadonlySignal<OpenedDataset | null>;
  readonly part: ReadonlySignal<string>;
  readonly unit: ReadonlySignal<number>;
  readonly villages: ReadonlySignal<CountedVillages | null>;
}

export function mapCheck(store: Store, { dataset, part, unit, villages }: LookedAt): MapCheck {
  const mapsPart = computed(() => {
    const isInParts = (dataset.value?.manifest.partLevel ?? '') !== '';
    return isInParts && !isOnePart(part.value) ? null : part.value;
  });
  const isAsked = (answer: CountQuestion) =>
    answer.part === mapsPart.value && sameDefinition(answer.definition, definitionOf(store));
  return {
    mapsPart,
    land: computed(() => {
      const land = store.coveredLand.value;
      if (!land || !isAsked(land)) return null;
      const areaKm2 = land.areaKm2[unit.value] ?? Number.NaN;
      const covered = land.coveredKm2[unit.value] ?? Number.NaN;
      const coveredKm2 = Number.isNaN(covered) ? null : covered;
      const { isComplete, measured } = land;
      return Number.isNaN(areaKm2) ? null : { areaKm2, coveredKm2, isComplete, measured };
    }),
    contradictions: computed(() => {
      const answer = store.contradictions.value;
      if (!answer || !isAsked(answer) || !dataset.value) return null;
      if (villages.value?.layer !== answer.villagesLayer) return null; // rows of another snapshot
      const { units } = dataset.value;
      const { communes } = villages.value.villages;
      const { found } = answer;
      const list = Array.from({ length: found.count }, (_, i) => ({
        village: found.villages[i]!,
        operator: found.operators[i]!,
        technology: found.technologies[i]!,
        kind: found.kinds[i]!,
        distanceKm: found.distancesKm[i]!,
      })).filter(({ village }) => {
        const commune = communes[village] ?? NO_UNIT;
        return commune !== NO_UNIT && isWithin(units, commune, unit.value);
      });
      const rank = ({ distanceKm }: Contradiction) =>
        Number.isNaN(distanceKm) ? Number.POSITIVE_INFINITY : distanceKm;
      return list.sort((a, b) => rank(b) - rank(a) || a.village - b.village);
    }),
  };
}

function definitionOf(store: Store): Definition {
  return store.view.value.definition;
}
