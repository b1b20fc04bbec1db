/** Who says what of the village of the card. */
import { useEffect, useState } from 'preact/hooks';
import { isInParts, type OpenedDataset, partOf } from '../core/dataset.ts';
import { NO_UNIT } from '../core/model.ts';
import type { ToldVillage } from '../core/overlay/overlaid.ts';
import type { CountedVillages } from '../state/counted.ts';
import { followTold } from '../state/told-village.ts';
import { usePage } from './page.ts';

/** A row of the list that is counted. */
interface LookedAt {
  readonly dataset: OpenedDataset;
  readonly counted: CountedVillages;
  readonly row: number;
}

/** `null` until it is known, and where no import tells of it. */
export function useTold({ dataset, counted, row }: LookedAt): ToldVillage | null {
  const { model } = usePage();
  const [told, setTold] = useState<ToldVillage | null>(null);
  const { layer, villages } = counted;
  const entry = dataset.manifest.layers.find(({ id }) => id === layer);
  const commune = villages.communes[row]!;
  const isParted = entry !== undefined && isInParts(entry) && commune !== NO_UNIT;
  const part = isParted ? partOf(dataset, commune) : '';
  const village = villages.ids[row]!;
  useEffect(
    () => followTold(model.store, { layer, part, village }, setTold),
    [model, layer, part, village],
  );
  return told;
}
