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

/** One village that changed. */
export interface ChangedVillage {
  readonly kind: ChangeKind;
  /** The list that tells of it: the earlier one of a village that was removed, else the later one. */
  readonly villages: Villages;
  readonly row: number;
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
  /** Villages of the selected place that changed, by kind, those with most people first. */
  readonly changed: ReadonlySignal<readonly ChangedVillage[]>;
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
  const inPlace = computed(() => (told.value ? villagesIn(told.value, left) : []));
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
    totals: computed(() => (told.value ? totalsOf(inPlace.value, sides.value, answer.value!) : [])),
    changed: computed(() => inPlace.value.filter(({ kind }) => kind !== 'none').sort(byWeight)),
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
  const listOf = (id: string) => {
    const entry = dataset.manifest.layers.find((layer) => layer.id === id);
    const data = entry ? loadedData(store, villagesRef(entry, answer.part)) : null;
    return data?.kind === 'villages' ? data.villages : null;
  };
  const [earlier, later] = [listOf(answer.earlierLayer), listOf(answer.laterLayer)];
  return earlier && later ? { earlier, later, codes: answer.codes } : null;
}

/** Every village of either list that lies in the selected place, by what became of it. */
function villagesIn({ earlier, later, codes }: ToldChanges, { dataset, unit }: Derived) {
  const units = dataset.value?.units;
  const place = unit.value;
  const isInside = ({ communes }: Villages, row: number) => {
    const commune = communes[row]!;
    if (!units || commune === NO_UNIT) return false;
    return place === 0 || isWithin(units, commune, place);
  };
  const listed = (villages: Villages, row: number, code: number): ChangedVillage => ({
    kind: CHANGE_KINDS[code]!,
    villages,
    row,
  });
  const removed = CHANGE_KINDS.indexOf('removed');
  return [
    ...Array.from(codes.later, (code, row) => listed(later, row, code)),
    ...Array.from(codes.earlier, (code, row) => listed(earlier, row, code)).filter(
      ({ row }) => codes.earlier[row] === removed,
    ),
  ].filter(({ villages, row }) => isInside(villages, row));
}

function totalsOf(
  villages: readonly ChangedVillage[],
  sides: { readonly earlier: Derived; readonly later: Derived },
  { earlierLayer, laterLayer }: FoundChanges,
): ChangeTotal[] {
  const isCovered = (side: Derived, layer: string) => {
    const counted = side.villages.value;
    const definition = side.counted.value;
    if (counted?.layer !== layer) return () => Number.NaN;
    return (row: number) => (counts(counted.statuses[row]!, definition) ? 1 : 0);
  };
  const ofEarlier = isCovered(sides.earlier, earlierLayer);
  const ofLater = isCovered(sides.later, laterLayer);
  const totals = CHANGE_KINDS.map((kind) => ({
    ...{ kind, villages: 0, people: 0, without: 0, covered: 0 },
  }));
  for (const { kind, villages: list, row } of villages) {
    const total = totals[CHANGE_KINDS.indexOf(kind)]!;
    const people = list.population[row]!;
    total.villages++;
    if (Number.isNaN(people)) total.without++;
    else total.people += people;
    total.covered += kind === 'removed' ? ofEarlier(row) : ofLater(row);
  }
  return totals;
}

function byWeight(a: ChangedVillage, b: ChangedVillage): number {
  const order = CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind);
  return order || peopleOf(b) - peopleOf(a) || a.row - b.row;
}

function peopleOf({ villages, row }: ChangedVillage): number {
  const people = villages.population[row]!;
  return Number.isNaN(people) ? 0 : people;
}
