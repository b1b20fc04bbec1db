/** Says what kind of data the page shows, on every page, always: furniture, not a message that can be closed. */
import { later } from './later.tsx';
import { usePage } from './page.ts';

const ImportsNote = later(async () => (await import('./imports-note.tsx')).ImportsNote);

/** Nothing for official data with official boundaries, as they were published. */
export function Ribbon() {
  const { text, model } = usePage();
  const manifest = model.derived.dataset.value?.manifest;
  if (!manifest) return null;
  const words = text.value.ribbon;
  const kind = manifest.kind === 'official' ? '' : words[manifest.kind];
  const boundaries = manifest.boundaries === 'official' ? '' : words.approximate;
  const { imports, asideImports } = model.store;
  const hasImports = imports.value.length > 0 || asideImports.value.length > 0;
  if (kind === '' && boundaries === '' && !hasImports) return null;
  return (
    <aside class="ribbon" aria-label={words.label}>
      <p>
        {kind !== '' && <strong>{kind}</strong>}
        {kind !== '' && boundaries !== '' && <span class="ribbon-dot"> · </span>}
        {boundaries}
      </p>
      {hasImports && <ImportsNote />}
    </aside>
  );
}
