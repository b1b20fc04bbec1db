/** Files one by one as the data of statistics: boundaries first, then what lies in them, each by the readers of the product. */
import type { Country } from '../../src/core/country.ts';
import type { Definition } from '../../src/core/definition.ts';
import type { Issue, Outcome } from '../../src/core/issue.ts';
import { type CoverageLayer, NO_UNIT, type Operator, type Villages } from '../../src/core/model.ts';
import type { UnitShapes, Units } from '../../src/core/units.ts';
import { readCoverage } from '../../src/io/layers/coverage.ts';
import { readFibre, readSites } from '../../src/io/layers/infrastructure.ts';
import { buildUnits } from '../../src/io/layers/units.ts';
import { readVillages } from '../../src/io/layers/villages.ts';
import type { Source } from '../../src/io/source.ts';
import { withClipper } from '../../src/io/with-clipper.ts';
import { askedCoverage } from '../../src/worker/asked-coverage.ts';
import type { Findings } from '../build-dataset/findings.ts';
import type { InputRows } from '../build-dataset/input-files.ts';
import { actionOf, addIssues, type InputFile, readRows, requireField } from './content.ts';
import type { CoverageSpec } from './coverage-spec.ts';
import {
  COMMUNE_LEVEL,
  givenCountry,
  givenCoverage,
  givenEntry,
  givenManifest,
} from './given-dataset.ts';
import { mergeLayers } from './merge-layers.ts';
import type { FilesInput, InputKind } from './options.ts';
import { remedyOf } from './remedies.ts';
import type { LayerKey, StatsData } from './stats-data.ts';
import { StatsError } from './stats-error.ts';

/** What reading needs from outside. */
export interface Reading {
  readonly source: Source;
  readonly findings: Findings;
  /** Called before each file. */
  readonly onFile: (file: string) => void;
}

/**
 * Reads all files that are given.
 * @throws {StatsError} when one of them cannot be used
 */
export async function readFiles(
  input: FilesInput,
  definition: Definition,
  reading: Reading,
): Promise<StatsData> {
  const { units, shapes } = await readBoundaries(input, reading);
  const country = givenCountry(shapes);
  const coverage: CoverageLayer[] = [];
  for (const spec of input.coverage)
    coverage.push(await readOneCoverage(spec, { input, country, reading }));
  const layers = mergeLayers(coverage);
  const open = { input, country, reading };
  const villages =
    input.villages === '' ? null : await readVillageList(open, units, operatorsOf(layers));
  const sites = await readOptional('sites', open, (entry, rows) =>
    readSites({ ...entry, kind: 'sites' }, rows, country),
  );
  const fibre = await readOptional('fibre', open, (entry, rows) =>
    readFibre({ ...entry, kind: 'fibre' }, rows, country),
  );
  const manifest = givenManifest(input.coverage.map(givenCoverage));
  const communes = [...units.levels.keys()].filter((row) => units.levels[row] === 2);
  return {
    units,
    trust: null,
    boundaries: input.boundaries,
    layers,
    asked: askedCoverage(manifest, definition),
    declared: askedCoverage(manifest, { ...definition, evidence: 'declared' }),
    hasVillages: villages !== null,
    sites,
    fibre,
    async *places() {
      yield { communes, shapes: shapes[0] ?? null, coverage: layers, villages };
    },
  };
}

interface Open {
  readonly input: FilesInput;
  readonly country: Country;
  readonly reading: Reading;
}

async function readBoundaries(
  { boundaries: file, boundariesObject: object, fields }: FilesInput,
  reading: Reading,
): Promise<{ readonly units: Units; readonly shapes: readonly UnitShapes[] }> {
  const given = await rowsOfFile({ file, object, fields: fields.communes }, reading);
  requireField(given, 'communes.code');
  const entry = { ...givenEntry('communes', file), kind: 'units', level: COMMUNE_LEVEL } as const;
  const country = givenCountry(null);
  const read = await withClipper((makeSimple) =>
    buildUnits([{ entry, rows: given.rows }], country, makeSimple),
  );
  addIssues(reading.findings, given, { issues: read.issues, kind: 'units' });
  if (read.value.shapes.length > 0) return read.value;
  throw nothingUsable('units', given, read.issues);
}

async function readOneCoverage(spec: CoverageSpec, open: Open): Promise<CoverageLayer> {
  const { file, object } = spec;
  const { reading, country, input } = open;
  const given = await rowsOfFile({ file, object, fields: input.fields.coverage }, reading);
  const entry = givenCoverage(spec);
  const read = await withClipper((makeSimple) =>
    readCoverage(entry, given.rows, country, makeSimple),
  );
  addIssues(reading.findings, given, { issues: read.issues, kind: 'coverage' });
  const isEmpty = read.value.signal.length === 0;
  if (isEmpty && !read.value.isComplete) throw nothingUsable('coverage', given, read.issues);
  if (isEmpty) reading.findings.add('layer-empty', 'reported', { file, id: entry.id });
  return read.value;
}

/** The operators are those of the coverage and those of whom the villages tell anything. */
async function readVillageList(
  { input, country, reading }: Open,
  units: Units,
  declared: readonly string[],
): Promise<Villages> {
  const file = input.villages;
  const given = await rowsOfFile({ file, object: '', fields: input.fields.villages }, reading);
  for (const field of ['name', 'commune']) requireField(given, `villages.${field}`);
  const context = { units, country, spoken: [] };
  const header = { ...given.rows, count: 0 };
  const told = readVillages({ file }, header, { ...context, operators: [] }).value.operators;
  const ids = [...new Set([...declared, ...told.map(({ id }) => id)])];
  const operators: readonly Operator[] = ids.map((id) => ({ id, name: id }));
  const { value, issues } = readVillages({ file }, given.rows, { ...context, operators });
  addIssues(reading.findings, given, { issues, kind: 'villages' });
  if (value.count === 0 && given.rows.count > 0) throw nothingUsable('villages', given, issues);
  if (value.count > 0 && value.communes.every((row) => row === NO_UNIT)) {
    const code = issues.find((found) => found.code === 'code-unknown')?.value ?? '';
    const remedy = 'check --fields villages.commune and leading zeros';
    throw new StatsError(
      `${file}: no village is in a commune of the boundaries ("${code}"): ${remedy}`,
    );
  }
  return value;
}

async function readOptional<T>(
  kind: Extract<InputKind, 'sites' | 'fibre'>,
  { input, reading }: Open,
  read: (entry: ReturnType<typeof givenEntry>, rows: InputRows['rows']) => Outcome<T>,
): Promise<T | null> {
  const file = input[kind];
  if (file === '') return null;
  const given = await rowsOfFile({ file, object: '', fields: input.fields[kind] }, reading);
  const { value, issues } = read(givenEntry(kind, file), given.rows);
  addIssues(reading.findings, given, { issues, kind });
  return value;
}

function rowsOfFile(input: InputFile, { source, findings, onFile }: Reading): Promise<InputRows> {
  onFile(input.file);
  return readRows(source, input, findings);
}

function operatorsOf(layers: readonly LayerKey[]): string[] {
  return [...new Set(layers.map(({ operator }) => operator))];
}

/** What a file should have, by the kind of its layer. */
const CONTENTS = { units: 'commune', coverage: 'polygon', villages: 'village' } as const;

/** A file in which nothing can be used, with the first reason. */
function nothingUsable(
  kind: keyof typeof CONTENTS,
  { file, place }: InputRows,
  issues: readonly Issue[],
): StatsError {
  const what = CONTENTS[kind];
  const inRows = issues.filter(({ row }) => row !== null);
  const first = inRows.find((found) => actionOf(found, kind) === 'set aside') ?? inRows[0];
  if (!first) return new StatsError(`${file}: has no ${what}: give a file that has some`);
  const { code, row, value } = first;
  const where = [`#${place(row! - 1)}`, value].filter((part) => part !== '').join(' ');
  const reason = `${code}: ${remedyOf(code)}`;
  return new StatsError(`${file}: no ${what} can be used; the first, ${where}: ${reason}`);
}
