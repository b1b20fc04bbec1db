/** How the figures are made: the definition in use, a section for each question, the glossary, the sources. */
import '../styles/method.css';
import '../styles/print.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { METHOD_SECTIONS, type MethodSection } from '../../state/method-sections.ts';
import { definitionLine } from '../definition-text.ts';
import { Glossary } from '../help/glossary.tsx';
import { methodWords } from '../i18n/method.ts';
import { usePage } from '../page.ts';
import { Sources } from '../sources.tsx';
import { Keys } from './keys.tsx';
import { MethodLink } from './method-link.tsx';
import { Versions } from './versions.tsx';

/** Sections that hold more than paragraphs. */
const PARTS: Partial<Record<MethodSection, () => ComponentChildren>> = {
  keyboard: () => <Keys />,
  words: () => <Glossary />,
  version: () => <Versions />,
};

/** Readable before any data are there. */
export function MethodPage() {
  const { text, language, definition, model } = usePage();
  const dataset = model.derived.dataset.value;
  const words = methodWords(language.value);
  const line = definitionLine(definition.value, {
    operators: dataset?.manifest.operators ?? null,
    text: text.value,
    language: language.value,
  });
  return (
    <article class="prose">
      <h1 tabIndex={-1}>{text.value.method.title}</h1>
      <p class="sentence">{words.lead}</p>
      <p class="method-definition">
        <span class="faint">{words.current}</span>
        <strong>{line}</strong>
      </p>
      <nav class="method-contents" aria-label={words.contents}>
        <ul>
          {METHOD_SECTIONS.map((section) => (
            <li key={section}>
              <MethodLink section={section}>{words.sections[section].heading}</MethodLink>
            </li>
          ))}
        </ul>
      </nav>
      {METHOD_SECTIONS.map((section) => (
        <Section key={section} section={section}>
          {PARTS[section]?.()}
        </Section>
      ))}
      {dataset && <Sources dataset={dataset} />}
    </article>
  );
}

/** Comes into view, with the focus on its heading, when the address names it. */
function Section({
  section,
  children,
}: {
  readonly section: MethodSection;
  readonly children: ComponentChildren;
}) {
  const { model, language } = usePage();
  const { heading, paragraphs } = methodWords(language.value).sections[section];
  const title = useRef<HTMLHeadingElement>(null);
  const isAsked = model.store.view.value.section === section;
  useEffect(() => {
    if (!isAsked) return;
    title.current?.scrollIntoView({ block: 'start' });
    title.current?.focus({ preventScroll: true });
  }, [isAsked]);
  return (
    <section>
      <h2 ref={title} tabIndex={-1}>
        {heading}
      </h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
    </section>
  );
}
