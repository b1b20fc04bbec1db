/** Where what the map shows comes from: always at its edge, opened by a button, spelt out in print. */
import { useState } from 'preact/hooks';
import { textIn } from '../../core/country.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { Dialog } from '../dialog.tsx';
import { usePage } from '../page.ts';
import { Sources } from '../sources.tsx';

/** The button and its dialog, and in print a line with the sources and their licences. */
export function Attribution({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language } = usePage();
  const [isOpen, setOpen] = useState(false);
  const { title } = text.value.sources;
  const line = dataset.manifest.sources.map(
    ({ id, title: name, licence }) =>
      `${textIn(name, language.value) || id}${licence === '' ? '' : ` (${licence})`}`,
  );
  return (
    <>
      <button
        type="button"
        class="attribution"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        © <span class="attribution-word">{title}</span>
      </button>
      <p class="attribution-line">{line.join('; ')}</p>
      {isOpen && (
        <Dialog title={title} class="attribution-dialog" onClose={() => setOpen(false)}>
          <Sources dataset={dataset} />
        </Dialog>
      )}
    </>
  );
}
