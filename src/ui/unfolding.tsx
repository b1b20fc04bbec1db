/** A line that unfolds. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** What is inside is made only when it is asked for. */
export function Unfolding({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: () => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="unfolding" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
