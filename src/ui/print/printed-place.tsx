/** What a printed place has and the screen has not: where it is from, under which definition, a picture of the map, the whole list. */
import type { OpenedDataset } from '../../core/dataset.ts';
import { hasFigures } from '../../core/figures.ts';
import { STATUSES } from '../../core/model.ts';
import { rankUnits, type UnitRow, villagesByAttention } from '../../core/ranking.ts';
import { definitionLine } from '../definition-text.ts';
import { formatCount, formatDate, formatLowest } from '../format.ts';
import { embedWords } from '../i18n/embed.ts';
import { importsLine } from '../imports-line.ts';
import { listName } from '../names.ts';
import { usePage } from '../page.ts';
import { listedUnits } from '../unit-rows.ts';
import { MapPicture } from './map-picture.tsx';

/** Units of the overview's drawing to a CSS pixel when it is as wide as `print.css` makes it. */
const PICTURE_UNITS_PER_PX = 2.3;

/** Above the sentence: whose page, of which day, counted how; beside it the picture. */
export function PrintedHead({ dataset }: { readonly dataset: OpenedDataset }) {
  const page = usePage();
  const { text, language, counted, model, ports } = page;
  const imports = importsLine(page);
  const words = embedWords(language.value).printed;
  const line = definitionLine(counted.value, {
    operators: dataset.manifest.operators,
    text: text.value,
    language: language.value,
  });
  return (
    <>
      <p class="print-from">
        {words.from(formatDate(model.store.today, language.value))} {text.value.app.name} ·{' '}
        {ports.addressOf(model.store.view.value)}
      </p>
      <p class="print-definition">
        {words.definition}: <strong>{line}</strong>
      </p>
      {imports !== '' && <p class="print-definition">{imports}.</p>}
      <MapPicture dataset={dataset} unitsPerPx={PICTURE_UNITS_PER_PX} />
    </>
  );
}

/** The list at the end: every unit below the place, or every village of a commune. Nothing for a village. */
export function PrintedList({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, model, villageId } = usePage();
  const unit = model.derived.unit.value;
  const children = listedUnits(dataset.units, unit);
  const table = model.derived.figures.value;
  if (villageId.value !== '') return null;
  const words = embedWords(language.value).printed;
  return (
    <section class="print-list">
      <h2>{words.list}</h2>
      {children.length === 0 && <Villages />}
      {children.length > 0 && table && hasFigures(table, children) && (
        <Units dataset={dataset} rows={children} />
      )}
    </section>
  );
}

function Units({
  dataset,
  rows,
}: {
  readonly dataset: OpenedDataset;
  readonly rows: readonly number[];
}) {
  const { language, counted, model } = usePage();
  const { columns, lackingRank } = embedWords(language.value).printed;
  const { ranked, lacking } = rankUnits(rows, model.derived.figures.value!, counted.value);
  const count = (value: number) => formatCount(value, language.value);
  const line = ({ row, share, uncovered }: UnitRow, note = '') => (
    <tr key={row}>
      <th scope="row">
        <bdi>{listName(dataset, row, language.value)}</bdi>
        {note !== '' && <span class="faint"> ({note})</span>}
      </th>
      <td class="number">{formatLowest(share, language.value)}</td>
      <td class="number">{count(uncovered)}</td>
      <td class="number">{count(share.unknown)}</td>
      <td class="number">{count(share.total)}</td>
    </tr>
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          {(['share', 'none', 'unknown', 'total'] as const).map((column) => (
            <th key={column} scope="col" class="number">
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ranked.map((entry) => line(entry))}
        {lacking.map((entry) => line(entry, lackingRank))}
      </tbody>
    </table>
  );
}

function Villages() {
  const { language, model, statusLabels } = usePage();
  const { columns } = embedWords(language.value).printed;
  const counted = model.derived.villages.value;
  if (!counted) return null;
  const { villages, statuses } = counted;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.status}</th>
        </tr>
      </thead>
      <tbody>
        {villagesByAttention(model.derived.unitVillages.value, statuses).map((row) => (
          <tr key={row}>
            <th scope="row">
              <bdi>{villages.names[row]}</bdi>
            </th>
            <td>{statusLabels.value[STATUSES[statuses[row]!]!]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
