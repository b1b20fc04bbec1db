/**
 * Intent: everything a user or the map can ask for. Each action is one step; what it takes to answer (reading, counting) follows
 * in `loading.ts`. These two are all that writes the store.
 */
import { batch, type Signal } from '@preact/signals-core';
import type { Indicator } from '../core/choropleth.ts';
import type { DatasetOverview } from '../core/dataset.ts';
import type { Definition } from '../core/definition.ts';
import type { EngineError } from '../core/engine.ts';
import type { Position } from '../core/geometry.ts';
import { NO_UNIT } from '../core/model.ts';
import type { DataSection } from './data-sections.ts';
import type { Derived } from './derived.ts';
import type { MethodSection } from './method-sections.ts';
import type { MapState, OwnPosition, SeenPart, Store } from './store.ts';
import type { TableView } from './table-view.ts';
import {
  type Camera,
  type Classing,
  type Comparison,
  type Language,
  LEGEND_KEYS,
  type LegendKey,
  type MapLayer,
  type Page,
  type Theme,
  type View,
} from './view.ts';

export interface Actions {
  /** Replaces the whole view, as when the address changes. */
  showView(view: View): void;
  showPage(page: Page): void;
  /** Opens the method page at a section. */
  showMethod(section: MethodSection): void;
  /** Says in the address which part of the page of data is unfolded; '' for none. */
  unfoldData(section: DataSection | ''): void;
  /** Selects a unit by its row; 0 is the whole dataset. Lets the map move to it. */
  selectUnit(row: number): void;
  /** Selects a village of the counted snapshot by its row, and its commune with it. */
  selectVillage(row: number): void;
  /** Closes the village card; the commune stays selected. */
  leaveVillage(): void;
  setDefinition(definition: Definition): void;
  setIndicator(indicator: Indicator): void;
  switchLayer(layer: MapLayer, on: boolean): void;
  /** Leaves out what a line of the legend stands for, or takes it in again. */
  hide(key: LegendKey, isHidden: boolean): void;
  /** Leaves out all others of its kind, statuses or classes; takes them all in again when they are out already. */
  showOnly(key: LegendKey): void;
  /** Takes in again everything that was left out. */
  showAll(): void;
  setClassing(classing: Classing): void;
  /** Draws the declared coverage of one operator, by its id, or with '' that of all. */
  drawOperator(operator: string): void;
  /** @param opacity 10..100 % */
  setOpacity(opacity: number): void;
  /** Puts something beside the view; `null` takes it away. */
  compare(comparison: Comparison | null): void;
  setTable(change: Partial<TableView>): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** Remembers where the user moved the map to. */
  setCamera(camera: Camera): void;
  hoverUnit(row: number): void;
  hoverVillage(row: number): void;
  /** Asks for the figures by the operators' maps, or no longer. */
  checkMaps(on: boolean): void;
  /** Asks for cohorts from the snapshot of a date; '' no longer asks. */
  followCohorts(from: string): void;
  /** Compares villages with the operators' maps, or no longer. */
  compareMaps(on: boolean): void;
  setMapState(state: MapState): void;
  /** Tells what the map shows now. */
  seeMap(seen: SeenPart): void;
  setRenderer(renderer: 'hardware' | 'software'): void;
  /** Measures the line through these points; `null` ends measuring. */
  measure(points: readonly Position[] | null): void;
  /** Marks where the user is; `null` takes the mark away. */
  markOwnPosition(position: OwnPosition | null): void;
  /** Shows what the small first files tell, unless the whole dataset is there already. */
  showOverview(overview: DatasetOverview): void;
  /** Shows in the one place for failures what failed outside the loading of data. */
  reportFailure(error: EngineError): void;
  dismissFailure(): void;
}

export function createActions(store: Store, derived: Derived): Actions {
  const change = (part: Partial<View>) => {
    store.view.value = { ...store.view.peek(), ...part };
  };
  const codeOf = (row: number) => (row > 0 ? (derived.dataset.peek()?.units.codes[row] ?? '') : '');
  return {
    showView: change,
    showPage: (page) => change({ page, section: '' }),
    showMethod: (section) => change({ page: 'method', section }),
    unfoldData: (section) => change({ section }),
    selectUnit: (row) => change({ place: codeOf(row), village: '', camera: null }),
    selectVillage(row) {
      const villages = derived.villages.peek()?.villages;
      const id = villages?.ids[row];
      if (!villages || id === undefined) return;
      const commune = villages.communes[row]!;
      change({
        village: id,
        ...(commune === NO_UNIT ? {} : { place: codeOf(commune) }),
        camera: null,
      });
    },
    leaveVillage: () => change({ village: '', camera: null }),
    setDefinition: (definition) => change({ definition }),
    setIndicator: (indicator) => change({ indicator }),
    switchLayer(layer, on) {
      const layers = new Set(store.view.peek().layers);
      if (on) layers.add(layer);
      else layers.delete(layer);
      change({ layers });
    },
    hide(key, isHidden) {
      const hidden = new Set(store.view.peek().hidden);
      if (isHidden) hidden.add(key);
      else hidden.delete(key);
      change({ hidden });
    },
    showOnly: (key) => change({ hidden: allBut(key, store.view.peek().hidden) }),
    showAll: () => change({ hidden: new Set() }),
    setClassing: (classing) => change({ classing }),
    drawOperator: (drawnOperator) => change({ drawnOperator }),
    setOpacity: (opacity) => change({ opacity }),
    compare: (comparison) => change({ comparison }),
    setTable: (table) => change({ table: { ...store.view.peek().table, ...table } }),
    setLanguage: (language) => change({ language }),
    setTheme: (theme) => change({ theme }),
    setCamera: (camera) => change({ camera }),
    checkMaps: into(store.isCheckingMaps),
    hoverUnit: into(store.hoveredUnit),
    hoverVillage: into(store.hoveredVillage),
    followCohorts: into(store.cohortsFrom),
    compareMaps: into(store.isComparingMaps),
    seeMap: into(store.seen),
    setRenderer: into(store.renderer),
    measure: into(store.measured),
    markOwnPosition: into(store.ownPosition),
    setMapState: into(store.mapState),
    showOverview(overview) {
      if (store.dataset.peek().phase !== 'loading') return;
      batch(() => {
        store.dataset.value = { phase: 'overview', dataset: overview };
        store.storedFigures.value = overview.figures;
      });
    },
    reportFailure: into(store.failure),
    dismissFailure: () => into(store.failure)(null),
  };
}

/** An action that puts what it is given into a signal. */
function into<T>(signal: Signal<T>): (value: T) => void {
  return (value) => {
    signal.value = value;
  };
}

/** What is left out when only one key of its kind stays: the other kind as it is; nothing of its kind when that was so already. */
function allBut(key: LegendKey, hidden: ReadonlySet<LegendKey>): ReadonlySet<LegendKey> {
  const isClass = (each: LegendKey) => each.startsWith('class-');
  const others = LEGEND_KEYS.filter((each) => isClass(each) === isClass(key) && each !== key);
  const isAlone = !hidden.has(key) && others.every((each) => hidden.has(each));
  const rest = [...hidden].filter((each) => isClass(each) !== isClass(key));
  return new Set(isAlone ? rest : [...rest, ...others]);
}
