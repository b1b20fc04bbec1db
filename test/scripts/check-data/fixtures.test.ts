/**
 * One small file for each fault and form of real tables, against what a person says that it means. Each fixture in
 * `test/fixtures/imports` is a file and, beside it, a JSON with the report that it must have, written by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../scripts/check-data/check-file.ts';
import { readCheckContext } from '../../../scripts/check-data/context.ts';
import type { Finding } from '../../../src/core/import-codes.ts';
import { finish } from '../../../src/core/steps.ts';
import { type CheckedSheet, checkSheet } from '../../../src/io/import/check-sheet.ts';
import { indexVillages } from '../../../src/io/import/join-villages/known-villages.ts';
import { openTable } from '../../../src/io/tabular/open-table.ts';
import { type MadeSheet, madeWorkbook } from '../../support/workbook.ts';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/imports');
const COUNTRY = resolve(import.meta.dirname, '../../../data/country/vn/country.json');

/** By physical line. */
type ByLine<T> = Readonly<Record<string, T>>;

/** What a fixture must come to. What is left out is not looked at, but for the rows and the findings. */
interface Expected {
  /** The line of the domain that the fixture stands for. */
  readonly stands: string;
  readonly format?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Why it cannot be read. */
  readonly fault?: string;
  readonly sheet?: ExpectedSheet;
}

interface ExpectedSheet {
  readonly rowsIn: number;
  readonly kept: number;
  readonly rejected: number;
  readonly issues: readonly Finding[];
  readonly role?: string;
  readonly adminVersion?: string;
  readonly blank?: number;
  readonly others?: readonly string[];
  /** Fields by heading. */
  readonly columns?: Readonly<Record<string, string | null>>;
  readonly personal?: readonly string[];
  /** Villages that are known already. */
  readonly known?: readonly {
    readonly id: string;
    readonly name: string;
    readonly commune: string;
    readonly former?: string;
  }[];
  readonly values?: ByLine<Readonly<Record<string, string | number | null>>>;
  readonly places?: ByLine<Readonly<Record<string, string>>>;
  /** Code of the commune that a row is joined to. */
  readonly units?: ByLine<string | null>;
  readonly candidates?: ByLine<readonly string[]>;
  /** Id of the village, known or new. */
  readonly villages?: ByLine<string | null>;
  /** Longitude and latitude, to a metre. */
  readonly positions?: ByLine<readonly [number, number] | null>;
  /** Coordinate system that metres were read in; said for each of these rows. */
  readonly zones?: ByLine<string>;
}

const context = await readCheckContext();
const { coordinateSystems } = JSON.parse(readFileSync(COUNTRY, 'utf8')) as {
  readonly coordinateSystems: readonly { readonly id: string; readonly name: string }[];
};

const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort();
const names = paths
  .filter((path) => path.endsWith('.json') && !path.endsWith('.workbook.json'))
  .map((path) => path.replace(/\.json$/, ''));

function bytesOf(name: string): Uint8Array {
  const file = paths.find((path) => path.startsWith(`${name}.`) && path !== `${name}.json`);
  const bytes = readFileSync(join(FOLDER, file ?? `${name}.csv`));
  if (!file?.endsWith('.workbook.json')) return new Uint8Array(bytes);
  const { sheets } = JSON.parse(bytes.toString()) as { readonly sheets: readonly MadeSheet[] };
  return madeWorkbook(sheets);
}

describe.each(names)('%s', (name) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;
  const { sheet: said } = expected;
  const known = said?.known ? { ...context, known: knownOf(said.known) } : context;
  const bytes = bytesOf(name);
  const report = checkFile(name, bytes, known);

  it(`is reported as a person reads it: ${expected.stands}`, () => {
    const { format, encoding, delimiter, fault } = expected;
    expect(report.fault?.code ?? null).toBe(fault ?? null);
    expect(report).toMatchObject(given({ format, encoding, delimiter }));
    expect(report.sheets.length).toBe(said ? 1 : 0);
    if (!said) return;
    const [sheet] = report.sheets;
    const { rowsIn, kept, rejected, role, adminVersion, blank, personal } = said;
    expect(sheet).toMatchObject(
      given({ rowsIn, kept, rejected, role, adminVersion, blank, personal }),
    );
    const zones = Object.entries(said.zones ?? {}).map(
      ([line, id]) => `${line} ${coordinateSystems.find((each) => each.id === id)?.name}`,
    );
    const isZone = ({ code }: Finding) => said.zones !== undefined && code === 'position-zone';
    expect(sheet!.issues.filter((issue) => !isZone(issue))).toEqual(said.issues);
    expect(sheet!.issues.filter(isZone).map(({ line, value }) => `${line} ${value}`)).toEqual(
      zones,
    );
    const fields = new Map(sheet!.columns.map(({ heading, field }) => [heading, field]));
    for (const [heading, field] of Object.entries(said.columns ?? {}))
      expect([heading, fields.get(heading)]).toEqual([heading, field]);
  });

  if (!said) return; // it has no rows
  it('has rows of these values, joined to these places', () => {
    const checked = finish(checkSheet(finish(openTable(bytes)).sheets[0]!, known))!;
    const { others, values, places, units, candidates, villages, positions } = said;
    if (others) {
      const found = checked.shape.others.map(({ line, role }) => `${line} ${role}`);
      expect(found).toEqual(others);
    }
    const rowOf = new Map(Array.from(checked.table.lines, (line, row) => [String(line), row]));
    const eachRow = <T>(
      expectedRows: ByLine<T> | undefined,
      look: (row: number, of: T) => void,
    ) => {
      for (const [line, of] of Object.entries(expectedRows ?? {})) look(rowOf.get(line)!, of);
    };
    eachRow(values, (row, of) => {
      const found = Object.keys(of).map((field) => [
        field,
        checked.table.columns.get(field)?.[row] ?? null,
      ]);
      expect(Object.fromEntries(found)).toEqual(of);
    });
    eachRow(places, (row, of) => {
      const named = Object.entries(checked.table.places).map(([place, all]) => [place, all[row]]);
      expect(Object.fromEntries(named)).toMatchObject(of);
    });
    eachRow(units, (row, code) => expect([row, unitOf(checked, row)]).toEqual([row, code]));
    eachRow(candidates, (row, codes) => {
      const match = checked.units!.matches[row]!;
      expect(match.kind === 'open' && match.candidates).toEqual(codes);
    });
    eachRow(villages, (row, id) =>
      expect([row, villageOf(checked, row, said.known)]).toEqual([row, id]),
    );
    eachRow(positions, (row, position) => expectPosition(checked, row, position));
  });
});

/** Without what is not expected of it. */
function given(expected: object): object {
  return Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
}

function knownOf(known: NonNullable<ExpectedSheet['known']>): ReturnType<typeof indexVillages> {
  return indexVillages(
    {
      ids: known.map(({ id }) => id),
      names: known.map(({ name }) => name),
      otherNames: known.map(() => ''),
      communes: known.map(({ commune }) => commune),
      formerCommunes: known.map(({ former = '' }) => former),
    },
    context.known.names,
  );
}

function unitOf({ units }: CheckedSheet, row: number): string | null {
  const match = units?.matches[row];
  return match?.kind === 'joined' ? match.code : null;
}

function villageOf(
  { villages }: CheckedSheet,
  row: number,
  known: ExpectedSheet['known'] = [],
): string | null {
  const match = villages?.[row];
  if (match?.kind === 'known') return known[match.village]!.id;
  return match?.kind === 'new' ? match.id : null;
}

function expectPosition(
  { table }: CheckedSheet,
  row: number,
  position: readonly [number, number] | null,
): void {
  const found = ['lon', 'lat'].map((field) => table.columns.get(field)?.[row] ?? null);
  if (position === null) expect(found).toEqual([null, null]);
  else for (const axis of [0, 1]) expect(found[axis]).toBeCloseTo(position[axis]!, 5);
}

it('every fixture is named in the list of fixtures, with the line of the domain that it stands for', () => {
  const list = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  for (const name of names) {
    const { stands } = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;
    expect(list).toContain(`| \`${name}\` | ${stands.replaceAll('|', '\\|')} |`);
  }
});
