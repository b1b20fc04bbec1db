/** In which part a position lies: four squares of 4 degrees from 100/0, the lower two province 01, the upper two 02. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../../src/io/load.ts';
import { partFinder } from '../../../src/worker/imports/part-finder.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import { sourcesOf } from '../../support/small-dataset.ts';

const dataset = await openDataset(sourcesOf(partedFiles()));
const sites = dataset.manifest.layers.find(({ kind }) => kind === 'sites')!;

describe('the part of a position', () => {
  const partAt = partFinder(dataset, sites);

  it.each([
    [[101, 1], '01'],
    [[107.9, 3.9], '01'],
    [[101, 4.1], '02'],
    [[99.9, 1], '01'], // 11 km outside
    [[108.15, 6], '02'], // 17 km outside
    [[99.8, 1], null], // 22 km outside
    [[104, 8.5], null],
    [[-104, 1], null],
  ] as const)('at %j is %j', ([lon, lat], part) => {
    expect(partAt([lon, lat])).toBe(part);
  });

  it('is nothing in particular of a layer that is whole', () => {
    expect(partFinder(dataset, null)([101, 1])).toBe('');
    expect(partFinder(dataset, null)([120, 1])).toBeNull();
  });

  it('is told by the latitude wherever a square holds it, and by nothing 20 km away', () => {
    const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(degrees(98, 110), degrees(-2, 10), (lon, lat) => {
        const isInside = lon > 100 && lon < 108 && lat > 0 && lat < 8 && lat !== 4;
        const isFar = lon < 99.8 || lon > 108.2 || lat < -0.2 || lat > 8.2;
        const found = partAt([lon, lat]);
        if (isInside) expect(found).toBe(lat < 4 ? '01' : '02');
        if (isFar) expect(found).toBeNull();
      }),
    );
  });
});
