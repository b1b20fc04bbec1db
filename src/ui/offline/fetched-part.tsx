/** A component in a file of its own, fetched when it is first shown. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The component once it is there; `null` until then, and where it cannot be had. `fetchPart` must stay the same function. */
export function useFetchedPart<P>(
  fetchPart: () => Promise<ComponentType<P>>,
  isWanted: boolean,
): ComponentType<P> | null {
  const [part, setPart] = useState<{ readonly component: ComponentType<P> } | null>(null);
  useEffect(() => {
    if (!isWanted || part) return;
    let isShown = true;
    fetchPart().then(
      (component) => isShown && setPart({ component }),
      () => {}, // without a network and without a copy there is nothing to show it with
    );
    return () => {
      isShown = false;
    };
  }, [fetchPart, isWanted, part]);
  return part?.component ?? null;
}
