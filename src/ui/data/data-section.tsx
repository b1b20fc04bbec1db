/** A part of the page of data that unfolds. Its code and words are fetched when it is opened, by somebody or by the address. */
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { EngineError } from '../../core/engine.ts';
import type { DataSection as Section } from '../../state/data-sections.ts';
import { usePage } from '../page.ts';

export function DataSection({
  section,
  title,
}: {
  readonly section: Section;
  readonly title: string;
}) {
  const { model } = usePage();
  const element = useRef<HTMLDetailsElement>(null);
  const isAsked = model.store.view.value.section === section;
  const [isOpen, setOpen] = useState(isAsked);
  useEffect(() => {
    if (!isAsked || isOpen) return;
    setOpen(true); // a link that was followed on the page
  }, [isAsked, isOpen]);
  const Body = useBody(section, isOpen);
  const wasAsked = useRef(isAsked);
  const isThere = Body !== null;
  const isWhole = isThere && model.store.dataset.value.phase === 'ready'; // longer then
  useEffect(() => {
    // What somebody unfolds is in view already; what an address names is not.
    if (isThere && wasAsked.current) element.current?.scrollIntoView({ block: 'start' });
    if (isWhole) wasAsked.current = false;
  }, [isThere, isWhole]);
  return (
    <details
      ref={element}
      class="unfolding data-section"
      open={isOpen}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open === isOpen) return;
        setOpen(open);
        if (open || isAsked) model.actions.unfoldData(open ? section : '');
      }}
    >
      <summary>{title}</summary>
      {isOpen && Body && <Body />}
    </details>
  );
}

type Bodies = typeof import('./section-bodies.ts').SECTION_BODIES;

/** What is inside; `null` until it is there. Where it cannot be had the place for failures says so. */
function useBody(section: Section, isWanted: boolean): ComponentType | null {
  const { model } = usePage();
  const [bodies, setBodies] = useState<Bodies | null>(null);
  useEffect(() => {
    if (!isWanted || bodies) return;
    let isShown = true;
    import('./section-bodies.ts').then(
      ({ SECTION_BODIES }) => isShown && setBodies(SECTION_BODIES),
      () => isShown && model.actions.reportFailure(new EngineError('network')),
    );
    return () => {
      isShown = false;
    };
  }, [isWanted, bodies, model]);
  return bodies?.[section] ?? null;
}
