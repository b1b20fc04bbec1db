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

/** Starts keeping; the view already is that of the present address. */
export function keepAddress({ store, actions }: PageModel): void {
  let shown = store.view.peek();
  effect(() => {
    const view = store.view.value;
    const address = addressOf(view);
    if (address !== window.location.href) {
      if (isNewStep(shown, view)) window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    }
    shown = view;
  });
  // Going back leads to another place, not to another language or theme. A new address may bring its own.
  window.addEventListener('popstate', () => {
    const { language, theme } = store.view.peek();
    shown = { ...parseHash(window.location.hash), language, theme };
    actions.showView(shown);
  });
  window.addEventListener('hashchange', () => {
    shown = parseHash(window.location.hash);
    actions.showView(shown);
  });
}
