/** What stands under the switch of a layer that is on: what stands in its way, or its evidence, date and source. */
import { textIn } from '../../core/country.ts';
import { isInParts, type LayerEntry, layerKey, type Manifest } from '../../core/dataset.ts';
import { formatDate } from '../format.ts';
import { layersWords } from '../i18n/layers.ts';
import type { LayerChoice } from '../layer-choices.ts';
import type { PageContext } from '../page.ts';

/** Lines of the note; none for what is drawn from no layer file of its own. Reads signals. */
export function layerNote(page: PageContext, choice: LayerChoice): readonly string[] {
  const { language, nouns, model } = page;
  const { layer, entries } = choice;
  const words = layersWords(language.value);
  if (entries.length === 0) return [];
  const { neededLayers, part, dataset, drawnOperator } = model.derived;
  if (entries.every(isInParts) && part.value === '') return [words.byPart(nouns.value)];
  const refs = neededLayers.value.filter((ref) => entries.some(({ id }) => id === ref.layer));
  if (layer !== 'outside') {
    const states = refs.map((ref) => model.store.layers.value.get(layerKey(ref)));
    if (states.some((state) => state?.phase === 'loading')) return [words.reading];
    if (states.some((state) => state?.phase === 'read' && state.layer.gap))
      return [words.unreadable];
  }
  const told = drawnEntries(choice, drawnOperator.value);
  const sources = dataset.value ? sourceTitles(dataset.value.manifest, told, page) : '';
  return [
    layer === 'outside' ? words.outsideNote : '',
    layer === 'outside' && drawnOperator.value !== '' ? words.outsideOfAll : '',
    layer === 'all-villages' && model.store.renderer.value !== 'hardware' ? words.allNote : '',
    [evidenceOf(told, page), dateOf(told, page)].filter((part) => part !== '').join(' · '),
    sources === '' ? '' : words.source(sources),
  ].filter((line) => line !== '');
}

/** Land outside coverage is of all operators, whichever is drawn. */
function drawnEntries({ layer, entries }: LayerChoice, operator: string): readonly LayerEntry[] {
  if (operator === '' || layer === 'outside') return entries;
  return entries.filter((entry) => entry.kind !== 'coverage' || entry.operator === operator);
}

/** Every kind of evidence among the files, each once. */
function evidenceOf(entries: readonly LayerEntry[], { text }: PageContext): string {
  const kinds = entries.flatMap((entry) => {
    if (entry.kind === 'coverage') return entry.evidence;
    return entry.kind === 'villages' ? 'reported' : [];
  });
  return [...new Set(kinds)].map((kind) => text.value.evidence[kind]).join(', ');
}

/** From the oldest to the latest. */
function dateOf(entries: readonly LayerEntry[], { language }: PageContext): string {
  const dates = entries.map(({ date }) => date).filter((date) => date !== '');
  const ends = [...new Set([dates.toSorted()[0], dates.toSorted().at(-1)])];
  return ends
    .flatMap((date) => (date === undefined ? [] : formatDate(date, language.value)))
    .join('–');
}

/** By their titles, else their ids; a source that the manifest does not list has nothing to tell. */
function sourceTitles(
  manifest: Manifest,
  entries: readonly LayerEntry[],
  { language }: PageContext,
): string {
  const ids = new Set(entries.map(({ source }) => source));
  return manifest.sources
    .filter(({ id }) => ids.has(id))
    .map(({ id, title }) => textIn(title, language.value) || id)
    .join('; ');
}
