/** An overlay before it is made: which rows of a table it will have. */
import type { Overlay, OverlayRows } from '../../core/overlay/overlay.ts';
import type { Steps } from '../../core/steps.ts';

/** Rows of a table by the part of the list that they are about. */
export interface PartedRows {
  /** By code of the part, in the order of the table. */
  readonly tableRows: ReadonlyMap<string, readonly number[]>;
  /** What the rows of a part say of its villages: as large as they are, so it is made when it is needed and not kept. */
  saidOf(part: string): Steps<OverlayRows>;
}

/** An overlay that is made when it is taken in. */
export interface PlannedOverlay extends Pick<Overlay, 'date' | 'layer'> {
  readonly rows: PartedRows;
}
