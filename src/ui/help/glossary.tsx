/** The terms of the site with their meanings, as a list. */
import { methodWords } from '../i18n/method.ts';
import { usePage } from '../page.ts';
import { TERMS } from './terms.ts';

/** A section of the method page. */
export function Glossary() {
  const { language } = usePage();
  const { terms } = methodWords(language.value).glossary;
  return (
    <dl class="glossary">
      {TERMS.map((each) => (
        <div key={each}>
          <dt>{terms[each].term}</dt>
          <dd>{terms[each].meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
