/** The card of the tool that is open: at the lower edge of the map, never a dialog, so that the map can be used beside it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import { usePage } from '../page.ts';

/** Esc closes it wherever the focus is, but for a dialog on top. */
export function ToolCard({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const { text } = usePage();
  const heading = useId();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
      event.preventDefault(); // else it would close the village beside it too
      onClose();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onClose]);
  return (
    <section class="tool-card" aria-labelledby={heading}>
      <div class="tool-card-header">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="icon-button" onClick={onClose}>
          <Icon name="close" />
          <span class="visually-hidden">{text.value.app.close}</span>
        </button>
      </div>
      {children}
    </section>
  );
}
