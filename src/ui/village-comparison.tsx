/**
 * What the report of a village and the operators' maps at its position say, side by side. The maps are read when this is unfolded;
 * neither source is put in place of the other.
 */
import {
  type CoverageEntry,
  coverageEntriesAt,
  isInParts,
  type OpenedDataset,
} from '../core/dataset.ts';
import { type Operator, TECHNOLOGIES, type Villages } from '../core/model.ts';
import { countedDate } from './definition-text.ts';
import { formatCount, formatDate } from './format.ts';
import { cardWords } from './i18n/card.ts';
import { usePage } from './page.ts';
import { StatusSymbol } from './status-symbol.tsx';
import { type ComparedCell, comparedCells, type VillageProps } from './village-facts.ts';

type ComparedVillage = Pick<VillageProps, 'dataset' | 'villages' | 'row'>;

/** Nothing where no operator declared coverage up to the date, or none in the part that is looked at. */
export function MapComparison(props: ComparedVillage) {
  const { language, model, counted } = usePage();
  const words = cardWords(language.value).compare;
  const part = model.derived.mapsPart.value;
  const entries = part === null ? [] : declaredHere(props.dataset, counted.value.asOf, part);
  if (entries.length === 0) return null;
  const isOpen = model.store.isComparingMaps.value;
  return (
    <>
      <details
        class="unfolding comparison"
        open={isOpen}
        onToggle={(event) => model.actions.compareMaps(event.currentTarget.open)}
      >
        <summary>{words.open}</summary>
        {isOpen && <Compared {...props} entries={entries} />}
      </details>
      {!isOpen && (
        <p class="fact-source">{words.load(formatCount(entries.length, language.value))}</p>
      )}
    </>
  );
}

/** The declared layers that have a file for the part. */
function declaredHere(
  { manifest }: OpenedDataset,
  asOf: string | null,
  part: string,
): readonly CoverageEntry[] {
  return coverageEntriesAt(manifest, asOf).filter(
    (entry) =>
      entry.evidence === 'declared' && (!isInParts(entry) || Object.hasOwn(entry.parts, part)),
  );
}

function Compared({
  villages,
  row,
  dataset,
  entries,
}: ComparedVillage & { readonly entries: readonly CoverageEntry[] }) {
  const { language, nouns, model } = usePage();
  const words = cardWords(language.value).compare;
  const count = (value: number) => formatCount(value, language.value);
  const declared = model.derived.declared.value;
  if (Number.isNaN(villages.positions[2 * row]!)) return <p>{words.noPosition(nouns.value)}</p>;
  if (!declared) return <p class="quiet">{words.reading}</p>;
  const cells = comparedCells(villages, row, declared.cube);
  const conflicts = cells.filter(({ isConflict }) => isConflict);
  if (cells.length === 0) return <p>{words.nothing}</p>;
  if (conflicts.length === 0) return <p>{words.agree(count(cells.length))}</p>;
  return (
    <>
      <p>{words.conflict(count(conflicts.length), count(cells.length))}</p>
      <Conflicts {...{ villages, row, dataset, entries, conflicts }} />
      <p class="fact-source">{words.rule}</p>
    </>
  );
}

interface ConflictsProps extends ComparedVillage {
  readonly entries: readonly CoverageEntry[];
  readonly conflicts: readonly ComparedCell[];
}

function Conflicts({ villages, row, dataset, entries, conflicts }: ConflictsProps) {
  const { text, language, counted } = usePage();
  const words = cardWords(language.value).compare;
  const day = (iso: string) => formatDate(iso, language.value);
  const reportedOn = dateOf(villages, row) || countedDate(dataset.manifest, counted.value.asOf);
  const dates = conflicts.map(({ technology, operator }) =>
    layerDate(entries, technology, villages.operators[operator]),
  );
  const isOneDate = new Set(dates).size === 1;
  return (
    <table class="comparison-table">
      <caption class="visually-hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.reported(day(reportedOn))}</th>
          <th scope="col">{isOneDate ? words.declaredOn(day(dates[0]!)) : words.declared}</th>
        </tr>
      </thead>
      <tbody>
        {conflicts.map(({ technology, operator, reported, declared }, at) => (
          <tr key={`${technology} ${operator}`}>
            <th scope="row">
              {TECHNOLOGIES[technology]} {villages.operators[operator]?.name}
              <span class="comparison-verdict">{words.unclear}</span>
            </th>
            <td>
              <StatusSymbol status={reported} /> {text.value.status[reported]}
            </td>
            <td>
              <StatusSymbol status={declared} /> {text.value.status[declared]}
              {!isOneDate && <span class="fact-source">{day(dates[at]!)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dateOf({ dates }: Villages, row: number): string {
  return dates.values[dates.index[row]!] ?? '';
}

/** Date of the layer that declares a technology of an operator. */
function layerDate(
  entries: readonly CoverageEntry[],
  technology: number,
  operator: Operator | undefined,
): string {
  const entry = entries.find(
    (each) => each.technology === TECHNOLOGIES[technology] && each.operator === operator?.id,
  );
  return entry?.date ?? '';
}
