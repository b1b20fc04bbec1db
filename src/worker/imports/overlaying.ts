/** Lays the imports that were taken in over what is read: over lists of villages, and over the files about all of them. */
import { concatBytes, concatFacts, sliceFacts } from '../../core/concat-villages.ts';
import {
  type LayerData,
  type LoadedLayer,
  partOf,
  type VillagesEntry,
} from '../../core/dataset.ts';
import { NO_UNIT, TECHNOLOGIES, type VillageFacts, type Villages } from '../../core/model.ts';
import { overlaid } from '../../core/overlay/overlaid.ts';
import { type Overlay, operatorsWith, spokenFields } from '../../core/overlay/overlay.ts';
import type { OverlaidList } from '../../core/overlay/sayings.ts';
import { overlaidSites } from '../../core/overlay/sites.ts';
import { settleUnnamed, widenCube, widenFacts } from '../../core/overlay/widen.ts';
import type { StatusEvidence } from '../../core/village-status.ts';
import type { Session } from '../session.ts';
import { overlaysOf, siteOverlaysOf } from './desk.ts';

/** Lists as they were laid over, by the list as it was read: gone with it. */
const MADE = new WeakMap<LoadedLayer, { readonly version: number; readonly layer: LoadedLayer }>();

/** A list of villages or of sites with the imports of its layer. */
export function withImports(session: Session, layer: LoadedLayer): LoadedLayer {
  const { version } = session.imports;
  const made = MADE.get(layer);
  if (made?.version === version) return made.layer;
  const whole = { ...layer, data: layer.data && laidOver(session, layer, layer.data) };
  MADE.set(layer, { version, layer: whole });
  return whole;
}

function laidOver(session: Session, layer: LoadedLayer, data: LayerData): LayerData {
  const { imports } = session;
  const list = listOf(session, layer);
  if (data.kind === 'villages') {
    const villages = overlaid(data.villages, overlaysOf(imports, layer.id), list);
    return { kind: 'villages', villages };
  }
  if (data.kind !== 'sites') return data;
  return {
    kind: 'sites',
    sites: overlaidSites(data.sites, siteOverlaysOf(imports, layer.id), list),
  };
}

/** What overlays need to know of a list. */
export function listOf(
  { dataset: { manifest, country } }: Session,
  { id, part }: Pick<LoadedLayer, 'id' | 'part'>,
): OverlaidList {
  const entry = manifest.layers.find((each) => each.id === id);
  return {
    part,
    date: entry?.date ?? '',
    source: entry?.source ?? '',
    urbanKinds: country.settlement.urbanKinds,
  };
}

/** What is counted of a whole in parts: the rows of the file about all villages, and for parts that an import touches others. */
interface WholeParts {
  readonly overlays: readonly Overlay[];
  /** By the files about all villages. */
  readonly own: StatusEvidence;
  /** Villages of a part as they were read, without any import. */
  bare(part: string): Promise<Villages | null>;
  /** Evidence of a part with all imports. */
  evidenceOf(part: string): Promise<StatusEvidence | null>;
}

/**
 * The evidence of the whole with imports, without reading the parts that they leave alone. `null` when the rows of a part cannot be
 * told among those of all.
 */
export async function wholeWithImports(
  session: Session,
  { parts: files }: VillagesEntry,
  { overlays, own, bare, evidenceOf }: WholeParts,
): Promise<StatusEvidence | null> {
  const touched = [...new Set(overlays.flatMap(({ parts }) => [...parts.keys()]))].sort();
  const spans: { from: number; to: number; evidence: StatusEvidence }[] = [];
  for (const part of touched) {
    const villages = await bare(part);
    const evidence = villages && (await evidenceOf(part));
    if (!evidence) return null;
    const from = Object.hasOwn(files, part)
      ? placeOf(villages.communes, own.villages.communes)
      : placeOfNew(session, part, own.villages.communes);
    if (from < 0) return null;
    spans.push({ from, to: from + villages.count, evidence });
  }
  spans.sort((a, b) => a.from - b.from);
  const operators = operatorsWith(own.villages.operators, overlays);
  const isReported = own.cube === own.villages.statuses;
  const wide = widenFacts(own.villages, operators, spokenFields(overlays));
  settleUnnamed(wide);
  const [before, after] = [own.villages.operators.length, operators.length];
  const cube = isReported ? wide.statuses : widenCube(own.cube, before, after);
  const width = TECHNOLOGIES.length * after;
  const facts: VillageFacts[] = [];
  const cubes: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, evidence } of [...spans, null].map((span) => span ?? endOf(wide))) {
    facts.push(sliceFacts(wide, at, from));
    cubes.push(cube.subarray(at * width, from * width));
    if (evidence) {
      facts.push(evidence.villages);
      cubes.push(evidence.cube);
    }
    at = to;
  }
  const villages = concatFacts(facts);
  return isReported
    ? { villages, cube: villages.statuses, spoken: villages.spoken }
    : { villages, cube: concatBytes(cubes), spoken: widenCube(own.spoken, before, after) };
}

function endOf({ count }: VillageFacts): {
  readonly from: number;
  readonly to: number;
  readonly evidence: null;
} {
  return { from: count, to: count, evidence: null };
}

/** Where the communes of a part stand among those of all; −1 when they do not. */
function placeOf(part: Uint32Array, all: Uint32Array): number {
  if (!part.some((commune) => commune !== NO_UNIT)) return part.length === 0 ? 0 : -1;
  for (let from = 0; from + part.length <= all.length; from++) {
    if (part.every((commune, i) => all[from + i] === commune)) return from;
  }
  return -1;
}

/** Where a part that has no list yet comes: the parts stand in the order of their codes. */
function placeOfNew({ dataset }: Session, part: string, all: Uint32Array): number {
  const codes = new Map<number, string>();
  const codeOf = (commune: number) => {
    const code = codes.get(commune) ?? partOf(dataset, commune);
    codes.set(commune, code);
    return code;
  };
  const from = all.findIndex((commune) => commune !== NO_UNIT && codeOf(commune) > part);
  return from < 0 ? all.length : from;
}
