/** Keeps the document in step with the view and the reader: colours, size of the text, language and title. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Preferences } from '../state/preferences.ts';
import type { Language, Theme } from '../state/view.ts';

/** Whether a media query matches, live for as long as the page. */
export function mediaSignal(query: string): ReadonlySignal<boolean> {
  const media = window.matchMedia(query);
  const matches = signal(media.matches);
  media.addEventListener('change', () => {
    matches.value = media.matches;
  });
  return matches;
}

/** Sets `data-theme` on the element to `light` or `dark`; `system` follows the device, also when it changes. */
export function followTheme(theme: ReadonlySignal<Theme>, element: HTMLElement): () => void {
  const prefersDark = mediaSignal('(prefers-color-scheme: dark)');
  return effect(() => {
    const isDark = theme.value === 'dark' || (theme.value === 'system' && prefersDark.value);
    element.dataset['theme'] = isDark ? 'dark' : 'light';
  });
}

/**
 * Sets the size of the text and, on `data-contrast`, whether contrast is `more` than usual or `normal`; where the reader chose
 * nothing the device decides. The colours of high contrast are fetched when they are first wanted.
 */
export function followPreferences(
  preferences: ReadonlySignal<Preferences>,
  element: HTMLElement,
): () => void {
  const prefersMore = mediaSignal('(prefers-contrast: more)');
  const isMore = computed(() => {
    const { contrast } = preferences.value;
    return contrast === 'more' || (contrast === 'system' && prefersMore.value);
  });
  const show = (contrast: 'normal' | 'more') => {
    element.dataset['contrast'] = contrast;
  };
  const stops = [
    effect(() => element.style.setProperty('--base', `${preferences.value.textSize}px`)),
    effect(() => {
      if (!isMore.value) return show('normal');
      import('./display/high-contrast.ts').then(
        () => isMore.peek() && show('more'),
        () => {}, // the usual colours hold 4.5:1
      );
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Fetches what a page needs where the device forces its colours, when it does. */
export function followForcedColours(): () => void {
  const isForced = mediaSignal('(forced-colors: active)');
  return effect(() => {
    if (isForced.value) import('./display/forced-colors.ts').catch(() => {}); // most of the page does without
  });
}

/** Sets the language of the document. */
export function followLanguage(
  language: ReadonlySignal<Language>,
  element: HTMLElement,
): () => void {
  return effect(() => {
    element.lang = language.value;
  });
}

/** Sets the title of the document. */
export function followTitle(title: ReadonlySignal<string>, titled: { title: string }): () => void {
  return effect(() => {
    titled.title = title.value;
  });
}
