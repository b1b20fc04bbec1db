/** The files that were brought: a card each, or, of many, a line for all with those that cannot be read. */
import { useState } from 'preact/hooks';
import type { ReadFile } from '../../core/imports.ts';
import { inboxWords } from '../i18n/inbox.ts';
import { Unfolding } from '../unfolding.tsx';
import { FileCard } from './file-card.tsx';
import { useFlow } from './use-flow.ts';

/** More files than this are not shown at once. */
const MOST_CARDS = 6;

/** Cards that are unfolded at once. */
const PAGE = 20;

export function FileList() {
  const { flow, page } = useFlow();
  const files = flow.files.value;
  if (files.length <= MOST_CARDS) return <Cards files={files} />;
  const words = inboxWords(page.language.value).files;
  const faulty = files.filter(({ kind }) => kind === 'fault');
  const read = files.filter(({ kind }) => kind === 'read');
  return (
    <>
      <p class="data-files-line">{words.summary(read.length, faulty.length)}</p>
      <Cards files={faulty} />
      <Unfolding summary={words.each}>{() => <Cards files={read} />}</Unfolding>
    </>
  );
}

function Cards({ files }: { readonly files: readonly ReadFile[] }) {
  const { page } = useFlow();
  const [most, setMost] = useState(PAGE);
  if (files.length === 0) return null;
  return (
    <>
      <ul class="data-files">
        {files.slice(0, most).map((file) => (
          <FileCard key={file.kind === 'read' ? file.fileId : file.name} file={file} />
        ))}
      </ul>
      {files.length > most && (
        <button type="button" class="button button-plain" onClick={() => setMost(most + PAGE)}>
          {inboxWords(page.language.value).files.more}
        </button>
      )}
    </>
  );
}
