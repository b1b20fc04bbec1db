/** The way in: dropped anywhere on the page, chosen, or pasted from a spreadsheet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GivenFile } from '../../core/imports.ts';
import { useFlow } from './use-flow.ts';

const ACCEPTED =
  '.xlsx,.xlsm,.xls,.csv,.tsv,.txt,.geojson,.json,text/csv,application/geo+json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A large field before there are files, a button once there are. */
export function FileDrop({ isSmall }: { readonly isSmall: boolean }) {
  const { flow, words, page } = useFlow();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useDrops((files) => flow.read(files), words.drop.pasted);
  const isReady = page.model.store.engine.value !== null;
  const give = (list: FileList | null) => flow.read(givenFiles([...(list ?? [])]));
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
          give(element.files);
          element.value = ''; // so that the same file, mended, can be chosen again
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
      read(givenFiles([...(event.dataTransfer?.files ?? [])]));
    };
    const onPaste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!/[\t\n]/.test(text)) return;
      event.preventDefault();
      read([{ name: pasted, modified: Number.NaN, content: new Blob([text]) }]);
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

/** Files as they are given; their bytes are read by the engine. */
function givenFiles(files: readonly File[]): GivenFile[] {
  return files.map((file) => ({ name: file.name, modified: file.lastModified, content: file }));
}
