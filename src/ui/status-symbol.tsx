/** The shape that stands for a status: a status is never told by colour alone. */
import type { Status } from '../core/model.ts';

/** ● covered, ○ weak, ▲ none, ⬚ unknown. The words stand beside it or are given as `label`. */
export function StatusSymbol({
  status,
  label,
}: {
  readonly status: Status;
  readonly label?: string;
}) {
  return (
    <>
      <svg
        class={`symbol symbol-${status}`}
        viewBox="0 0 16 16"
        aria-hidden="true"
        focusable="false"
      >
        <path d={STATUS_SHAPES[status]} />
      </svg>
      {label !== undefined && <span class="visually-hidden">{label}</span>}
    </>
  );
}

/** Outlines on a 16 unit grid; the map draws the same ones. */
export const STATUS_SHAPES = {
  covered: 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  weak: 'M8 3.4a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2z',
  none: 'M8 1.8 14.4 13.4H1.6z',
  unknown: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
} as const satisfies Record<Status, string>;
