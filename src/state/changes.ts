/** What became of the villages of the selected place from one side of a comparison to the other. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { ALL_PARTS, isOnePart, type OpenedDataset, villagesEntryAt } from '../core/dataset.ts';
import { type Definition, sameDefinition } from '../core/definition.ts';
import type { ChangeQuestion, FoundChanges } from '../core/engine.ts';
import { NO_UNIT, type Villages } from '../core/model.ts';
import { isWithin } from '../core/units.ts';
import { CHANGE_KINDS, type ChangeCodes, type ChangeKind } from '../core/village-changes.ts';
import { counts } from '../core/village-status.ts';
import type { Derived } from './derived.ts';
import { loadedData, villagesRef } from './layers.ts';
import type { Store } from './store.ts';

/** The villages of the place that changed in a way. */
export interface ChangedVillages {
  readonly kind: ChangeKind;
  /** The list that tells of them: the earlier one of villages that were removed, else the later one. */
  readonly villages: Villages;
  /** Rows of that list, those with most people first. */
  readonly rows: Uint32Array;
}

/** How many villages of the place changed in a way. */
export interface ChangeTotal {
  readonly kind: ChangeKind;
  readonly villages: number;
  /** People in those of them whose number is given; `without` is how many of them give none. */
  readonly people: number;
  readonly without: number;
  /** How many of them are covered: by the later side, or, of removed ones, were by the earlier; NaN while that is not counted. */
  readonly covered: number;
}

/** What was found, with the lists it has the rows of. */
export interface ToldChanges {
  readonly earlier: Villages;
  readonly later: Villages;
  readonly codes: ChangeCodes;
}

/**
 * Told; on its way; told by part once a place is chosen; or not to be told, because one of the sides has no list of villages
 * here: `no-earlier` or `no-later`.
 */
export type ChangesState = 'told' | 'asking' | 'by-part' | 'no-earlier' | 'no-later';

export interface Changes {
  /** The two sides by age of their lists: the left one is the earlier one unless its list is younger. */
  readonly question: ReadonlySignal<ChangeQuestion | null>;
  readonly isLeftEarlier: ReadonlySignal<boolean>;
  readonly state: ReadonlySignal<ChangesState>;
  /** Of the part that is looked at; `null` while not told. */
  readonly told: ReadonlySignal<ToldChanges | null>;
  /** Of the selected place, in the order of the kinds; `none` first. Empty while not told. */
  readonly totals: ReadonlySignal<readonly ChangeTotal[]>;
  /** Villages of the selected place that changed, by kind in the order of the kinds; kinds of none are left out. */
  readonly changed: ReadonlySignal<readonly ChangedVillages[]>;
}

/** The two sides and the latest answer, of whatever question it says. */
interface ChangeSources {
  readonly store: Store;
  readonly left: Derived;
  readonly right: Derived;
  readonly found: ReadonlySignal<FoundChanges | null>;
}

export function changesOf({ store, left, right, found }: ChangeSources): Changes {
  const isLeftEarlier = computed(() => {
    const { definition, comparison } = store.view.value;
    const manifest = left.dataset.value?.manifest;
    if (!manifest || !comparison) return true;
    const dateOf = ({ asOf }: Definition) => villagesEntryAt(manifest, asOf)?.date ?? '';
    return dateOf(definition) <= dateOf(comparison.definition);
  });
  const question = computed((): ChangeQuestion | null => {
    const { definition, comparison } = store.view.value;
    if (!comparison || !left.dataset.value) return null;
    const [before, after] = isLeftEarlier.value
      ? [definition, comparison.definition]
      : [comparison.definition, definition];
    return { before, after, part: left.part.value };
  });
  const isInParts = () => (left.dataset.value?.manifest.partLevel ?? '') !== '';
  const answer = computed(() => {
    const [asked, answered] = [question.value, found.value];
    return asked && answered && isSameQuestion(asked, answered) ? answered : null;
  });
  const told = computed(() => toldBy(store, left.dataset.value, answer.value));
  const sides = computed(() =>
    isLeftEarlier.value ? { earlier: left, later: right } : { earlier: right, later: left },
  );
  const isInPlace = computed(() => insideOf(left));
  return {
    question,
    isLeftEarlier,
    state: computed(() => {
      if (isInParts() && left.part.value === '') return 'by-part';
      if (told.value) return 'told';
      if (answer.value?.earlierLayer === '') return 'no-earlier';
      return answer.value?.laterLayer === '' ? 'no-later' : 'asking';
    }),
    told,
    totals: computed(() => {
      if (!told.value) return [];
      return totalsOf(told.value, isInPlace.value, coveredBy(sides.value, answer.value!));
    }),
    changed: computed(() => (told.value ? changedOf(told.value, isInPlace.value) : [])),
  };
}

/** Whether it can be asked: of a part, of all parts, or of a dataset that is whole. */
export function isAskable({ part }: ChangeQuestion, dataset: OpenedDataset): boolean {
  return dataset.manifest.partLevel === '' || part === ALL_PARTS || isOnePart(part);
}

function isSameQuestion(a: ChangeQuestion, b: ChangeQuestion): boolean {
  const isSame = sameDefinition(a.before, b.before) && sameDefinition(a.after, b.after);
  return isSame && a.part === b.part;
}

function toldBy(
  store: Store,
  dataset: OpenedDataset | null,
  answer: FoundChanges | null,
): ToldChanges | null {
  if (!dataset || !answer?.codes) return null;
  const readList = (id: string) => {
    const entry = dataset.manifest.layers.find((layer) => layer.id === id);
    const data = entry ? loadedData(store, villagesRef(entry, answer.part)) : null;
    return data?.kind === 'villages' ? data.villages : null;
  };
  const [earlier, later] = [readList(answer.earlierLayer), readList(answer.laterLayer)];
  return earlier && later ? { earlier, later, codes: answer.codes } : null;
}

/** Whether a commune, by its unit row, lies in the selected place. */
type IsInPlace = (commune: number) => boolean;

function insideOf({ dataset, unit }: Derived): IsInPlace {
  const units = dataset.value?.units;
  const place = unit.value;
  return (commune) => {
    if (!units || commune === NO_UNIT) return false;
    return place === 0 || isWithin(units, commune, place);
  };
}

const REMOVED = CHANGE_KINDS.indexOf('removed');

/**
 * Goes through every village of either list that lies in the place: of a country there are some 90,000, so nothing is made for each.
 * @param visit is given the index of its kind, and its row in the list that tells of it
 */
function eachInPlace(
  { earlier, later, codes }: ToldChanges,
  isInPlace: IsInPlace,
  visit: (kind: number, row: number) => void,
): void {
  for (let row = 0; row < codes.later.length; row++) {
    if (isInPlace(later.communes[row]!)) visit(codes.later[row]!, row);
  }
  for (let row = 0; row < codes.earlier.length; row++) {
    if (codes.earlier[row] === REMOVED && isInPlace(earlier.communes[row]!)) visit(REMOVED, row);
  }
}

const listOf = ({ earlier, later }: ToldChanges, kind: number) =>
  kind === REMOVED ? earlier : later;

/** 1 for a covered village, 0 for another, NaN while that is not counted; by the side whose list tells of it. */
type Covered = (kind: number, row: number) => number;

function coveredBy(
  sides: { readonly earlier: Derived; readonly later: Derived },
  { earlierLayer, laterLayer }: FoundChanges,
): Covered {
  const by = (side: Derived, layer: string) => {
    const counted = side.villages.value;
    const definition = side.counted.value;
    if (counted?.layer !== layer) return () => Number.NaN;
    return (row: number) => (counts(counted.statuses[row]!, definition) ? 1 : 0);
  };
  const ofEarlier = by(sides.earlier, earlierLayer);
  const ofLater = by(sides.later, laterLayer);
  return (kind, row) => (kind === REMOVED ? ofEarlier(row) : ofLater(row));
}

function totalsOf(told: ToldChanges, isInPlace: IsInPlace, covered: Covered): ChangeTotal[] {
  const totals = CHANGE_KINDS.map((kind) => ({
    ...{ kind, villages: 0, people: 0, without: 0, covered: 0 },
  }));
  eachInPlace(told, isInPlace, (kind, row) => {
    const total = totals[kind]!;
    const people = listOf(told, kind).population[row]!;
    total.villages++;
    if (Number.isNaN(people)) total.without++;
    else total.people += people;
    total.covered += covered(kind, row);
  });
  return totals;
}

function changedOf(told: ToldChanges, isInPlace: IsInPlace): ChangedVillages[] {
  const rows: number[][] = CHANGE_KINDS.map(() => []);
  const none = CHANGE_KINDS.indexOf('none');
  eachInPlace(told, isInPlace, (kind, row) => {
    if (kind !== none) rows[kind]!.push(row);
  });
  return CHANGE_KINDS.flatMap((kind, index): ChangedVillages[] => {
    const villages = listOf(told, index);
    const people = (row: number) => villages.population[row]! || 0; // NaN where not given
    const sorted = Uint32Array.from(rows[index]!).sort((a, b) => people(b) - people(a) || a - b);
    return sorted.length > 0 ? [{ kind, villages, rows: sorted }] : [];
  });
}
