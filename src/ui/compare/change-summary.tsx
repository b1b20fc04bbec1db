/** What became of the villages of the place, from one side to the other: in a sentence, as a legend with counts, village by village. */
import { useState } from 'preact/hooks';
import type { ChangeKind } from '../../core/village-changes.ts';
import { CHANGE_SYMBOLS } from '../../state/change-symbols.ts';
import type { ChangedVillages, ChangeTotal } from '../../state/changes.ts';
import { formatCount, formatDate } from '../format.ts';
import { ViewLink } from '../links.tsx';
import { fullName } from '../names.ts';
import { usePage } from '../page.ts';
import { listDate } from './side-words.ts';
import { toldCounts } from './told-counts.ts';
import { useComparison } from './use-comparison.ts';

/** Villages that a list shows before it is asked for all. */
const FIRST = 8;

/** What changed, or why that is not told. */
export function ChangeSentence() {
  const { page, words, compared, manifest } = useComparison();
  const { language, nouns, text } = page;
  if (!compared) return null;
  const { changes } = compared;
  const question = changes.question.value;
  if (!question) return null;
  const day = (of: typeof question.before) => formatDate(listDate(manifest, of), language.value);
  const [earlier, later] = [day(question.before), day(question.after)];
  const state = changes.state.value;
  if (state === 'asking') return <p class="quiet">{words.states.asking}</p>;
  if (state === 'by-part') return <p class="quiet">{words.states['by-part'](nouns.value)}</p>;
  if (state !== 'told') {
    const date = state === 'no-earlier' ? earlier : later;
    return <p class="quiet">{words.states[state](date)}</p>;
  }
  const counts = toldCounts(changes, manifest);
  return (
    <p class="compare-sentence" role="status">
      {manifest.kind === 'sample' && `${text.value.place.sample} `}
      <strong>{earlier === later ? words.sameDate(later) : words.between(earlier, later)}</strong>{' '}
      {words.sentence(nouns.value.settlement, counts)}
    </p>
  );
}

/** Every change that the place has, with how many villages and people it is about; what did not change comes last. */
export function ChangeLegend() {
  const { page, words, compared, manifest } = useComparison();
  const { language, nouns } = page;
  if (compared?.changes.state.value !== 'told') return null;
  const { totals } = compared.changes;
  const counts = toldCounts(compared.changes, manifest);
  const people = ({ villages, people, without }: ChangeTotal) => {
    if (without === villages) return words.noPeople;
    return without > 0
      ? words.peopleWithout(people, without, nouns.value.settlement)
      : words.people(people);
  };
  const covered = ({ kind, covered }: ChangeTotal) => {
    if (Number.isNaN(covered)) return '';
    if (kind === 'new') return words.amongCovered(covered);
    return kind === 'removed' ? words.wereCovered(covered) : '';
  };
  return (
    <section class="compare-legend">
      <h3>{words.legend}</h3>
      <ul>
        {[...totals.value.slice(1), ...totals.value.slice(0, 1)]
          .filter(({ villages }) => villages > 0)
          .map((total) => (
            <li key={total.kind} data-change={total.kind}>
              <ChangeSymbol kind={total.kind} />
              <span>
                {words.kind(total.kind, counts)}
                <span class="faint">
                  {[people(total), covered(total)].filter(Boolean).join('; ')}
                </span>
              </span>
              <span class="number">{formatCount(total.villages, language.value)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The villages of each change, those with most people first. */
export function ChangeList() {
  const { page, words, compared, manifest } = useComparison();
  if (compared?.changes.state.value !== 'told') return null;
  const { changed } = compared.changes;
  const counts = toldCounts(compared.changes, manifest);
  return (
    <section class="compare-lists">
      <h3>{words.list(page.nouns.value.settlement)}</h3>
      {changed.value.map((group) => (
        <details key={group.kind} open={group.kind === 'gained' || group.kind === 'lost'}>
          <summary>
            <ChangeSymbol kind={group.kind} /> {words.kind(group.kind, counts)} (
            {formatCount(group.rows.length, page.language.value)})
          </summary>
          <Group group={group} />
        </details>
      ))}
    </section>
  );
}

function Group({ group }: { readonly group: ChangedVillages }) {
  const { text } = usePage();
  const [isWhole, setWhole] = useState(false);
  const { rows } = group;
  const shown = isWhole ? rows : rows.subarray(0, FIRST);
  return (
    <>
      <ul>
        {Array.from(shown, (row) => (
          <Village key={row} group={group} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="text-button" onClick={() => setWhole(true)}>
          {text.value.app.showAll(rows.length)}
        </button>
      )}
    </>
  );
}

/** Leads to its card where the left side knows it, else to its place on the map. */
function Village({
  group: { kind, villages },
  row,
}: {
  readonly group: ChangedVillages;
  readonly row: number;
}) {
  const { page, words, compared } = useComparison();
  const { model, language } = page;
  const dataset = model.derived.dataset.value!;
  const commune = villages.communes[row]!;
  const place = dataset.units.codes[commune] ?? '';
  const isLeftEarlier = compared?.changes.isLeftEarlier.value ?? true;
  const isListed = kind === 'new' ? !isLeftEarlier : kind !== 'removed' || isLeftEarlier;
  const [lon, lat] = [villages.positions[2 * row]!, villages.positions[2 * row + 1]!];
  const camera = isListed || Number.isNaN(lon) ? null : { lon, lat, zoom: 12 };
  const to = { place, village: isListed ? villages.ids[row]! : '', camera };
  const people = villages.population[row]!;
  return (
    <li>
      <ViewLink to={to} go={() => model.actions.showView({ ...model.store.view.peek(), ...to })}>
        {villages.names[row]}
      </ViewLink>
      <span class="faint">
        {[
          fullName(dataset, commune, language.value),
          Number.isNaN(people) ? '' : words.people(people),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </li>
  );
}

/** The symbol as the map draws it; a dot for what did not change. */
function ChangeSymbol({ kind }: { readonly kind: ChangeKind }) {
  const symbol = kind === 'none' ? null : CHANGE_SYMBOLS[kind];
  const colour = symbol ? `var(${symbol.colour})` : 'var(--status-unknown)';
  return (
    <svg class="symbol" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {symbol ? (
        <>
          <path d={symbol.fill} style={{ fill: colour }} />
          <path d={symbol.line} style={{ fill: 'none', stroke: colour, strokeWidth: '2' }} />
        </>
      ) : (
        <circle cx="8" cy="8" r="3" style={{ fill: colour }} />
      )}
    </svg>
  );
}
