/**
 * The colour classes: the bounds that the view asks for, and the class of every unit by them. Map, overview, legend and lists read
 * these, so they cannot disagree.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import {
  CLASS_BREAKS,
  CLASSINGS_BY_VALUES,
  type ClassBreaks,
  COLOUR_KEYS,
  classOfValue,
  colouredValue,
  INDICATORS,
} from '../core/choropleth.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition, sameDefinition } from '../core/definition.ts';
import type { CountResult } from '../core/engine.ts';
import { type FigureTable, figuresReader, hasFigures } from '../core/figures.ts';
import type { Units } from '../core/units.ts';
import type { Store } from './store.ts';

/** Figures by row and the counts that they are from; `null` for those that came with the dataset, under the default definition. */
export interface Classified {
  readonly dataset: ReadonlySignal<OpenedDataset | null>;
  readonly whole: ReadonlySignal<FigureTable | null>;
  readonly wholeCount: ReadonlySignal<CountResult | null>;
  readonly partCount: ReadonlySignal<CountResult | null>;
  readonly partRows: ReadonlySignal<readonly number[]>;
}

export interface Classes {
  /** Choropleth class per unit row (`NO_CLASS` lacks data); empty while there are no figures. */
  readonly classes: ReadonlySignal<Int8Array>;
  /** Lower bounds of the classes. Those found from values are of all communes of the dataset, whatever place is shown. */
  readonly classBreaks: ReadonlySignal<ClassBreaks>;
}

/** Values of the whole once for as long as it stays, over them those of the part: a province is entered without a pause. */
export function classesOf(store: Store, classified: Classified): Classes {
  const { dataset, partCount, partRows } = classified;
  const indicator = computed(() => INDICATORS[store.view.value.indicator]);
  const figuresOf = figuresReader(COLOUR_KEYS);
  const colouredAt = (table: FigureTable, row: number, definition: Definition) =>
    colouredValue(indicator.value(figuresOf(table, row), definition));
  const ofWhole = valuesOfWhole(classified, colouredAt);
  const values = computed(() => {
    const { figures, definition } = partCount.value ?? {};
    if (!figures || !definition) return ofWhole.value;
    const all = new Float64Array(Math.max(figures.rows, ofWhole.value.length)).fill(Number.NaN);
    all.set(ofWhole.value);
    for (const row of partRows.value) all[row] = colouredAt(figures, row, definition);
    return all;
  });
  const classing = computed(() => store.view.value.classing);
  const classBreaks = computed((): ClassBreaks => {
    const chosen = classing.value;
    if (chosen === 'fixed') return CLASS_BREAKS;
    if (typeof chosen !== 'string') return [0, ...chosen];
    const units = dataset.value?.units;
    const compared = units ? comparedValues(units, ofWhole.value, values.value) : [];
    return CLASSINGS_BY_VALUES[chosen](compared) ?? CLASS_BREAKS;
  });
  return {
    classBreaks,
    classes: computed(() => {
      const breaks = classBreaks.value;
      return Int8Array.from(values.value, (value) => classOfValue(value, breaks));
    }),
  };
}

function valuesOfWhole(
  { dataset, whole, wholeCount }: Classified,
  colouredAt: (table: FigureTable, row: number, definition: Definition) => number,
): ReadonlySignal<Float64Array> {
  return computed(() => {
    const definition = wholeCount.value?.definition ?? DEFAULT_DEFINITION;
    const isDefault = sameDefinition(definition, DEFAULT_DEFINITION);
    const tables = [whole.value, isDefault ? (dataset.value?.shares ?? null) : null];
    const rows = Math.max(...tables.map((table) => table?.rows ?? 0));
    return Float64Array.from({ length: rows }, (_, row) => {
      const table = tables.find((each) => each && hasFigures(each, [row]));
      return table ? colouredAt(table, row, definition) : Number.NaN;
    });
  });
}

/** Values of the communes of the whole; while these are on their way, of the lowest level that has any, the part's included. */
function comparedValues(
  { levels, communeLevel }: Units,
  ofWhole: Float64Array,
  ofAll: Float64Array,
): Float64Array {
  for (const values of [ofWhole, ofAll]) {
    const communes = values.filter((value, row) => levels[row] === communeLevel && value >= 0);
    if (communes.length > 0) return communes;
  }
  const lowest = ofAll.reduce((level, value, row) => (value >= 0 ? levels[row]! : level), 0);
  return ofAll.filter((_, row) => levels[row] === lowest);
}
