/** What is inside of the parts of the page of data that unfold, in a file of its own: few open them. */
import '../styles/data-sections.css';
import { Specification } from './specification/specification.tsx';
import { Templates } from './templates/templates.tsx';

/** By the name of the part. */
export const SECTION_BODIES = { templates: Templates, specification: Specification };
