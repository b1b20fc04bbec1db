/** How the figures are made: prose from the catalogue, the definition in use, the sources. */
import { definitionLine } from './definition-text.ts';
import { usePage } from './page.ts';
import { Sources } from './sources.tsx';

/** Readable before any data are there. */
export function MethodPage() {
  const { text, language, definition, model } = usePage();
  const dataset = model.derived.dataset.value;
  const words = text.value.method;
  const line = definitionLine(definition.value, {
    operators: dataset?.manifest.operators ?? null,
    text: text.value,
    language: language.value,
  });
  return (
    <article class="prose">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="sentence">{words.lead}</p>
      <p class="method-definition">
        <span class="faint">{words.current}</span>
        <strong>{line}</strong>
      </p>
      {words.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {dataset && <Sources dataset={dataset} />}
    </article>
  );
}
