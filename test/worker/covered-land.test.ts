/**
 * Covered land of the small dataset, by the drawing of `small-dataset.ts`: alpha covers 100–102 × 0–2, beta 102–106 × 2–6, and they
 * touch in one point. On an equal-area cylinder the width of a rectangle counts as it is, so half of commune A (100–104 × 0–4) is
 * covered to the last digit: half its width in the lower half of the square, the other half in the upper.
 */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import type { CoveredLand } from '../../src/core/engine.ts';
import { createLocalEngine } from '../../src/worker/local-engine.ts';
import { partedFiles } from '../support/parted-dataset.ts';
import { ofWhole } from '../support/questions.ts';
import {
  collection,
  feature,
  type JsonRecord,
  layersOf,
  smallFiles,
  sourcesOf,
} from '../support/small-dataset.ts';
import { square } from '../support/squares.ts';

const named = (id: string): Definition => ({
  ...DEFAULT_DEFINITION,
  operator: { kind: 'named', id },
});
const TWO: Definition = { ...DEFAULT_DEFINITION, operator: { kind: 'at-least-two' } };

const engineOver = async (files: Record<string, JsonRecord | undefined> = smallFiles()) => {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return engine;
};
const measure = async (definition = DEFAULT_DEFINITION, files = smallFiles()) =>
  (await engineOver(files)).coveredLand(ofWhole(definition)).result;
const shares = ({ areaKm2, coveredKm2 }: CoveredLand) =>
  [...coveredKm2].map((covered, row) => covered / areaKm2[row]!);
const [COUNTRY, SOUTH, A, B] = [0, 1, 3, 4];

describe('covered land', () => {
  it('of any operator is the union of their polygons', async () => {
    const of = shares(await measure());
    expect(of[A]).toBeCloseTo(0.5, 12);
    expect(of[B]).toBeGreaterThan(0.2);
    expect(of[B]).toBeLessThan(0.25); // a quarter, but for the narrowing of the north
  });

  it('is summed up the tree, and has the area of the ellipsoid', async () => {
    const { areaKm2, coveredKm2 } = await measure();
    expect(areaKm2[SOUTH]).toBe(areaKm2[A]! + areaKm2[B]!);
    expect(areaKm2[COUNTRY]).toBeCloseTo(areaKm2[1]! + areaKm2[2]!, 6);
    expect(coveredKm2[COUNTRY]).toBeCloseTo(coveredKm2[1]! + coveredKm2[2]!, 6);
    expect(areaKm2[A]).toBeCloseTo(196789.485, 2); // GeographicLib, the northern side in 4,000 steps along the parallel
  });

  it('says in which plane it was measured, and over cells of which size', async () => {
    const { measured } = await measure();
    expect(measured).toMatchObject({ projection: 'cylindrical-equal-area', ellipsoid: 'WGS84' });
    expect(measured?.cellKm).toBeGreaterThanOrEqual(1); // a kilometre, doubled until the land fits
    expect(Math.log2(measured!.cellKm) % 1).toBe(0);
  });

  it('of one operator is its own; of two at once, what both cover', async () => {
    const [alpha, beta] = [await measure(named('alpha')), await measure(named('beta'))];
    expect(alpha.coveredKm2[A]! + beta.coveredKm2[A]!).toBeCloseTo(alpha.areaKm2[A]! / 2, 6);
    const both = await measure(TWO);
    expect(both.coveredKm2[COUNTRY]).toBeCloseTo(0, 9);
    const files = smallFiles();
    files['beta.geojson'] = collection(feature({}, ['Polygon', square(100, 0, 4)]));
    expect((await measure(TWO, files)).coveredKm2[A]).toBeCloseTo(alpha.coveredKm2[A]!, 6);
  });

  it('leaves out weak signal where weak does not count', async () => {
    const files = smallFiles();
    files['alpha.geojson'] = collection(
      feature({ signal: 'weak' }, ['Polygon', square(100, 0, 2)]),
    );
    const strong = { ...named('alpha'), weakCounts: false };
    expect((await measure(strong, files)).coveredKm2[COUNTRY]).toBe(0);
    expect((await measure(named('alpha'), files)).coveredKm2[COUNTRY]).toBeGreaterThan(0);
  });

  it('is unknown where nobody supplied polygons, and a lower bound where some could not be read', async () => {
    const nobody = await measure({ ...DEFAULT_DEFINITION, technology: '5G' });
    expect(nobody.areaKm2[A]).toBeGreaterThan(0);
    expect(nobody.coveredKm2.every(Number.isNaN)).toBe(true);
    const damaged = await measure(DEFAULT_DEFINITION, { ...smallFiles(), 'beta.geojson': {} });
    expect(damaged.isComplete).toBe(false);
    expect((await measure()).isComplete).toBe(true);
  });

  it('is a lower bound where an operator of the dataset supplied nothing', async () => {
    const files = smallFiles();
    const layers = layersOf(files);
    layers.splice(
      layers.findIndex(({ id }) => id === 'beta-4g'),
      1,
    );
    expect((await measure(DEFAULT_DEFINITION, files)).isComplete).toBe(false);
    expect((await measure(named('alpha'), files)).isComplete).toBe(true);
  });

  it('of a part is that of its communes, on their finer outlines; of a whole in parts it is not measured', async () => {
    const engine = await engineOver(partedFiles());
    const south = await engine.coveredLand({ definition: DEFAULT_DEFINITION, part: '01' }).result;
    const plain = await measure();
    expect(south.areaKm2[A]! / plain.areaKm2[A]!).toBeCloseTo((3.9 / 4) ** 2, 3);
    expect(south.coveredKm2[5]).toBeNaN();
    const north = await engine.coveredLand({ definition: DEFAULT_DEFINITION, part: '02' }).result;
    expect(north.areaKm2[5]).toBeCloseTo(plain.areaKm2[5]!, 6);
    expect(north.isComplete).toBe(false); // alpha is silent there
    const whole = await engine.coveredLand(ofWhole(DEFAULT_DEFINITION)).result;
    expect(whole.areaKm2.every(Number.isNaN)).toBe(true);
    expect(whole.measured).toBeNull();
  });
});
