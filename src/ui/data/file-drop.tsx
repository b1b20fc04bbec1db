/** The way in: dropped anywhere on the page, chosen, or pasted from a spreadsheet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GivenFile } from '../../core/imports.ts';
import { useFlow } from './use-flow.ts';

const ACCEPTED =
  '.xlsx,.xlsm,.xls,.csv,.tsv,.txt,.geojson,.json,text/csv,application/geo+json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Larger files are not read into memory only to be refused there. */
const LARGEST_HELD_BYTES = 101e6;

/** A large field before there are files, a button once there are. */
export function FileDrop({ isSmall }: { readonly isSmall: boolean }) {
  const { flow, words, page } = useFlow();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useDrops((files) => flow.read(files), words.drop.pasted);
  const isReady = page.model.store.engine.value !== null;
  const give = async (list: FileList | null) => flow.read(await givenFiles([...(list ?? [])]));
  return (
    <div class={`data-drop${isSmall ? ' is-small' : ''}${isOver ? ' is-over' : ''}`}>
      {!isSmall && <p class="data-drop-title">{isOver ? words.drop.over : words.drop.title}</p>}
      <input
        ref={input}
        hidden
        type="file"
        multiple
        accept={ACCEPTED}
        onChange={(event) => {
          const element = event.currentTarget;
          void give(element.files).then(() => {
            element.value = ''; // so that the same file, mended, can be chosen again
          });
        }}
      />
      <button
        type="button"
        class={`button${isSmall ? ' button-plain' : ''}`}
        onClick={() => input.current?.click()}
      >
        {words.drop.choose}
      </button>
      {!isReady && <p class="quiet">{words.needsData}</p>}
      {!isSmall && (
        <>
          <p class="data-note">{words.drop.formats}</p>
          <p class="data-note">{words.drop.paste}</p>
          <p class="data-note">{words.private}</p>
        </>
      )}
    </div>
  );
}

/** Takes what is dropped or pasted anywhere in the window. @returns whether files are over it */
function useDrops(read: (files: readonly GivenFile[]) => void, pasted: string): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault(); // else the browser opens the file in place of the page
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void givenFiles([...(event.dataTransfer?.files ?? [])]).then(read);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!/[\t\n]/.test(text)) return;
      event.preventDefault();
      const bytes = new TextEncoder().encode(text).buffer as ArrayBuffer;
      read([{ name: pasted, modified: Number.NaN, bytes }]);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('paste', onPaste);
    };
  }, [read, pasted]);
  return isOver;
}

/** The bytes of files; of one that is far too large only as many as show that. A folder has none and is left out. */
async function givenFiles(files: readonly File[]): Promise<GivenFile[]> {
  const given = await Promise.all(
    files.map(async (file) => {
      try {
        const bytes = await file.slice(0, LARGEST_HELD_BYTES).arrayBuffer();
        return { name: file.name, modified: file.lastModified, bytes, size: file.size };
      } catch {
        return null;
      }
    }),
  );
  return given.filter((file) => file !== null);
}
