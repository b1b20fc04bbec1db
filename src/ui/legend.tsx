/** The legend, wherever it stands: fetched with the other parts of reading the map, once there is a map to read. */
import { later } from './later.tsx';
import { usePage } from './page.ts';

const parts = async () => (await import('./layers/map-reading.ts')).MAP_READING;

/** `class` says whether it lies along the foot of the map or in a list. */
export const Legend = later(async () => (await parts()).Legend);

/** The legend of a phone, folded. */
export const LegendChip = later(async () => (await parts()).LegendChip);

/** The switches of the layers with what belongs to them. */
export const LayerSwitches = later(async () => (await parts()).LayerSwitches);

const HiddenLines = later(async () => (await parts()).HiddenNote);

/** Where figures or lists stand: what the legend leaves out there. Nothing while it leaves out nothing. */
export function HiddenNote() {
  const { model } = usePage();
  return model.store.view.value.hidden.size > 0 ? <HiddenLines /> : null;
}
