/** Keeps track of what is in sight of a scrolled grid, in the sizes that the style sheet gives it. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type RowWindow, windowOf } from './row-window.ts';

/** Sizes in CSS pixels. */
interface GridSizes {
  readonly height: number;
  readonly headerHeight: number;
  readonly rowHeight: number;
}

/** Before anything is measured: about what the style sheet says. */
const FIRST_SIZES: GridSizes = { height: 600, headerHeight: 48, rowHeight: 40 };

interface GridWindow extends RowWindow, GridSizes {
  readonly onScroll: () => void;
}

/** Elements whose sizes matter: what scrolls, its header, and something as high as a row. */
export interface GridElements {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly header: RefObject<HTMLDivElement | null>;
  readonly probe: RefObject<HTMLDivElement | null>;
}

/** The rows to draw of a grid with `count` rows. */
export function useGridWindow(
  count: number,
  { scroller, header, probe }: GridElements,
): GridWindow {
  const [sizes, setSizes] = useState(FIRST_SIZES);
  const [top, setTop] = useState(0);
  const latest = useRef(sizes);
  useEffect(() => {
    const measure = () => {
      const next = {
        height: scroller.current?.clientHeight || FIRST_SIZES.height,
        headerHeight: header.current?.offsetHeight || FIRST_SIZES.headerHeight,
        rowHeight: probe.current?.getBoundingClientRect().height || FIRST_SIZES.rowHeight,
      };
      const before = latest.current;
      const isSame = (Object.keys(next) as (keyof GridSizes)[]).every(
        (key) => next[key] === before[key],
      );
      if (isSame) return;
      latest.current = next;
      setSizes(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const { current } of [scroller, header, probe]) if (current) observer.observe(current);
    return () => observer.disconnect();
  }, [scroller, header, probe]);
  const onScroll = useCallback(() => {
    const { rowHeight } = latest.current;
    const scrolled = scroller.current?.scrollTop ?? 0;
    setTop(Math.floor(scrolled / rowHeight) * rowHeight); // draws again row by row, not pixel by pixel
  }, [scroller]);
  return { ...windowOf(count, { top, ...sizes }), ...sizes, onScroll };
}
