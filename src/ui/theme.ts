/** Keeps the document in step with the view: colours, language and title. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
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
