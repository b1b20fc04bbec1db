/** The keys that work on every page. */
import { methodWords } from '../i18n/method.ts';
import { usePage } from '../page.ts';

/** Each line its keys, then what they do. */
export function Keys() {
  const { language } = usePage();
  return (
    <dl class="keys">
      {methodWords(language.value).keys.map(([keys, what]) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
