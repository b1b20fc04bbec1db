/** The statistics command on a world small enough to draw (`small-world.ts`): every figure worked by hand. */
import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { collection } from '../../support/small-dataset.ts';
import {
  BOUNDARIES,
  COVERAGE,
  EVERYTHING,
  polygon,
  rectangle,
  run,
  TO_STDOUT,
  VILLAGES,
  worldFiles,
} from './small-world.ts';

/** Area in km² of a rectangle whose northern and southern sides are cut into steps along the parallel. */
function geodesicKm2(west: number, south: number, east: number, north: number): number {
  const area = geographiclib.Geodesic.WGS84.Polygon(false);
  const steps = 500;
  for (let k = 0; k <= steps; k++) area.AddPoint(south, west + ((east - west) * k) / steps);
  for (let k = 0; k <= steps; k++) area.AddPoint(north, east + ((west - east) * k) / steps);
  return Math.abs(area.Compute(false, true).area!) / 1e6;
}

const pick = (row: Record<string, string> | undefined, ...names: string[]) =>
  names.map((name) => row?.[name]);

describe('the table', () => {
  it('has a row per commune in the order of the file, and the columns that the files allow', async () => {
    const { code, out, rows } = await run(worldFiles(), ...EVERYTHING);
    expect(code).toBe(0);
    expect(rows.map(({ code: id, name, parent }) => [id, name, parent])).toEqual([
      ['A', 'Aa', 'P'],
      ['B', 'Bb', 'P'],
    ]);
    expect(out.split('\n')[0]!.split(',')).toEqual([
      ...['code', 'name', 'parent', 'area_km2', 'covered_km2_alpha_4G', 'covered_km2_beta_4G'],
      ...['covered_km2_any', 'covered_share_any', 'covered_km2_at_least_two', 'coverage_complete'],
      ...['villages', 'villages_covered', 'villages_weak', 'villages_none', 'villages_unknown'],
      ...['households', 'households_covered', 'households_weak', 'households_none'],
      ...['households_unknown', 'households_missing'],
      ...['villages_declared_covered', 'villages_declared_weak', 'villages_declared_none'],
      ...['villages_declared_unknown'],
      ...['contradictions_covered_outside', 'contradictions_none_inside', 'villages_located'],
      ...['nearest_site_km_mean', 'nearest_site_km_median'],
      ...['nearest_fibre_km_mean', 'nearest_fibre_km_median'],
    ]);
    expect(out.endsWith('\n')).toBe(true);
    expect(out).not.toContain('\r');
  });

  it('measures the land on the ellipsoid, per layer, by anyone and by two at once', async () => {
    const { rows } = await run(worldFiles(), ...BOUNDARIES, ...COVERAGE, ...TO_STDOUT);
    const km2 = geodesicKm2(0, 0, 0.1, 0.1);
    for (const [i, shares] of [
      [0.5, 0.75, 1, 0.25],
      [0, 0.5, 0.5, 0],
    ].entries()) {
      const row = rows[i]!;
      expect(Number(row['area_km2'])).toBeCloseTo(km2, 4);
      const columns = ['alpha_4G', 'beta_4G', 'any', 'at_least_two'];
      const areas = columns.map((name) => Number(row[`covered_km2_${name}`]));
      areas.forEach((area, k) => {
        expect(area).toBeCloseTo(km2 * shares[k]!, 4);
      });
    }
    expect(rows.map((row) => row['covered_share_any'])).toEqual(['1.000000', '0.500000']);
    expect(rows.map((row) => row['covered_km2_alpha_4G'])[1]).toBe('0.000000');
  });

  it('counts villages and households by class, and leaves out nobody', async () => {
    const { rows } = await run(worldFiles(), ...EVERYTHING);
    const classes = ['', '_covered', '_weak', '_none', '_unknown'];
    const of = (measure: string) => rows.map((row) => classes.map((name) => row[measure + name]));
    expect(of('villages')).toEqual([
      ['2', '2', '0', '0', '0'],
      ['2', '0', '0', '1', '1'], // of village 4 beta tells nothing
    ]);
    expect(of('households')).toEqual([
      ['30', '30', '0', '0', '0'],
      ['40', '0', '0', '0', '40'],
    ]);
    expect(rows.map((row) => row['households_missing'])).toEqual(['0', '1']);
    expect(rows.map((row) => Object.hasOwn(row, 'population'))).toEqual([false, false]);
  });

  it('sets the declared map beside the reports and counts where they contradict each other', async () => {
    const { rows } = await run(worldFiles(), ...EVERYTHING);
    const declared = ['covered', 'weak', 'none', 'unknown'].map((c) => `villages_declared_${c}`);
    const both = ['contradictions_covered_outside', 'contradictions_none_inside'];
    expect(rows.map((row) => pick(row, ...declared))).toEqual([
      ['2', '0', '0', '0'],
      ['1', '0', '1', '0'],
    ]);
    expect(rows.map((row) => pick(row, ...both))).toEqual([
      ['1', '0'], // village 2: alpha reported, not declared
      ['0', '1'], // village 3: beta declared, reported none
    ]);
  });

  it('gives distances to the nearest site and to fibre that is built', async () => {
    const { rows } = await run(worldFiles(), ...EVERYTHING);
    const degreeKm = 111.195; // of a great circle on the sphere of radius 6371.0088 km
    const sites = rows.map((row) => Number(row['nearest_site_km_mean']));
    expect(sites[0]).toBeCloseTo((0 + 0.07 * degreeKm) / 2, 2);
    expect(sites[1]).toBeCloseTo(((0.11 + 0.18) * degreeKm) / 2, 2);
    for (const row of rows)
      expect(Number(row['nearest_fibre_km_median'])).toBeCloseTo(0.05 * degreeKm, 2);
  });

  it('is empty, never 0, where nothing is known', async () => {
    const files = worldFiles();
    files['communes.geojson'] = collection(
      polygon({ code: 'A', name: 'Aa' }, rectangle(0, 0, 0.1, 0.1)),
      polygon({ code: 'B', name: 'Bb' }, null),
    );
    files['villages.geojson'] = collection(
      ...(files['villages.geojson'] as { features: unknown[] }).features.slice(0, 2),
    );
    const { code, rows, err } = await run(files, ...EVERYTHING);
    expect(code).toBe(0);
    const names = ['area_km2', 'covered_km2_any', 'covered_share_any', 'coverage_complete'];
    expect(pick(rows[1], ...names)).toEqual(['', '', '', '']);
    expect(pick(rows[1], 'villages', 'households', 'nearest_site_km_mean')).toEqual(['0', '', '']);
    expect(err).toContain('geometry-missing (1)');
    expect(err).toContain('communes.geojson #2 · B');
  });
});

describe('the definition', () => {
  const CLASSES = ['villages_covered', 'villages_weak', 'villages_none', 'villages_unknown'];
  const under = async (definition: string) => {
    const { rows } = await run(worldFiles(), ...EVERYTHING, '--definition', definition);
    return rows.map((row) => pick(row, ...CLASSES).join(' '));
  };

  it.each([
    ['3G.any.reported.weak.national.latest', ['2 0 0 0', '0 0 1 1']],
    ['4G', ['2 0 0 0', '0 0 1 1']],
    ['4G.op-beta.reported.strong', ['0 1 1 0', '0 0 1 1']],
    ['4G.at-least-two', ['0 1 1 0', '0 0 2 0']],
    ['3G.any.declared', ['2 0 0 0', '1 0 1 0']],
    ['3G.any.estimated', ['0 0 0 2', '0 0 0 2']],
    ['3G.any.measured', ['0 0 0 2', '0 0 0 2']],
    ['3G.any.reported.weak.provincial', ['0 0 0 2', '0 0 0 2']],
  ])('%s is counted', async (definition, expected) => {
    expect(await under(definition)).toEqual(expected);
  });

  it('of one operator leaves the others out of the land that counts', async () => {
    const argv = [...BOUNDARIES, ...COVERAGE, ...TO_STDOUT, '--definition', '4G.op-alpha'];
    const { rows } = await run(worldFiles(), ...argv);
    expect(rows.map((row) => row['covered_share_any'])).toEqual(['0.500000', '0.000000']);
    expect(Object.hasOwn(rows[0]!, 'covered_km2_at_least_two')).toBe(false);
    expect(rows[0]!['covered_km2_beta_4G']).not.toBe('');
  });

  it('without weak signal leaves its polygons out of the land', async () => {
    const files = worldFiles();
    files['alpha-4g.geojson'] = collection(
      polygon({ signal: 'weak' }, rectangle(0, 0, 0.05, 0.1)),
      polygon({ signal: 'covered' }, rectangle(0, 0, 0.025, 0.1)),
    );
    const argv = [...BOUNDARIES, '--coverage', 'alpha-4g.geojson', ...TO_STDOUT, '--definition'];
    const shares = async (text: string) =>
      (await run(files, ...argv, text)).rows.map((row) => row['covered_share_any']);
    expect(await shares('4G.any.reported.weak')).toEqual(['0.500000', '0.000000']);
    expect(await shares('4G.any.reported.strong')).toEqual(['0.250000', '0.000000']);
  });

  it('that looks at no coverage file leaves the land unknown, and says so', async () => {
    const argv = [...BOUNDARIES, ...COVERAGE, ...TO_STDOUT, '--definition', '5G'];
    const { code, rows, err } = await run(worldFiles(), ...argv);
    expect(code).toBe(0);
    expect(pick(rows[0], 'covered_km2_any', 'covered_share_any')).toEqual(['', '']);
    expect(err).toContain('columns-left-out');
  });
});

describe('covered land', () => {
  const box = fc
    .tuple(
      fc.nat(190),
      fc.nat(90),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 80 }),
    )
    .map(([x, y, w, h]) =>
      polygon({}, rectangle(x / 1000, y / 1000, (x + w) / 1000, (y + h) / 1000)),
    );
  const covered = async (boxes: readonly unknown[]) => {
    const files = { ...worldFiles(), 'alpha-4g.geojson': collection(...boxes) };
    const argv = [...BOUNDARIES, '--coverage', 'alpha-4g.geojson', ...TO_STDOUT];
    const { rows } = await run(files, ...argv);
    return rows.map((row) => Number(row['covered_km2_any']));
  };

  it('does not depend on the order of features, and more of them never cover less', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 8 }), box, async (boxes, more) => {
        const one = await covered(boxes);
        const turned = await covered([...boxes].reverse());
        const grown = await covered([...boxes, more]);
        one.forEach((km2, i) => {
          expect(turned[i]).toBeCloseTo(km2, 5);
          expect(grown[i]).toBeGreaterThanOrEqual(km2 - 1e-6);
        });
      }),
      { numRuns: 15 },
    );
  });
});

describe('without coverage', () => {
  it('villages alone are counted', async () => {
    const { code, rows } = await run(worldFiles(), ...BOUNDARIES, ...VILLAGES, ...TO_STDOUT);
    expect(code).toBe(0);
    expect(pick(rows[0], 'villages', 'villages_covered')).toEqual(['2', '2']);
    expect(Object.keys(rows[0]!).filter((name) => name.startsWith('covered_km2'))).toEqual([]);
  });
});
