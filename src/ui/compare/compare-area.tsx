/** Everything that lies over the map while two sides are compared: the bar, the line, what each side shows, what changed. */
import '../styles/compare.css';
import '../styles/compare-card.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonMode } from '../../state/view.ts';
import { Dialog } from '../dialog.tsx';
import { Icon } from '../icons.tsx';
import { ChangeLegend, ChangeList, ChangeSentence } from './change-summary.tsx';
import { CompareLine, LineButtons, SwapButton } from './compare-line.tsx';
import { CompareOptions, Modes } from './compare-options.tsx';
import { Figures, SideLabels } from './side-figures.tsx';
import { useComparison } from './use-comparison.ts';

/** `isOpenedHere`: not by a link that the page was opened with. */
export function CompareArea({ isOpenedHere }: { readonly isOpenedHere: boolean }) {
  const { page, comparison } = useComparison();
  const isDrawn = page.model.store.mapState.value === 'drawn';
  const isSwiping = isDrawn && comparison.mode === 'swipe';
  useFitting(comparison.mode);
  return (
    <>
      {isSwiping && <CompareLine />}
      {isSwiping && <SideLabels />}
      <Bar isOpenedHere={isOpenedHere} isSwiping={isSwiping} />
      {page.isWide.value && !isSwiping && <Changed isDrawn={isDrawn} />}
    </>
  );
}

interface BarProps {
  readonly isOpenedHere: boolean;
  /** Whether two sides are on the map. */
  readonly isSwiping: boolean;
}

/** Along the top of the map: what is needed at hand. The rest is in a dialog. */
function Bar({ isOpenedHere, isSwiping }: BarProps) {
  const { page, words, comparison, compared } = useComparison();
  const [isOpen, setOpen] = useState(false);
  const heading = useFocusOnOpening(isOpenedHere);
  const leave = useLeaving();
  const isWide = page.isWide.value;
  const isOneMap = isSwiping && compared?.right.store.mapState.value === 'unavailable';
  return (
    <section class="compare-bar" aria-labelledby="compare-title">
      <div class="compare-row">
        <h2
          id="compare-title"
          ref={heading}
          tabIndex={-1}
          class={isWide || !isSwiping ? undefined : 'visually-hidden'}
        >
          {words.title}
        </h2>
        {isWide && <Modes />}
        {isSwiping && <LineButtons />}
        {isSwiping && isWide && !isOneMap && <SwapButton />}
        <button
          type="button"
          class="button button-plain compare-more"
          aria-haspopup="dialog"
          onClick={() => setOpen(true)}
        >
          {isSwiping || isWide ? words.options : words.details}
        </button>
        <button type="button" class="icon-button" title={words.close} onClick={leave}>
          <Icon name="close" />
          <span class="visually-hidden">{words.close}</span>
        </button>
      </div>
      {isOneMap && (
        <p class="quiet" role="status">
          {words.oneMap}
        </p>
      )}
      {!isSwiping && !isWide && (comparison.mode === 'swipe' ? <Figures /> : <ChangeSentence />)}
      {isOpen && (
        <Dialog title={words.title} class="compare-dialog" onClose={() => setOpen(false)}>
          <CompareOptions />
        </Dialog>
      )}
    </section>
  );
}

/** Beside the tools of a wide map that has one side only: what changed, and both figures where there is no map. */
function Changed({ isDrawn }: { readonly isDrawn: boolean }) {
  const { page, words } = useComparison();
  const hasNoMap = page.model.store.mapState.value === 'unavailable';
  return (
    <section class="compare-panel compare-options" aria-label={words.legend}>
      {hasNoMap && <p class="quiet">{words.noMap}</p>}
      {!isDrawn && <Figures />}
      <ChangeSentence />
      <ChangeLegend />
      <ChangeList />
    </section>
  );
}

/** Shows the place clear of what lies over the map now, unless the user has moved the map. */
function useFitting(mode: ComparisonMode): void {
  const { model, ports } = useComparison().page;
  useEffect(() => {
    const showPlace = () => {
      const { comparison, camera } = model.store.view.peek();
      const isSame = comparison === null || comparison.mode === mode;
      if (camera === null && isSame) ports.home();
    };
    showPlace();
    return showPlace;
  }, [model, ports, mode]);
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
    // After what is nearer has had the key: the search, the choice of classes, the explanation of a term. One key, one step.
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('.compare-button')?.focus();
      });
    };
  }, [model]);
  return () => model.actions.compare(null);
}
