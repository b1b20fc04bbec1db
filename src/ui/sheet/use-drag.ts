/**
 * Drags the sheet by its handle. Only the handle listens (its `touch-action` is none), so the content scrolls as anywhere; the
 * sheet follows the hand as it is, and comes to rest at one of its heights.
 */
import { useRef } from 'preact/hooks';
import { restingHeight, sheetHeightsPx } from './sheet-heights.ts';

/** A hand on the handle. */
interface Drag {
  readonly pointer: number;
  readonly startY: number;
  readonly startPx: number;
  readonly heightsPx: readonly number[];
  /** Last position and time, and the speed there (upwards, CSS pixels per millisecond). */
  lastY: number;
  lastMs: number;
  speed: number;
}

/** Handlers of the handle. They write the height of `sheet` while it is dragged and call `rest` with an index at the end. */
export function useDrag(
  sheet: { readonly current: HTMLElement | null },
  rest: (height: number) => void,
) {
  const drag = useRef<Drag | null>(null);
  const end = (event: PointerEvent, isCancelled: boolean) => {
    const held = drag.current;
    const element = sheet.current;
    if (!held || !element || event.pointerId !== held.pointer) return;
    drag.current = null;
    const { height } = element.getBoundingClientRect();
    element.style.removeProperty('block-size');
    delete element.dataset['dragged'];
    if (!isCancelled) rest(restingHeight(height, held.speed, held.heightsPx));
  };
  return {
    onPointerDown(event: PointerEvent) {
      const element = sheet.current;
      const space = element?.parentElement;
      if (!element || !space || drag.current || event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      drag.current = {
        pointer: event.pointerId,
        startY: event.clientY,
        startPx: element.getBoundingClientRect().height,
        heightsPx: sheetHeightsPx(space.clientHeight, remPx),
        lastY: event.clientY,
        lastMs: event.timeStamp,
        speed: 0,
      };
      element.dataset['dragged'] = '';
    },
    onPointerMove(event: PointerEvent) {
      const held = drag.current;
      if (!held || !sheet.current || event.pointerId !== held.pointer) return;
      const elapsed = event.timeStamp - held.lastMs;
      if (elapsed > 0) held.speed = (held.lastY - event.clientY) / elapsed;
      held.lastY = event.clientY;
      held.lastMs = event.timeStamp;
      const wanted = held.startPx + held.startY - event.clientY;
      const [lowest, highest] = [held.heightsPx[0]!, held.heightsPx.at(-1)!];
      sheet.current.style.blockSize = `${Math.min(highest, Math.max(lowest, wanted))}px`;
    },
    onPointerUp: (event: PointerEvent) => end(event, false),
    onPointerCancel: (event: PointerEvent) => end(event, true),
  };
}
