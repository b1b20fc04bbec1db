/**
 * Intent: everything a user or the map can ask for. Each action is one step; what it takes to answer (reading, counting) follows
 * in `loading.ts`. These two are all that writes the store.
 */
import { batch } from '@preact/signals-core';
import type { Indicator } from '../core/choropleth.ts';
import type { DatasetOverview } from '../core/dataset.ts';
import type { Definition } from '../core/definition.ts';
import type { EngineError } from '../core/engine.ts';
import { NO_UNIT } from '../core/model.ts';
import type { Derived } from './derived.ts';
import type { MapState, Store } from './store.ts';
import type { Camera, Language, MapLayer, Page, Theme, View } from './view.ts';

export interface Actions {
  /** Replaces the whole view, as when the address changes. */
  showView(view: View): void;
  showPage(page: Page): void;
  /** Selects a unit by its row; 0 is the whole dataset. Lets the map move to it. */
  selectUnit(row: number): void;
  /** Selects a village of the counted snapshot by its row, and its commune with it. */
  selectVillage(row: number): void;
  /** Closes the village card; the commune stays selected. */
  leaveVillage(): void;
  setDefinition(definition: Definition): void;
  setIndicator(indicator: Indicator): void;
  switchLayer(layer: MapLayer, on: boolean): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** Remembers where the user moved the map to. */
  setCamera(camera: Camera): void;
  hoverUnit(row: number): void;
  /** Asks for the figures by the operators' maps, or no longer. */
  checkMaps(on: boolean): void;
  setMapState(state: MapState): void;
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
    showPage: (page) => change({ page }),
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
    setLanguage: (language) => change({ language }),
    setTheme: (theme) => change({ theme }),
    setCamera: (camera) => change({ camera }),
    checkMaps(on) {
      store.isCheckingMaps.value = on;
    },
    hoverUnit(row) {
      store.hoveredUnit.value = row;
    },
    setMapState(state) {
      store.mapState.value = state;
    },
    showOverview(overview) {
      if (store.dataset.peek().phase !== 'loading') return;
      batch(() => {
        store.dataset.value = { phase: 'overview', dataset: overview };
        store.storedFigures.value = overview.figures;
      });
    },
    reportFailure(error) {
      store.failure.value = error;
    },
    dismissFailure() {
      store.failure.value = null;
    },
  };
}
