/** Everything that lies over the map while two sides are compared: the line, what each side shows, and the panel. */
import '../styles/compare.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../dialog.tsx';
import { Icon } from '../icons.tsx';
import { ChangeSentence } from './change-summary.tsx';
import { CompareLine, LineButtons } from './compare-line.tsx';
import { CompareOptions } from './compare-options.tsx';
import { Figures, SideLabels } from './side-figures.tsx';
import { useComparison } from './use-comparison.ts';

/** `isOpenedHere`: not by a link that the page was opened with. */
export function CompareArea({ isOpenedHere }: { readonly isOpenedHere: boolean }) {
  const { page, comparison } = useComparison();
  const { isWide, model } = page;
  const leave = useLeaving();
  const isDrawn = model.store.mapState.value === 'drawn';
  const isSwiping = isDrawn && comparison.mode === 'swipe';
  return (
    <>
      {isSwiping && <CompareLine />}
      {isSwiping && <SideLabels />}
      {isWide.value ? <Card {...{ leave, isOpenedHere }} /> : <Bar {...{ leave, isOpenedHere }} />}
    </>
  );
}

interface PanelProps {
  readonly leave: () => void;
  readonly isOpenedHere: boolean;
}

/** Beside the tools of a wide map. */
function Card({ leave, isOpenedHere }: PanelProps) {
  const { words } = useComparison();
  const heading = useFocusOnOpening(isOpenedHere);
  return (
    <section class="compare-panel" aria-labelledby="compare-title">
      <div class="compare-header">
        <h2 id="compare-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <Close leave={leave} />
      </div>
      <CompareOptions />
    </section>
  );
}

/** Along the top of a phone's map: what is needed at hand, the rest in a dialog. */
function Bar({ leave, isOpenedHere }: PanelProps) {
  const { page, words, comparison } = useComparison();
  const [isOpen, setOpen] = useState(false);
  const heading = useFocusOnOpening(isOpenedHere);
  const isDrawn = page.model.store.mapState.value === 'drawn';
  const isSwiping = comparison.mode === 'swipe';
  return (
    <section class="compare-bar" aria-labelledby="compare-title">
      <h2 id="compare-title" ref={heading} tabIndex={-1} class="visually-hidden">
        {words.title}
      </h2>
      <div class="compare-row">
        {isDrawn && isSwiping && <LineButtons />}
        <button
          type="button"
          class="button button-plain compare-more"
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {isSwiping ? words.options : words.details}
        </button>
        <Close leave={leave} />
      </div>
      {!(isDrawn && isSwiping) && (isSwiping ? <Figures /> : <ChangeSentence />)}
      {isOpen && (
        <Dialog title={words.title} class="compare-dialog" onClose={() => setOpen(false)}>
          <CompareOptions />
        </Dialog>
      )}
    </section>
  );
}

function Close({ leave }: Pick<PanelProps, 'leave'>) {
  const { words } = useComparison();
  return (
    <button type="button" class="icon-button" title={words.close} onClick={leave}>
      <Icon name="close" />
      <span class="visually-hidden">{words.close}</span>
    </button>
  );
}

/** Whoever opened the comparison by its button reads on at its heading: the button is gone. */
function useFocusOnOpening(isOpenedHere: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isOpenedHere && document.activeElement === document.body) heading.current?.focus();
  }, [isOpenedHere]);
  return heading;
}

/** Leaving by the button or by Esc, which closes first what is nearer: a dialog, the card of a village. */
function useLeaving(): () => void {
  const { model } = useComparison().page;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
      if (event.key !== 'Escape' || isTaken || model.store.view.peek().village !== '') return;
      model.actions.compare(null);
    };
    // Before the page's own, which closes the card of a village: one key, one step.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('.compare-button')?.focus();
      });
    };
  }, [model]);
  return () => model.actions.compare(null);
}
