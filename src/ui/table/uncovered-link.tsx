/** The way to a planner's first question: which villages of a place have no signal, the largest first, with what it takes to reach them. */
import '../styles/uncovered-link.css';
import { batch } from '@preact/signals';
import type { OpenedDataset } from '../../core/dataset.ts';
import { type Definition, weakIsCovered } from '../../core/definition.ts';
import { uncoveredVillages } from '../../core/figures.ts';
import type { TableView } from '../../state/table-view.ts';
import { laterWords } from '../i18n/later.ts';
import { ViewLink } from '../links.tsx';
import { usePage } from '../page.ts';

const COLUMNS = [
  ...['name', 'commune', 'people', 'households', 'site-km', 'fibre-km'],
  ...['power', 'disadvantaged', 'plan-operator', 'plan-date', 'plan-state'],
];

/** The table of those villages; `level` is that of villages. */
export function uncoveredTable(definition: Definition, level: number): TableView {
  return {
    level,
    sort: { column: 'people', isDescending: true },
    columns: COLUMNS,
    filters: new Map([['status', weakIsCovered(definition) ? 'none' : 'none.weak']]),
  };
}

/** Nothing where every village is covered, and where their list can't be had. */
export function UncoveredLink({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, nouns, definition, model } = usePage();
  const words = laterWords(language.value);
  const figures = model.derived.unitFigures.value;
  const list = model.derived.villageList.value;
  const isThere = list === 'ready' || list === 'reading';
  if (!isThere || !figures || uncoveredVillages(figures, definition.value) === 0) return null;
  const table = uncoveredTable(definition.value, dataset.units.communeLevel + 1);
  return (
    <p class="uncovered-link">
      <ViewLink
        to={{ page: 'table', table }}
        go={() =>
          batch(() => {
            model.actions.showPage('table');
            model.actions.setTable(table);
          })
        }
      >
        {words.uncovered(nouns.value)}
      </ViewLink>
      <span class="quiet">{words.uncoveredNote}</span>
    </p>
  );
}
