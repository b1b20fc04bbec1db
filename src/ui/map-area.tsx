/** The map's part of the page: the element that the map fills, the overview until it is there, and the tools at its edges. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { CompareButton, Comparing } from './compare/compare-button.tsx';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { Inset } from './inset.tsx';
import { later } from './later.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { LayerSwitches, Legend, LegendChip } from './legend.tsx';
import { OverviewMap } from './overview-map.tsx';
import { usePage } from './page.ts';
import { ZoomTools } from './zoom-tools.tsx';

const EdgeTools = later(async () => (await import('./map-tools/edge-tools.tsx')).EdgeTools);

/** The largest text, in CSS pixels, with which the whole legend finds room along the foot of a wide map. */
const LARGEST_ALONG_FOOT = 20;

/** `isHidden` while another page is shown: the element stays, so that the map need not start again. */
export function MapArea({ isHidden }: { readonly isHidden: boolean }) {
  const { text, ports, model, isWide } = usePage();
  const canvas = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (canvas.current) ports.mapContainer(canvas.current);
  }, [ports]);
  const state = model.store.mapState.value;
  const isRoomy = isWide.value && ports.preferences.value.textSize <= LARGEST_ALONG_FOOT;
  const dataset = model.derived.dataset.value;
  // Beside the country on a wide map; below a narrow one, where it would cover an archipelago.
  const note = state !== 'drawn' && dataset && <p class="map-note">{text.value.map[state]}</p>;
  return (
    <div class="map-area" data-map={state} inert={isHidden}>
      <div class="map-stage">
        <div ref={canvas} class={`map-canvas${state === 'drawn' ? '' : ' is-waiting'}`} />
        {state !== 'drawn' && dataset && <OverviewMap dataset={dataset} />}
        {isWide.value && note}
        {state === 'drawn' && dataset && <ZoomTools />}
        {(state === 'drawn' || state === 'lost') && dataset && <EdgeTools dataset={dataset} />}
        {dataset && (isWide.value ? <LayersPanel /> : <LayersButton />)}
        {dataset && <CompareButton />}
        <Comparing />
      </div>
      <div class="map-foot">
        {!isWide.value && note}
        {isRoomy && <Legend class="legend-bar" />}
        {dataset && !isRoomy && <LegendChip />}
        <Inset />
      </div>
    </div>
  );
}

/** On a phone layers and legend share one dialog. */
function LayersButton() {
  const { text } = usePage();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="icon-button layers-button"
        title={text.value.layers.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="layers" />
        <span class="visually-hidden">{text.value.layers.open}</span>
      </button>
      {isOpen && (
        <Dialog title={text.value.layers.title} onClose={() => setOpen(false)}>
          <LayerSwitches />
          <h3>{text.value.legend.title}</h3>
          <Legend class="legend-list" />
        </Dialog>
      )}
    </>
  );
}
