/** The heading of the step that is shown: it takes the focus when the step changes, so that everybody is told. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** @param isNew whether the step was just entered by somebody, not shown with the page */
export function StepHeading({
  isNew,
  children,
}: {
  readonly isNew: boolean;
  readonly children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isNew) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isNew]);
  return (
    <h2 ref={heading} class="data-heading" tabIndex={-1}>
      {children}
    </h2>
  );
}
