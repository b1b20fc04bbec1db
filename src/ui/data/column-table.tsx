/** Every column of the file with the field that it is, why, and what its cells look like. */
import { useEffect, useState } from 'preact/hooks';
import type { ImportChoices, ReadSheet, SheetColumn } from '../../core/imports.ts';
import { fieldOf, isPersonal } from './choices.ts';
import { FIELD_GROUP_NAMES, fieldsOf } from './fields.ts';
import { useFlow } from './use-flow.ts';

interface OfSheet {
  readonly sheet: ReadSheet;
  readonly choices: ImportChoices;
}

export function ColumnTable({ sheet, choices }: OfSheet) {
  const { words } = useFlow();
  return (
    <table class="data-columns">
      <caption class="visually-hidden">{words.columns.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.column}</th>
          <th scope="col">{words.columns.example}</th>
          <th scope="col">{words.columns.field}</th>
          <th scope="col">{words.columns.why}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((column, index) => (
          <Column key={column.at} {...{ sheet, choices, column, index }} />
        ))}
      </tbody>
    </table>
  );
}

function Column({
  sheet,
  choices,
  column,
  index,
}: OfSheet & { readonly column: SheetColumn; readonly index: number }) {
  const { flow, words, columnName } = useFlow();
  const field = fieldOf(column, choices);
  const name = columnName(column);
  const isOwn = Object.hasOwn(choices.mapping, column.at);
  const reason = isOwn
    ? choices.remembered.includes(column.at)
      ? 'remembered'
      : 'chosen'
    : column.reason;
  const isTold = field !== null || reason === 'computed';
  const shown = isPersonal(sheet, column) ? [] : sheet.sample;
  const examples = shown.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
  return (
    <tr class={field === null ? 'is-out' : undefined}>
      <th scope="row">{name}</th>
      <td class="data-example">{[...new Set(examples)].slice(0, 2).join(' · ')}</td>
      <td>
        <FieldChoice
          label={words.columns.fieldOf(name)}
          own={[column.field, field]}
          turn={index}
          choose={(chosen) => flow.chooseField(column.at, chosen)}
        />
      </td>
      <td class="data-note">{isTold && reason && words.columns.reasons[reason]}</td>
    </tr>
  );
}

/** Milliseconds from the choice of one column to that of the next. */
const TURN_MS = 16;

/**
 * The field of a column, out of all. What is not chosen is offered a moment later, column after column: thousands of options at once
 * would hold the page up.
 */
function FieldChoice({
  label,
  own,
  turn,
  choose,
}: {
  readonly label: string;
  /** The one that is guessed, and the one that is chosen. */
  readonly own: readonly [guessed: string | null, chosen: string | null];
  readonly turn: number;
  readonly choose: (field: string | null) => void;
}) {
  const { words, fieldName } = useFlow();
  const [hasAll, setAll] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAll(true), turn * TURN_MS);
    return () => clearTimeout(timer);
  }, [turn]);
  const [, chosen] = own;
  return (
    <select
      aria-label={label}
      value={chosen ?? ''}
      onFocus={() => setAll(true)}
      onChange={(event) => choose(event.currentTarget.value || null)}
    >
      <option value="">{words.columns.out}</option>
      {hasAll && <Fields own={own} />}
      {!hasAll && chosen !== null && <option value={chosen}>{fieldName(chosen)}</option>}
    </select>
  );
}

/** The fields by group; one of an operator's signal is offered where it is guessed. */
function Fields({ own }: { readonly own: readonly (string | null)[] }) {
  const { words, fieldName } = useFlow();
  const ofOperators = [...new Set(own)].filter((field) => field?.includes('.'));
  return (
    <>
      {ofOperators.map((field) => (
        <option key={field} value={field!}>
          {fieldName(field!)}
        </option>
      ))}
      {FIELD_GROUP_NAMES.map((group) => (
        <optgroup key={group} label={words.fields.groups[group]}>
          {fieldsOf(group).map(([field]) => (
            <option key={field} value={field}>
              {words.fields.names[field]}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}
