/** The villages that the rows of a table may be about: those of the parts that it touches, with the imports taken in so far. */
import { concatVillages } from '../../core/concat-villages.ts';
import { isInParts, partOf, type VillagesEntry } from '../../core/dataset.ts';
import { EngineError } from '../../core/engine.ts';
import { NO_UNIT, textAt, type Villages } from '../../core/model.ts';
import type { JoinedUnits } from '../../io/import/join-units/join-units.ts';
import {
  indexVillagesSteps,
  type VillageIndex,
} from '../../io/import/join-villages/known-villages.ts';
import { follow, type JobControl } from '../job.ts';
import { readOnce } from '../joined-parts.ts';
import { layerOf } from '../reading.ts';
import type { Session } from '../session.ts';
import type { ImportKit } from './import-kit.ts';

export interface KnownParts {
  readonly villages: Villages;
  readonly index: VillageIndex;
  /** Part of a commune by its row in the dataset's units. */
  partOf(commune: number): string;
}

/**
 * Reads the villages of all parts that rows were joined into.
 * @throws {EngineError} when a list cannot be read: without it known villages would be taken for new ones
 */
export async function knownVillages(
  session: Session,
  entry: VillagesEntry,
  { units, kit }: { readonly units: Pick<JoinedUnits, 'matches'>; readonly kit: ImportKit },
  control: JobControl,
): Promise<KnownParts> {
  const { dataset } = session;
  const { rowOf, names } = kit;
  const parts = new Map<number, string>();
  const partOfRow = (commune: number) => {
    const part = parts.get(commune) ?? (isInParts(entry) ? partOf(dataset, commune) : '');
    parts.set(commune, part);
    return part;
  };
  for (const match of units.matches) {
    const codes = match.kind === 'joined' ? [match.code] : match.candidates;
    for (const code of codes) if (rowOf.has(code)) partOfRow(rowOf.get(code)!);
  }
  const touched = [...new Set(isInParts(entry) ? parts.values() : [''])].sort();
  const key = [entry.id, session.imports.version, ...touched].join('\n');
  const before = session.imports.known;
  if (before?.key === key) return { ...before, partOf: partOfRow };
  const tables: Villages[] = [];
  for (const part of touched) {
    const ref = { layer: entry.id, part };
    const { data, gap } = await readOnce(session, ref, () => layerOf(session, ref, control));
    if (data?.kind !== 'villages')
      throw new EngineError('dataset-unreadable', gap?.file ?? entry.id);
    tables.push(data.villages);
  }
  const villages = tables.length > 0 ? concatVillages(tables) : null;
  if (!villages) throw new EngineError('failed', entry.id, 'no part is touched');
  const { codes } = dataset.units;
  await control.breathe();
  const known = {
    ids: villages.ids,
    names: villages.names,
    otherNames: villages.ids.map((_, row) => textAt(villages.otherNames, row)),
    communes: Array.from(villages.communes, (row) => (row === NO_UNIT ? '' : codes[row]!)),
    formerCommunes: villages.ids.map((_, row) => textAt(villages.formerCommunes, row)),
  };
  const steps = indexVillagesSteps(known, names);
  const index = await follow(steps, control, { step: 'reading', subject: entry.id });
  session.imports.known = { key, villages, index };
  return { villages, index, partOf: partOfRow };
}
