/** Parts whose villages are searched as they are with imports. */
import { isInParts, type VillagesEntry, villagesEntryAt } from '../../core/dataset.ts';
import { DEFAULT_DEFINITION } from '../../core/definition.ts';
import type { ImportedList } from '../../core/search/imported.ts';
import type { JobControl } from '../job.ts';
import { readOnce } from '../joined-parts.ts';
import { layerOf } from '../reading.ts';
import type { Session } from '../session.ts';
import { overlaysOf } from './desk.ts';

export interface ImportedParts {
  /** Another one when imports are others: what was made ready with them is so no longer. */
  readonly version: number;
  /** Codes of the parts that imports tell of; '' of a dataset that is whole. */
  readonly parts: ReadonlySet<string>;
  /** `null` where it cannot be had. */
  list(part: string, control: JobControl): Promise<ImportedList | null>;
}

/** Of the list of villages that is searched. */
export function importedParts(session: Session): ImportedParts {
  const { imports, dataset } = session;
  const entry = villagesEntryAt(dataset.manifest, DEFAULT_DEFINITION.asOf);
  const overlays = entry ? overlaysOf(imports, entry.id) : [];
  return {
    version: imports.version,
    parts: new Set(overlays.flatMap((overlay) => [...overlay.parts.keys()])),
    list: (part, control) => listOfPart(session, entry!, part, control),
  };
}

async function listOfPart(
  session: Session,
  entry: VillagesEntry,
  part: string,
  control: JobControl,
): Promise<ImportedList | null> {
  const ref = { layer: entry.id, part: isInParts(entry) ? part : '' };
  const { data } = await readOnce(session, ref, () => layerOf(session, ref, control));
  if (data?.kind !== 'villages') return null;
  const rows = overlaysOf(session.imports, entry.id).flatMap(({ parts }) => parts.get(part) ?? []);
  const told = new Set(rows.flatMap(({ ids }) => ids));
  return { part, villages: data.villages, codes: session.dataset.units.codes, told };
}
