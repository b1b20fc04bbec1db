/**
 * The map of the right-hand side, over the page's own from the line on. It exists only while two sides are swiped: its graphics
 * context and its memory are given back after that. Both maps look at the same place, whichever of them is moved.
 */
import { effect, signal, untracked } from '@preact/signals-core';
import { Map as MapLibreMap } from 'maplibre-gl';
import './compare.css';
import type { Compared } from '../../state/page-model.ts';
import { BY_USER } from '../camera.ts';
import { startDots, wantsDots } from '../dots-sync.ts';
import { straightenGlyphs } from '../fonts.ts';
import { mapSettings } from '../map-settings.ts';
import { startPeople } from '../people-sync.ts';
import { startPicking } from '../pick.ts';
import { emptyStyle } from '../style.ts';
import { type SyncedMap, startSync, type Viewport } from '../sync.ts';
import { startTools } from '../tools-sync.ts';
import { ownedEffects } from './owned-effects.ts';

/** Adds the map; returns what removes it. Where there is no second graphics context the side's state says so. */
export function addSecondMap(first: SyncedMap, compared: Compared): () => void {
  return untracked(() => {
    const { right } = compared;
    right.actions.setMapState('starting');
    const container = addContainer(first.map);
    const map = createMap(first, container);
    if (!map) {
      container.remove();
      right.actions.setMapState('unavailable');
      return () => {};
    }
    const stopSync = startSide(map, first, compared);
    const stopLine = effect(() => {
      container.style.clipPath = `inset(0 0 0 ${compared.line.value}%)`;
    });
    const stopFollowing = followEachOther(first.map, map);
    return () => {
      stopFollowing();
      stopLine();
      stopSync();
      map.remove();
      container.remove();
      right.actions.setMapState('starting');
    };
  });
}

/** Inside the first map's own element, above its canvas and beneath its scale. */
function addContainer(first: MapLibreMap): HTMLElement {
  const parent = first.getContainer();
  const container = document.createElement('div');
  container.className = 'compared-map is-waiting';
  parent.insertBefore(container, parent.querySelector('.maplibregl-control-container'));
  return container;
}

/** `null` where the browser cannot make a second context, or makes it at the cost of the first. */
function createMap({ map: first, model }: SyncedMap, container: HTMLElement): MapLibreMap | null {
  try {
    const map = new MapLibreMap({
      ...mapSettings(model),
      container,
      center: first.getCenter(),
      zoom: first.getZoom(),
      locale: { 'Map.Title': first.getCanvas().getAttribute('aria-label') ?? '' },
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    return map;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'GPUInitializationError') throw error;
    return null;
  }
}

/** Keeps the second map in step with the right-hand side, as the first one is with the left. */
function startSide(map: MapLibreMap, first: SyncedMap, { right }: Compared): () => void {
  const style = signal(0);
  const viewport = signal(viewportOf(map));
  let styles = 0;
  map.on('style.load', () => {
    style.value = ++styles;
  });
  const drawn = () => {
    map.getContainer().classList.remove('is-waiting');
    right.actions.setMapState('drawn');
  };
  map.once('idle', drawn);
  map.on('moveend', () => {
    viewport.value = viewportOf(map);
  });
  map.on('webglcontextlost', () => {
    style.value = 0;
    right.actions.setMapState('lost');
  });
  map.on('webglcontextrestored', () => {
    straightenGlyphs(map);
    map.once('idle', drawn);
  });
  const seen = { model: right, viewport };
  const synced: SyncedMap = {
    ...{ ...seen, map, style, palette: first.palette },
    isDotted: wantsDots(seen),
  };
  const stop = ownedEffects(() => {
    startSync(synced);
    startPeople(synced);
    startDots(synced);
    startTools(synced);
  });
  startPicking(map, right);
  map.getCanvas().setAttribute('aria-labelledby', 'compare-right'); // the label of this side, in the page
  map.setStyle(emptyStyle());
  straightenGlyphs(map);
  return stop;
}

/** Whichever map moves, the other moves along; a move of the user's on the second one counts as one on the first. */
function followEachOther(first: MapLibreMap, second: MapLibreMap): () => void {
  let isFollowing = false;
  const take = (from: MapLibreMap, to: MapLibreMap, mark: object) => {
    if (isFollowing) return;
    isFollowing = true;
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() }, mark);
    isFollowing = false;
  };
  const firstMoves = () => take(first, second, {});
  const secondMoves = () => take(second, first, {});
  const secondEnds = (event: object) => {
    if ('originalEvent' in event && event.originalEvent) take(second, first, BY_USER);
  };
  first.on('move', firstMoves);
  second.on('move', secondMoves);
  second.on('moveend', secondEnds);
  return () => {
    first.off('move', firstMoves);
    second.off('move', secondMoves);
    second.off('moveend', secondEnds);
  };
}

function viewportOf(map: MapLibreMap): Viewport {
  const bounds = map.getBounds();
  return {
    bbox: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    zoom: map.getZoom(),
  };
}
