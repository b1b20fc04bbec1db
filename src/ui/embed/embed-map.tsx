/** The picture of the place; the real map, with all it takes, only when somebody asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import { embedWords } from '../i18n/embed.ts';
import { usePage } from '../page.ts';
import { MapPicture } from '../print/map-picture.tsx';
import { ZoomTools } from '../zoom-tools.tsx';

/** The archipelagos are in the picture or beside it, and stay there when the map opens. */
export function EmbedMap({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, text, model, ports } = usePage();
  const words = embedWords(language.value).frame;
  const [isOpen, setOpen] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen && canvas.current) ports.mapContainer(canvas.current);
  }, [isOpen, ports]);
  const open = () => {
    if (canvas.current) ports.mapContainer(canvas.current); // once more
    setOpen(true);
  };
  const state = model.store.mapState.value;
  const isDrawn = state === 'drawn';
  return (
    <div class={`embed-map${isDrawn ? ' is-drawn' : ''}`}>
      {isOpen && <div ref={canvas} class={`map-canvas${isDrawn ? '' : ' is-waiting'}`} />}
      <MapPicture dataset={dataset} />
      {(!isOpen || state === 'unavailable') && (
        <button type="button" class="button button-plain" onClick={open}>
          {words.openMap}
        </button>
      )}
      {isOpen && !isDrawn && <p role="status">{text.value.map[state]}</p>}
      {isDrawn && <ZoomTools />}
    </div>
  );
}
