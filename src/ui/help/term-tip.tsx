/** "?" beside a term: pressed it says what the term means, in place, pushing nothing out of sight. */
import '../styles/help.css';
import { useId, useRef, useState } from 'preact/hooks';
import { methodWords } from '../i18n/method.ts';
import { MethodLink } from '../method/method-link.tsx';
import { usePage } from '../page.ts';
import type { Term } from './terms.ts';

/**
 * A toggletip: a button and, while it is open, a block after it that is announced as it appears. Esc closes it and nothing else.
 * It stands beside the term, never inside its label or heading.
 */
export function TermTip({ term }: { readonly term: Term }) {
  const { language } = usePage();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);
  const words = methodWords(language.value).glossary;
  const { term: name, meaning } = words.terms[term];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere in the tip closes it; the button does the same
    <span
      ref={tip}
      class="term-tip"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        event.currentTarget.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        class="term-button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={words.what(name)}
        title={words.what(name)}
        onClick={() => setOpen(!isOpen)}
      >
        ?
      </button>
      <span id={id} class="term-meaning" role="status">
        {isOpen && (
          <>
            <strong>{name}.</strong> {meaning}{' '}
            <MethodLink section="words" onFollow={() => closeAround(tip.current)}>
              {words.all}
            </MethodLink>
          </>
        )}
      </span>
    </span>
  );
}

/** Closes the dialog that an element is in, as Esc would: whoever opened it hears of it. */
function closeAround(element: Element | null): void {
  element?.closest('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
}
