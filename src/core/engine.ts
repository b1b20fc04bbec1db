/**
 * The port to everything that takes time: reading a dataset and counting it. `worker/local-engine.ts` does the work where it
 * is called, `worker/remote-engine.ts` asks a worker to; `main.tsx` chooses one, and nothing else can tell them apart.
 */
import type { AppliedImport, KeptImports } from './applied-imports.ts';
import type { Cohort } from './cohorts.ts';
import type { CommuneFiguresQuestion, ComparedFigures } from './commune-figures.ts';
import type { Contradictions } from './contradictions.ts';
import type { Gap, LayerRef, LoadedLayer, OpenedDataset } from './dataset.ts';
import type { Definition } from './definition.ts';
import type { DistancesKm } from './distances.ts';
import type { AreaMethod } from './explain.ts';
import type { FigureTable } from './figures.ts';
import type { PolygonColumns } from './geometry.ts';
import type { FindingsPage, FindingsQuestion, RejectedQuestion } from './import-findings.ts';
import type {
  ApplyQuestion,
  ImportChoices,
  ImportPlan,
  ReadFile,
  TablesQuestion,
} from './imports.ts';
import type { InboxPlan, InboxQuestion } from './inbox/inbox.ts';
import type { ToldVillage } from './overlay/overlaid.ts';
import type { SearchAnswer, SearchQuestion } from './search/search.ts';
import type { ImportWords, MadeFile, TemplatesQuestion } from './templates.ts';
import type { ChangeCodes } from './village-changes.ts';

/** How far a job is: `done` of `total` steps (`total` 0 while not known), and what it is busy with. */
export interface Progress {
  readonly step: 'reading' | 'counting' | 'outlining' | 'measuring';
  /** File or layer at hand; '' when none. */
  readonly subject: string;
  readonly done: number;
  readonly total: number;
}

/** Work under way. After `cancel` the result rejects with {@link JobCancelled} and no progress follows. */
export interface Job<T> {
  readonly result: Promise<T>;
  /** Calls the listener on every step; returns what stops that. */
  progress(listener: (progress: Progress) => void): () => void;
  cancel(): void;
}

/** What is asked of a dataset under a definition: of one part, by its code, of all of them as one table, or, with '', of the whole. */
export interface CountQuestion {
  readonly definition: Definition;
  readonly part: string;
}

/** A count under one definition. */
export interface CountResult extends CountQuestion {
  /**
   * A row per unit; of a part only those of its units are filled. `null` when the dataset has a village list for the date that
   * could not be read: nothing is counted rather than zero.
   */
  readonly figures: FigureTable | null;
  /** Layer id of the village snapshot that was counted; '' when the dataset has none up to the date. */
  readonly villagesLayer: string;
  /** Status per village of that snapshot (of the part), indices into `STATUSES`. */
  readonly statuses: Uint8Array;
  /** Files that could not be used: for want of them nothing was counted, or what they tell is unknown. */
  readonly gaps: readonly Gap[];
  /** Ids of the imports that were counted with the dataset, in their order. */
  readonly imports: readonly string[];
}

/** Land outside the declared coverage of those operators that declared any, per commune. */
export interface OutsideCoverage {
  /** One feature per commune that has such land. */
  readonly polygons: PolygonColumns;
  /** Unit row per feature. */
  readonly units: Uint32Array;
}

/** What the coverage polygons that a definition looks at cover of the land, by units; without any such polygons nothing is known. */
export interface CoveredLand extends CountQuestion {
  /**
   * Area per unit row in km² on the ellipsoid; of a part, units above it have the part's. NaN of units outside the part, and of
   * those without an outline below them.
   */
  readonly areaKm2: Float64Array;
  /** How much of it is covered; NaN where `areaKm2` is, and everywhere when no operator supplied polygons. */
  readonly coveredKm2: Float64Array;
  /** False when an operator supplied nothing, or part of it could not be used: then at least this much is covered. */
  readonly isComplete: boolean;
  /** How it was measured; `null` when it was not. */
  readonly measured: AreaMethod | null;
}

/** Where what was reported of the villages of a snapshot and what operators declared contradict each other. */
export interface FoundContradictions extends CountQuestion {
  /** Layer id of the villages that `found` has the rows of; '' when there are none. */
  readonly villagesLayer: string;
  readonly found: Contradictions;
}

/** Distances of the villages of a list, by row; none where no list of the part can be had. */
export interface VillageDistances extends CountQuestion, DistancesKm {
  /** Layer id of the villages; '' when there are none. */
  readonly villagesLayer: string;
  /** Files that could not be used: what lies near them is not known. */
  readonly gaps: readonly Gap[];
}

/** What became of villages between two snapshots: that up to the date `from` and that of the definition. */
export interface CohortQuestion extends CountQuestion {
  /** ISO date. */
  readonly from: string;
  /** Code of the unit whose villages are looked at; '' for all of the part. */
  readonly place: string;
}

export interface FoundCohorts extends CohortQuestion {
  /** `null` where one of the two lists is not to be had. */
  readonly cohorts: readonly Cohort[] | null;
  /** Files that could not be used for it. */
  readonly gaps: readonly Gap[];
}

/** What became of the villages of a part from one side to the other: lists and rules are those of the two definitions. */
export interface ChangeQuestion {
  readonly before: Definition;
  readonly after: Definition;
  readonly part: string;
}

export interface FoundChanges extends ChangeQuestion {
  /** Layer ids of the lists that the codes have the rows of; '' where there is none. */
  readonly earlierLayer: string;
  readonly laterLayer: string;
  /** `null` where one of the two lists is not to be had. */
  readonly codes: ChangeCodes | null;
  /** Files that could not be used for it. */
  readonly gaps: readonly Gap[];
}

/** What the operators' maps say of the villages of a snapshot, whatever technologies and operators the definition counts. */
export interface DeclaredStatuses extends CountQuestion {
  /** Layer id of the villages; '' when there are none. */
  readonly villagesLayer: string;
  /** Layout of `VillageFacts.statuses`. */
  readonly cube: Uint8Array;
}

/** A village of a list by its id. */
export interface ToldQuestion extends LayerRef {
  readonly village: string;
}

export interface AnalysisEngine {
  /** Opens the dataset whose folder is at `address`; a dataset opened before is let go. */
  open(address: string): Job<OpenedDataset>;
  /** Reads one layer of the opened dataset, or a part of it (kept for later questions). */
  layer(ref: LayerRef): Job<LoadedLayer>;
  count(question: CountQuestion): Job<CountResult>;
  outsideCoverage(question: CountQuestion): Job<OutsideCoverage>;
  /** Measures the covered land of a part, or of a dataset that is whole. */
  coveredLand(question: CountQuestion): Job<CoveredLand>;
  /** Compares reports and declared polygons of a part, or of a dataset that is whole. */
  contradictions(question: CountQuestion): Job<FoundContradictions>;
  /** Measures how far the villages of a part, of all parts, or of a dataset that is whole are from sites and fibre. */
  distances(question: CountQuestion): Job<VillageDistances>;
  /** Follows the villages of a part, or of a dataset that is whole, from one snapshot to another, by survey round. */
  cohorts(question: CohortQuestion): Job<FoundCohorts>;
  /** Tells what became of every village of a part, of all parts, or of a dataset that is whole, from one side to the other. */
  changes(question: ChangeQuestion): Job<FoundChanges>;
  /** Looks the villages of a part, or of a dataset that is whole, up in the operators' maps. */
  declared(question: CountQuestion): Job<DeclaredStatuses>;
  /** Finds places by name. Needs no more of a dataset than that it is being opened. */
  search(question: SearchQuestion): Job<SearchAnswer>;
  /** Opens tables that somebody brings; each stays open until it is closed or the dataset is let go. Read another way, a file has a new id. */
  readTables(question: TablesQuestion): Job<readonly ReadFile[]>;
  /** Forgets opened files, by their ids; what was taken in of them stays. */
  closeTables(fileIds: readonly string[]): Job<void>;
  /** Reads a table as somebody says and tells what it would change. Changes nothing. */
  planImport(choices: ImportChoices): Job<ImportPlan>;
  /** Reads tables of one form together, and tells which answer of each commune counts and what all would change. Changes nothing. */
  planInbox(question: InboxQuestion): Job<InboxPlan>;
  importFindings(question: FindingsQuestion): Job<FindingsPage>;
  /** The rejected rows of a plan in their original form, with columns for the reasons, as CSV. */
  rejectedRows(question: RejectedQuestion): Job<string>;
  /** Compares a table of communes with what is counted of their villages. Changes nothing. */
  communeFigures(question: CommuneFiguresQuestion): Job<ComparedFigures>;
  /** Takes a plan in: from here on everything is counted with it. Answers with all that has been taken in, the latest last. */
  applyImport(question: ApplyQuestion): Job<readonly AppliedImport[]>;
  /** Takes an import back whole, and answers with what is left. */
  undoImport(importId: string): Job<readonly AppliedImport[]>;
  /** Tells who says what of a village; `null` where no import tells of it. */
  toldVillage(question: ToldQuestion): Job<ToldVillage | null>;
  /** Lays what this device keeps for the dataset over it: until asked for, nothing of it is counted. Asked again, says it again. */
  keptImports(): Job<KeptImports>;
  /** Takes all imports back, and deletes what this device keeps for the dataset, counted or not. */
  clearImports(): Job<KeptImports>;
  /** Makes templates of what is known of the villages of a unit, to be filled in and brought back. */
  templates(question: TemplatesQuestion): Job<MadeFile>;
  /** The words by which tables are read. */
  importWords(): Job<ImportWords>;
  /** Lets go what was read of a part, and stops what is still being read of it. */
  release(part: string): void;
  close(): void;
}

/** Why the engine could not answer at all. */
export type EngineErrorCode =
  | 'dataset-missing' // no manifest at the address
  | 'dataset-unreadable' // the manifest or the country pack is not usable
  | 'network'
  | 'not-open' // asked before a dataset was opened
  | 'worker-died'
  | 'failed'; // a bug; the message is for developers

/** A question that could not be answered; `file` names the file at fault, '' when none. */
export class EngineError extends Error {
  readonly code: EngineErrorCode;
  readonly file: string;

  constructor(code: EngineErrorCode, file = '', message: string = code) {
    super(file ? `${message}: ${file}` : message);
    this.name = 'EngineError';
    this.code = code;
    this.file = file;
  }
}

/** The job was cancelled. Silent: nobody shows it. */
export class JobCancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'JobCancelled';
  }
}
