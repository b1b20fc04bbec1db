/** The two tables of the table page: units with their figures, villages with their status. */

import { batch } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { STATED_COMPLETENESS } from '../core/choropleth.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import {
  coveredShare,
  type FigureTable,
  hasFigures,
  STATUS_ORDER,
  villagesWithFibre,
} from '../core/figures.ts';
import { ANSWERS, NO_UNIT, STATUSES, textAt } from '../core/model.ts';
import { rankUnits, type UnitRow, villagesByAttention } from '../core/ranking.ts';
import { isTold, type Share } from '../core/share.ts';
import { unitsWithin } from '../core/units.ts';
import type { CountedVillages } from '../state/counted.ts';
import { formatBound, formatCount, formatShare } from './format.ts';
import { UnitLink, ViewLink } from './links.tsx';
import { levelNoun, listName, shortName } from './names.ts';
import { usePage } from './page.ts';
import { SampleBadge } from './sample-badge.tsx';
import { StatusSymbol } from './status-symbol.tsx';
import { UnitNameList } from './unit-list.tsx';
import { VillageListState } from './village-list-state.tsx';

/** Rows added at a time. */
const ROWS_AT_ONCE = 100;

/**
 * Units of one level inside the selected one, most villages without signal first; those with too few data to be ranked follow
 * below a line that says so.
 */
export function UnitTable({
  dataset,
  table,
  level,
}: {
  readonly dataset: OpenedDataset;
  readonly table: FigureTable;
  readonly level: number;
}) {
  const { text, language, nouns, counted, model } = usePage();
  const unit = model.derived.unit.value;
  const definition = counted.value;
  const inside = useMemo(() => unitsWithin(dataset.units, unit, level), [dataset, unit, level]);
  const units = useMemo(
    () => (hasFigures(table, inside) ? rankUnits(inside, table, definition) : null),
    [inside, table, definition],
  );
  if (!units) return <UnitNameList dataset={dataset} rows={inside} />;
  const { ranked, lacking } = units;
  const isNested = dataset.units.levels[unit]! + 1 < level;
  const noun = levelNoun(dataset.country, level, language.value);
  const threshold = formatBound(STATED_COMPLETENESS, language.value);
  const rowOf = (entry: UnitRow) => (
    <UnitTableRow key={entry.row} dataset={dataset} entry={entry} isNested={isNested} />
  );
  return (
    <Rows caption={text.value.table.caption(inside.length, noun)} total={inside.length}>
      {(limit) => (
        <>
          <UnitTableHead isNested={isNested} />
          <tbody>{ranked.slice(0, limit).map(rowOf)}</tbody>
          {lacking.length > 0 && limit > ranked.length && (
            <tbody>
              <tr class="table-apart">
                <th scope="rowgroup" colSpan={UNIT_COLUMNS + Number(isNested)}>
                  <span class="table-apart-text">
                    {text.value.list.lacking(threshold, nouns.value)}
                  </span>
                </th>
              </tr>
              {lacking.slice(0, limit - ranked.length).map(rowOf)}
            </tbody>
          )}
        </>
      )}
    </Rows>
  );
}

/** Columns of {@link UnitTableHead}, without the one that names the unit above. */
const UNIT_COLUMNS = 4 + STATUS_ORDER.length;

/** The shares first: on a phone they stand beside the name, and what they are made of is scrolled to. */
function UnitTableHead({ isNested }: { readonly isNested: boolean }) {
  const { text, nouns, signal, statusLabels } = usePage();
  const { list, table: words } = text.value;
  const figures = [
    words.share(signal.value),
    words.population(signal.value),
    words.fibre(nouns.value),
    ...STATUS_ORDER.map((status) => statusLabels.value[status]),
  ];
  return (
    <thead>
      <tr>
        <th scope="col">{list.name}</th>
        {isNested && <th scope="col">{words.within}</th>}
        {figures.map((label) => (
          <th key={label} scope="col" class="number">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function UnitTableRow({
  dataset,
  entry,
  isNested,
}: {
  readonly dataset: OpenedDataset;
  readonly entry: UnitRow;
  readonly isNested: boolean;
}) {
  const { text, language, nouns, counted } = usePage();
  const { row, figures, share } = entry;
  const words = text.value.figures;
  const fibre = villagesWithFibre(figures);
  const unpeopled = figures['population.missing'];
  return (
    <tr>
      <th scope="row">
        <UnitLink row={row}>{listName(dataset, row, language.value)}</UnitLink>
      </th>
      {isNested && <td>{shortName(dataset, dataset.units.parents[row]!, language.value)}</td>}
      <ShareCell share={share} />
      <ShareCell
        share={coveredShare(figures, 'population', counted.value)}
        note={unpeopled > 0 ? words.withoutPopulation(unpeopled, nouns.value) : ''}
      />
      <ShareCell
        share={fibre}
        note={isTold(fibre) && fibre.unknown > 0 ? words.without(fibre.unknown, fibre.total) : ''}
      />
      {STATUS_ORDER.map((status) => (
        <td key={status} class="number">
          {formatCount(figures[`villages.${status}`], language.value)}
        </td>
      ))}
    </tr>
  );
}

function ShareCell({ share, note = '' }: { readonly share: Share; readonly note?: string }) {
  const { language } = usePage();
  return (
    <td class="number">
      {formatShare(share, language.value)}
      {note !== '' && <span class="cell-note">{note}</span>}
    </td>
  );
}

/** Villages of the selected unit, without signal first. */
export function VillageTable({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, nouns, signal, model } = usePage();
  const counted = model.derived.villages.value;
  const inside = model.derived.unitVillages.value;
  const rows = useMemo(
    () => (counted ? villagesByAttention(inside, counted.statuses) : []),
    [counted, inside],
  );
  const { list, village, table: words } = text.value;
  if (!counted) return <VillageListState />;
  return (
    <Rows caption={words.caption(rows.length, nouns.value.settlement)} total={rows.length}>
      {(limit) => (
        <>
          <thead>
            <tr>
              <th scope="col">{list.name}</th>
              <th scope="col">{words.within}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.status(signal.value)}</th>
              <th scope="col">{village.fibre}</th>
              <th scope="col" class="number">
                {village.households}
              </th>
              <th scope="col" class="number">
                {village.population}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map((row) => (
              <VillageTableRow key={row} dataset={dataset} counted={counted} row={row} />
            ))}
          </tbody>
        </>
      )}
    </Rows>
  );
}

function VillageTableRow({
  dataset,
  counted,
  row,
}: {
  readonly dataset: OpenedDataset;
  readonly counted: CountedVillages;
  readonly row: number;
}) {
  const { text, language, model, statusLabels } = usePage();
  const { villages, statuses } = counted;
  const status = STATUSES[statuses[row]!] ?? 'unknown';
  const commune = villages.communes[row]!;
  return (
    <tr>
      <th scope="row">
        <ViewLink
          to={{ page: 'map', village: villages.ids[row]!, camera: null }}
          go={() =>
            batch(() => {
              model.actions.showPage('map');
              model.actions.selectVillage(row);
            })
          }
        >
          {villages.names[row]}
        </ViewLink>
      </th>
      <td>{commune === NO_UNIT ? '' : listName(dataset, commune, language.value)}</td>
      <td>{textAt(villages.kinds, row) || text.value.noData}</td>
      <td class="status-cell">
        <StatusSymbol status={status} /> {statusLabels.value[status]}
      </td>
      <td>{text.value.village.fibre_[ANSWERS[villages.fibre[row]!] ?? 'unknown']}</td>
      <td class="number">{formatCount(villages.households[row]!, language.value)}</td>
      <td class="number">{formatCount(villages.population[row]!, language.value)}</td>
    </tr>
  );
}

/** A table that grows by {@link ROWS_AT_ONCE} rows. */
function Rows({
  caption,
  total,
  children,
}: {
  readonly caption: string;
  readonly total: number;
  readonly children: (limit: number) => preact.ComponentChildren;
}) {
  const { text } = usePage();
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const { noRows, shown } = text.value.table;
  if (total === 0) return <p class="quiet">{noRows}</p>;
  const more = Math.min(ROWS_AT_ONCE, total - limit);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled sideways by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={caption}>
        <table class="data-table">
          <caption>
            {caption}
            <SampleBadge />
          </caption>
          {children(limit)}
        </table>
      </section>
      {more > 0 && (
        <p class="table-more">
          <span class="quiet">{shown(limit, total)}</span>{' '}
          <button
            type="button"
            class="button button-plain"
            onClick={() => setLimit(limit + ROWS_AT_ONCE)}
          >
            {text.value.app.showMore(more)}
          </button>
        </p>
      )}
    </>
  );
}
