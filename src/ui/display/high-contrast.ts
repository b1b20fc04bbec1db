/** The colours of high contrast, fetched when a reader or a device first asks for them. */
import '../styles/contrast.css';
