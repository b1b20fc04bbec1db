import { describe, expect, test } from 'vitest';
import { datasetVersion, dateOfVersion } from '../../src/core/dataset-version.ts';
import { countedDataset } from '../support/counted-page.ts';

const { manifest } = (await countedDataset()).dataset;

describe('the version of a dataset', () => {
  test('names the day of its data and is the same every time', () => {
    const version = datasetVersion(manifest);
    expect(version).toBe(datasetVersion(structuredClone(manifest)));
    expect(dateOfVersion(version)).toBe(manifest.asOf);
  });

  test('is another when a file is, though the date stays', () => {
    const [first, ...rest] = manifest.layers;
    const renamed = { ...manifest, layers: [{ ...first!, file: 'other-1a2b.json' }, ...rest] };
    const version = datasetVersion(renamed);
    expect(version).not.toBe(datasetVersion(manifest));
    expect(dateOfVersion(version)).toBe(manifest.asOf);
  });

  test('does not depend on the order in which parts are named', () => {
    const withParts = (parts: Record<string, string>) => ({
      ...manifest,
      layers: [{ ...manifest.layers[0]!, parts }],
    });
    expect(datasetVersion(withParts({ a: '1', b: '2' }))).toBe(
      datasetVersion(withParts({ b: '2', a: '1' })),
    );
  });

  test('gives no date where a text is none', () => {
    expect(['', 'x', '2026-09-30', '.1a2b3c4d', '<b>.00000000'].map(dateOfVersion)).toEqual(
      Array(5).fill(''),
    );
  });
});
