/**
 * Gets the page ready for paper when the browser is about to print it, whoever asked: light colours, and what only a print has. A
 * canvas of WebGL prints blank, so the picture is the overview.
 */
import { render, type VNode } from 'preact';
import { type PageContext, PageProvider } from '../page.ts';
import { PrintedHead, PrintedList } from './printed-place.tsx';

/** Where it goes: both are there, empty, from the first (`sheet/panel.tsx`). */
const HEAD = '.print-head';
const LIST = '.print-tail';

/** Listens until what it returns is called. */
export function preparePrint(page: PageContext): () => void {
  const media = window.matchMedia('print');
  let undo: (() => void) | null = null;
  const begin = () => {
    undo ??= showPrint(page);
  };
  const end = () => {
    undo?.();
    undo = null;
  };
  const follow = () => (media.matches ? begin() : end()); // what previews without printing
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', follow);
  return () => {
    end();
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', follow);
  };
}

/** Draws at once, because paper does not wait; returns what takes it back. */
function showPrint(page: PageContext): () => void {
  const dataset = page.model.derived.dataset.peek();
  const root = document.documentElement;
  const { theme, contrast } = root.dataset;
  if (!dataset) return () => {};
  root.dataset['theme'] = 'light';
  root.dataset['contrast'] = 'normal';
  const into = (selector: string, content: VNode | null) => {
    const place = document.querySelector(selector);
    if (place) render(content && <PageProvider value={page}>{content}</PageProvider>, place);
  };
  into(HEAD, <PrintedHead dataset={dataset} />);
  into(LIST, <PrintedList dataset={dataset} />);
  return () => {
    into(HEAD, null);
    into(LIST, null);
    if (theme) root.dataset['theme'] = theme;
    if (contrast) root.dataset['contrast'] = contrast;
  };
}
