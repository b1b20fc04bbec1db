/**
 * The picture of a place for paper and for embedding: the overview with the archipelagos beside it where it does not hold them, and the
 * key of its colours. Nothing in it can be pressed.
 */
import type { OpenedDataset } from '../../core/dataset.ts';
import { embedWords } from '../i18n/embed.ts';
import { Inset } from '../inset.tsx';
import { className } from '../layers/legend.tsx';
import { OverviewMap } from '../overview-map.tsx';
import { usePage } from '../page.ts';

/** `unitsPerPx` fixes the size of its letters where it is drawn before it has a size. */
export function MapPicture({
  dataset,
  unitsPerPx,
}: {
  readonly dataset: OpenedDataset;
  readonly unitsPerPx?: number;
}) {
  return (
    <figure class="map-picture">
      <div class="map-picture-stage">
        <OverviewMap dataset={dataset} {...(unitsPerPx === undefined ? {} : { unitsPerPx })} />
      </div>
      <Inset />
      <figcaption>
        <MapKey dataset={dataset} />
      </figcaption>
    </figure>
  );
}

/** Only the colours that are in the picture; what its borders are worth, whether or not it has colours yet. */
function MapKey({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, signal, model } = usePage();
  const words = embedWords(language.value).printed;
  const entries = model.legend.shareClasses.value.filter(({ communes }) => communes > 0);
  const isOfficial = dataset.manifest.boundaries === 'official';
  return (
    <>
      {entries.length > 0 && words.map(signal.value)}
      {entries.length > 0 && (
        <ul class="map-key">
          {entries.map((entry) => (
            <li key={entry.key}>
              <span class={`swatch swatch-class-${entry.shareClass}`} />{' '}
              {className(entry, language.value)}
            </li>
          ))}
        </ul>
      )}
      {!isOfficial && <p>{words.approximate}</p>}
    </>
  );
}
