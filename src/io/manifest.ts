/** Reads `manifest.json` (format: `data/dataset-format.md`). Total: any JSON gives a manifest or `null`, with what was wrong. */
import {
  BOUNDARY_KINDS,
  DATASET_KINDS,
  type DataSource,
  LAYER_KINDS,
  type LayerEntry,
  type Manifest,
} from '../core/dataset.ts';
import type { Outcome } from '../core/issue.ts';
import { type Issue, issue } from '../core/issue.ts';
import { type Operator, TECHNOLOGIES } from '../core/model.ts';
import { readIsoDate } from './country.ts';
import {
  field,
  isObject,
  type JsonNode,
  readChoice,
  readList,
  readLocalText,
  readOr,
  readRecord,
  readText,
  readWholeNumber,
  reject,
  rootNode,
} from './json-node.ts';

export const MANIFEST_FILE = 'manifest.json';

const FORMAT = 'phu-song-dataset';
const VERSION = 1;

/** What polygons can be evidence of: nobody reports or measures an area. */
const COVERAGE_EVIDENCE = ['declared', 'estimated'] as const;

/**
 * `null` when the JSON is not a manifest, or names no country or layer; otherwise everything usable, with an issue per field that
 * was not and defaults in its place.
 */
export function parseManifest(json: unknown, file = MANIFEST_FILE): Outcome<Manifest | null> {
  const issues: Issue[] = [];
  const node = rootNode(json, file, issues);
  const known = field(node, 'format').value === FORMAT && field(node, 'version').value === VERSION;
  if (!isObject(json) || !known) {
    return { value: null, issues: [issue('format-unknown', { file, column: 'format' }, json)] };
  }
  return { value: readManifest(node), issues };
}

function readManifest(node: JsonNode): Manifest | null {
  const country = readText(field(node, 'country'));
  const asOf = readIsoDate(field(node, 'asOf')) ?? '';
  const sources = readOr(field(node, 'sources'), (list) => readUnique(list, readSource), []);
  const operators = readOr(field(node, 'operators'), (list) => readUnique(list, readOperator), []);
  const partLevel = textOr(field(node, 'partLevel'));
  const context = { asOf, sources, operators, isInParts: partLevel !== '' };
  const list = field(node, 'layers');
  const layers = readUnique(list, (layer) => readLayer(layer, context), layerKeys) ?? [];
  if (layers.length === 0 && Array.isArray(list.value)) reject(list);
  if (!country || layers.length === 0) return null;
  return {
    id: readText(field(node, 'id')) ?? '',
    title: readLocalText(field(node, 'title')) ?? {},
    kind: readChoice(field(node, 'kind'), DATASET_KINDS) ?? 'sample',
    country,
    adminVersion: readText(field(node, 'adminVersion')) ?? '',
    boundaries: choiceOr(field(node, 'boundaries'), BOUNDARY_KINDS, 'approximate'),
    asOf,
    licence: textOr(field(node, 'licence')),
    sources,
    operators,
    overview: textOr(field(node, 'overview')),
    stats: textOr(field(node, 'stats')),
    shares: textOr(field(node, 'shares')),
    partLevel,
    ...searchFiles(field(node, 'search')),
    layers,
  };
}

function searchFiles(node: JsonNode): Pick<Manifest, 'search'> {
  if (node.value === undefined) return {};
  const [units, formerCodes] = ['units', 'formerCodes'].map((key) => textOr(field(node, key)));
  const parts = readOr(field(node, 'parts'), readParts, {});
  const size = (key: string) => readOr(field(field(node, 'bytes'), key), readWholeNumber, 0);
  const bytes = { units: size('units'), part: size('part'), names: size('names') };
  return { search: { units: units!, formerCodes: formerCodes!, parts, bytes } };
}

function readSource(node: JsonNode): DataSource | null {
  const id = readText(field(node, 'id'));
  const title = readOr(field(node, 'title'), readLocalText, {});
  const date = readOr(field(node, 'date'), optional(readIsoDate), '');
  const url = readOr(field(node, 'url'), optional(readWebAddress), '');
  return id === null ? null : { id, title, licence: textOr(field(node, 'licence')), date, url };
}

/** Only web addresses become links. */
function readWebAddress(node: JsonNode): string | null {
  const text = readText(node);
  return text === null || /^https?:\/\//.test(text) ? text : reject(node);
}

function readOperator(node: JsonNode): Operator | null {
  const id = readText(field(node, 'id'));
  return id === null ? null : { id, name: textOr(field(node, 'name')) || id };
}

interface Context {
  readonly asOf: string;
  readonly sources: readonly DataSource[];
  readonly operators: readonly Operator[];
  /** Whether the manifest says which units parts are about; without that there are none. */
  readonly isInParts: boolean;
}

/**
 * A list in which ids are unique, and whatever else `keysOf` names by field; of two with the same key the first one stays.
 */
function readUnique<T extends { readonly id: string }>(
  node: JsonNode,
  read: (node: JsonNode) => T | null,
  keysOf: (item: T) => Readonly<Record<string, string>> = ({ id }) => ({ id }),
): readonly T[] | null {
  const taken = new Set<string>();
  return readList(node, (child) => {
    const item = read(child);
    if (!item) return null;
    const keys = Object.entries(keysOf(item)).map(([name, key]) => ({
      name,
      key: `${name} ${key}`,
    }));
    const clash = keys.find(({ key }) => taken.has(key));
    if (clash) {
      const at = field(child, clash.name);
      child.note('code-duplicate', at.path, at.value);
      return null;
    }
    for (const { key } of keys) taken.add(key);
    return item;
  });
}

/** What must differ between layers: the id, and the date of two snapshots of the same, because only one could be counted. */
function layerKeys(layer: LayerEntry): Readonly<Record<string, string>> {
  const { id, kind, date } = layer;
  if (kind === 'units') return { id }; // several files make one table
  const of = kind === 'coverage' ? [layer.operator, layer.technology, layer.evidence] : [];
  return { id, date: [kind, ...of, date].join('\n') };
}

function readLayer(node: JsonNode, context: Context): LayerEntry | null {
  const kind = readChoice(field(node, 'kind'), LAYER_KINDS);
  const id = readText(field(node, 'id'));
  const parts = context.isInParts ? readOr(field(node, 'parts'), readParts, {}) : {};
  const isInParts = Object.keys(parts).length > 0;
  const mayLackFile = isInParts && kind !== 'units'; // finer outlines are of units that a file lists
  const file = mayLackFile ? textOr(field(node, 'file')) : readText(field(node, 'file'));
  if (!kind || !id || file === null) return null;
  const common = {
    id,
    file,
    parts,
    date: readOr(field(node, 'date'), readIsoDate, context.asOf),
    source: reference(field(node, 'source'), context.sources),
    rows: readOr(field(node, 'rows'), readWholeNumber, null),
    bytes: readOr(field(node, 'bytes'), readWholeNumber, null),
    sha256: readOr(field(node, 'sha256'), readChecksum, null),
    object: textOr(field(node, 'object')),
    fields: readOr(field(node, 'fields'), (names) => readRecord(names, readText), {}),
  };
  switch (kind) {
    case 'units': {
      const level = readText(field(node, 'level'));
      return level ? { ...common, kind, level } : null;
    }
    case 'coverage': {
      const operator = reference(field(node, 'operator'), context.operators);
      const technology = readChoice(field(node, 'technology'), TECHNOLOGIES);
      const given = field(node, 'evidence');
      const evidence =
        given.value === undefined ? 'declared' : readChoice(given, COVERAGE_EVIDENCE);
      return technology && evidence ? { ...common, kind, operator, technology, evidence } : null;
    }
    case 'villages': {
      const [status, declared, names] = ['status', 'declared', 'names'].map((key) =>
        textOr(field(node, key)),
      ) as [string, string, string];
      const spoken = readOr(field(node, 'spoken'), (list) => readList(list, readText), []);
      return { ...common, kind, spoken, status, declared, names };
    }
    default:
      return { ...common, kind };
  }
}

/** Files by unit code. */
function readParts(node: JsonNode): Readonly<Record<string, string>> | null {
  return readRecord(node, readText);
}

/** An id that should be in a list of the manifest: noted when it is not, and taken as it is. */
function reference(node: JsonNode, list: readonly { readonly id: string }[]): string {
  const id = textOr(node);
  if (id && !list.some((item) => item.id === id)) node.note('reference-unknown', node.path, id);
  return id;
}

function readChecksum(node: JsonNode): string | null {
  const text = readText(node)?.toLowerCase() ?? null;
  return text === null || /^[0-9a-f]{64}$/.test(text) ? text : reject(node);
}

function choiceOr<T extends string>(node: JsonNode, choices: readonly T[], fallback: T): T {
  return readOr(node, (given) => readChoice(given, choices), fallback);
}

/** A text that may be absent or empty: '' then. */
function textOr(node: JsonNode): string {
  return readOr(node, optional(readText), '');
}

/** The same reader, for a field where an empty text means nothing. */
function optional(read: (node: JsonNode) => string | null): (node: JsonNode) => string | null {
  return (node) => (node.value === '' ? '' : read(node));
}
