/** What became of every file of an inbox, as it is read again. Trusts nothing, like `kept-tables.ts`. */
import {
  ANSWER_REASONS,
  ANSWER_STATES,
  type BoardCommune,
  type InboxEntry,
  type InboxRecord,
} from '../../core/inbox/record.ts';
import { isObject, own } from '../json-node.ts';

/** The record; `null` for anything that is none. */
export function inboxOf(value: unknown): InboxRecord | null {
  if (!isObject(value)) return null;
  const amount = (key: string) => own(value, key) as number;
  const tally = {
    ...{ files: amount('files'), used: amount('used') },
    ...{ communes: amount('communes'), answered: amount('answered') },
    ...{ duplicates: amount('duplicates'), replaced: amount('replaced') },
  };
  const missing = listOf(own(value, 'missing'), missingOf);
  const entries = listOf(own(value, 'entries'), entryOf);
  return Object.values(tally).every(isAmount) && missing && entries
    ? { ...tally, missing, entries }
    : null;
}

function missingOf(value: unknown): BoardCommune | null {
  const [code, name, place] = textsOf(value, ['code', 'name', 'place']);
  return code === undefined ? null : { code, name: name!, place: place! };
}

function entryOf(value: unknown): InboxEntry | null {
  const texts = textsOf(value, ['file', 'of', 'date', 'code', 'commune']);
  const [file, of, date, code, commune] = texts as string[];
  if (file === undefined || !isObject(value)) return null;
  const rows = own(value, 'rows');
  const state = ANSWER_STATES.find((each) => each === own(value, 'state'));
  const because = ANSWER_REASONS.find((each) => each === own(value, 'because'));
  if (!isAmount(rows) || !state || !because) return null;
  return { file, of: of!, date: date!, code: code!, commune: commune!, rows, state, because };
}

/** The texts; none where one of them is no text. */
function textsOf(value: unknown, keys: readonly string[]): readonly (string | undefined)[] {
  const texts = isObject(value) ? keys.map((key) => own(value, key)) : [];
  return texts.every((text): text is string => typeof text === 'string') ? texts : [];
}

/** Every entry read; `null` where one of them cannot be. */
function listOf<T>(value: unknown, read: (entry: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const list = value.map(read);
  return list.every((entry) => entry !== null) ? list : null;
}

/** A whole number from 0. */
function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
