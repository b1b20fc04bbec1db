/** Reads `manifest.json` (format: `data/dataset-format.md`). Total: any JSON gives a manifest or `null`, with what was wrong. */
import {
  BOUNDARY_KINDS,
  DATASET_KINDS,
  type DataSource,
  LAYER_KINDS,
  type LayerEntry,
  type LayerKind,
  type Manifest,
} from '../core/dataset.ts';
import { issue, type Outcome } from '../core/issue.ts';
import { EVIDENCE_KINDS, type Operator, TECHNOLOGIES } from '../core/model.ts';
import { FieldReader, isObject } from './json-fields.ts';

export const MANIFEST_FILE = 'manifest.json';

const FORMAT = 'phu-song-dataset';
const VERSION = 1;

/** `null` when the JSON is not a manifest at all; otherwise everything usable, with an issue per field that was not. */
export function parseManifest(json: unknown, file = MANIFEST_FILE): Outcome<Manifest | null> {
  if (!isObject(json)) return { value: null, issues: [issue('format-unknown', { file }, json)] };
  const reader = new FieldReader(json, file);
  const { issues } = reader;
  if (reader.text('format') !== FORMAT || reader.size('version') !== VERSION) {
    return {
      value: null,
      issues: [...issues, issue('format-unknown', { file, column: 'format' }, json['format'])],
    };
  }
  const asOf = reader.date('asOf', '');
  if (asOf === '') reader.note('manifest-field-missing', 'asOf');
  const sources = reader.objects('sources').map(sourceFrom);
  const operators = reader.objects('operators').map(operatorFrom);
  const layers = layersFrom(reader, { asOf, sources, operators });
  const value: Manifest = {
    id: reader.text('id', { required: true }),
    title: reader.localText('title'),
    kind: reader.choice('kind', DATASET_KINDS, 'sample'),
    country: reader.text('country', { required: true }),
    adminVersion: reader.text('adminVersion', { required: true }),
    boundaries: reader.choice('boundaries', BOUNDARY_KINDS, 'approximate'),
    asOf,
    licence: reader.text('licence'),
    sources,
    operators,
    overview: reader.text('overview'),
    stats: reader.text('stats'),
    layers,
  };
  return { value, issues };
}

function sourceFrom(reader: FieldReader): DataSource {
  return {
    id: reader.text('id', { required: true }),
    title: reader.localText('title'),
    licence: reader.text('licence'),
    date: reader.date('date', ''),
    url: webAddress(reader, 'url'),
  };
}

/** Only web addresses become links. */
function webAddress(reader: FieldReader, name: string): string {
  const text = reader.text(name);
  if (text === '' || /^https?:\/\//.test(text)) return text;
  reader.note('manifest-field-invalid', name, text);
  return '';
}

function operatorFrom(reader: FieldReader): Operator {
  const id = reader.text('id', { required: true });
  return { id, name: reader.text('name') || id };
}

interface Context {
  readonly asOf: string;
  readonly sources: readonly DataSource[];
  readonly operators: readonly Operator[];
}

function layersFrom(manifest: FieldReader, context: Context): LayerEntry[] {
  const ids = new Set<string>();
  const layers: LayerEntry[] = [];
  for (const reader of manifest.objects('layers')) {
    const layer = layerFrom(reader, context);
    if (!layer) continue;
    if (ids.has(layer.id)) {
      reader.note('code-duplicate', 'id', layer.id);
      continue;
    }
    ids.add(layer.id);
    layers.push(layer);
  }
  if (layers.length === 0) manifest.note('manifest-field-missing', 'layers');
  return layers;
}

function layerFrom(reader: FieldReader, context: Context): LayerEntry | null {
  const kind = layerKind(reader);
  const id = reader.text('id', { required: true });
  const file = reader.text('file', { required: true });
  if (!kind || !id || !file) return null;
  const source = reader.text('source');
  if (source && !context.sources.some((known) => known.id === source))
    reader.note('reference-unknown', 'source', source);
  const common = {
    id,
    file,
    source,
    date: reader.date('date', context.asOf),
    rows: reader.size('rows'),
    bytes: reader.size('bytes'),
    sha256: checksum(reader),
    object: reader.text('object'),
    fields: reader.textMap('fields'),
  };
  if (kind === 'units') return { ...common, kind, level: reader.text('level', { required: true }) };
  if (kind !== 'coverage') return { ...common, kind };
  const operator = reader.text('operator', { required: true });
  if (operator && !context.operators.some((known) => known.id === operator)) {
    reader.note('reference-unknown', 'operator', operator);
  }
  const technologyName = reader.text('technology', { required: true });
  const technology = TECHNOLOGIES.find((known) => known === technologyName);
  if (!technology) {
    if (technologyName) reader.note('manifest-field-invalid', 'technology', technologyName);
    return null; // a layer of no technology would be counted wrong
  }
  return {
    ...common,
    kind,
    operator,
    technology,
    evidence: reader.choice('evidence', EVIDENCE_KINDS, 'declared'),
  };
}

function layerKind(reader: FieldReader): LayerKind | null {
  const text = reader.text('kind', { required: true });
  const kind = LAYER_KINDS.find((known) => known === text);
  if (!kind && text) reader.note('manifest-field-invalid', 'kind', text);
  return kind ?? null;
}

function checksum(reader: FieldReader): string | null {
  const text = reader.text('sha256').toLowerCase();
  if (text === '') return null;
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  reader.note('manifest-field-invalid', 'sha256', text);
  return null;
}

/** Whether there is enough of a manifest to open the dataset at all. */
export function isUsable(manifest: Manifest | null): manifest is Manifest {
  return manifest !== null && manifest.country !== '' && manifest.layers.length > 0;
}
