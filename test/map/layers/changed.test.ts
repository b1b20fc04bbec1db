/** What became of villages as features: each by its kind, where it is, and named so that a click finds it in any list. */
import { describe, expect, test } from 'vitest';
import { CHANGE_KINDS, type ChangeKind } from '../../../src/core/village-changes.ts';
import { changeFeatures, changeImage, changeLayers } from '../../../src/map/layers/changed.ts';
import { readPalette } from '../../../src/map/palette.ts';
import { CHANGE_SYMBOLS } from '../../../src/state/change-symbols.ts';
import { drawVillages } from '../../support/drawn-villages.ts';
import { tokensOf } from '../../support/tokens.ts';

const code = (kind: ChangeKind) => CHANGE_KINDS.indexOf(kind);
const places = { codes: ['', '001', '002'], isInPlace: (commune: number) => commune === 1 };

describe('changed villages', () => {
  const earlier = drawVillages('A @105,21\nB @106,22');
  const later = drawVillages('A @105,21\nB\nB @107,23');
  const told = {
    ...{ earlier, later },
    codes: {
      earlier: Uint8Array.of(0, code('removed')),
      later: Uint8Array.of(code('gained'), code('new'), 0),
    },
  };
  const { features } = changeFeatures(told, places);

  test('are there once each, unless nobody knows where', () => {
    expect(features.map(({ properties }) => properties!['change'])).toEqual([
      ...['gained', 'none', 'removed'],
    ]);
  });

  test('say their id and commune, and whether they lie in the place', () => {
    expect(features[0]).toMatchObject({
      geometry: { coordinates: [105, 21] },
      properties: { village: 'v1', place: '001', outside: 0 },
    });
    expect(features[2]!.properties).toMatchObject({ village: 'v2', place: '002', outside: 1 });
  });

  test('are drawn with what changed most plainly on top', () => {
    const orders = ['gained', 'lost', 'redefined'].map((kind) => -code(kind as ChangeKind));
    expect(orders).toEqual(orders.toSorted((a, b) => b - a));
    expect(features[0]!.properties!['order']).toBe(-code('gained'));
  });
});

describe('the symbols of changes', () => {
  test('have a shape each', () => {
    const shapes = Object.values(CHANGE_SYMBOLS).map(({ fill, line }) => `${fill} ${line}`);
    expect(new Set(shapes).size).toBe(CHANGE_KINDS.length - 1);
  });

  test('have a colour that there is', () => {
    for (const { colour } of Object.values(CHANGE_SYMBOLS)) {
      expect(tokensOf('light').get(colour)).toMatch(/^#/);
      expect(tokensOf('dark').get(colour)).toMatch(/^#/);
    }
  });

  test('are the pictures that the layer asks for', () => {
    const palette = readPalette((token) => tokensOf('light').get(token) ?? '');
    const symbols = changeLayers(palette).find(({ id }) => id === 'change-symbols');
    expect(symbols?.layout).toMatchObject({
      'icon-image': ['concat', changeImage('none').slice(0, -4), ['get', 'change']],
    });
  });
});
