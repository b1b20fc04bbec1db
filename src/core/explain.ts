/**
 * How a figure was computed, as data: its formula in tallies with their values, the definition it rests on, the rules and the method
 * applied, the layers that went in with source and date. Ids and numbers only; the interface has a text for every id.
 * The formulas are in `figure-formulas.ts`.
 */
import {
  type CoverageEntry,
  coverageEntriesAt,
  type DataSource,
  type LayerEntry,
  type Manifest,
  villagesEntryAt,
} from './dataset.ts';
import { type Definition, lowestTechnology, weakIsCovered } from './definition.ts';
import { type Formula, formulaOf, type ShareId, type Term } from './figure-formulas.ts';
import type { Figures } from './figures.ts';
import { TECHNOLOGIES } from './model.ts';
import type { Share } from './share.ts';

/** Rules that were applied; each is a text of the interface. */
export type Rule =
  | 'operator-any'
  | 'operator-named'
  | 'operator-at-least-two'
  | 'scope-provincial' // the village's own state decides, whatever the operators say
  | 'weak-counts'
  | 'weak-does-not-count'
  | 'no-signal-report' // a village that reports no signal as a whole answers for silent operators
  | 'border-inside' // a position on the border of a polygon is in it
  | 'silent-operator-unknown' // where an operator supplied no map, nothing is known of it
  | 'incomplete-layer-unknown' // outside the polygons of a file that could not all be used, nothing is known
  | 'commune-or-village-fibre' // as reported of the commune, else yes where one of its villages has it
  | 'unstable-power-is-power';

/** How it was counted. */
export type Method =
  /** Adding up what the list says of each village. */
  | { readonly kind: 'village-list' }
  /** Adding up villages by whether their position lies in the polygons of a layer. */
  | { readonly kind: 'points-in-polygons' }
  /** Adding up what is said of the communes themselves. */
  | { readonly kind: 'commune-list' }
  /** Area of the union of polygons in each commune, added cell by cell, on the ellipsoid; `null` when none was measured. */
  | { readonly kind: 'area-cells'; readonly measured: AreaMethod | null };

/** How areas were measured (`core/coverage-area`): the side of a cell, and the plane in which they lie. */
export interface AreaMethod {
  readonly cellKm: number;
  readonly projection: 'cylindrical-equal-area';
  readonly ellipsoid: 'WGS84';
  /** Standard parallel in degrees. */
  readonly standardLat: number;
}

/** A layer that went into the figure. */
export interface Input {
  readonly layer: string;
  readonly kind: LayerEntry['kind'];
  /** ISO date of the data. */
  readonly date: string;
  readonly source: DataSource | null;
  /** Of coverage: whose, of what, how known; `null` of other layers. */
  readonly coverage: Pick<CoverageEntry, 'operator' | 'technology' | 'evidence'> | null;
}

export interface Explanation {
  readonly id: ShareId;
  readonly formula: Formula;
  /** Value of each term of the formula; `null` when nothing was counted. */
  readonly values: Readonly<Partial<Record<Term, number>>> | null;
  readonly share: Share | null;
  /**
   * The definition that the figure follows, which may differ from the one that was asked for: the double gap is about 4G whatever
   * counts elsewhere. `null` when it depends on the date alone.
   */
  readonly definition: Definition | null;
  readonly rules: readonly Rule[];
  readonly method: Method;
  readonly inputs: readonly Input[];
  /** Whether the outlines that areas and positions were measured on are only approximate. */
  readonly isApproximate: boolean;
}

/** What a figure is explained from. */
export interface ExplainContext {
  readonly manifest: Manifest;
  readonly definition: Definition;
  /** Figures of the place; `null` when nothing was counted. */
  readonly figures: Figures | null;
  /** Areas of the place in km² with how they were measured; `null` when they were not. */
  readonly area:
    | (AreaMethod & {
        readonly coveredKm2: number;
        readonly notCoveredKm2: number;
        readonly unknownKm2: number;
      })
    | null;
}

/** How a share of the place was computed. */
export function explainShare(id: ShareId, context: ExplainContext): Explanation {
  const definition = definitionOf(id, context.definition);
  const formula = formulaOf(id, context.definition);
  const values = valuesOf(formula, context);
  return {
    ...{ id, formula, values, definition },
    share: values && {
      count: sum(formula.count, values),
      unknown: sum(formula.unknown, values),
      total: sum(formula.total, values),
    },
    rules: rulesOf(id, definition),
    method: methodOf(id, definition, context),
    inputs: inputsOf(id, definition, context),
    isApproximate: id === 'area' && context.manifest.boundaries !== 'official',
  };
}

function valuesOf(formula: Formula, { figures, area }: ExplainContext): Explanation['values'] {
  const { count, unknown, total, missing } = formula;
  const values: Partial<Record<Term, number>> = {};
  for (const term of [...count, ...unknown, ...total, ...missing]) {
    if (term === 'area.covered' || term === 'area.notCovered' || term === 'area.unknown') {
      if (!area) return null;
      values[term] = area[`${term.slice('area.'.length) as 'covered'}Km2`];
    } else {
      if (!figures) return null;
      values[term] = figures[term];
    }
  }
  return values;
}

function sum(terms: readonly Term[], values: NonNullable<Explanation['values']>): number {
  return terms.reduce((total, term) => total + values[term]!, 0);
}

/** Whether a share is about signal, so that the definition matters. */
function isOfSignal(id: ShareId): boolean {
  return /^(covered|uncovered|operators|gap|area)/.test(id);
}

function definitionOf(id: ShareId, asked: Definition): Definition | null {
  if (!isOfSignal(id)) return null;
  const national: Definition = { ...asked, operator: { kind: 'any' }, scope: 'national' };
  if (id === 'operators.one') return national;
  if (id === 'gap') return { ...national, technology: '4G' };
  if (id !== 'area') return asked;
  // Land is measured by declared polygons unless estimates are asked for, and weak signal as the scope asked for has it.
  const evidence = asked.evidence === 'estimated' ? 'estimated' : 'declared';
  return { ...asked, evidence, scope: 'national', weakCounts: weakIsCovered(asked) };
}

function rulesOf(id: ShareId, definition: Definition | null): Rule[] {
  if (id === 'communes.fibre') return ['commune-or-village-fibre'];
  if (!definition) return [];
  const rules: Rule[] = [];
  if (definition.scope === 'provincial') rules.push('scope-provincial');
  else {
    rules.push(`operator-${definition.operator.kind}`);
    rules.push(definition.weakCounts ? 'weak-counts' : 'weak-does-not-count');
    if (id === 'area') rules.push('silent-operator-unknown', 'incomplete-layer-unknown');
    else if (definition.evidence === 'reported') rules.push('no-signal-report');
    else rules.push('border-inside', 'silent-operator-unknown', 'incomplete-layer-unknown');
  }
  return id.startsWith('uncovered') ? [...rules, 'unstable-power-is-power'] : rules;
}

/** Under the provincial scope villages speak for themselves, whatever evidence is asked for. */
function isByPolygons(definition: Definition | null): definition is Definition {
  return !!definition && definition.evidence !== 'reported' && definition.scope === 'national';
}

function methodOf(id: ShareId, definition: Definition | null, { area }: ExplainContext): Method {
  if (id === 'area') {
    if (!area) return { kind: 'area-cells', measured: null };
    const { cellKm, standardLat, projection, ellipsoid } = area;
    return { kind: 'area-cells', measured: { cellKm, projection, ellipsoid, standardLat } };
  }
  if (id === 'communes.fibre') return { kind: 'commune-list' };
  return { kind: isByPolygons(definition) ? 'points-in-polygons' : 'village-list' };
}

function inputsOf(id: ShareId, definition: Definition | null, context: ExplainContext): Input[] {
  const { manifest } = context;
  const { asOf } = context.definition;
  const units = manifest.layers.filter((layer) => layer.kind === 'units');
  const villages = villagesEntryAt(manifest, asOf);
  const entries: LayerEntry[] = [];
  if (id === 'area' || id.startsWith('communes')) entries.push(...units);
  if (id !== 'area' && villages) entries.push(villages);
  if (definition && (id === 'area' || isByPolygons(definition)))
    entries.push(...coverageOf(manifest, definition));
  return entries.map((entry) => inputOf(entry, manifest));
}

/** Layers of the technologies, operators and evidence that the definition looks at. */
function coverageOf(manifest: Manifest, definition: Definition): CoverageEntry[] {
  const { operator: rule, evidence } = definition;
  return coverageEntriesAt(manifest, definition.asOf).filter(
    (entry) =>
      TECHNOLOGIES.indexOf(entry.technology) >= lowestTechnology(definition) &&
      (rule.kind !== 'named' || rule.id === entry.operator) &&
      entry.evidence === evidence,
  );
}

function inputOf(entry: LayerEntry, manifest: Manifest): Input {
  const { id, kind, date } = entry;
  const source = manifest.sources.find((one) => one.id === entry.source) ?? null;
  if (entry.kind !== 'coverage') return { layer: id, kind, date, source, coverage: null };
  const { operator, technology, evidence } = entry;
  return { layer: id, kind, date, source, coverage: { operator, technology, evidence } };
}
