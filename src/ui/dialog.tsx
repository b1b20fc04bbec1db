/** A modal dialog on the browser's own element: it holds the focus, closes by Esc, and gives the focus back. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { usePage } from './page.ts';

/** Shown while it is in the tree. `onClose` has to take it out. */
export function Dialog({
  title,
  class: className = '',
  onClose,
  children,
}: {
  readonly title: string;
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { text } = usePage();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // With the tree, not after it is painted: a key pressed meanwhile would meet the page behind.
  useLayoutEffect(() => {
    const dialog = element.current;
    const opener = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Esc and the button do the same
    <dialog
      ref={element}
      class={`dialog ${className}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div class="dialog-body">
        <div class="dialog-header">
          <h2 id={heading}>{title}</h2>
          <button type="button" class="icon-button" onClick={onClose}>
            <Icon name="close" />
            <span class="visually-hidden">{text.value.app.close}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
