/** Effects that end together. The page's map never ends and so keeps no account of its effects; one that is compared with it does. */
import { createModel } from '@preact/signals-core';

/** Runs what starts effects, by itself or through others; returns what ends all of them. Effects started later are not owned. */
export function ownedEffects(start: () => void): () => void {
  const Owner = createModel(() => {
    start();
    return {};
  });
  const owner = new Owner();
  // Where the browser has no such symbol the library and this line agree on the same other key.
  return () => owner[Symbol.dispose]();
}
