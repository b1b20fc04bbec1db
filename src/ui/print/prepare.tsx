/**
 * Gets the page ready for paper when the browser is about to print it, whoever asked: light colours, and what only a print has. A
 * canvas of WebGL prints blank, so the picture is the overview.
 */
import { render, type VNode } from 'preact';
import { type PageContext, PageProvider } from '../page.ts';

/** What only a print has, by the selector of the element that it goes into, which is there, empty, from the first. */
export type PrintedParts = Readonly<Record<string, () => VNode>>;

/** Listens until what it returns is called. */
export function preparePrint(page: PageContext, parts: PrintedParts): () => void {
  const media = window.matchMedia('print');
  let undo: (() => void) | null = null;
  const begin = () => {
    undo ??= showPrint(page, parts);
  };
  const end = () => {
    undo?.();
    undo = null;
  };
  const follow = () => (media.matches ? begin() : end()); // what previews without printing
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', follow);
  if (media.matches) begin(); // it was asked for before anything listened
  return () => {
    end();
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', follow);
  };
}

/** Draws at once, because paper does not wait; returns what takes it back. */
function showPrint(page: PageContext, parts: PrintedParts): () => void {
  const root = document.documentElement;
  const { theme, contrast } = root.dataset;
  root.dataset['theme'] = 'light';
  root.dataset['contrast'] = 'normal';
  const into = (selector: string, content: VNode | null) => {
    const place = document.querySelector(selector);
    if (place) render(content && <PageProvider value={page}>{content}</PageProvider>, place);
  };
  for (const [selector, content] of Object.entries(parts)) into(selector, content());
  return () => {
    for (const selector of Object.keys(parts)) into(selector, null);
    if (theme) root.dataset['theme'] = theme;
    if (contrast) root.dataset['contrast'] = contrast;
  };
}
