/** What a value of `--coverage` says: a file, and whose coverage of which technology it is, told or read from the file's name. */
import { basename } from 'node:path';
import type { CoverageLayer } from '../../src/core/model.ts';
import { TECHNOLOGIES } from '../../src/core/model.ts';
import { usageError } from './stats-error.ts';

/** Polygons can be evidence of nothing else. */
const EVIDENCE = ['declared', 'estimated'] as const;

/** One coverage file. */
export interface CoverageSpec extends Pick<CoverageLayer, 'operator' | 'technology' | 'evidence'> {
  readonly file: string;
  /** Object of a TopoJSON file; '' takes the first. */
  readonly object: string;
}

const KEYS = ['operator', 'technology', 'evidence', 'object'] as const;
type Key = (typeof KEYS)[number];

/**
 * Reads `FILE:operator=viettel:technology=4G`; what is not told is read from the name, `viettel-4g.geojson.gz`.
 * @throws {StatsError} when operator or technology are not known, or something else is told
 */
export function parseCoverageSpec(text: string): CoverageSpec {
  const [file = '', ...told] = text.split(/:(?=[A-Za-z]\w*=)/); // not the colon of a drive letter
  const values = new Map<Key, string>();
  for (const part of told) {
    const key = KEYS.find((known) => part.startsWith(`${known}=`));
    if (!key) throw usageError(`--coverage ${text}: "${part}" is none of ${KEYS.join(', ')}`);
    values.set(key, part.slice(key.length + 1));
  }
  const named = fromName(file);
  const operator = values.get('operator') ?? named.operator;
  const given = values.get('technology')?.toUpperCase() ?? named.technology;
  const technology = TECHNOLOGIES.find((known) => known === given);
  const evidence = EVIDENCE.find((known) => known === (values.get('evidence') ?? 'declared'));
  if (!technology) {
    const remedy = `say one of ${TECHNOLOGIES.join(', ')}: --coverage ${file}:technology=4G`;
    throw usageError(`--coverage ${text}: the technology is not known; ${remedy}`);
  }
  if (operator === '') {
    const remedy = `say it: --coverage ${file}:operator=NAME`;
    throw usageError(`--coverage ${text}: the operator is not known; ${remedy}`);
  }
  if (!evidence) throw usageError(`--coverage ${text}: evidence is one of ${EVIDENCE.join(', ')}`);
  return { file, operator, technology, evidence, object: values.get('object') ?? '' };
}

/** Name of a layer in column names and as its id: `viettel_4G`, `viettel_4G_estimated`. */
export function layerName({
  operator,
  technology,
  evidence,
}: Pick<CoverageLayer, 'operator' | 'technology' | 'evidence'>): string {
  return `${operator}_${technology}${evidence === 'declared' ? '' : `_${evidence}`}`;
}

/** `viettel-4g.geojson` is 4G of viettel: a word names the technology, the others the operator. */
function fromName(file: string): { readonly operator: string; readonly technology: string } {
  const [stem = ''] = basename(file.replaceAll('\\', '/')).toLowerCase().split('.');
  const words = stem.split(/[-_\s]+/).filter((word) => word !== '');
  const technology = words.find((word) => /^[2-5]g$/.test(word)) ?? '';
  return {
    operator: words.filter((word) => word !== technology).join('-'),
    technology: technology.toUpperCase(),
  };
}
