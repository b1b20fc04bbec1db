/** The engine that works where it is called: in a worker behind `serve.ts`, in Node, or in a page without workers. */

import { addCoverage, unknownCube } from '../core/coverage-cube.ts';
import {
  type CoverageEntry,
  coverageEntriesAt,
  type LayerEntry,
  type LoadedLayer,
  type Manifest,
  type OpenedDataset,
  villagesEntryAt,
} from '../core/dataset.ts';
import { type Definition, lowestTechnology, weakIsCovered } from '../core/definition.ts';
import {
  type AnalysisEngine,
  type CountResult,
  EngineError,
  JobCancelled,
  type OutsideCoverage,
} from '../core/engine.ts';
import { emptyFigures } from '../core/figures.ts';
import { PolygonBuilder } from '../core/geometry.ts';
import { countVillages } from '../core/indicators.ts';
import { type CoverageLayer, TECHNOLOGIES, type Villages } from '../core/model.ts';
import type { DatasetSources } from '../io/head.ts';
import { openDataset, readLayer } from '../io/load.ts';
import { type JobControl, startJob } from './job.ts';

/** What the engine needs from outside. */
export interface EnginePorts {
  /** The files of the dataset at an address. */
  sources(address: string): DatasetSources;
  /** A clock in milliseconds, to let messages in between long stretches of work. */
  now(): number;
}

interface Session {
  readonly sources: DatasetSources;
  readonly dataset: OpenedDataset;
  /** Layers read or being read, by id. */
  readonly layers: Map<string, Promise<LoadedLayer>>;
  /** Status cubes made from polygons, by the layers that they were made from: most changes of a definition leave them as they are. */
  readonly cubes: Map<string, Uint8Array>;
}

export function createLocalEngine(ports: EnginePorts): AnalysisEngine {
  let session: Session | null = null;
  let openings = 0;
  const opened = (): Session => {
    if (!session) throw new EngineError('not-open');
    return session;
  };
  const start = <T>(task: (control: JobControl) => Promise<T>) => startJob(task, ports.now);
  return {
    open: (address) =>
      start(async (control) => {
        const opening = ++openings;
        const sources = ports.sources(address);
        const dataset = await openDataset(sources, {
          signal: control.signal,
          onFile: (subject, done, total) =>
            control.report({ step: 'reading', subject, done, total }),
        });
        await control.breathe();
        if (opening !== openings) throw new JobCancelled(); // closed meanwhile, or another one was opened
        session = { sources, dataset, layers: new Map(), cubes: new Map() };
        return dataset;
      }),
    layer: (id) => start((control) => layerOf(opened(), id, control)),
    count: (definition) => start((control) => count(opened(), definition, control)),
    outsideCoverage: (definition) => start((control) => outline(opened(), definition, control)),
    close() {
      openings++;
      session = null;
    },
  };
}

/** Reads a layer once; several questions share the reading, so cancelling one of them does not stop it. */
async function layerOf(
  { sources, dataset, layers }: Session,
  id: string,
  control: JobControl,
): Promise<LoadedLayer> {
  const entry = dataset.manifest.layers.find((layer) => layer.id === id);
  if (!entry || entry.kind === 'units') throw new EngineError('failed', id, 'no such layer');
  control.report({ step: 'reading', subject: entry.file, done: 0, total: 1 });
  const reading = layers.get(id) ?? readLayer(sources.dataset, entry, dataset);
  layers.set(id, reading);
  reading.then(
    (layer) => !layer.data && layers.delete(id), // tried again when asked again
    () => layers.delete(id),
  );
  const layer = await reading;
  await control.breathe();
  return layer;
}

async function count(
  session: Session,
  definition: Definition,
  control: JobControl,
): Promise<CountResult> {
  const { manifest, units } = session.dataset;
  const entry = villagesEntryAt(manifest, definition.asOf);
  const villages = entry ? await villagesOf(session, entry.id, control) : null;
  if (!entry || !villages) {
    const figures = entry ? null : emptyFigures(units.count);
    return { definition, figures, villagesLayer: '', statuses: new Uint8Array() };
  }
  const cube = await cubeOf(session, { id: entry.id, villages }, definition, control);
  await control.breathe();
  control.report({ step: 'counting', subject: entry.id, done: 0, total: villages.count });
  const { figures, statuses } = countVillages(units, { villages, cube }, definition);
  return { definition, figures, villagesLayer: entry.id, statuses };
}

async function villagesOf(
  session: Session,
  id: string,
  control: JobControl,
): Promise<Villages | null> {
  const { data } = await layerOf(session, id, control);
  return data?.kind === 'villages' ? data.villages : null;
}

/** The statuses that a definition's evidence gives: as reported, or by the polygons of that evidence. No samples: all unknown. */
async function cubeOf(
  session: Session,
  { id, villages }: { readonly id: string; readonly villages: Villages },
  definition: Definition,
  control: JobControl,
): Promise<Uint8Array> {
  if (definition.evidence === 'reported') return villages.statuses;
  const entries = coverageEntriesAt(session.dataset.manifest, definition.asOf);
  const asked = entries.filter(({ evidence }) => evidence === definition.evidence);
  const layers = await coverageOf(session, asked, control);
  const key = [id, ...layers.map((layer) => layer.id)].join('\n');
  const known = session.cubes.get(key);
  if (known) return known;
  const cube = unknownCube(villages);
  for (const [done, layer] of layers.entries()) {
    control.report({ step: 'counting', subject: layer.id, done, total: layers.length });
    addCoverage(cube, villages, layer);
    await control.breathe();
  }
  session.cubes.set(key, cube);
  return cube;
}

async function coverageOf(
  session: Session,
  entries: readonly LayerEntry[],
  control: JobControl,
): Promise<CoverageLayer[]> {
  const loaded = await Promise.all(entries.map(({ id }) => layerOf(session, id, control)));
  return loaded.flatMap(({ data }) => (data?.kind === 'coverage' ? [data.coverage] : []));
}

async function outline(
  session: Session,
  definition: Definition,
  control: JobControl,
): Promise<OutsideCoverage> {
  const { units, shapes, manifest } = session.dataset;
  const entries = coverageEntriesAt(manifest, definition.asOf).filter((entry) =>
    isAsked(entry, definition),
  );
  const layers = await coverageOf(session, entries, control);
  const isWhole = layers.length === entries.length && layers.every(({ isComplete }) => isComplete);
  const rule = outlineRule(manifest, entries, definition);
  const communes = shapes.find(({ level }) => level === units.communeLevel);
  const builder = new PolygonBuilder();
  const rows: number[] = [];
  if (communes && rule && isWhole) {
    // The clipper is a good part of the engine's size, and few ask for this layer.
    const { indexCoverage, outsideCoverage } = await import('../core/outside-coverage.ts');
    const coverage = indexCoverage(layers, weakIsCovered(definition));
    for (const [feature, row] of communes.units.entries()) {
      const polygons = outsideCoverage(communes.polygons, feature, coverage, rule);
      if (polygons.length > 0) {
        builder.add(polygons);
        rows.push(row);
      }
      control.report({
        step: 'outlining',
        subject: units.names[row]!,
        done: feature + 1,
        total: communes.units.length,
      });
      await control.breathe();
    }
  }
  return { polygons: builder.finish(), units: Uint32Array.from(rows) };
}

/**
 * When land is outside: where nobody who declared anything covers it, or, under *at least two*, where even the operators that
 * declared nothing could not make two. `null` when no land can be called so.
 */
function outlineRule(
  { operators }: Manifest,
  entries: readonly CoverageEntry[],
  definition: Definition,
): 'any' | 'at-least-two' | null {
  if (entries.length === 0) return null;
  if (definition.operator.kind !== 'at-least-two') return 'any';
  const silent = operators.filter(({ id }) => !entries.some(({ operator }) => operator === id));
  if (silent.length === 0) return 'at-least-two';
  return silent.length === 1 ? 'any' : null;
}

/** Declared layers of the technologies and operators that the definition looks at (estimated ones when it asks for estimates). */
function isAsked(entry: CoverageEntry, definition: Definition): boolean {
  const { operator, evidence } = definition;
  if (TECHNOLOGIES.indexOf(entry.technology) < lowestTechnology(definition)) return false;
  if (operator.kind === 'named' && operator.id !== entry.operator) return false;
  return entry.evidence === (evidence === 'estimated' ? 'estimated' : 'declared');
}
