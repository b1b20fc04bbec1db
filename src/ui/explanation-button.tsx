/** The way to the explanation of a figure: its own label, or where it has none a line that says so. */
import type { ComponentChildren } from 'preact';
import type { ShareId } from '../core/figure-formulas.ts';
import { usePage } from './page.ts';

/** A label that opens the explanation of its figure; it is announced with what it opens. */
export function ExplainedLabel({
  id,
  children,
}: {
  readonly id: ShareId;
  readonly children: ComponentChildren;
}) {
  const { text, explained } = usePage();
  const { explain } = text.value.figures;
  return (
    <button
      type="button"
      class="explained"
      aria-haspopup="dialog"
      title={explain}
      onClick={() => {
        explained.value = id;
      }}
    >
      {children}
      <span class="visually-hidden">. {explain}</span>
    </button>
  );
}

/** "How is this computed?", where the figure is the headline and has no label to press. */
export function ExplainLine({ id, figure }: { readonly id: ShareId; readonly figure: string }) {
  const { text, explained } = usePage();
  return (
    <button
      type="button"
      class="explained explain-line"
      aria-haspopup="dialog"
      onClick={() => {
        explained.value = id;
      }}
    >
      {text.value.figures.explain}
      <span class="visually-hidden"> ({figure})</span>
    </button>
  );
}
