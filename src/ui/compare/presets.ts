/** Comparisons in plain words, and what "compare" begins with: which sides they put beside each other. Pure. */
import {
  coverageEntriesAt,
  type Manifest,
  snapshotDates,
  villagesEntryAt,
} from '../../core/dataset.ts';
import { COUNTING_TECHNOLOGIES, type Definition, sameDefinition } from '../../core/definition.ts';
import type { Technology } from '../../core/model.ts';
import { formatLayers } from '../../state/map-layers.ts';
import type { Comparison, MapLayer, View } from '../../state/view.ts';

/** What a side shows. */
export type SideView = Pick<View, 'definition' | 'layers'>;

/** Two sides that are worth a button of their own; the words for them are in the catalogues. */
export type PresetId = 'technologies' | 'dates' | 'operators';

export interface Preset {
  readonly id: PresetId;
  readonly left: SideView;
  readonly right: SideView;
}

/** What a dataset lets one compare at once, whatever else is chosen. */
export function presetsFor(manifest: Manifest, view: View): Preset[] {
  const { definition } = view;
  const presets: Preset[] = [];
  const layers = sharedLayers(view);
  const technology = (of: Technology): SideView => ({
    definition: { ...definition, scope: 'national', technology: of },
    layers: withCoverage(layers, manifest, { technology: of, definition }),
  });
  presets.push({ id: 'technologies', left: technology('3G'), right: technology('4G') });
  const [later, earlier] = snapshotDates(manifest).reverse();
  if (later !== undefined && earlier !== undefined) {
    const at = (asOf: string | null): SideView => ({ definition: { ...definition, asOf }, layers });
    presets.push({ id: 'dates', left: at(earlier), right: at(null) });
  }
  if (manifest.operators.length > 1) {
    const by = (kind: 'any' | 'at-least-two'): SideView => ({
      definition: { ...definition, scope: 'national', operator: { kind } },
      layers,
    });
    presets.push({ id: 'operators', left: by('any'), right: by('at-least-two') });
  }
  return presets;
}

/**
 * What stands on the right when comparing begins, the left side staying as it is: what any operator covers beside what at least two
 * do, which tells most places apart; where a dataset has one operator, the date before; where it has one date, the next technology.
 * @param at where the line begins, percent of the map from its left edge
 */
export function firstComparison(view: View, manifest: Manifest, at: number): Comparison {
  const { definition, layers } = view;
  const dates = snapshotDates(manifest);
  if (manifest.operators.length > 1) {
    const kind = definition.operator.kind === 'any' ? 'at-least-two' : 'any';
    const right = { ...definition, scope: 'national', operator: { kind } } as const;
    return { mode: 'swipe', definition: right, layers, at };
  }
  if (dates.length > 1) {
    const shown = villagesEntryAt(manifest, definition.asOf)?.date ?? '';
    const asOf = dates.findLast((date) => date < shown) ?? null;
    return { mode: 'swipe', definition: { ...definition, asOf }, layers, at };
  }
  return { mode: 'swipe', ...nextTechnology(view), at };
}

function nextTechnology({ definition, layers }: View): SideView {
  const found = COUNTING_TECHNOLOGIES.indexOf(definition.technology);
  const technology = COUNTING_TECHNOLOGIES[found + 1] ?? COUNTING_TECHNOLOGIES[found - 1]!;
  const drawn: MapLayer = `coverage-${definition.technology}`;
  const others = new Set(layers);
  if (others.delete(drawn)) others.add(`coverage-${technology}`);
  return { definition: { ...definition, scope: 'national', technology }, layers: others };
}

/** The view with other sides; the mode and the line stay. */
export function withSides(view: View, left: SideView, right: SideView): View {
  const { mode, at } = view.comparison ?? { mode: 'swipe', at: 50 };
  return {
    ...view,
    ...{ definition: left.definition, layers: left.layers },
    comparison: { definition: right.definition, layers: right.layers, mode, at },
  };
}

/** The view with its sides exchanged; as it is where it has only one. */
export function swapped(view: View): View {
  const { definition, layers, comparison } = view;
  return comparison ? withSides(view, comparison, { definition, layers }) : view;
}

/** Whether two sides show the same. */
export function isSameSide(a: SideView, b: SideView): boolean {
  return (
    sameDefinition(a.definition, b.definition) && formatLayers(a.layers) === formatLayers(b.layers)
  );
}

/** Whether these are the sides of the view. */
export function isShown({ left, right }: Preset, view: View): boolean {
  return view.comparison !== null && isSameSide(left, view) && isSameSide(right, view.comparison);
}

/** The layers of the view; without declared coverage where that is what differs between the sides now. */
function sharedLayers({ layers, comparison }: View): ReadonlySet<MapLayer> {
  const isShared = !comparison || formatLayers(layers) === formatLayers(comparison.layers);
  return isShared ? layers : withoutCoverage(layers);
}

/** Without any declared coverage. */
export function withoutCoverage(layers: ReadonlySet<MapLayer>): ReadonlySet<MapLayer> {
  return new Set([...layers].filter((layer) => !layer.startsWith('coverage-')));
}

/** With the declared coverage of one technology in place of all other, where somebody supplied any. */
export function withCoverage(
  layers: ReadonlySet<MapLayer>,
  manifest: Manifest,
  { technology, definition }: { readonly technology: Technology; readonly definition: Definition },
): ReadonlySet<MapLayer> {
  const entries = coverageEntriesAt(manifest, definition.asOf);
  const hasAny = entries.some((entry) => entry.technology === technology);
  const others = withoutCoverage(layers);
  return hasAny ? new Set<MapLayer>([...others, `coverage-${technology}`]) : others;
}
