/** The ways to take the table away. */
import { EngineError } from '../../core/engine.ts';
import type { ExportFormat } from '../../core/table/export-table.ts';
import { DISTANCE_COLUMNS } from '../../state/table-view.ts';
import { tableWords } from '../i18n/table.ts';
import { usePage } from '../page.ts';
import { SampleBadge } from '../sample-badge.tsx';
import { columnsToShow } from './columns.ts';
import { type Exported, exportOf } from './export-of.ts';

/** One button per format. Columns that nobody chose are given as a wide screen would show them. */
export function ExportChoice({
  id,
  isChosen,
  ...exported
}: Exported & { readonly id: string; readonly isChosen: boolean }) {
  const page = usePage();
  const { language, model, ports } = page;
  const words = tableWords(language.value).exports;
  const { table, columns } = exported;
  const given = {
    ...exported,
    shown: isChosen ? exported.shown : columnsToShow(columns, null, Infinity),
  };
  const tellsDistances = given.shown.some((column) =>
    DISTANCE_COLUMNS.some((each) => each === column.id),
  );
  const isWaiting = tellsDistances && model.derived.distances.value === null;
  const formats: readonly ExportFormat[] = table.isVillages.value
    ? ['excel', 'csv', 'geojson']
    : ['excel', 'csv'];
  const save = (format: ExportFormat) =>
    ports
      .saveTable(exportOf(page, given), format)
      .catch(() => model.actions.reportFailure(new EngineError('network')));
  return (
    <section id={id} class="table-exports" aria-label={words.title}>
      <p class="quiet">
        {words.intro(table.arranged.value.rows.length, table.noun.value)} <SampleBadge />
      </p>
      {isWaiting && <p class="quiet">{words.waiting}</p>}
      <ul class="table-formats">
        {formats.map((format) => (
          <li key={format}>
            <button
              type="button"
              class="button button-plain"
              disabled={isWaiting}
              onClick={() => save(format)}
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
