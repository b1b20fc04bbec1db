/** Who says what of one village: asked for when somebody looks at it, because of all villages it would be more than the lists. */
import type { ToldQuestion } from '../../core/engine.ts';
import { type ToldVillage, toldOf } from '../../core/overlay/overlaid.ts';
import type { JobControl } from '../job.ts';
import { bareLayerOf } from '../reading.ts';
import type { Session } from '../session.ts';
import { overlaysOf } from './desk.ts';
import { listOf } from './overlaying.ts';

/** `null` where no import tells of it, and where the list cannot be had. */
export async function toldVillage(
  session: Session,
  { village, ...ref }: ToldQuestion,
  control: JobControl,
): Promise<ToldVillage | null> {
  const overlays = overlaysOf(session.imports, ref.layer);
  if (overlays.length === 0) return null;
  const { data } = await bareLayerOf(session, ref, control);
  if (data?.kind !== 'villages') return null;
  const list = listOf(session, { id: ref.layer, part: ref.part });
  return toldOf(data.villages, overlays, list, village);
}
