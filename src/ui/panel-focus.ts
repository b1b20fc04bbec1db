/** Where the focus goes when the panel shows something else: to its heading, and from a closed village back to its line. */
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from './page.ts';
import { villageLinkId } from './unit-list.tsx';

/**
 * Follows the selection inside the panel. The focus is moved only when it was in the panel or was lost with what was
 * replaced: somebody working on the map keeps it there.
 */
export function usePanelFocus(panel: { readonly current: HTMLElement | null }): void {
  const { model, villageId } = usePage();
  const place = model.store.view.value.place;
  const village = villageId.value;
  const before = useRef({ place, village, row: -1 });
  const row = model.derived.village.value;
  useEffect(() => {
    const last = before.current;
    before.current = { place, village, row };
    if (last.place === place && last.village === village) return;
    const { activeElement } = document;
    const isOurs =
      activeElement === document.body ||
      activeElement === null ||
      panel.current?.contains(activeElement) === true;
    if (!isOurs) return;
    const back = last.village !== '' && village === '' ? villageLinkId(last.row) : '';
    const target = document.getElementById(back) ?? panel.current?.querySelector('h1');
    if (target instanceof HTMLElement) target.focus({ preventScroll: back === '' });
    if (back === '') panel.current?.scrollTo(0, 0);
  }, [panel, place, village, row]);
}
