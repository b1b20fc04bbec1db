/** The legend: every class that the map draws, named and counted. From the same entries as the map. */
import { NO_CLASS } from '../../core/choropleth.ts';
import { PEOPLE_BREAKS } from '../../core/hexagons.ts';
import { TECHNOLOGIES } from '../../core/model.ts';
import type { ShareClassEntry } from '../../state/legend.ts';
import type { Language } from '../../state/view.ts';
import { formatBound, formatCount } from '../format.ts';
import { layersWords } from '../i18n/layers.ts';
import { type PageContext, usePage } from '../page.ts';
import { StatusSymbol } from '../status-symbol.tsx';
import { ClassChoice } from './class-choice.tsx';
import { HiddenNote } from './hidden-note.tsx';
import { FilterLine, LegendGroup, PlainLine } from './legend-line.tsx';

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
      {model.store.view.value.hidden.size > 0 && <HiddenNote />}
    </section>
  );
}

/** What the colours of the communes mean. Reads signals. */
export function classesTitle({ model, nouns, signal, language }: PageContext): string {
  const words = layersWords(language.value);
  const { indicator } = model.store.view.value;
  return words.legend.by(
    words.indicators[indicator](nouns.value, signal.value),
    nouns.value.commune,
  );
}

function ShareClasses() {
  const page = usePage();
  return (
    <LegendGroup title={classesTitle(page)} class="legend-classes" beside={<ClassChoice />}>
      {page.model.legend.shareClasses.value.map((entry) => (
        <FilterLine
          key={entry.key}
          line={entry}
          name={className(entry, page.language.value)}
          count={entry.communes}
          symbol={
            <span
              class={`swatch swatch-class-${entry.shareClass}${entry.isHidden ? ' is-hidden' : ''}`}
            />
          }
        />
      ))}
    </LegendGroup>
  );
}

/** "đủ 100 %", "85–dưới 95 %", "dưới 70 %": exactly the values that have the colour. */
export function className({ shareClass, from, to }: ShareClassEntry, language: Language): string {
  const words = layersWords(language).legend;
  const percent = (value: number) => formatBound(value, language);
  if (shareClass === NO_CLASS) return words.lacking;
  if (to === null) return from === 1 ? words.exactly : words.from(percent(from));
  if (from === 0) return words.below(percent(to));
  return words.upTo(bare(percent(from)), percent(to));
}

/** Without the percent sign: the one after the upper bound stands for both. */
function bare(percent: string): string {
  return percent.replace(/\s?%$/, '');
}

function Statuses() {
  const { language, nouns, signal, statusLabels, model } = usePage();
  const title = layersWords(language.value).names.villages(nouns.value, signal.value);
  return (
    <LegendGroup title={title} class="legend-statuses">
      {model.legend.statuses.value.map((entry) => (
        <FilterLine
          key={entry.key}
          line={entry}
          name={statusLabels.value[entry.status]}
          count={entry.villages}
          symbol={<StatusSymbol status={entry.status} />}
        />
      ))}
    </LegendGroup>
  );
}

/** Classes of the hexagons; the lowest begins at nobody, the highest has no end. */
function People() {
  const { language, signal } = usePage();
  const words = layersWords(language.value).legend;
  const bound = (people: number) => formatCount(people, language.value);
  const name = (from: number, to: number | undefined): string => {
    if (to === undefined) return words.from(bound(from));
    return from === 0 ? words.below(bound(to)) : words.between(bound(from), bound(to));
  };
  return (
    <LegendGroup title={words.people(signal.value)} class="legend-steps">
      {PEOPLE_BREAKS.map((from, step) => (
        <PlainLine
          key={from}
          swatch={`swatch-people-${step}`}
          name={name(from, PEOPLE_BREAKS[step + 1])}
        />
      ))}
    </LegendGroup>
  );
}

function Infrastructure() {
  const { text, language, model } = usePage();
  const layers = model.derived.shownLayers.value;
  const { names, legend: words } = layersWords(language.value);
  const washes = TECHNOLOGIES.filter((technology) => layers.has(`coverage-${technology}`));
  const isEstimated = model.derived.coverage.value.some(({ evidence }) => evidence === 'estimated');
  const isEmpty =
    washes.length === 0 && !layers.has('outside') && !layers.has('fibre') && !layers.has('sites');
  if (isEmpty) return null;
  return (
    <LegendGroup title={text.value.layers.title}>
      {washes.map((technology) => (
        <PlainLine
          key={technology}
          swatch={`swatch-coverage-${technology}`}
          name={names[`coverage-${technology}`]()}
        />
      ))}
      {washes.length > 0 && isEstimated && (
        <PlainLine swatch="swatch-estimated" name={words.estimated} />
      )}
      {layers.has('outside') && <PlainLine swatch="swatch-outside" name={names.outside()} />}
      {layers.has('fibre') && (
        <>
          <PlainLine swatch="swatch-fibre" name={names.fibre()} />
          <PlainLine swatch="swatch-fibre is-planned" name={words.planned} />
        </>
      )}
      {layers.has('sites') && <PlainLine swatch="swatch-site" name={names.sites()} />}
    </LegendGroup>
  );
}
