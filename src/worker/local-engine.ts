/** The engine that works where it is called: in a worker behind `serve.ts`, in Node, or in a page without workers. */
import { type AnalysisEngine, EngineError, type Job, JobCancelled } from '../core/engine.ts';
import { type DatasetSources, readHead } from '../io/head.ts';
import { openDataset } from '../io/load.ts';
import { count } from './count.ts';
import { createCourtesy } from './courtesy.ts';
import type { ImportKeeping } from './imports/desk.ts';
import { keptImports } from './imports/kept.ts';
import { type JobControl, startJob } from './job.ts';
import { outline } from './outline.ts';
import { layerOf } from './reading.ts';
import { createSeeking, type Seeking } from './seeking.ts';
import { createSession, releasePart, type Session } from './session.ts';

/** What the engine needs from outside. */
export interface EnginePorts {
  /** The files of the dataset at an address. */
  sources(address: string): DatasetSources;
  /** A clock in milliseconds, to let messages in between long stretches of work. */
  now(): number;
  /** Keeps imports for the next page; without it they go with the engine. */
  readonly keeping?: ImportKeeping;
}

/** Starts a task with the opened dataset. */
type Starter = <T>(task: (session: Session, control: JobControl) => Promise<T>) => Job<T>;

export function createLocalEngine(ports: EnginePorts): AnalysisEngine {
  let session: Session | null = null;
  let seeking: Seeking | null = null;
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
        const { dataset: files, countries } = ports.sources(address);
        const courtesy = createCourtesy();
        const sources = { dataset: courtesy.polite(files), countries };
        const head = readHead(sources, control);
        const made = openDataset(sources, {
          ...{ signal: control.signal, head },
          onFile: (subject, done, total) =>
            control.report({ step: 'reading', subject, done, total }),
        }).then((dataset) => createSession(sources, dataset, ports.keeping ?? null));
        seeking = createSeeking({ head, source: courtesy.first(files), session: made });
        const next = await made;
        await control.breathe();
        if (opening !== openings) throw new JobCancelled(); // closed meanwhile, or another one was opened
        session = next;
        return next.dataset;
      }),
    layer: (ref) => start((control) => layerOf(opened(), ref, control)),
    count: (question) => start((control) => count(opened(), question, control)),
    outsideCoverage: (question) => start((control) => outline(opened(), question, control)),
    coveredLand: (question) =>
      start(async (control) => {
        const { coveredLand } = await import('./covered-land.ts'); // few ask for land
        return coveredLand(opened(), question, control);
      }),
    contradictions: (question) =>
      start(async (control) => {
        const { contradictions } = await import('./contradictions.ts');
        return contradictions(opened(), question, control);
      }),
    distances: (question) =>
      start(async (control) => {
        const { distances } = await import('./distances.ts');
        return distances(opened(), question, control);
      }),
    cohorts: (question) =>
      start(async (control) => {
        const { cohorts } = await import('./cohorts.ts');
        return cohorts(opened(), question, control);
      }),
    changes: (question) =>
      start(async (control) => {
        const { changes } = await import('./changes.ts');
        return changes(opened(), question, control);
      }),
    declared: (question) =>
      start(async (control) => {
        const { declared } = await import('./declared.ts');
        return declared(opened(), question, control);
      }),
    search: (question) =>
      start((control) => {
        if (!seeking) throw new EngineError('not-open');
        return seeking.search(question, control);
      }),
    ...importing(
      (task) => start((control) => task(opened(), control)),
      (task) => startJob((control) => task(opened(), control), ports.now, { isChange: true }),
    ),
    release(part) {
      if (session) releasePart(session, part);
    },
    close() {
      openings++;
      session = null;
      seeking = null;
    },
  };
}

/** The questions about tables that somebody brings; few do. @param change starts what changes the figures */
function importing(
  start: Starter,
  change: Starter,
): Pick<
  AnalysisEngine,
  | 'readTables'
  | 'planImport'
  | 'planInbox'
  | 'closeTables'
  | 'importFindings'
  | 'rejectedRows'
  | 'communeFigures'
  | 'applyImport'
  | 'undoImport'
  | 'toldVillage'
  | 'keptImports'
  | 'clearImports'
  | 'templates'
  | 'importWords'
> {
  return {
    readTables: (question) =>
      start(async (session, control) =>
        (await import('./imports/read-tables.ts')).readTables(session, question, control),
      ),
    closeTables: (fileIds) =>
      start(async (session) =>
        (await import('./imports/read-tables.ts')).closeTables(session, fileIds),
      ),
    planImport: (choices) =>
      start(async (session, control) =>
        (await import('./imports/plan.ts')).planImport(session, choices, control),
      ),
    planInbox: (question) =>
      start(async (session, control) =>
        (await import('./imports/inbox.ts')).planInbox(session, question, control),
      ),
    importFindings: (question) =>
      start(async (session, control) =>
        (await import('./imports/findings.ts')).importFindings(session, question, control),
      ),
    rejectedRows: (question) =>
      start(async (session, control) =>
        (await import('./imports/rejected-rows.ts')).rejectedRows(session, question, control),
      ),
    communeFigures: (question) =>
      start(async (session, control) =>
        (await import('./imports/commune-figures.ts')).communeFigures(session, question, control),
      ),
    applyImport: (question) =>
      change(async (session, control) =>
        (await import('./imports/apply.ts')).applyImport(session, question, control),
      ),
    undoImport: (importId) =>
      change(async (session) => (await import('./imports/apply.ts')).undoImport(session, importId)),
    toldVillage: (question) =>
      start(async (session, control) =>
        (await import('./imports/told.ts')).toldVillage(session, question, control),
      ),
    keptImports: () => start(keptImports),
    clearImports: () =>
      change(async (session) => (await import('./imports/apply.ts')).clearImports(session)),
    templates: (question) =>
      start(async (session, control) =>
        (await import('./imports/templates.ts')).templates(session, question, control),
      ),
    importWords: () =>
      start(async (session) => (await import('./imports/import-words.ts')).importWords(session)),
  };
}
