/** Fibre routes by the parts that they touch, and sites by the part that holds them. */

import { basename } from 'node:path';
import type { Position } from 'geojson';
import { TECHNOLOGIES } from '../../src/core/model.ts';
import type { InfrastructureData } from '../dataset/country-data.ts';
import type { LayerInput } from './description.ts';
import { type InputRows, readInput } from './input-files.ts';
import {
  addFeature,
  completeParts,
  LAYER_STEPS_PER_DEGREE,
  type LayerContext,
  type LayerRow,
  openParts,
  operatorOf,
  type PartFeatures,
  usableRows,
} from './layer-features.ts';
import { repairLines, repairPoint } from './repair-geometry.ts';

/** A site this far off every outline still belongs to the nearest: on a pier, on an islet that no map has. */
const OFFSHORE_KM = 5;

const ANSWERS = ['unknown', 'yes', 'no'] as const;

/** A layer per date; layers with nothing in them are reported. */
export async function readInfrastructure(
  kind: InfrastructureData['kind'],
  inputs: readonly LayerInput[],
  context: LayerContext,
): Promise<InfrastructureData[]> {
  const layers = new Map<string, InfrastructureData & { readonly features: PartFeatures }>();
  const readFile = kind === 'fibre' ? readFibre : readSites;
  for (const input of inputs) {
    const { date, source } = input;
    const features: PartFeatures = layers.get(date)?.features ?? new Map();
    layers.set(date, { kind, date, source, features });
    openParts(features, completeParts(input, context));
    for (const rows of await readInput(context.folder, input, context.findings))
      readFile(rows, features, context);
    if (features.size === 0)
      context.findings.add('layer-empty', 'reported', { file: input.files[0]!, value: kind });
  }
  return [...layers.values()].filter(({ features }) => features.size > 0);
}

function readFibre(input: InputRows, features: PartFeatures, context: LayerContext): void {
  const { findings, finder } = context;
  for (const route of usableRows(input, repairLines, context)) {
    const { geometry, at, row, reader } = route;
    const coordinates = geometry.map(onGrid).filter((line) => line.length > 1);
    const parts = finder.partsOfLines(geometry);
    if (coordinates.length === 0) findings.add('too-small', 'set aside', at);
    else if (parts.length === 0) findings.add('outside-parts', 'set aside', at);
    if (coordinates.length === 0) continue;
    const isPlanned = ANSWERS[reader.choice(row, 'planned', ANSWERS)] === 'yes';
    const properties = { ...operatorOf(route, context), ...(isPlanned ? { planned: 'yes' } : {}) };
    const shape = { type: 'MultiLineString', coordinates } as const;
    for (const part of parts) {
      const { code } = finder.parts[part]!;
      addFeature(features, code, { type: 'Feature', properties, geometry: shape });
    }
  }
}

function readSites(input: InputRows, features: PartFeatures, context: LayerContext): void {
  const { findings, finder } = context;
  const stem = basename(input.file).replace(/\..*$/, '');
  let withoutId = 0;
  for (const site of usableRows(input, repairPoint, context)) {
    const { geometry, at } = site;
    const part = finder.partAt(geometry) ?? finder.nearestPart(geometry, OFFSHORE_KM);
    if (part === null) {
      findings.add('outside-parts', 'set aside', at);
      continue;
    }
    if (at.id === '') withoutId++;
    const properties = {
      id: at.id || `${stem}-${at.row}`,
      ...operatorOf(site, context),
      ...technologiesOf(site, context),
    };
    const shape = { type: 'Point', coordinates: geometry } as const;
    const { code } = finder.parts[part]!;
    addFeature(features, code, { type: 'Feature', properties, geometry: shape });
  }
  if (withoutId > 0)
    findings.add('id-missing', 'repaired', { file: input.file, value: `${withoutId} rows` });
}

/** Technologies as the format writes them; words that are none are reported and left out. */
function technologiesOf(
  { reader, row, at }: LayerRow<Position>,
  { findings }: LayerContext,
): { readonly technologies?: string } {
  const words = reader
    .text(row, 'technologies')
    .toUpperCase()
    .split(/[\s,;|]+/);
  const known = TECHNOLOGIES.filter((technology) => words.includes(technology));
  const others = words.filter((word) => word !== '' && !known.some((name) => name === word));
  if (others.length > 0) {
    const value = others.join(' ');
    findings.add('choice-unknown', 'set aside', { ...at, column: 'technologies', value });
  }
  return known.length > 0 ? { technologies: known.join(' ') } : {};
}

/** A line with its corners on the grid, none twice in a row; a line that the grid makes a point has one. */
function onGrid(line: readonly Position[]): Position[] {
  const rounded = line.map((at) =>
    at.map((degrees) => Math.round(degrees * LAYER_STEPS_PER_DEGREE) / LAYER_STEPS_PER_DEGREE),
  );
  return rounded.filter((at, i) => {
    const before = rounded[i - 1];
    return !before || at[0] !== before[0] || at[1] !== before[1];
  });
}
