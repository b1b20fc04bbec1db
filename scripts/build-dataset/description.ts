/**
 * The source description: which files become which part of a dataset (`data/build-dataset.md`). Read totally: whatever is wrong
 * in it is an issue with the path in the JSON, and a description with issues is not built.
 */
import {
  BOUNDARY_KINDS,
  type BoundaryKind,
  DATASET_KINDS,
  type DatasetKind,
} from '../../src/core/dataset.ts';
import { type Issue, issue, type Outcome } from '../../src/core/issue.ts';
import { type Operator, TECHNOLOGIES, type Technology } from '../../src/core/model.ts';
import { readIsoDate } from '../../src/io/country.ts';
import {
  field,
  isObject,
  type JsonNode,
  readChoice,
  readList,
  readLocalText,
  readNumber,
  readOr,
  readRecord,
  readText,
  readWholeList,
  reject,
  rootNode,
} from '../../src/io/json-node.ts';
import type { ManifestHead } from '../dataset/write.ts';

/** Files of one kind and how to read them. */
export interface FileInput {
  /** Paths from the root; one that ends in `/` stands for all files of that folder, by name. */
  readonly files: readonly string[];
  /** Object of a TopoJSON file; '' takes the first. */
  readonly object: string;
  /** Property or column names by field name, where they differ. */
  readonly fields: Readonly<Record<string, string>>;
  /** What values of the files mean, by field: `{ "population": { "0": "" } }` makes 0 unknown. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** ISO date. */
  readonly date: string;
  /** Id of a source; '' when not given. */
  readonly source: string;
}

export type UnitsInput = FileInput & { readonly level: string };

/**
 * Files that may say that there is nothing: in the parts named the layer is complete, so that where it has nothing there is none.
 * Elsewhere a part with nothing in it was not supplied, and what is there is unknown.
 */
export type LayerInput = FileInput & { readonly complete: 'all' | readonly string[] };

export type CoverageInput = LayerInput & {
  readonly operator: string;
  readonly technology: Technology;
  readonly evidence: 'declared' | 'estimated';
};

/** How fine outlines are: corners that matter less than a triangle of `metres` go, the rest lie on a grid. */
export interface Resolution {
  readonly metres: number;
  /** A whole number; 10,000 is about 11 m. */
  readonly stepsPerDegree: number;
}

export interface Description {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly kind: DatasetKind;
  /** Id of a country pack. */
  readonly country: string;
  readonly adminVersion: string;
  readonly asOf: string;
  readonly boundaries: BoundaryKind;
  readonly licence: string;
  readonly sources: readonly unknown[];
  readonly operators: readonly Operator[];
  /** Level id; '' for the highest. */
  readonly partLevel: string;
  readonly resolution: { readonly country: Resolution; readonly part: Resolution };
  readonly units: readonly UnitsInput[];
  readonly villages: readonly FileInput[];
  readonly coverage: readonly CoverageInput[];
  readonly fibre: readonly LayerInput[];
  readonly sites: readonly LayerInput[];
}

/** Outlines of a whole country on a screen, and of a province. Measured on 3,321 communes, see `data/build-dataset.md`. */
const RESOLUTION = {
  country: { metres: 500, stepsPerDegree: 1_000 },
  part: { metres: 100, stepsPerDegree: 10_000 },
} as const;

const ROOT_KEYS =
  'id title kind country adminVersion asOf boundaries licence sources operators partLevel resolution units villages coverage fibre sites';
const FILE_KEYS = 'files object fields values date source';

/** `null` when anything is wrong: half a description is none. */
export function parseDescription(json: unknown, file: string): Outcome<Description | null> {
  const issues: Issue[] = [];
  const node = rootNode(json, file, issues);
  if (!isObject(json)) return { value: null, issues: [issue('format-unknown', { file }, json)] };
  const value = readDescription(node);
  return { value: issues.length === 0 ? value : null, issues };
}

/** What the manifest says besides its layers. */
export function headOf(description: Description): ManifestHead {
  const { id, title, kind, country, adminVersion, asOf, boundaries } = description;
  const { licence, sources, operators } = description;
  const head = { id, title, kind, country, adminVersion, asOf, boundaries };
  return { ...head, licence, sources, operators };
}

function readDescription(node: JsonNode): Description {
  refuseOtherKeys(node, ROOT_KEYS);
  const asOf = readIsoDate(field(node, 'asOf')) ?? '';
  const ids = (list: readonly unknown[]) =>
    list.map((item) => (isObject(item) ? item['id'] : undefined));
  const sources = readOr(field(node, 'sources'), readObjects, []);
  const operators = readOr(field(node, 'operators'), (list) => readList(list, readOperator), []);
  const context = { asOf, sources: ids(sources), operators: operators.map(({ id }) => id) };
  const inputs = <T>(key: string, read: (child: JsonNode) => T | null): readonly T[] =>
    readOr(field(node, key), (list) => readList(list, read), []);
  const files = (child: JsonNode) => readFiles(child, context, '');
  const layers = (child: JsonNode) => readLayerFiles(child, context, '');
  return {
    id: readText(field(node, 'id')) ?? '',
    title: readLocalText(field(node, 'title')) ?? {},
    kind: readChoice(field(node, 'kind'), DATASET_KINDS) ?? 'sample',
    country: readText(field(node, 'country')) ?? '',
    adminVersion: readText(field(node, 'adminVersion')) ?? '',
    asOf,
    boundaries: readChoice(field(node, 'boundaries'), BOUNDARY_KINDS) ?? 'approximate',
    licence: readOr(field(node, 'licence'), readText, ''),
    sources,
    operators,
    partLevel: readOr(field(node, 'partLevel'), readText, ''),
    resolution: readResolutions(field(node, 'resolution')),
    units: readWholeList(field(node, 'units'), (child) => readUnits(child, context)) ?? [],
    villages: readWholeList(field(node, 'villages'), files) ?? [],
    coverage: inputs('coverage', (child) => readCoverage(child, context)),
    fibre: inputs('fibre', layers),
    sites: inputs('sites', layers),
  };
}

interface Context {
  readonly asOf: string;
  readonly sources: readonly unknown[];
  readonly operators: readonly unknown[];
}

function readFiles(node: JsonNode, context: Context, moreKeys: string): FileInput | null {
  refuseOtherKeys(node, `${FILE_KEYS} ${moreKeys}`);
  const list = field(node, 'files');
  const files = typeof list.value === 'string' ? [list.value] : readWholeList(list, readText);
  const texts = (child: JsonNode) => readRecord(child, readText);
  const source = field(node, 'source');
  return (
    files && {
      files,
      object: readOr(field(node, 'object'), readText, ''),
      fields: readOr(field(node, 'fields'), texts, {}),
      values: readOr(field(node, 'values'), (child) => readRecord(child, readMeanings), {}),
      date: readOr(field(node, 'date'), readIsoDate, context.asOf),
      source: source.value === undefined ? '' : (readReference(source, context.sources) ?? ''),
    }
  );
}

function readLayerFiles(node: JsonNode, context: Context, moreKeys: string): LayerInput | null {
  const files = readFiles(node, context, `complete ${moreKeys}`);
  const complete = readOr(field(node, 'complete'), readComplete, []);
  return files && { ...files, complete };
}

function readComplete(node: JsonNode): LayerInput['complete'] | null {
  return node.value === 'all' ? 'all' : readWholeList(node, readText);
}

function readUnits(node: JsonNode, context: Context): UnitsInput | null {
  const files = readFiles(node, context, 'level');
  const level = readText(field(node, 'level'));
  return files && level ? { ...files, level } : null;
}

function readCoverage(node: JsonNode, context: Context): CoverageInput | null {
  const files = readLayerFiles(node, context, 'operator technology evidence');
  const operator = readReference(field(node, 'operator'), context.operators);
  const technology = readChoice(field(node, 'technology'), TECHNOLOGIES);
  const evidence = readChoice(field(node, 'evidence'), ['declared', 'estimated'] as const);
  return files && operator && technology && evidence
    ? { ...files, operator, technology, evidence }
    : null;
}

/** The id of something that the description lists. */
function readReference(node: JsonNode, ids: readonly unknown[]): string | null {
  const id = readText(node);
  if (id === null || ids.includes(id)) return id;
  node.note('reference-unknown', node.path, id);
  return null;
}

/** Texts by text; a text may be empty (unknown). */
function readMeanings(node: JsonNode): Record<string, string> | null {
  return readRecord(node, (child) =>
    typeof child.value === 'string' ? child.value : reject(child),
  );
}

function readObjects(node: JsonNode): readonly unknown[] | null {
  return readList(node, (child) => (isObject(child.value) ? child.value : reject(child)));
}

function readOperator(node: JsonNode): Operator | null {
  refuseOtherKeys(node, 'id name');
  const id = readText(field(node, 'id'));
  return id === null ? null : { id, name: readOr(field(node, 'name'), readText, id) };
}

function readResolutions(node: JsonNode): Description['resolution'] {
  if (node.value === undefined) return RESOLUTION;
  refuseOtherKeys(node, 'country part');
  const read = (key: 'country' | 'part') =>
    readOr(field(node, key), readResolution, RESOLUTION[key]);
  return { country: read('country'), part: read('part') };
}

function readResolution(node: JsonNode): Resolution | null {
  refuseOtherKeys(node, 'metres stepsPerDegree');
  const metres = readNumber(field(node, 'metres'));
  const steps = field(node, 'stepsPerDegree');
  const stepsPerDegree = readNumber(steps);
  if (metres === null || stepsPerDegree === null) return null;
  if (!Number.isInteger(stepsPerDegree) || stepsPerDegree < 100 || stepsPerDegree > 1_000_000)
    return reject(steps);
  return metres >= 0 ? { metres, stepsPerDegree } : reject(field(node, 'metres'));
}

/** A misspelt key would be ignored in silence. */
function refuseOtherKeys(node: JsonNode, keys: string): void {
  if (!isObject(node.value)) return;
  const known = keys.split(' ');
  for (const key of Object.keys(node.value)) if (!known.includes(key)) reject(field(node, key));
}
