/** Fields of villages by name: how each is read from the columns of a list, compared with what is said of it, and set. */
import {
  ANSWERS,
  OVERALL_STATES,
  POWER_STATES,
  STATUSES,
  statusIndex,
  TECHNOLOGIES,
  type TextColumn,
  textAt,
  type Villages,
} from '../model.ts';
import { type SaidColumns, statusOf } from './overlay.ts';
import { isSamePlace, placeOfText, placeText } from './place-text.ts';

/** A known value as it is shown: a text, a number or the word of a choice. */
export type KnownValue = string | number;

/** One field of the villages of a list. */
export interface VillageField {
  /** What overlays say in a row; `null` where nothing. */
  said(columns: SaidColumns, row: number): KnownValue | null;
  known(row: number): KnownValue | null;
  set(row: number, value: KnownValue): void;
  isSame(a: KnownValue, b: KnownValue): boolean;
}

type Texts = {
  [K in keyof Villages]: Villages[K] extends TextColumn ? K : never;
}[keyof Villages];

const TEXTS: Readonly<Record<string, Texts>> = {
  other_names: 'otherNames',
  kind: 'kinds',
  former_commune: 'formerCommunes',
  disadvantaged_decision: 'disadvantagedDecisions',
  survey_round: 'surveyRounds',
  plan_operator: 'planOperators',
  plan_date: 'planDates',
  reason: 'reasons',
};
const AMOUNTS = {
  households: 'households',
  population: 'population',
  fibre_households: 'fibreHouseholds',
} as const satisfies Record<string, keyof Villages>;
const CHOICES = {
  power: { column: 'power', words: POWER_STATES },
  disadvantaged: { column: 'disadvantaged', words: ANSWERS },
  fibre: { column: 'fibre', words: ANSWERS },
  state: { column: 'overall', words: OVERALL_STATES },
} as const;

/** Fields that say something of a village, of all that the columns of a table have: not its id, its source and its date. */
export function comparedFields(columns: SaidColumns): readonly string[] {
  const fields = [...columns.keys()].filter(
    (field) =>
      field === 'name' ||
      Object.hasOwn(TEXTS, field) ||
      Object.hasOwn(AMOUNTS, field) ||
      Object.hasOwn(CHOICES, field) ||
      statusOf(field) !== null,
  );
  return columns.has('lon') && columns.has('lat') ? [...fields, 'position'] : fields;
}

/** A field over the columns of a list; `set` writes into them, so they have to be one's own. `null` for a field that has none. */
export function villageField(villages: Villages, field: string): VillageField | null {
  if (field === 'name') return nameField(villages);
  if (field === 'position') return positionField(villages);
  if (Object.hasOwn(TEXTS, field)) return textField(villages[TEXTS[field]!], field);
  if (Object.hasOwn(AMOUNTS, field)) {
    const column = villages[AMOUNTS[field as keyof typeof AMOUNTS]];
    return {
      said: saidOf(field, 'number'),
      known: (row) => (Number.isNaN(column[row]!) ? null : column[row]!),
      set: (row, value) => {
        column[row] = value as number;
      },
      isSame: Object.is,
    };
  }
  if (Object.hasOwn(CHOICES, field)) {
    const { column, words } = CHOICES[field as keyof typeof CHOICES];
    return choiceField(field, { codes: villages[column], words, at: (row) => row });
  }
  const status = statusOf(field);
  const operator = villages.operators.findIndex(({ id }) => id === status?.operator);
  if (!status || operator < 0) return null;
  const technology = TECHNOLOGIES.indexOf(status.technology);
  const at = (row: number) => statusIndex(villages, row, technology, operator);
  return choiceField(field, { codes: villages.statuses, words: STATUSES, at });
}

function saidOf(field: string, type: 'number' | 'string'): VillageField['said'] {
  return (columns, row) => {
    const value = columns.get(field)?.[row] ?? null;
    return typeof value === type && value !== '' ? value : null;
  };
}

function nameField({ names }: Villages): VillageField {
  return {
    said: saidOf('name', 'string'),
    known: (row) => names[row] || null,
    set: (row, value) => {
      (names as string[])[row] = value as string;
    },
    isSame: Object.is,
  };
}

function textField(column: TextColumn, field: string): VillageField {
  const values = column.values as string[];
  const placeOf = new Map(values.map((text, place) => [text, place]));
  const isKind = field === 'kind';
  const textIn = saidOf(field, 'string');
  return {
    said(columns, row) {
      const text = textIn(columns, row) as string | null;
      return isKind ? (text?.toLowerCase() ?? null) : text;
    },
    known: (row) => textAt(column, row) || null,
    set(row, value) {
      const text = value as string;
      const place = placeOf.get(text) ?? values.push(text) - 1;
      placeOf.set(text, place);
      column.index[row] = place;
    },
    isSame: Object.is,
  };
}

function choiceField(
  field: string,
  {
    codes,
    words,
    at,
  }: {
    readonly codes: Uint8Array;
    readonly words: readonly string[];
    readonly at: (row: number) => number;
  },
): VillageField {
  const wordIn = saidOf(field, 'string');
  return {
    said(columns, row) {
      const word = wordIn(columns, row) as string | null;
      return word !== null && words.indexOf(word) > 0 ? word : null;
    },
    known: (row) => (codes[at(row)] ? words[codes[at(row)]!]! : null),
    set: (row, value) => {
      codes[at(row)] = words.indexOf(value as string);
    },
    isSame: Object.is,
  };
}

/** Longitude and latitude are one value. */
function positionField({ positions }: Villages): VillageField {
  const pair = (lon: unknown, lat: unknown) =>
    (typeof lon === 'number' && typeof lat === 'number' && placeText(lon, lat)) || null;
  return {
    said: (columns, row) => pair(columns.get('lon')?.[row], columns.get('lat')?.[row]),
    known: (row) => pair(positions[2 * row], positions[2 * row + 1]),
    set: (row, value) => positions.set(placeOfText(String(value)), 2 * row),
    isSame: (a, b) => isSamePlace(String(a), String(b)),
  };
}
