/** What is drawn only once a reader comes near it, so that nothing far down a page is fetched before it is wanted. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How far below the window it begins, in CSS pixels: about what one turn of a wheel moves. */
const NEAR = '160px';

/** Nothing but a place until it is near the window, or the page is printed; then for good. */
export function WhenSeen({
  children,
}: {
  readonly children: ComponentChildren;
}): ComponentChildren {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || !place.current) return;
    const show = () => setSeen(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(),
      { rootMargin: NEAR },
    );
    observer.observe(place.current);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [isSeen]);
  return isSeen ? children : <div ref={place} />;
}
