/** The command line of `npm run stats`, read strictly: what is not understood is refused, nothing is guessed. */
import { type Definition, formatDefinition, parseDefinition } from '../../src/core/definition.ts';
import { type CoverageSpec, parseCoverageSpec } from './coverage-spec.ts';
import { usageError } from './stats-error.ts';

export const USAGE = `Statistics of telecom coverage, one row per commune, as CSV.

npm run --silent stats -- --boundaries FILE --coverage FILE… [--villages FILE] [--sites FILE] [--fibre FILE] --out FILE.csv
npm run --silent stats -- --dataset FOLDER --out FILE.csv

  --boundaries FILE         polygons of the communes, each with a code
  --boundaries-object NAME  object of a TopoJSON file (else the first)
  --coverage FILE…          polygons, FILE:operator=viettel:technology=4G[:evidence=estimated][:object=NAME];
                            what is not said is read from the name: viettel-4g.geojson
  --villages FILE           points with name and commune (code)
  --sites FILE, --fibre FILE
  --fields LIST             names in the files: communes.code=ma_xa,villages.commune=ma_xa
  --dataset FOLDER          a dataset with its manifest.json, in place of the files
  --definition TEXT         what counts as covered, 3G.any.reported.weak.national.latest
  --out FILE.csv            - is standard output
  --report FILE.json        everything found wrong with the input

GeoJSON, TopoJSON, columnar JSON and CSV, each perhaps gzipped. data/stats.md describes every column.
`;

/** Kinds of input, as `--fields` names them, with the fields that can be renamed (`data/dataset-format.md`). */
const FIELDS = {
  communes: /^(code|name|kind|parent|parent_name|fibre)$/,
  villages:
    /^(id|name|commune|kind|lon|lat|households|population|power|disadvantaged|fibre|fibre_households|state|[2-5]G\..+)$/,
  coverage: /^(id|signal)$/,
  sites: /^(id|operator|technologies|lon|lat)$/,
  fibre: /^(operator|planned)$/,
} as const;
export type InputKind = keyof typeof FIELDS;
export type FieldNames = Readonly<Record<string, string>>;

/** Files one by one. */
export interface FilesInput {
  readonly kind: 'files';
  readonly boundaries: string;
  /** '' takes the first. */
  readonly boundariesObject: string;
  readonly coverage: readonly CoverageSpec[];
  /** '' when not given. */
  readonly villages: string;
  readonly sites: string;
  readonly fibre: string;
  readonly fields: Readonly<Record<InputKind, FieldNames>>;
}

export interface Options {
  readonly input: FilesInput | { readonly kind: 'dataset'; readonly folder: string };
  readonly definition: Definition;
  /** Path, `-` for standard output. */
  readonly out: string;
  /** Path; '' when no report is wanted. */
  readonly report: string;
}

const SINGLE = 'boundaries boundaries-object villages sites fibre dataset definition out report';
const KNOWN = [...SINGLE.split(' '), 'coverage', 'fields'];

/**
 * Reads the arguments; `null` when help is asked for.
 * @throws {StatsError} with exit code 2
 */
export function parseOptions(argv: readonly string[]): Options | null {
  if (argv.includes('--help') || argv.includes('-h')) return null;
  const values = valuesByName(argv);
  const one = (name: string) => values.get(name)?.[0] ?? '';
  for (const name of SINGLE.split(' ')) {
    const given = values.get(name) ?? [''];
    if (given.length !== 1) throw usageError(`--${name} takes one value, got ${given.length}`);
  }
  if (one('out') === '') throw usageError('--out is missing: a file, or - for standard output');
  const input = one('dataset') === '' ? filesInput(values, one) : datasetInput(values, one);
  const definition = readDefinition(one('definition'));
  if (input.kind === 'files' && definition.asOf !== null)
    throw usageError('--definition: files without a dataset have no dates, say latest');
  return { input, definition, out: one('out'), report: one('report') };
}

function valuesByName(argv: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const text of argv) {
    if (!text.startsWith('--')) {
      if (!current) throw usageError(`"${text}" belongs to no option`);
      current.push(text);
      continue;
    }
    const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/su.exec(text) ?? [];
    if (!KNOWN.includes(name)) throw usageError(`there is no option --${name}`);
    current = values.get(name) ?? [];
    values.set(name, current);
    if (value !== undefined) current.push(value);
  }
  return values;
}

function datasetInput(
  values: ReadonlyMap<string, unknown>,
  one: (name: string) => string,
): Options['input'] {
  const alone = ['dataset', 'definition', 'out', 'report'];
  const other = [...values.keys()].find((name) => !alone.includes(name));
  if (other !== undefined) throw usageError(`--dataset stands for all files: leave out --${other}`);
  return { kind: 'dataset', folder: one('dataset') };
}

function filesInput(
  values: ReadonlyMap<string, readonly string[]>,
  one: (name: string) => string,
): FilesInput {
  if (one('boundaries') === '')
    throw usageError('--boundaries is missing: a file with the polygons of the communes');
  const given = values.get('coverage') ?? [];
  if (given.length === 0 && one('villages') === '')
    throw usageError('nothing to count: give --coverage or --villages');
  return {
    kind: 'files',
    boundaries: one('boundaries'),
    boundariesObject: one('boundaries-object'),
    coverage: given.map(parseCoverageSpec),
    villages: one('villages'),
    sites: one('sites'),
    fibre: one('fibre'),
    fields: readFields(values.get('fields') ?? []),
  };
}

function readFields(lists: readonly string[]): Readonly<Record<InputKind, FieldNames>> {
  const names: Record<InputKind, Record<string, string>> = {
    ...{ communes: {}, villages: {}, coverage: {}, sites: {}, fibre: {} },
  };
  for (const text of lists.flatMap((list) => list.split(',')).map((item) => item.trim())) {
    if (text === '') continue;
    const [, kind = '', field = '', name = ''] = /^([^.=]+)\.([^=]+)=(.+)$/su.exec(text) ?? [];
    if (name === '') throw usageError(`--fields "${text}": expected communes.code=NAME`);
    if (!Object.hasOwn(FIELDS, kind)) {
      const kinds = Object.keys(FIELDS).join(', ');
      throw usageError(`--fields "${text}": "${kind}" is none of ${kinds}`);
    }
    if (!FIELDS[kind as InputKind].test(field))
      throw usageError(`--fields "${text}": ${kind} have no field "${field}"`);
    names[kind as InputKind][field] = name;
  }
  return names;
}

/** Whole, or its beginning: `4G` is `4G.any.reported.weak.national.latest`. */
function readDefinition(text: string): Definition {
  const definition = parseDefinition(text);
  const understood = formatDefinition(definition);
  if (text === '' || understood === text || understood.startsWith(`${text}.`)) return definition;
  throw usageError(`--definition ${text} is not understood; one that is: ${understood}`);
}
