/** What it takes to read the map and to choose what it shows, in a file of its own: it comes after the first text. */
import '../styles/legend.css';
import '../styles/class-choice.css';
import '../styles/swatches.css';
import '../styles/layers.css';
import { HiddenNote } from './hidden-note.tsx';
import { LayerSwitches } from './layer-list.tsx';
import { Legend } from './legend.tsx';
import { LegendChip } from './legend-chip.tsx';

/** The parts by name. */
export const MAP_READING = { HiddenNote, LayerSwitches, Legend, LegendChip };
