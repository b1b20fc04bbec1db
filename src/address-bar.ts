/** Keeps the address bar and the view in step: a step worth going back to adds to the history, the rest replaces. */
import { effect } from '@preact/signals-core';
import type { PageModel } from './state/page-model.ts';
import { formatHash, isNewStep, parseHash } from './state/permalink.ts';
import type { View } from './state/view.ts';

/** The address of a view on this page. */
export function addressOf(view: View): string {
  const { origin, pathname, search } = window.location;
  return `${origin}${pathname}${search}${formatHash(view)}`;
}

/** Marks the history entries that this page made, to tell going back from a new address. */
const OWN_ENTRY = { own: true } as const;

/** Starts keeping; the view already is that of the present address. */
export function keepAddress({ store, actions }: PageModel): void {
  let shown = store.view.peek();
  window.history.replaceState(OWN_ENTRY, '');
  effect(() => {
    const view = store.view.value;
    const address = addressOf(view);
    if (address !== window.location.href) {
      if (isNewStep(shown, view)) window.history.pushState(OWN_ENTRY, '', address);
      else window.history.replaceState(OWN_ENTRY, '', address);
    }
    shown = view;
  });
  window.addEventListener('popstate', ({ state }) => {
    // Going back leads to another place, not to another language or theme; a new address brings its own.
    const { language, theme } = store.view.peek();
    const kept = state === null ? {} : { language, theme };
    shown = { ...parseHash(window.location.hash), ...kept };
    actions.showView(shown);
    window.history.replaceState(OWN_ENTRY, '', addressOf(shown));
  });
}
