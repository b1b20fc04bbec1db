/** The parts of the panel that few look at first, in a file of their own: it comes after the first text. */
import './styles/map-picture.css';
import './styles/maps.css';
import './styles/national.css';
import { Completeness } from './completeness.tsx';
import { MapCheck } from './map-check.tsx';
import { SaveOffline } from './offline/save-offline.tsx';
import { PublishedFigures } from './published-figures.tsx';
import { UncoveredLink } from './table/uncovered-link.tsx';
import { PlaceTools } from './tools/place-tools.tsx';

/** The parts by name. */
export const LATER_PARTS = {
  Completeness,
  MapCheck,
  PlaceTools,
  PublishedFigures,
  SaveOffline,
  UncoveredLink,
};
