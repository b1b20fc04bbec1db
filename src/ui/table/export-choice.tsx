/** The ways to take the table away: at once for Excel, which most want, or in another form. */
import { useEffect, useState } from 'preact/hooks';
import { EngineError } from '../../core/engine.ts';
import type { ExportFormat } from '../../core/table/export-table.ts';
import { DISTANCE_COLUMNS } from '../../state/table-view.ts';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import { SampleBadge } from '../sample-badge.tsx';
import { columnsToShow, type TableColumn, type TableColumns } from './columns.ts';
import { exportOf } from './export-of.ts';
import type { ShownTable } from './table-model.ts';

/** Saves the table as it is shown. */
export interface Saving {
  readonly save: (format: ExportFormat) => void;
  /** Asked for, and waiting for distances to be measured. */
  readonly isWaiting: boolean;
}

/** Columns to give away: the chosen ones, or, where nobody chose, those that a wide screen would show. */
export function columnsToGive(
  columns: TableColumns,
  chosen: readonly string[] | null,
): TableColumn[] {
  return columnsToShow(columns, chosen, Infinity);
}

/** A table that tells distances is saved once they are there. */
export function useSaving(rows: ShownTable): Saving {
  const page = usePage();
  const { model, ports } = page;
  const [asked, setAsked] = useState<ExportFormat | null>(null);
  const shown = columnsToGive(rows.columns, model.store.view.value.table.columns);
  const isMeasuring =
    model.derived.distances.value === null &&
    rows.table.isVillages.value &&
    shown.some(({ id }) => DISTANCE_COLUMNS.some((each) => each === id));
  useEffect(() => {
    if (asked === null || isMeasuring) return;
    setAsked(null);
    ports
      .saveTable(exportOf(page, { ...rows, shown }), asked)
      .catch(() => model.actions.reportFailure(new EngineError('network')));
  });
  return { save: setAsked, isWaiting: asked !== null && isMeasuring };
}

/** A button per format other than the usual one, with what it is good for. */
export function ExportChoice({
  id,
  table,
  saving,
}: {
  readonly id: string;
  readonly table: ShownTable['table'];
  readonly saving: Saving;
}) {
  const { language } = usePage();
  const words = tableWords(language.value).exports;
  const formats: readonly ExportFormat[] = table.isVillages.value
    ? ['excel', 'csv', 'geojson']
    : ['excel', 'csv'];
  return (
    <section id={id} class="table-exports" aria-label={words.title}>
      <p class="quiet">
        {words.intro(table.arranged.value.rows.length, table.noun.value)} <SampleBadge />
      </p>
      <ul class="table-formats">
        {formats.map((format) => (
          <li key={format}>
            <button
              type="button"
              class="button button-plain"
              disabled={saving.isWaiting}
              onClick={() => saving.save(format)}
            >
              {words[format]}
            </button>{' '}
            <span class="quiet">{words[`${format}Note`]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
