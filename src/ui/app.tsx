/**
 * The shell: header, ribbon, panel, map, pages. It lays out and wires keys; each part reads the model itself.
 * Knows nothing of the map but the element it may fill.
 */
import './styles/main.css';
import { useComputed } from '@preact/signals';
import { render } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { PageModel } from '../state/page-model.ts';
import { announcement } from './announcement.ts';
import { Header, Navigation } from './header.tsx';
import { later } from './later.tsx';
import { MapArea } from './map-area.tsx';
import { OfflineNotice } from './offline/offline-notice.tsx';
import { type AppPorts, createPageContext, PageProvider, usePage } from './page.ts';
import { pageTitle } from './page-title.ts';
import { Loading } from './progress.tsx';
import { Ribbon } from './ribbon.tsx';
import { Panel } from './sheet/panel.tsx';
import {
  followForcedColours,
  followLanguage,
  followPreferences,
  followTheme,
  followTitle,
  mediaSignal,
} from './theme.ts';
import type { FollowedWords } from './words.ts';

export type { AppPorts } from './page.ts';

/** From this width on panel and map stand side by side. */
const WIDE = '(min-width: 1024px)';

/** The pages that are fetched when they are first shown. */
const PAGE_BODIES = {
  table: later(async () => (await import('./table/table-page.tsx')).TablePage),
  data: later(async () => (await import('./data/data-page.tsx')).DataPage),
  method: later(async () => (await import('./method/method-page.tsx')).MethodPage),
};

/** Draws the whole interface into `root`, once, and keeps it in step with the model and the words. */
export function renderApp(
  root: HTMLElement,
  model: PageModel,
  { words, ...ports }: AppPorts & Pick<FollowedWords, 'words'>,
): void {
  const page = createPageContext(model, ports, { isWide: mediaSignal(WIDE), words });
  render(
    <PageProvider value={page}>
      <App />
    </PageProvider>,
    root,
  );
}

function App() {
  const page = usePage();
  const { model, ports, text, language, isWide } = page;
  const theme = useComputed(() => model.store.view.value.theme);
  const title = useComputed(() => pageTitle(page));
  useEffect(() => {
    const root = document.documentElement;
    const stops = [
      followTheme(theme, root),
      followPreferences(ports.preferences, root),
      followForcedColours(),
      followLanguage(language, root),
      followTitle(title, document),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [ports, theme, language, title]);
  useEscape();
  const main = useRef<HTMLElement>(null);
  const shown = page.page.value;
  const before = useRef(shown);
  const focusHeading = useCallback(() => {
    // A link inside the page left has gone with it, and the focus with the link.
    if (before.current !== shown && document.activeElement === document.body)
      main.current?.querySelector('h1')?.focus();
    before.current = shown;
  }, [shown]);
  const Body = shown === 'map' ? null : PAGE_BODIES[shown];
  useEffect(() => {
    if (!Body) focusHeading(); // the pages say themselves when they are shown
  }, [Body, focusHeading]);
  return (
    <div class="app" data-page={shown}>
      <button
        type="button"
        class="skip-link"
        onClick={() => main.current?.querySelector('h1')?.focus()}
      >
        {text.value.app.skip}
      </button>
      <Header />
      <Ribbon />
      <main ref={main} class="main">
        {shown === 'map' && <Panel />}
        <MapArea isHidden={shown !== 'map'} />
        {Body && (
          <div class="page" key={shown}>
            <div class="page-body">
              <Body waiting={Loading} onShown={focusHeading} />
            </div>
          </div>
        )}
      </main>
      {!isWide.value && <Navigation class="bottom-navigation" />}
      <OfflineNotice />
      <p class="visually-hidden" role="status">
        {announcement(page)}
      </p>
    </div>
  );
}

/** Esc closes the village card, unless something nearer has taken it. */
function useEscape(): void {
  const { model } = usePage();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]')) return;
      if (model.store.view.peek().village === '') return;
      event.preventDefault(); // the comparison behind it stays
      model.actions.leaveVillage();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [model]);
}
