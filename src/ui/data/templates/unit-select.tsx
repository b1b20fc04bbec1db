/** A unit of several, by its name. */
import { useId } from 'preact/hooks';
import { listName } from '../../names.ts';
import { usePage } from '../../page.ts';

/** Rows of units; in the order of their names. */
export function UnitSelect({
  label,
  rows,
  value,
  onChange,
}: {
  readonly label: string;
  readonly rows: readonly number[];
  readonly value: number;
  readonly onChange: (row: number) => void;
}) {
  const { model, language } = usePage();
  const dataset = model.derived.dataset.value;
  const id = useId();
  if (!dataset) return null;
  const names = rows.map((row) => ({ row, name: listName(dataset, row, language.value) }));
  const { compare } = new Intl.Collator(language.value, { numeric: true });
  const sorted = names.toSorted((a, b) => compare(a.name, b.name));
  return (
    <div class="data-role">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {sorted.map(({ row, name }) => (
          <option key={row} value={String(row)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
