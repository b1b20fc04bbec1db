/** How the cells of a sheet are read: by what is guessed, and by what a person said instead. */
import { villagesEntryAt } from '../../core/dataset.ts';
import type { TableRole } from '../../core/import-codes.ts';
import type { ImportChoices } from '../../core/imports.ts';
import { operatorsWith } from '../../core/overlay/overlay.ts';
import {
  type ColumnMapping,
  guessMapping,
  type MappingWords,
} from '../../io/import/column-mapping.ts';
import type { InterpretOptions } from '../../io/import/interpret.ts';
import type { TableShape } from '../../io/import/table-shape.ts';
import type { Session } from '../session.ts';
import { overlaysOf } from './desk.ts';

/** The mapping that is guessed, with the fields that somebody chose. A field that is chosen is taken from where it was guessed. */
export function chosenMapping(
  shape: TableShape,
  words: MappingWords,
  { mapping, remembered }: ImportChoices,
): ColumnMapping {
  const own = shape.columns.filter(({ at }) => Object.hasOwn(mapping, at));
  const chosen = new Set(own.flatMap(({ at }) => mapping[at] ?? []));
  return guessMapping(shape, words).map((guess) => {
    const { at } = guess.column;
    if (Object.hasOwn(mapping, at)) {
      const field = mapping[at] ?? null;
      return { ...guess, field, reason: remembered.includes(at) ? 'remembered' : 'chosen' };
    }
    const isTaken = guess.field !== null && chosen.has(guess.field);
    return isTaken ? { ...guess, field: null, reason: null } : guess;
  });
}

/** @param choices `null` for what is guessed */
export function interpretOptions(
  { dataset, imports }: Session,
  values: InterpretOptions['values'],
  { role, choices }: { readonly role: TableRole; readonly choices: ImportChoices | null },
): InterpretOptions {
  const { manifest, country } = dataset;
  const layer = villagesEntryAt(manifest, null)?.id ?? '';
  const operators = operatorsWith(manifest.operators, overlaysOf(imports, layer));
  return {
    ...{ values, role },
    extent: country.extent,
    operators: operators.map(({ id }) => id),
    numberFormats: byPosition(choices?.numberFormats ?? {}),
    blanks: byPosition(choices?.blanks ?? {}),
  };
}

function byPosition<T>(given: Readonly<Record<number, T>>): ReadonlyMap<number, T> {
  return new Map(Object.entries(given).map(([at, value]) => [Number(at), value]));
}
