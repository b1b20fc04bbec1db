/** The picture of the place; the real map, with all it takes, only when somebody asks for it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import { embedWords } from '../i18n/embed.ts';
import { Icon, type IconName } from '../icons.tsx';
import { usePage } from '../page.ts';
import { MapPicture } from '../print/map-picture.tsx';

/** The archipelagos are in the picture or beside it, and stay there when the map opens. */
export function EmbedMap({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, text, model, ports } = usePage();
  const words = embedWords(language.value).frame;
  const [isOpen, setOpen] = useState(false);
  const canvas = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen && canvas.current) ports.mapContainer(canvas.current);
  }, [isOpen, ports]);
  const state = model.store.mapState.value;
  const isDrawn = state === 'drawn';
  const { zoomIn, zoomOut, home } = text.value.map;
  return (
    <div class={`embed-map${isDrawn ? ' is-drawn' : ''}`}>
      {isOpen && <div ref={canvas} class={`map-canvas${isDrawn ? '' : ' is-waiting'}`} />}
      <MapPicture dataset={dataset} />
      {!isOpen && (
        <button type="button" class="button button-plain" onClick={() => setOpen(true)}>
          {words.openMap}
        </button>
      )}
      {isOpen && !isDrawn && <p role="status">{text.value.map[state]}</p>}
      {isDrawn && (
        <div class="map-tools">
          <Tool icon="plus" label={zoomIn} use={() => ports.zoomIn()} />
          <Tool icon="minus" label={zoomOut} use={() => ports.zoomOut()} />
          <Tool icon="home" label={home} use={() => ports.home()} />
        </div>
      )}
    </div>
  );
}

function Tool({
  icon,
  label,
  use,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly use: () => void;
}) {
  return (
    <button type="button" class="icon-button" title={label} onClick={use}>
      <Icon name={icon} />
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
