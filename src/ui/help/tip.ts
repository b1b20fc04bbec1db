/** "?" beside a term, fetched with the glossary when it is first shown: for dialogs, not for what stands on every page. */
import { later } from '../later.tsx';

/** A {@link import('./term-tip.tsx').TermTip}; nothing until it is there. */
export const TermTip = later(async () => (await import('./term-tip.tsx')).TermTip);
