/** The places inside the selected one: units by villages without signal, or the villages of a commune by status. */
import { useState } from 'preact/hooks';
import { STATED_COMPLETENESS } from '../core/choropleth.ts';
import type { OpenedDataset } from '../core/dataset.ts';
import { type FigureTable, hasFigures } from '../core/figures.ts';
import { STATUSES } from '../core/model.ts';
import { rankUnits, type UnitRow, villagesByAttention } from '../core/ranking.ts';
import type { CountedVillages } from '../state/counted.ts';
import { useDefinitionHint } from './definition-hint.ts';
import { formatBound, formatCount, formatFromZero, formatLowest, isUnclear } from './format.ts';
import { RangeBar } from './headline.tsx';
import { HiddenNote } from './legend.tsx';
import { PageLink, UnitLink, ViewLink } from './links.tsx';
import { capitalised, levelNoun, listName } from './names.ts';
import { usePage } from './page.ts';
import { SampleBadge } from './sample-badge.tsx';
import { StatusSymbol } from './status-symbol.tsx';
import { listedUnits } from './unit-rows.ts';
import { VillageListState } from './village-list-state.tsx';

/** Lines shown before "show all". */
const SHORT_LIST = 12;

/** Units below the selected one, else its villages. */
export function UnitList({ dataset }: { readonly dataset: OpenedDataset }) {
  const { model } = usePage();
  const unit = model.derived.unit.value;
  const table = model.derived.figures.value;
  const children = listedUnits(dataset.units, unit);
  if (children.length === 0) return <VillageList key={unit} />;
  if (!table || !hasFigures(table, children)) return <UnitNames dataset={dataset} />;
  return <Ranking key={unit} dataset={dataset} rows={children} table={table} />;
}

/** The units below the selected one by name alone, for when there are no figures to rank them by. */
export function UnitNames({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, model } = usePage();
  const rows = listedUnits(dataset.units, model.derived.unit.value);
  if (rows.length === 0) return null;
  const noun = levelNoun(dataset.country, dataset.units.levels[rows[0]!]!, language.value);
  return (
    <section class="block screen-only">
      <h2>{capitalised(noun.many)}</h2>
      <UnitNameList dataset={dataset} rows={rows} />
    </section>
  );
}

/** Units by name alone. */
export function UnitNameList({
  dataset,
  rows,
}: {
  readonly dataset: OpenedDataset;
  readonly rows: readonly number[];
}) {
  const { language } = usePage();
  return (
    <ul class="names">
      {rows.map((row) => (
        <li key={row}>
          <UnitLink row={row}>{listName(dataset, row, language.value)}</UnitLink>
        </li>
      ))}
    </ul>
  );
}

function Ranking({
  dataset,
  rows,
  table,
}: {
  readonly dataset: OpenedDataset;
  readonly rows: readonly number[];
  readonly table: FigureTable;
}) {
  const { text, language, nouns, counted, signal, model } = usePage();
  const [isLong, setLong] = useState(false);
  const hint = useDefinitionHint();
  const words = text.value.list;
  const isShown = model.legend.isUnitShown.value;
  const { ranked, lacking } = rankUnits(rows.filter(isShown), table, counted.value);
  const noun = levelNoun(dataset.country, dataset.units.levels[rows[0]!]!, language.value);
  const shown = isLong ? ranked : ranked.slice(0, SHORT_LIST);
  const threshold = formatBound(STATED_COMPLETENESS, language.value);
  return (
    <section class="block screen-only">
      <h2>
        {ranked.length > 0 ? words.units(noun, nouns.value, signal.value) : capitalised(noun.many)}
        <SampleBadge />
      </h2>
      {rows.some((row) => !isShown(row)) && <HiddenNote />}
      {ranked.length > 0 && (
        <div class="list-head" aria-hidden="true">
          <span>{words.share}</span>
          <span>{words.without}</span>
          <span>{words.total}</span>
        </div>
      )}
      <ul class="unit-list" {...hint}>
        {shown.map((entry) => (
          <UnitLine key={entry.row} dataset={dataset} entry={entry} />
        ))}
      </ul>
      {shown.length < ranked.length && (
        <button type="button" class="text-button" onClick={() => setLong(true)}>
          {text.value.app.showAll(ranked.length)}
        </button>
      )}
      {lacking.length > 0 && (
        <>
          <h3 class="list-apart">{words.lacking(threshold, nouns.value)}</h3>
          <UnitNameList dataset={dataset} rows={lacking.map(({ row }) => row)} />
        </>
      )}
      <p class="list-table">
        <PageLink page="table">{words.table(noun)}</PageLink>
      </p>
    </section>
  );
}

function UnitLine({
  dataset,
  entry,
}: {
  readonly dataset: OpenedDataset;
  readonly entry: UnitRow;
}) {
  const { text, language, model } = usePage();
  const words = text.value.list;
  const { row, share, uncovered } = entry;
  const isHovered = model.store.hoveredUnit.value === row;
  return (
    <li class={isHovered ? 'is-hovered' : undefined}>
      <UnitLink row={row} class="unit-line">
        <span class="unit-name">{listName(dataset, row, language.value)}</span>
        <RangeBar share={share} />
        <span class="number">
          {(isUnclear(share) ? formatFromZero : formatLowest)(share, language.value)}
          <span class="visually-hidden"> {words.share},</span>
        </span>
        <span class="number">
          {formatCount(uncovered, language.value)}
          <span class="visually-hidden"> {words.without},</span>
        </span>
        <span class="number faint">
          <span class="visually-hidden">{words.total} </span>
          {formatCount(share.total, language.value)}
        </span>
        {share.unknown > 0 && (
          <span class="unit-unknown faint">
            {text.value.figures.without(share.unknown, share.total)}
          </span>
        )}
      </UnitLink>
    </li>
  );
}

function VillageList() {
  const { text, nouns, signal, model } = usePage();
  const [isLong, setLong] = useState(false);
  const hint = useDefinitionHint();
  const counted = model.derived.villages.value;
  if (!counted) return <VillageListState />;
  const all = model.derived.unitVillages.value;
  if (all.length === 0) return null;
  const rows = villagesByAttention(
    model.legend.shownVillages.value,
    counted.statuses,
    counted.villages.population,
  );
  const shown = isLong ? rows : rows.slice(0, SHORT_LIST * 2);
  return (
    <section class="block screen-only">
      <h2>
        {text.value.list.villages(nouns.value.settlement, signal.value)}
        <SampleBadge />
      </h2>
      {rows.length < all.length && <HiddenNote />}
      <ul class="unit-list" {...hint}>
        {shown.map((row) => (
          <VillageLine key={row} row={row} counted={counted} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="text-button" onClick={() => setLong(true)}>
          {text.value.app.showAll(rows.length)}
        </button>
      )}
      <p class="list-table">
        <PageLink page="table">{text.value.list.table(nouns.value.settlement)}</PageLink>
      </p>
    </section>
  );
}

function VillageLine({
  row,
  counted,
}: {
  readonly row: number;
  readonly counted: CountedVillages;
}) {
  const { text, language, model, statusLabels } = usePage();
  const people = counted.villages.population[row]!;
  const status = STATUSES[counted.statuses[row]!]!;
  const id = counted.villages.ids[row]!;
  return (
    <li>
      <ViewLink
        id={villageLinkId(row)}
        class="village-line"
        to={{ village: id, camera: null }}
        go={() => model.actions.selectVillage(row)}
      >
        <StatusSymbol status={status} />
        <span class="unit-name">{counted.villages.names[row]}</span>
        <span class="faint">
          {statusLabels.value[status]}
          {!Number.isNaN(people) &&
            ` · ${text.value.village.people(formatCount(people, language.value))}`}
        </span>
      </ViewLink>
    </li>
  );
}

/** Id of a village's link in the list, to give the focus back to when its card closes. */
export function villageLinkId(row: number): string {
  return `village-${row}`;
}
