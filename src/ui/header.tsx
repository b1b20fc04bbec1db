/** The top of every page: name, pages, the definition in one line, language and appearance. */
import { batch } from '@preact/signals';
import { useState } from 'preact/hooks';
import { PAGES } from '../state/view.ts';
import { DefinitionBar } from './definition-bar.tsx';
import { LanguageSwitch } from './display/language-switch.tsx';
import { later } from './later.tsx';
import { PageLink, ViewLink } from './links.tsx';
import { usePage } from './page.ts';
import { SearchBox } from './search/search-box.tsx';

const DisplayDialog = later(
  async () => (await import('./display/display-dialog.tsx')).DisplayDialog,
);

/** On a phone the pages are at the bottom of the window instead ({@link Navigation}). */
export function Header() {
  const { isWide } = usePage();
  return (
    <header class="header">
      <Brand />
      {isWide.value && <Navigation class="header-navigation" />}
      <SearchBox />
      <DefinitionBar />
      <div class="header-tools">
        {isWide.value && <LanguageSwitch />}
        <DisplayMenu />
      </div>
    </header>
  );
}

function Brand() {
  const { text, model } = usePage();
  const home = { page: 'map', place: '', village: '', camera: null } as const;
  return (
    <ViewLink
      class="brand"
      to={home}
      go={() =>
        batch(() => {
          model.actions.showPage('map');
          model.actions.selectUnit(0);
        })
      }
    >
      <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle class="brand-wave" cx="12" cy="12" r="10.5" />
        <circle class="brand-core" cx="12" cy="12" r="5" />
      </svg>
      <span>{text.value.app.name}</span>
      <span class="visually-hidden">{text.value.app.home}</span>
    </ViewLink>
  );
}

/** The main navigation. */
export function Navigation({ class: className }: { readonly class: string }) {
  const { text } = usePage();
  return (
    <nav class={className} aria-label={text.value.app.navigation}>
      <ul>
        {PAGES.map((page) => (
          <li key={page}>
            <PageLink page={page}>{text.value.pages[page]}</PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Size of the text, contrast, colours and, on a phone, the language: behind one button. */
function DisplayMenu() {
  const { text } = usePage();
  const [isOpen, setOpen] = useState(false);
  const label = text.value.app.display;
  return (
    <>
      <button
        type="button"
        class="icon-button display-button"
        title={label}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">Aa</span>
        <span class="visually-hidden">{label}</span>
      </button>
      {isOpen && <DisplayDialog onClose={() => setOpen(false)} />}
    </>
  );
}
