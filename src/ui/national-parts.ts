/** What the page of a whole country has beside that of a place inside it, in a file of its own: it comes after the first text. */
import './styles/national.css';
import { Completeness } from './completeness.tsx';
import { PublishedFigures } from './published-figures.tsx';

/** The parts by name. */
export const NATIONAL_PARTS = { Completeness, PublishedFigures };
