/**
 * Loose files of a world small enough to draw: two communes side by side on the equator, 0.1° each, and two operators.
 *
 *   0.1 ┌─────────┬─────────┐
 *       │····     │         │   · alpha 4G: the west half of A, 0–0.05
 *       │·1··  2  │ 3     4 │   beta 4G: 0.025–0.15, so a quarter of A is under both, and the west half of B under beta
 *     0 └─────────┴─────────┘
 *       0  0.05  0.1       0.2
 *       A (parent P)   B (parent P)
 *
 * On an equal-area cylinder the width of a rectangle counts as it is, so shares of a commune are exact.
 * Villages: 1 at 0.01 (alpha alone), 2 at 0.08 (beta alone), 3 at 0.12 (beta), 4 at 0.19 (nobody), all at latitude 0.05.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStats } from '../../../scripts/stats/run.ts';
import type { Ring } from '../../../src/core/geometry.ts';
import { readCsv } from '../../../src/io/csv.ts';
import { collection, feature, type JsonRecord } from '../../support/small-dataset.ts';

/** A rectangle, counter-clockwise and closed. */
export function rectangle(west: number, south: number, east: number, north: number): Ring[] {
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

export function polygon(properties: unknown, rings: readonly unknown[] | null): JsonRecord {
  return rings ? feature(properties, ['Polygon', rings]) : feature(properties);
}

const village = (n: number, lon: number, facts: JsonRecord) =>
  feature({ id: `v${n}`, name: `Village ${n}`, ...facts }, ['Point', [lon, 0.05]]);

export const A = polygon({ code: 'A', name: 'Aa', parent: 'P' }, rectangle(0, 0, 0.1, 0.1));
export const B = polygon({ code: 'B', name: 'Bb', parent: 'P' }, rectangle(0.1, 0, 0.2, 0.1));

/** Every file by name; a fresh copy each time. */
export function worldFiles(): Record<string, unknown> {
  return structuredClone({
    'communes.geojson': collection(A, B),
    'alpha-4g.geojson': collection(polygon({ id: 'a1' }, rectangle(0, 0, 0.05, 0.1))),
    'beta-4g.geojson': collection(polygon({ id: 'b1' }, rectangle(0.025, 0, 0.15, 0.1))),
    'villages.geojson': collection(
      village(1, 0.01, { commune: 'A', households: 10, '4G.alpha': 'covered', '4G.beta': 'none' }),
      village(2, 0.08, { commune: 'A', households: 20, '4G.alpha': 'covered', '4G.beta': 'weak' }),
      village(3, 0.12, { commune: 'B', '4G.alpha': 'none', '4G.beta': 'none' }),
      village(4, 0.19, { commune: 'B', households: 40, '4G.alpha': 'none' }),
    ),
    'sites.geojson': collection(feature({ id: 's1' }, ['Point', [0.01, 0.05]])),
    'fibre.geojson': collection(
      feature({ operator: 'alpha' }, [
        'LineString',
        [
          [0, 0],
          [0.2, 0],
        ],
      ]),
      feature({ operator: 'beta', planned: 'yes' }, [
        'LineString',
        [
          [0, 0.05],
          [0.2, 0.05],
        ],
      ]),
    ),
  });
}

/** What the command did. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The table on standard output, one record per commune. */
  readonly rows: readonly Record<string, string>[];
  /** A file that the command wrote; '' when it did not. */
  written(name: string): string;
}

/** Runs the command in a new folder with these files; bytes and texts as they are, anything else as JSON. */
export async function run(
  files: Record<string, unknown>,
  ...argv: readonly string[]
): Promise<Run> {
  const cwd = mkdtempSync(join(tmpdir(), 'stats-'));
  for (const [name, file] of Object.entries(files)) {
    const isRaw = typeof file === 'string' || file instanceof Uint8Array;
    writeFileSync(join(cwd, name), isRaw ? file : JSON.stringify(file));
  }
  let [out, err] = ['', ''];
  const code = await runStats(argv, {
    cwd,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => 0,
  });
  const results = new Map(
    readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]),
  );
  rmSync(cwd, { recursive: true });
  return { code, out, err, rows: recordsOf(out), written: (name) => results.get(name) ?? '' };
}

/** A CSV text as records, read by another program than wrote it. */
export function recordsOf(csv: string): Record<string, string>[] {
  const { value } = readCsv(new TextEncoder().encode(csv), 'out.csv');
  const columns = [...(value?.columns ?? [])];
  return (value?.lines ?? []).map((_, i) =>
    Object.fromEntries(columns.map(([name, cells]) => [name, cells[i]!])),
  );
}

export const BOUNDARIES = ['--boundaries', 'communes.geojson'] as const;
export const COVERAGE = ['--coverage', 'alpha-4g.geojson', 'beta-4g.geojson'] as const;
export const VILLAGES = ['--villages', 'villages.geojson'] as const;
export const TO_STDOUT = ['--out', '-'] as const;

/** Arguments that use every file. */
export const EVERYTHING = [
  ...[...BOUNDARIES, ...COVERAGE, ...VILLAGES, ...TO_STDOUT],
  ...['--sites', 'sites.geojson', '--fibre', 'fibre.geojson'],
];
