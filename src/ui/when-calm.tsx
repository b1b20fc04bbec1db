/** What is fetched only once nothing is more urgent: when units and map are there (or the map will not come), or a reader is near. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from './page.ts';

/** How far below the window it begins, in CSS pixels: about what one turn of a wheel moves. */
const NEAR = '160px';

/** Nothing but a place until then; from then on the children, for good. */
export function WhenCalm({
  children,
}: {
  readonly children: ComponentChildren;
}): ComponentChildren {
  const { model } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const { mapState, dataset } = model.store;
  const isSettled = mapState.value !== 'starting' && dataset.value.phase === 'ready';
  const isCalm = isNear || isSettled;
  useEffect(() => {
    if (isCalm || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isCalm]);
  return isCalm ? children : <div ref={place} />;
}
