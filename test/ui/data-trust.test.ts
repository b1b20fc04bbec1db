import { describe, expect, test } from 'vitest';
import type { OpenedDataset } from '../../src/core/dataset.ts';
import { dataTrust } from '../../src/ui/data-trust.ts';

type Given = Pick<OpenedDataset['manifest'], 'kind' | 'boundaries'> & {
  readonly isNational: boolean;
  readonly layers?: readonly string[];
};

function trustOf({ kind, boundaries, isNational, layers = ['units', 'villages'] }: Given) {
  return dataTrust({
    manifest: { kind, boundaries, layers: layers.map((each) => ({ kind: each })) },
    country: { publishedSeries: [{}] },
    units: { isNational },
  } as unknown as OpenedDataset);
}

describe('what of a sample is real', () => {
  test('of a whole country: units and published figures; its boundaries are approximate, the rest is sample', () => {
    expect(
      trustOf({
        kind: 'sample',
        boundaries: 'approximate',
        isNational: true,
        layers: ['units', 'units', 'villages', 'coverage', 'coverage', 'fibre'],
      }),
    ).toEqual({
      real: ['units', 'published'],
      approximate: ['boundaries'],
      sample: ['villages', 'coverage', 'fibre'],
    });
  });

  test('with boundaries made for it is nothing: not its units either', () => {
    expect(trustOf({ kind: 'sample', boundaries: 'made', isNational: false })).toEqual({
      real: [],
      approximate: [],
      sample: ['units', 'boundaries', 'villages'],
    });
  });

  test('with official boundaries are its units and boundaries', () => {
    const { real } = trustOf({ kind: 'sample', boundaries: 'official', isNational: false })!;
    expect(real).toEqual(['units', 'boundaries']);
  });

  test('of a part with approximate boundaries is not said of the units, which nothing vouches for', () => {
    expect(trustOf({ kind: 'sample', boundaries: 'approximate', isNational: false })).toEqual({
      real: [],
      approximate: ['boundaries'],
      sample: ['villages'],
    });
  });

  test.each(['official', 'estimate'] as const)('is no question of %s data', (kind) => {
    expect(trustOf({ kind, boundaries: 'approximate', isNational: true })).toBeNull();
  });
});
