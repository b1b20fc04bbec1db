/**
 * One place in a frame on another page: its sentence, its figure, a small map, source and date. It says by itself what kind of data it
 * shows and whether they are still those that were embedded.
 */
import '../styles/embed.css';
import { useComputed } from '@preact/signals';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import type { PageModel } from '../../state/page-model.ts';
import { formatDate } from '../format.ts';
import { embedWords } from '../i18n/embed.ts';
import { fullName } from '../names.ts';
import { type AppPorts, createPageContext, PageProvider, usePage } from '../page.ts';
import {
  followLanguage,
  followPreferences,
  followTheme,
  followTitle,
  mediaSignal,
} from '../theme.ts';
import type { FollowedWords } from '../words.ts';
import { EmbedFailure } from './embed-failure.tsx';
import { EmbedFigures } from './embed-figures.tsx';
import { EmbedMap } from './embed-map.tsx';
import { EmbedSources } from './embed-sources.tsx';
import { changeSince, hasFailed } from './embedded-place.ts';

/** What an embed asks of the outside: no more than it has buttons for. */
type EmbedPorts = Pick<
  AppPorts,
  'mapContainer' | 'zoomIn' | 'zoomOut' | 'home' | 'retry' | 'preferences' | 'addressOf'
>;

interface EmbedOptions extends EmbedPorts, Pick<FollowedWords, 'words'> {
  /** Version of the dataset that was embedded; '' is any. */
  readonly version: string;
}

/** Draws the embed into `root`, once, and keeps it in step with the model. */
export function renderEmbed(
  root: HTMLElement,
  model: PageModel,
  { words, version, ...ports }: EmbedOptions,
): void {
  const isWide = mediaSignal('(min-width: 600px)');
  const all = ports as EmbedPorts as AppPorts; // the parts of the site that ask for more are not in an embed
  const page = createPageContext(model, all, { isWide, words });
  render(
    <PageProvider value={page}>
      <Embed version={version} />
    </PageProvider>,
    root,
  );
}

function Embed({ version }: { readonly version: string }) {
  const { model, ports, language, text } = usePage();
  const theme = useComputed(() => model.store.view.value.theme);
  const title = useComputed(() => {
    const shown = model.derived.dataset.value;
    const { name } = text.value.app;
    return shown ? `${fullName(shown, model.derived.unit.value, language.value)} · ${name}` : name;
  });
  useEffect(() => {
    const root = document.documentElement;
    const stops = [
      followTheme(theme, root),
      followPreferences(ports.preferences, root),
      followLanguage(language, root),
      followTitle(title, document),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [ports, theme, language, title]);
  const dataset = model.derived.dataset.value;
  return (
    <main class="embed">
      {dataset && <EmbeddedPlace dataset={dataset} version={version} />}
      {!dataset && (
        <>
          <h1>{text.value.app.name}</h1>
          {hasFailed(model.store) ? (
            <>
              <EmbedFailure />
              <WholeLink />
            </>
          ) : (
            <p role="status">{text.value.loading.title}</p>
          )}
        </>
      )}
    </main>
  );
}

function EmbeddedPlace({
  dataset,
  version,
}: {
  readonly dataset: OpenedDataset;
  readonly version: string;
}) {
  const { language, model } = usePage();
  const words = embedWords(language.value).frame;
  const { manifest } = dataset;
  const change = changeSince(manifest, version);
  const isMissing =
    model.store.dataset.value.phase === 'ready' &&
    model.store.view.value.place !== '' &&
    model.derived.unit.value === 0;
  return (
    <>
      <header class="embed-head">
        <h1>
          <bdi>{fullName(dataset, model.derived.unit.value, language.value)}</bdi>
        </h1>
        <p>
          {manifest.kind !== 'official' && <span class="badge">{words[manifest.kind]}</span>}
          {manifest.boundaries !== 'official' && <span class="badge">{words.approximate}</span>}
        </p>
      </header>
      {isMissing && <p class="embed-change">{words.notFound}</p>}
      {change && (
        <p class="embed-change">
          {change.changedSince === ''
            ? words.changedUndated
            : words.changed(formatDate(change.changedSince, language.value))}
        </p>
      )}
      <div class="embed-body">
        <div class="embed-told">
          <EmbedFigures dataset={dataset} />
          <EmbedSources dataset={dataset} />
          <WholeLink />
        </div>
        <EmbedMap dataset={dataset} />
      </div>
    </>
  );
}

/** The same view on the whole site, in a page of its own: a frame is no place to work in. */
function WholeLink() {
  const { language, model, ports } = usePage();
  const words = embedWords(language.value).frame;
  return (
    <p>
      <a href={ports.addressOf(model.store.view.value)} target="_blank" rel="noreferrer">
        {words.whole}
        <span class="visually-hidden"> {words.newTab}</span>
      </a>
    </p>
  );
}
