/**
 * Finds the villages and the evidence that a definition asks for, of one part of a dataset or of the whole. A whole in parts is
 * judged by its status files, and by all its parts where it has none that tell of the date.
 */
import { addCoverage, spokenBy, unknownCube } from '../core/coverage-cube.ts';
import {
  ALL_PARTS,
  type CoverageEntry,
  coverageEntriesAt,
  type Gap,
  isInParts,
  layerKey,
  type VillagesEntry,
} from '../core/dataset.ts';
import type { Definition } from '../core/definition.ts';
import type { CountQuestion } from '../core/engine.ts';
import { TECHNOLOGIES, type Villages } from '../core/model.ts';
import { asReported, type StatusEvidence } from '../core/village-status.ts';
import { readDeclaredFile, readStatusFile, type StatusRead } from '../io/village-status.ts';
import { overlaysOf } from './imports/desk.ts';
import type { JobControl } from './job.ts';
import { readOnce } from './joined-parts.ts';
import { bareLayerOf, coverageOf, coverageRef, layerOf } from './reading.ts';
import { releasePart, type Session } from './session.ts';

/** `evidence` is `null` when there is no list of villages to judge; `gaps` are files that could not be used for it. */
export interface FoundEvidence {
  readonly evidence: StatusEvidence | null;
  readonly gaps: readonly Gap[];
}

export async function evidenceOf(
  session: Session,
  entry: VillagesEntry,
  question: CountQuestion,
  control: JobControl,
): Promise<FoundEvidence> {
  const { definition } = question;
  const ask = { definition, control };
  const isWhole = question.part === '' && isInParts(entry);
  if (isWhole && hasStatusFiles(session, entry, definition)) {
    const found = await evidenceOfFiles(session, entry, definition);
    const withAll = found.evidence && (await importedInto(session, entry, found.evidence, ask));
    if (withAll || !found.evidence) return { ...found, evidence: withAll };
  }
  const part = isWhole ? ALL_PARTS : isInParts(entry) ? question.part : '';
  const ref = { layer: entry.id, part };
  const { data, gap } = await layerOf(session, ref, control);
  if (data?.kind !== 'villages') return { evidence: null, gaps: gap ? [gap] : [] };
  const { villages } = data;
  if (definition.evidence === 'reported') return { evidence: asReported(villages), gaps: [] };
  const entries = askedEntries(session, definition);
  const spoken = spokenBy(entries, villages.operators);
  const { cube, gaps } = await cubeOf(session, { ref, villages, entries }, control);
  return { evidence: { villages, cube, spoken }, gaps };
}

/** What the files about all villages tell, with the imports; `null` when that takes all parts. */
async function importedInto(
  session: Session,
  entry: VillagesEntry,
  own: StatusEvidence,
  { definition, control }: { readonly definition: Definition; readonly control: JobControl },
): Promise<StatusEvidence | null> {
  const overlays = overlaysOf(session.imports, entry.id);
  if (overlays.length === 0) return own;
  const { wholeWithImports } = await import('./imports/overlaying.ts');
  const passing = <T>(part: string, read: () => Promise<T>) => readInPassing(session, part, read);
  return wholeWithImports(session, entry, {
    overlays,
    own,
    bare: (part) =>
      passing(part, async () => {
        const { data } = await bareLayerOf(session, { layer: entry.id, part }, control);
        return data?.kind === 'villages' ? data.villages : null;
      }),
    evidenceOf: (part) =>
      passing(part, async () => {
        const { evidence } = await evidenceOf(session, entry, { definition, part }, control);
        return evidence;
      }),
  });
}

/** Lets go what was read of a part for one question, unless somebody looks at the part. */
async function readInPassing<T>(
  session: Session,
  part: string,
  read: () => Promise<T>,
): Promise<T> {
  const isLookedAt = [...session.layers.values()].some((reading) => reading.part === part);
  try {
    return await read();
  } finally {
    if (!isLookedAt) releasePart(session, part);
  }
}

/** Whether the files about all villages hold the evidence that a definition asks for: the maps up to the date of the villages. */
function hasStatusFiles(
  session: Session,
  { status, declared, date }: VillagesEntry,
  definition: Definition,
): boolean {
  if (status === '' || definition.evidence === 'reported') return status !== '';
  if (definition.evidence !== 'declared' || declared === '') return false;
  const idsUpTo = (asOf: string | null) =>
    askedEntries(session, { ...definition, asOf }).map(({ id }) => id);
  return idsUpTo(definition.asOf).join('\n') === idsUpTo(date).join('\n');
}

async function evidenceOfFiles(
  session: Session,
  entry: VillagesEntry,
  definition: Definition,
): Promise<FoundEvidence> {
  const { dataset, sources, statusFiles, declaredFiles } = session;
  const status = await once(statusFiles, entry.id, () =>
    readStatusFile(sources.dataset, entry, dataset),
  );
  if (!status.value) return { evidence: null, gaps: [status.gap] };
  if (definition.evidence === 'reported') return { evidence: asReported(status.value), gaps: [] };
  const villages = status.value;
  const declared = await once(declaredFiles, entry.id, () =>
    readDeclaredFile(sources.dataset, entry, villages),
  );
  if (!declared.value) return { evidence: null, gaps: [declared.gap] };
  const spoken = spokenBy(askedEntries(session, definition), villages.operators);
  return { evidence: { villages, cube: declared.value, spoken }, gaps: [] };
}

/** Reads once; what could not be read is tried again when asked again. */
function once<T>(
  reads: Map<string, Promise<StatusRead<T>>>,
  key: string,
  read: () => Promise<StatusRead<T>>,
): Promise<StatusRead<T>> {
  const known = reads.get(key);
  if (known) return known;
  const reading = read();
  reads.set(key, reading);
  reading.then(
    ({ value }) => value || reads.delete(key),
    () => reads.delete(key),
  );
  return reading;
}

/** The layers whose polygons a definition's evidence is; none for measurements, of which there are no samples yet. */
function askedEntries({ dataset }: Session, { asOf, evidence }: Definition): CoverageEntry[] {
  return coverageEntriesAt(dataset.manifest, asOf).filter((entry) => entry.evidence === evidence);
}

interface CubeQuestion {
  /** File of the villages. */
  readonly ref: { readonly layer: string; readonly part: string };
  readonly villages: Villages;
  readonly entries: readonly CoverageEntry[];
}

interface MadeCube {
  readonly cube: Uint8Array;
  readonly gaps: readonly Gap[];
}

/** The status cube by the polygons of the layers; that of a table of all parts part by part, without keeping their coverage. */
async function cubeOf(
  session: Session,
  { ref, villages, entries }: CubeQuestion,
  control: JobControl,
): Promise<MadeCube> {
  const { version } = session.imports;
  const key = [layerKey(ref), version, ...entries.map(({ id }) => id)].join('\n');
  const known = session.cubes.get(key);
  if (known) return { cube: known.cube, gaps: [] };
  const cube = unknownCube(villages);
  const gaps: Gap[] = [];
  const whole = [{ part: ref.part, from: 0, to: villages.count }];
  const rows = ref.part === ALL_PARTS ? session.partRows.get(ref.layer)! : whole;
  const isKept = ref.part !== ALL_PARTS;
  if (isKept) await coverageOf(session, entries, ref.part, control); // all at once, over a network
  for (const [done, { part, from, to }] of rows.entries()) {
    const slice = rowsOf(villages, cube, from, to);
    for (const entry of entries) {
      control.report({ step: 'counting', subject: entry.id, done, total: rows.length });
      const read = () => coverageOf(session, [entry], part, control);
      const found = isKept ? await read() : await readOnce(session, coverageRef(entry, part), read);
      gaps.push(...found.gaps);
      for (const layer of found.layers) addCoverage(slice.cube, slice.villages, layer);
      await control.breathe();
    }
  }
  if (gaps.length === 0) session.cubes.set(key, { part: ref.part, cube });
  return { cube, gaps };
}

/** Some rows of the villages and of their cube, sharing its memory. */
function rowsOf(villages: Villages, cube: Uint8Array, from: number, to: number) {
  const width = TECHNOLOGIES.length * villages.operators.length;
  return {
    cube: cube.subarray(from * width, to * width),
    villages: {
      count: to - from,
      positions: villages.positions.subarray(2 * from, 2 * to),
      operators: villages.operators,
    },
  };
}
