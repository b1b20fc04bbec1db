/** Every column of the file with the field that it is, why, and what its cells look like. */
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
        <select
          aria-label={words.columns.fieldOf(name)}
          value={field ?? ''}
          onChange={(event) => flow.chooseField(column.at, event.currentTarget.value || null)}
        >
          <option value="">{words.columns.out}</option>
          <Fields own={[column.field, field]} />
        </select>
      </td>
      <td class="data-note">{isTold && reason && words.columns.reasons[reason]}</td>
    </tr>
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
