/** The top of every page: name, pages, the definition in one line, language and appearance. */
import { batch } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { LANGUAGES, type Language, PAGES, THEMES, type Theme } from '../state/view.ts';
import { DefinitionBar } from './definition-bar.tsx';
import { Icon } from './icons.tsx';
import { PageLink, ViewLink } from './links.tsx';
import { usePage } from './page.ts';

/** On a phone the pages are at the bottom of the window instead ({@link Navigation}). */
export function Header() {
  const { isWide } = usePage();
  return (
    <header class="header">
      <Brand />
      {isWide.value && <Navigation class="header-navigation" />}
      <DefinitionBar />
      <div class="header-tools">
        <LanguageSwitch />
        <ThemeSwitch />
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

const LANGUAGE_NAMES = {
  vi: ['VI', 'Tiếng Việt'],
  en: ['EN', 'English'],
} as const satisfies Record<Language, readonly [short: string, full: string]>;

function LanguageSwitch() {
  const { text, language, model } = usePage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are two buttons
    <div class="language-switch" role="group" aria-label={text.value.app.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={language.value === each}
          aria-label={LANGUAGE_NAMES[each].join(', ')}
          onClick={() => model.actions.setLanguage(each)}
        >
          {LANGUAGE_NAMES[each][0]}
        </button>
      ))}
    </div>
  );
}

function ThemeSwitch(): ComponentChildren {
  const { text, model } = usePage();
  const theme: Theme = model.store.view.value.theme;
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  const label = text.value.themeNext(text.value.themes[theme], text.value.themes[next]);
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      onClick={() => model.actions.setTheme(next)}
    >
      <Icon name={theme} />
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
