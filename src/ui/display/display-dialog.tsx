/** What a reader sets for their own eyes: size of the text, contrast, colours, and on a phone the language. */
import '../styles/display.css';
import { useId } from 'preact/hooks';
import { DEFAULT_PREFERENCES, nextTextSize, type TextSize } from '../../state/preferences.ts';
import { THEMES } from '../../state/view.ts';
import { Dialog } from '../dialog.tsx';
import { displayWords } from '../i18n/display.ts';
import { usePage } from '../page.ts';
import { LanguageSwitch } from './language-switch.tsx';

/** Everything takes effect at once and is remembered; there is nothing to confirm. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }) {
  const { language, text, isWide } = usePage();
  const words = displayWords(language.value);
  return (
    <Dialog title={text.value.app.display} class="display-dialog" onClose={onClose}>
      <TextSizes />
      <ContrastSwitch />
      <ThemeChoice />
      {!isWide.value && (
        <div class="display-row">
          <p class="display-label">{text.value.app.language}</p>
          <LanguageSwitch />
        </div>
      )}
      <p class="display-note">{words.kept}</p>
    </Dialog>
  );
}

/** A− A A+, as on the portals of state offices. */
function TextSizes() {
  const { ports, language } = usePage();
  const words = displayWords(language.value).textSize;
  const { preferences } = ports;
  const size = preferences.value.textSize;
  const usual = DEFAULT_PREFERENCES.textSize;
  const set = (textSize: TextSize | null) => {
    if (textSize) preferences.value = { ...preferences.peek(), textSize };
  };
  const buttons = [
    { label: 'A−', name: words.smaller, to: nextTextSize(size, -1) },
    { label: 'A', name: words.usual, to: size === usual ? null : usual },
    { label: 'A+', name: words.larger, to: nextTextSize(size, 1) },
  ];
  return (
    <div class="display-row">
      <p class="display-label">
        {words.title}
        <span class="faint" role="status">
          {words.now(Math.round((size / usual) * 100))}
        </span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; these are three buttons */}
      <div class="text-sizes" role="group" aria-label={words.title}>
        {buttons.map(({ label, name, to }) => (
          // Disabled by attribute alone it would drop the focus of the key that brought it to the end of the scale.
          <button
            key={label}
            type="button"
            class="button button-plain"
            aria-label={name}
            aria-disabled={to === null}
            title={name}
            onClick={() => set(to)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

/** On where the device asks for more contrast, until the reader chooses. */
function ContrastSwitch() {
  const { ports, language } = usePage();
  const words = displayWords(language.value).contrast;
  const id = useId();
  const { preferences } = ports;
  const { contrast } = preferences.value;
  const isMore =
    contrast === 'more' ||
    (contrast === 'system' && window.matchMedia('(prefers-contrast: more)').matches);
  return (
    <div class="display-row">
      <label class="display-label" for={id}>
        {words.more}
        <span class="faint">{words.note}</span>
      </label>
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={isMore}
        checked={isMore}
        onChange={(event) => {
          const more = event.currentTarget.checked;
          preferences.value = { ...preferences.peek(), contrast: more ? 'more' : 'normal' };
        }}
      />
    </div>
  );
}

function ThemeChoice() {
  const { model, language } = usePage();
  const words = displayWords(language.value).theme;
  const name = useId();
  const { theme } = model.store.view.value;
  return (
    <fieldset class="segments display-row">
      <legend class="display-label">{words.title}</legend>
      {THEMES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            checked={theme === each}
            onChange={() => model.actions.setTheme(each)}
          />
          <span>{words.themes[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
