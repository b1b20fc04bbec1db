/** Which site and which dataset this is, for a report of an error and for quoting. */
import { datasetVersion } from '../../core/dataset-version.ts';
import { methodWords } from '../i18n/method.ts';
import { usePage } from '../page.ts';

/** The version of the site stands in the head of its page (`<meta name="version">`), where the build writes it. */
export function Versions() {
  const { language, model } = usePage();
  const words = methodWords(language.value).version;
  const manifest = model.derived.dataset.value?.manifest;
  const site = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;
  return (
    <dl class="keys">
      <div>
        <dt>{words.site}</dt>
        <dd>{site ?? words.unknown}</dd>
      </div>
      <div>
        <dt>{words.dataset}</dt>
        <dd>
          {manifest ? (
            <code>
              {manifest.id} {datasetVersion(manifest)}
            </code>
          ) : (
            words.unknown
          )}
        </dd>
      </div>
    </dl>
  );
}
