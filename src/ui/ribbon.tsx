/** Says what kind of data the page shows, on every page, always: furniture, not a message that can be closed. */
import { usePage } from './page.ts';

/** Nothing for official data with official boundaries. */
export function Ribbon() {
  const { text, model } = usePage();
  const manifest = model.derived.dataset.value?.manifest;
  if (!manifest) return null;
  const words = text.value.ribbon;
  const kind = manifest.kind === 'official' ? '' : words[manifest.kind];
  const boundaries = manifest.boundaries === 'official' ? '' : words.approximate;
  if (kind === '' && boundaries === '') return null;
  return (
    <aside class="ribbon" aria-label={words.label}>
      <p>
        {kind !== '' && <strong>{kind}</strong>}
        {kind !== '' && boundaries !== '' && <span class="ribbon-dot"> · </span>}
        {boundaries}
      </p>
    </aside>
  );
}
