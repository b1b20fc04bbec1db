/** The legend: every class that the map draws, named and counted. From the same entries as the map. */
import type { ComponentChildren } from 'preact';
import { NO_CLASS } from '../core/choropleth.ts';
import { PEOPLE_BREAKS } from '../core/hexagons.ts';
import { TECHNOLOGIES } from '../core/model.ts';
import type { ShareClassEntry } from '../state/legend.ts';
import { formatBound, formatCount } from './format.ts';
import { usePage } from './page.ts';
import { StatusSymbol } from './status-symbol.tsx';

/** Only of layers that are on. `class` says whether it lies along the foot of the map or in a list. */
export function Legend({ class: className }: { readonly class: string }) {
  const { text, model } = usePage();
  const layers = model.derived.shownLayers.value;
  if (!model.derived.dataset.value) return null;
  const isMap = model.store.mapState.value === 'drawn';
  return (
    <section class={`legend ${className}`} aria-label={text.value.legend.title}>
      {(layers.has('communes') || !isMap) && <ShareClasses />}
      {layers.has('villages') && <Statuses />}
      {isMap && layers.has('people') && <People />}
      {isMap && <Infrastructure />}
    </section>
  );
}

function Group({
  title,
  class: className = '',
  children,
}: {
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={`legend-group ${className}`}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </div>
  );
}

function ShareClasses() {
  const { text, language, nouns, signal, model } = usePage();
  const words = text.value.legend;
  const { indicator } = model.store.view.value;
  const title = words.by(
    text.value.layers.indicators[indicator](nouns.value, signal.value),
    nouns.value.commune,
  );
  const entries = model.legend.shareClasses.value;
  const percent = (value: number) => formatBound(value, language.value);
  const name = ({ shareClass, from, to }: ShareClassEntry): string => {
    if (shareClass === NO_CLASS) return words.lacking;
    if (to === null) return words.exactly;
    if (from === 0) return words.below(percent(to));
    const say = to === 1 ? words.upTo : words.between;
    return say(bare(percent(from)), percent(to));
  };
  return (
    <Group title={title} class="legend-classes">
      {entries.map((entry) => (
        <li key={entry.shareClass}>
          <span class={`swatch swatch-class-${entry.shareClass}`} />
          <span class="legend-name">{name(entry)}</span>
          <Count of={entry.communes} />
        </li>
      ))}
    </Group>
  );
}

/** How many there are of a class; nothing while nothing is counted. */
function Count({ of }: { readonly of: number }) {
  const { language, model } = usePage();
  if (!model.derived.figures.value) return null;
  return <span class="legend-count number">{formatCount(of, language.value)}</span>;
}

/** Without the percent sign: the one after the upper bound stands for both. */
function bare(percent: string): string {
  return percent.replace(/\s?%$/, '');
}

function Statuses() {
  const { text, nouns, signal, statusLabels, model } = usePage();
  return (
    <Group
      title={text.value.layers.names.villages(nouns.value, signal.value)}
      class="legend-statuses"
    >
      {model.legend.statuses.value.map(({ status, villages }) => (
        <li key={status}>
          <StatusSymbol status={status} />
          <span class="legend-name">{statusLabels.value[status]}</span>
          <Count of={villages} />
        </li>
      ))}
    </Group>
  );
}

/** Classes of the hexagons; the lowest begins at nobody, the highest has no end. */
function People() {
  const { text, language, signal } = usePage();
  const words = text.value.legend;
  const bound = (people: number) => formatCount(people, language.value);
  const name = (from: number, to: number | undefined): string => {
    if (to === undefined) return words.from(bound(from));
    return from === 0 ? words.below(bound(to)) : words.between(bound(from), bound(to));
  };
  return (
    <Group title={words.people(signal.value)} class="legend-steps">
      {PEOPLE_BREAKS.map((from, step) => (
        <li key={from}>
          <span class={`swatch swatch-people-${step}`} />
          <span class="legend-name">{name(from, PEOPLE_BREAKS[step + 1])}</span>
        </li>
      ))}
    </Group>
  );
}

function Infrastructure() {
  const { text, model } = usePage();
  const layers = model.derived.shownLayers.value;
  const { names } = text.value.layers;
  const washes = TECHNOLOGIES.filter((technology) => layers.has(`coverage-${technology}`));
  const isEmpty =
    washes.length === 0 && !layers.has('outside') && !layers.has('fibre') && !layers.has('sites');
  if (isEmpty) return null;
  return (
    <Group title={text.value.layers.title}>
      {washes.map((technology) => (
        <li key={technology}>
          <span class={`swatch swatch-coverage-${technology}`} />
          <span class="legend-name">{names[`coverage-${technology}`]()}</span>
        </li>
      ))}
      {layers.has('outside') && (
        <li>
          <span class="swatch swatch-outside" />
          <span class="legend-name">{names.outside()}</span>
        </li>
      )}
      {layers.has('fibre') && (
        <>
          <li>
            <span class="swatch swatch-fibre" />
            <span class="legend-name">{names.fibre()}</span>
          </li>
          <li>
            <span class="swatch swatch-fibre is-planned" />
            <span class="legend-name">{text.value.legend.planned}</span>
          </li>
        </>
      )}
      {layers.has('sites') && (
        <li>
          <span class="swatch swatch-site" />
          <span class="legend-name">{names.sites()}</span>
        </li>
      )}
    </Group>
  );
}
