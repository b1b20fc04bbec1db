/** The panel beside the map, or on a phone below it as a sheet of three heights: by its buttons, or dragged by its handle. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../icons.tsx';
import { LaterPart } from '../later-part.tsx';
import { usePage } from '../page.ts';
import { usePanelFocus } from '../panel-focus.ts';
import { PanelContent } from '../place-panel.tsx';
import { SHEET_HEIGHTS } from './sheet-heights.ts';
import { useDrag } from './use-drag.ts';

/** Keeps its height while places change in it; makes room while two sides of the map are compared. */
export function Panel() {
  const { text, isWide, model } = usePage();
  const dataset = model.derived.dataset.value;
  const [height, setHeight] = useState(1);
  const panel = useRef<HTMLElement>(null);
  usePanelFocus(panel);
  const handle = useDrag(panel, setHeight);
  const isComparing = model.store.view.value.comparison !== null;
  useEffect(() => setHeight(isComparing ? 0 : 1), [isComparing]);
  const { raise, lower } = text.value.sheet;
  return (
    <section
      ref={panel}
      class="panel"
      data-sheet={SHEET_HEIGHTS[height]}
      aria-label={text.value.place.panel}
    >
      {!isWide.value && (
        <div class="sheet-bar">
          <div class="sheet-handle" {...handle} />
          <div class="sheet-buttons">
            <Step icon="down" label={lower} to={height - 1} go={setHeight} />
            <Step icon="up" label={raise} to={height + 1} go={setHeight} />
          </div>
        </div>
      )}
      <div class="print-head" />
      <PanelContent />
      {dataset && <LaterPart part="PlaceTools" dataset={dataset} />}
      <div class="print-tail" />
    </section>
  );
}

/** A step to another height; disabled in name only at the end of the scale, so that the focus stays. */
function Step({
  icon,
  label,
  to,
  go,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly to: number;
  readonly go: (height: number) => void;
}) {
  const isPossible = SHEET_HEIGHTS[to] !== undefined;
  return (
    <button
      type="button"
      class="icon-button"
      aria-disabled={!isPossible}
      onClick={() => isPossible && go(to)}
    >
      <Icon name={icon} />
      <span class="visually-hidden">{label}</span>
    </button>
  );
}
