/**
 * Counts under a definition: finds the villages and the evidence that it asks for, of one part of a dataset or of the whole, and
 * hands them to `core`. A whole in parts is counted from its status file, and from all its parts where it has none.
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
  villagesEntryAt,
} from '../core/dataset.ts';
import type { Definition } from '../core/definition.ts';
import type { CountQuestion, CountResult } from '../core/engine.ts';
import { emptyFigures } from '../core/figures.ts';
import { countVillagesSteps } from '../core/indicators.ts';
import type { VillageFacts, Villages } from '../core/model.ts';
import { asReported, type StatusEvidence } from '../core/village-status.ts';
import { readDeclaredFile, readStatusFile, type StatusRead } from '../io/village-status.ts';
import { follow, type JobControl } from './job.ts';
import { coverageOf, layerOf, partsOf, type Session, villagesOf } from './session.ts';

/** Answers the question; figures are `null` when the village list of the date cannot be read. */
export async function count(
  session: Session,
  { definition, part }: CountQuestion,
  control: JobControl,
): Promise<CountResult> {
  const { manifest, units } = session.dataset;
  const entry = villagesEntryAt(manifest, definition.asOf);
  const nothing = { definition, part, villagesLayer: '', statuses: new Uint8Array() };
  if (!entry) return { ...nothing, figures: emptyFigures(units.count), gap: null };
  const found = await evidenceOf(session, entry, { definition, part }, control);
  if (!found.evidence) return { ...nothing, figures: null, gap: found.gap };
  const { evidence } = found;
  await control.breathe();
  const steps = countVillagesSteps(units, evidence, definition);
  const { figures, statuses } = await follow(steps, control, {
    step: 'counting',
    subject: entry.id,
  });
  return { definition, part, figures, villagesLayer: entry.id, statuses, gap: null };
}

type Found = { readonly evidence: StatusEvidence | null; readonly gap: Gap | null };

async function evidenceOf(
  session: Session,
  entry: VillagesEntry,
  question: CountQuestion,
  control: JobControl,
): Promise<Found> {
  const isWhole = question.part === '' && isInParts(entry);
  if (isWhole && hasStatusFiles(entry, question.definition))
    return evidenceOfFiles(session, entry, question.definition);
  const part = isWhole ? ALL_PARTS : isInParts(entry) ? question.part : '';
  const ref = { layer: entry.id, part };
  const villages = await villagesOf(session, ref, control);
  if (!villages) return { evidence: null, gap: (await layerOf(session, ref, control)).gap };
  const asked = { entry, villages, part, definition: question.definition };
  return { evidence: await judgedBy(session, asked, control), gap: null };
}

/** Whether the files about all villages hold the evidence that a definition asks for. */
function hasStatusFiles(entry: VillagesEntry, { evidence }: Definition): boolean {
  if (entry.status === '') return false;
  return evidence === 'reported' || (evidence === 'declared' && entry.declared !== '');
}

async function evidenceOfFiles(
  session: Session,
  entry: VillagesEntry,
  definition: Definition,
): Promise<Found> {
  const { dataset, sources, statusFiles, declaredFiles } = session;
  const status = await once(statusFiles, entry.id, () =>
    readStatusFile(sources.dataset, entry, dataset),
  );
  if (!status.value) return { evidence: null, gap: status.gap };
  if (definition.evidence === 'reported') return { evidence: asReported(status.value), gap: null };
  const villages = status.value;
  const declared = await once(declaredFiles, entry.id, () =>
    readDeclaredFile(sources.dataset, entry, villages),
  );
  if (!declared.value) return { evidence: null, gap: declared.gap };
  const spoken = spokenBy(askedEntries(session, definition), villages.operators);
  return { evidence: { villages, cube: declared.value, spoken }, gap: null };
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

interface Asked {
  readonly entry: VillagesEntry;
  readonly villages: Villages;
  readonly part: string;
  readonly definition: Definition;
}

/** Villages with what a definition's evidence tells: as reported, or by the polygons of that evidence. No samples: all unknown. */
async function judgedBy(
  session: Session,
  { entry, villages, part, definition }: Asked,
  control: JobControl,
): Promise<StatusEvidence> {
  if (definition.evidence === 'reported') return asReported(villages);
  const entries = askedEntries(session, definition);
  const spoken = spokenBy(entries, villages.operators);
  if (part !== ALL_PARTS) {
    const of = { ref: layerKey({ layer: entry.id, part }), villages, part, entries };
    return { villages, cube: await cubeOf(session, of, control), spoken };
  }
  const cubes: Uint8Array[] = [];
  for (const code of partsOf(entry)) {
    const own = await villagesOf(session, { layer: entry.id, part: code }, control);
    if (!own) continue; // missing in the table of all, too
    const ref = layerKey({ layer: entry.id, part: code });
    cubes.push(await cubeOf(session, { ref, villages: own, part: code, entries }, control));
  }
  const cube = unknownCube(villages);
  let at = 0;
  for (const one of cubes) {
    cube.set(one, at);
    at += one.length;
  }
  return { villages, cube, spoken };
}

function askedEntries({ dataset }: Session, { asOf, evidence }: Definition): CoverageEntry[] {
  return coverageEntriesAt(dataset.manifest, asOf).filter((entry) => entry.evidence === evidence);
}

interface CubeQuestion {
  /** Key of the villages. */
  readonly ref: string;
  readonly villages: VillageFacts & Pick<Villages, 'positions'>;
  readonly part: string;
  readonly entries: readonly CoverageEntry[];
}

async function cubeOf(
  session: Session,
  { ref, villages, part, entries }: CubeQuestion,
  control: JobControl,
): Promise<Uint8Array> {
  const layers = await coverageOf(session, entries, part, control);
  const key = [ref, ...layers.map(({ id }) => id)].join('\n');
  const known = session.cubes.get(key);
  if (known) return known.cube;
  const cube = unknownCube(villages);
  for (const [done, layer] of layers.entries()) {
    control.report({ step: 'counting', subject: layer.id, done, total: layers.length });
    addCoverage(cube, villages, layer);
    await control.breathe();
  }
  session.cubes.set(key, { part, cube });
  return cube;
}
