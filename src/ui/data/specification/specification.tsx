/** How tables are read, for those who make them: what is needed, in which forms, and every column with the words for it. */
import { textIn } from '../../../core/country.ts';
import { dataSectionWords } from '../../i18n/data-sections.ts';
import { usePage } from '../../page.ts';
import { Dictionary } from './dictionary.tsx';

export function Specification() {
  const { model, language } = usePage();
  const words = dataSectionWords(language.value).specification;
  const country = model.derived.dataset.value?.country;
  const systems = country?.coordinateSystems ?? [];
  return (
    <div class="data-specification">
      <p>{words.lead}</p>
      {words.parts.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {country && systems.length > 0 && (
        <section>
          <h3>{`${words.systems} (${textIn(country.name, language.value)})`}</h3>
          <ul class="data-systems">
            {systems.map(({ id, name }) => (
              <li key={id}>
                {name} <span class="faint">{id.toUpperCase()}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Dictionary />
    </div>
  );
}
