/** The languages of the interface as two buttons, each named in its own language. */
import { LANGUAGES, type Language } from '../../state/view.ts';
import { usePage } from '../page.ts';

const LANGUAGE_NAMES = {
  vi: ['VI', 'Tiếng Việt'],
  en: ['EN', 'English'],
} as const satisfies Record<Language, readonly [short: string, full: string]>;

/** In the header where there is room, else in the dialog of display settings. */
export function LanguageSwitch() {
  const { text, model } = usePage();
  const chosen = model.store.view.value.language;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are two buttons
    <div class="language-switch" role="group" aria-label={text.value.app.language}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={chosen === each}
          aria-label={LANGUAGE_NAMES[each].join(', ')}
          onClick={() => model.actions.setLanguage(each)}
        >
          {LANGUAGE_NAMES[each][0]}
        </button>
      ))}
    </div>
  );
}
