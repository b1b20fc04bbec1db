/**
 * Finds how far villages are from sites and fibre: first in the file of their own part, then in those across its border that may
 * hold something nearer.
 */
import {
  infrastructureEntryAt,
  isInParts,
  isOnePart,
  type LayerEntry,
  type LoadedLayer,
  partOf,
  villagesEntryAt,
} from '../core/dataset.ts';
import {
  type DistancesKm,
  type Infrastructure,
  rowsNearerTo,
  type Search,
  searchIn,
  startSearch,
} from '../core/distances.ts';
import type { CountQuestion, VillageDistances } from '../core/engine.ts';
import { NO_UNIT, type Villages } from '../core/model.ts';
import { findUnit, unitBboxes } from '../core/units.ts';
import type { JobControl } from './job.ts';
import { partsOf, readOnce } from './joined-parts.ts';
import { layerOf } from './reading.ts';
import type { Session } from './session.ts';

/** Answers the question, of whatever list of villages its part has; found once for as long as the part is looked at. */
export async function distances(
  session: Session,
  question: CountQuestion,
  control: JobControl,
): Promise<VillageDistances> {
  const { definition, part } = question;
  const { manifest } = session.dataset;
  const entry = villagesEntryAt(manifest, definition.asOf);
  const none = { siteKm: new Float64Array(), fibreKm: new Float64Array() };
  if (!entry || (isInParts(entry) && part === ''))
    return { ...question, villagesLayer: '', ...none, gaps: [] };
  const ref = { layer: entry.id, part: isInParts(entry) ? part : '' };
  const { data, gap } = await layerOf(session, ref, control);
  if (data?.kind !== 'villages')
    return { ...question, villagesLayer: '', ...none, gaps: gap ? [gap] : [] };
  const sites = infrastructureEntryAt(manifest, 'sites', definition.asOf);
  const fibre = infrastructureEntryAt(manifest, 'fibre', definition.asOf);
  const key = [entry.id, part, session.imports.version, sites?.id, fibre?.id].join('\n');
  const told = { ...question, villagesLayer: entry.id };
  const known = session.distances.get(key);
  if (known) return { ...told, ...known.km, gaps: [] };
  const asked = { villages: data.villages, part, control };
  const toSites = await distancesTo(session, sites, asked);
  const toFibre = await distancesTo(session, fibre, asked);
  const km = { siteKm: toSites.km, fibreKm: toFibre.km } satisfies DistancesKm;
  const gaps = [...toSites.gaps, ...toFibre.gaps];
  if (gaps.length === 0) session.distances.set(key, { part, km });
  return { ...told, ...km, gaps };
}

/** Whose distances are asked for. */
interface Asked {
  readonly villages: Villages;
  readonly part: string;
  readonly control: JobControl;
}

interface FoundKm {
  readonly km: Float64Array;
  readonly gaps: VillageDistances['gaps'];
}

/** Distances to what one layer holds; not known without the layer, and around files that cannot be used. */
async function distancesTo(
  session: Session,
  entry: LayerEntry | null,
  asked: Asked,
): Promise<FoundKm> {
  const { villages, control } = asked;
  const search = startSearch(villages.positions);
  const unknown = new Set<number>();
  const reading = readerOf(session, entry, asked);
  const tryIn = async (part: string, rows: Uint32Array) => {
    const found = await reading.read(part);
    if (found) searchIn(search, rows, found);
    else for (const row of rows) unknown.add(row);
    await control.breathe();
  };
  const ownParts = entry && isInParts(entry) ? partsOfVillages(session, asked) : null;
  if (!ownParts) await tryIn('', allRows(villages.count));
  else {
    for (const [part, rows] of ownParts) await tryIn(part, Uint32Array.from(rows));
    const boxes = unitBboxes(session.dataset.units, session.dataset.shapes);
    const across = partsOf(session, entry!).map((part) => ({
      part,
      box: boxes[findUnit(session.dataset.units, part) ?? -1] ?? null,
      own: new Set(ownParts.get(part)),
    }));
    const near = across.filter((each) => rowsAcross(search, each).length > 0);
    await Promise.all(near.map(({ part }) => reading.read(part))); // all at once, over a network
    for (const each of near) {
      const rows = rowsAcross(search, each); // fewer, the more has been found
      if (rows.length > 0) await tryIn(each.part, rows);
    }
  }
  for (const row of unknown) search.km[row] = Number.NaN;
  const km = search.km.map((each) => (each === Infinity ? Number.NaN : each)); // there is nothing anywhere
  return { km, gaps: reading.gaps };
}

/** Rows outside a part to which something of the part might be nearest. */
function rowsAcross(
  search: Search,
  { box, own }: { readonly box: Parameters<typeof rowsNearerTo>[1]; readonly own: Set<number> },
): Uint32Array {
  return rowsNearerTo(search, box).filter((row) => !own.has(row));
}

/** Reads each file once and keeps it while distances are being found; `null` without the layer, and of a file that cannot be used. */
function readerOf(session: Session, entry: LayerEntry | null, { part: own, control }: Asked) {
  const files = new Map<string, Promise<LoadedLayer>>();
  const gaps: NonNullable<LoadedLayer['gap']>[] = [];
  const open = (layer: string, part: string) => {
    const read = () => layerOf(session, { layer, part }, control);
    return part === own || part === '' ? read() : readOnce(session, { layer, part }, read);
  };
  return {
    gaps,
    async read(part: string): Promise<Infrastructure | null> {
      if (!entry) return null;
      const file = files.get(part) ?? open(entry.id, part);
      const isNew = !files.has(part);
      files.set(part, file);
      const { data, gap } = await file;
      if (gap && isNew) gaps.push(gap);
      return data?.kind === 'sites' || data?.kind === 'fibre' ? data : null;
    },
  };
}

/** Village rows by the part that they are in. */
function partsOfVillages(
  { dataset }: Session,
  { villages, part }: Asked,
): ReadonlyMap<string, readonly number[]> {
  if (isOnePart(part)) return new Map([[part, [...allRows(villages.count)]]]);
  const ofUnit = dataset.units.codes.map((_, row) => partOf(dataset, row));
  const rows = new Map<string, number[]>();
  for (let v = 0; v < villages.count; v++) {
    const commune = villages.communes[v]!;
    const of = commune === NO_UNIT ? '' : ofUnit[commune]!;
    const known = rows.get(of);
    if (known) known.push(v);
    else rows.set(of, [v]);
  }
  return rows;
}

function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
