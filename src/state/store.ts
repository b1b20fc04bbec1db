/**
 * What the page knows and looks at, as signals. Data come down from here as immutable values; only intent (`actions.ts`) and the
 * answers to it (`loading.ts`) write these signals. Large data stay typed arrays inside; signals hold references.
 */
import { type Signal, signal } from '@preact/signals-core';
import type { AppliedImport, AsideImport } from '../core/applied-imports.ts';
import type { Bbox } from '../core/country.ts';
import type {
  DatasetOverview,
  Gap,
  LayerRef,
  LoadedLayer,
  OpenedDataset,
} from '../core/dataset.ts';
import type {
  AnalysisEngine,
  CountResult,
  CoveredLand,
  DeclaredStatuses,
  EngineError,
  FoundCohorts,
  FoundContradictions,
  OutsideCoverage,
  Progress,
  VillageDistances,
} from '../core/engine.ts';
import type { FigureTable } from '../core/figures.ts';
import type { Position } from '../core/geometry.ts';
import type { FoundPlace } from './found.ts';
import type { Camera, View } from './view.ts';

/**
 * The dataset's life: nothing yet, its overview (sentence and numbers can be shown), all of it, or not to be had.
 */
export type DatasetState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'overview'; readonly dataset: DatasetOverview }
  | { readonly phase: 'ready'; readonly dataset: OpenedDataset }
  | { readonly phase: 'failed'; readonly error: EngineError };

/** A layer that somebody asked for. */
export type LayerState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'read'; readonly layer: LoadedLayer };

/** Whether the map can be drawn: not yet known, drawn, impossible here (no WebGL), or lost for now. */
export type MapState = 'starting' | 'drawn' | 'unavailable' | 'lost';

/** What the map shows now: its middle, how close, and the box of all that is in view. */
export interface SeenPart extends Camera {
  readonly bbox: Bbox;
}

/** Where the device says it is, a new value whenever it is to be looked at; within `accuracyKm` of there with 95 % confidence (W3C Geolocation, 5.3). */
export interface OwnPosition {
  readonly at: Position;
  readonly accuracyKm: number;
}

export interface Store {
  readonly view: Signal<View>;
  readonly dataset: Signal<DatasetState>;
  /** The engine that has the dataset open; `null` while none has. */
  readonly engine: Signal<AnalysisEngine | null>;
  /** The engine that opens the dataset, or has it open: a search need not wait for that. */
  readonly opener: Signal<AnalysisEngine | null>;
  /** What a search led to; `null` before any. */
  readonly found: Signal<FoundPlace | null>;
  /** Files that are needed besides those of the view. */
  readonly alsoNeeded: Signal<readonly LayerRef[]>;
  /** By `layerKey`. */
  readonly layers: Signal<ReadonlyMap<string, LayerState>>;
  /** The tables that are counted with the dataset, the latest last. */
  readonly imports: Signal<readonly AppliedImport[]>;
  /** What this device keeps of them and cannot count. */
  readonly asideImports: Signal<readonly AsideImport[]>;
  /** The latest finished count of the whole dataset; it stays while a newer one is under way. */
  readonly count: Signal<CountResult | null>;
  /** Of a dataset in parts, the latest finished count of the part that is looked at. */
  readonly partCount: Signal<CountResult | null>;
  /** Figures that came with the dataset, for its default definition; `null` when none did. */
  readonly storedFigures: Signal<FigureTable | null>;
  readonly outside: Signal<OutsideCoverage | null>;
  /** Whether the figures by the operators' maps are asked for: they take all coverage of the part that counts. */
  readonly isCheckingMaps: Signal<boolean>;
  /** The latest answers to that, of whatever definition and part they say. */
  readonly coveredLand: Signal<CoveredLand | null>;
  readonly contradictions: Signal<FoundContradictions | null>;
  /** The latest distances of villages, of whatever list and part they say. */
  readonly distances: Signal<VillageDistances | null>;
  /** Date of the snapshot from which cohorts are followed; '' while they are not asked for. */
  readonly cohortsFrom: Signal<string>;
  readonly cohorts: Signal<FoundCohorts | null>;
  /** Files that could not be used for what is compared. */
  readonly comparedGaps: Signal<readonly Gap[]>;
  /** Whether villages are compared with the operators' maps: that takes all coverage of the part. */
  readonly isComparingMaps: Signal<boolean>;
  readonly declared: Signal<DeclaredStatuses | null>;
  /** What is being worked on; `null` when nothing is. */
  readonly progress: Signal<Progress | null>;
  /** The last thing that failed and was not a file of the dataset; `null` once dismissed. */
  readonly failure: Signal<EngineError | null>;
  readonly mapState: Signal<MapState>;
  /** What the map shows; `null` before it has shown anything. */
  readonly seen: Signal<SeenPart | null>;
  /** Who draws the map: a graphics card, or the processor in its place. `null` while that is not known. */
  readonly renderer: Signal<'hardware' | 'software' | null>;
  /** Points of the line that is being measured; `null` while nothing is. */
  readonly measured: Signal<readonly Position[] | null>;
  /** Where the user is, once asked for; kept nowhere else. */
  readonly ownPosition: Signal<OwnPosition | null>;
  /** Unit row under the pointer or keyboard focus, for highlighting on map, overview and list alike; -1 is none. */
  readonly hoveredUnit: Signal<number>;
  /** Row of the village under the pointer or keyboard focus, in the list that is counted; -1 is none. */
  readonly hoveredVillage: Signal<number>;
  /** Today as an ISO date, to tell overdue plans; injected, because nothing here reads a clock. */
  readonly today: string;
}

export function createStore(view: View, today: string): Store {
  return {
    view: signal(view),
    dataset: signal<DatasetState>({ phase: 'loading' }),
    opener: signal<AnalysisEngine | null>(null),
    found: signal<FoundPlace | null>(null),
    engine: signal<AnalysisEngine | null>(null),
    alsoNeeded: signal<readonly LayerRef[]>([]),
    layers: signal<ReadonlyMap<string, LayerState>>(new Map()),
    imports: signal<readonly AppliedImport[]>([]),
    asideImports: signal<readonly AsideImport[]>([]),
    count: signal<CountResult | null>(null),
    partCount: signal<CountResult | null>(null),
    storedFigures: signal<FigureTable | null>(null),
    outside: signal<OutsideCoverage | null>(null),
    isCheckingMaps: signal(false),
    coveredLand: signal<CoveredLand | null>(null),
    contradictions: signal<FoundContradictions | null>(null),
    distances: signal<VillageDistances | null>(null),
    cohortsFrom: signal(''),
    cohorts: signal<FoundCohorts | null>(null),
    comparedGaps: signal<readonly Gap[]>([]),
    isComparingMaps: signal(false),
    declared: signal<DeclaredStatuses | null>(null),
    progress: signal<Progress | null>(null),
    failure: signal<EngineError | null>(null),
    mapState: signal<MapState>('starting'),
    seen: signal<SeenPart | null>(null),
    renderer: signal<'hardware' | 'software' | null>(null),
    measured: signal<readonly Position[] | null>(null),
    ownPosition: signal<OwnPosition | null>(null),
    hoveredUnit: signal(-1),
    hoveredVillage: signal(-1),
    today,
  };
}
