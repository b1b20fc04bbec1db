/** What each column must hold: a field per column, checkboxes where a column has few values. */
import { useId } from 'preact/hooks';
import { type Condition, formatChoices, parseChoices } from '../../core/table/conditions.ts';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import type { TableColumn } from './columns.ts';

/** Fields of the columns given. */
export function FilterPanel({
  id,
  columns,
  conditions,
}: {
  readonly id: string;
  readonly columns: readonly TableColumn[];
  readonly conditions: ReadonlyMap<string, Condition>;
}) {
  const { language, model } = usePage();
  const words = tableWords(language.value).filters;
  const { filters } = model.store.view.value.table;
  const set = (column: string, typed: string) => {
    const next = new Map(filters);
    if (typed === '') next.delete(column);
    else next.set(column, typed);
    model.actions.setTable({ filters: next });
  };
  return (
    <section id={id} class="table-filters" aria-label={words.title}>
      {columns.map((column) => {
        const condition = conditions.get(column.id);
        const Field = column.values.kind === 'choice' ? ChoiceField : TypedField;
        return (
          <Field
            key={column.id}
            column={column}
            typed={filters.get(column.id) ?? ''}
            problem={condition && 'problem' in condition ? words.problems[condition.problem] : ''}
            onType={(typed) => set(column.id, typed)}
          />
        );
      })}
      <p class="quiet table-filters-note">
        {words.unknown} {words.more}
      </p>
    </section>
  );
}

interface FieldProps {
  readonly column: TableColumn;
  readonly typed: string;
  /** What is wrong with the condition, '' when nothing is. */
  readonly problem: string;
  readonly onType: (typed: string) => void;
}

function TypedField({ column, typed, problem, onType }: FieldProps) {
  const { language } = usePage();
  const id = useId();
  const { kind } = column.values;
  const hint = kind === 'choice' ? '' : tableWords(language.value).filters.hint[kind];
  return (
    <div class="table-filter">
      <label for={id}>{column.label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        placeholder={hint}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : `${id}-problem`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {problem !== '' && (
        <p id={`${id}-problem`} class="table-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

function ChoiceField({ column, typed, problem, onType }: FieldProps) {
  const choices = column.values.kind === 'choice' ? column.values.choices : [];
  const named = parseChoices(choices, typed);
  const chosen = named.length > 0 ? named : choices;
  return (
    <fieldset class="table-filter">
      <legend>{column.label}</legend>
      <div class="table-choices">
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="checkbox"
              checked={chosen.includes(choice)}
              onChange={(event) => {
                const without = chosen.filter((each) => each !== choice);
                const next = event.currentTarget.checked ? [...chosen, choice] : without;
                onType(formatChoices(choices, next));
              }}
            />
            <span>{column.choiceLabel(choice)}</span>
          </label>
        ))}
      </div>
      {problem !== '' && <p class="table-problem">{problem}</p>}
    </fieldset>
  );
}
