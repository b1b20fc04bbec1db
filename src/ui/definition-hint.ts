/** The definition in short where figures stand: as a tooltip, and for whoever hears the page as the description of what holds them. */
import { definitionLine } from './definition-text.ts';
import { type PageContext, usePage } from './page.ts';

/** The line that stands in sight on every page. */
export function useDefinitionLine(): string {
  const page = usePage();
  return lineOf(page, page.definition.value);
}

/** Attributes for the element around figures: the definition that these were counted under. */
export function useDefinitionHint(): {
  readonly title: string;
  readonly 'aria-describedby': string;
} {
  const page = usePage();
  const title = `${page.text.value.definition.title}: ${lineOf(page, page.counted.value)}`;
  return { title, 'aria-describedby': 'definition-text' };
}

function lineOf(
  { text, language, model }: PageContext,
  definition: PageContext['definition']['value'],
): string {
  return definitionLine(definition, {
    operators: model.derived.dataset.value?.manifest.operators ?? null,
    text: text.value,
    language: language.value,
  });
}
