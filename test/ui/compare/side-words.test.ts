/** What a side is called: by that in which it differs. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../../src/core/definition.ts';
import type { MapLayer } from '../../../src/state/view.ts';
import { lineAfterKey } from '../../../src/ui/compare/compare-line.tsx';
import { type SideWords, sideWords } from '../../../src/ui/compare/side-words.ts';
import { compareWords } from '../../../src/ui/i18n/compare.ts';
import { catalogueOf } from '../../support/catalogues.ts';
import { countedDataset } from '../../support/counted-page.ts';

let manifest: Manifest;

beforeAll(async () => {
  ({ manifest } = (await countedDataset()).dataset);
});

const side = (change: Partial<Definition> = {}, ...layers: MapLayer[]) => ({
  definition: { ...DEFAULT_DEFINITION, ...change },
  layers: new Set<MapLayer>(layers),
});
const words = (language: 'vi' | 'en' = 'vi'): SideWords => ({
  ...{ manifest, operators: manifest.operators, language, text: catalogueOf(language) },
  coverage: compareWords(language).coverageOf,
});

describe('a side', () => {
  test('is called by its technology and the coverage that only it shows', () => {
    const [left, right] = [side({}, 'coverage-3G'), side({ technology: '4G' }, 'coverage-4G')];
    expect(sideWords(left, right, words())).toBe('3G trở lên · Vùng phủ 3G');
    expect(sideWords(right, left, words('en'))).toBe('4G or better · 4G coverage');
  });

  test('is called by the date of its list, also where that is the latest', () => {
    const [left, right] = [side({ asOf: '2024-12-31' }), side()];
    expect(sideWords(left, right, words())).toBe('30/06/2024');
    expect(sideWords(right, left, words())).toBe('30/06/2025');
  });

  test('is called by its operators', () => {
    const right = side({ operator: { kind: 'at-least-two' } });
    expect(sideWords(right, side(), words())).toBe('ít nhất hai nhà mạng');
  });

  test('is called by its scope alone, under which technology and operator play no part', () => {
    const right = side({ scope: 'provincial', technology: '4G' });
    expect(sideWords(right, side(), words())).toBe('Rà soát của tỉnh');
  });

  test('is called by the whole definition where both show the same', () => {
    expect(sideWords(side(), side(), words())).toBe(
      '3G trở lên · bất kỳ nhà mạng nào · theo báo cáo',
    );
  });
});

describe('the keys of the line', () => {
  test.each([
    ['ArrowLeft', 50, 48],
    ['ArrowRight', 50, 52],
    ['ArrowUp', 99, 100],
    ['ArrowDown', 1, 0],
    ['PageUp', 50, 60],
    ['PageDown', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 100],
    ['Enter', 50, null],
    ['Tab', 50, null],
  ] as const)('%s moves it from %i to %s', (key, from, to) => {
    expect(lineAfterKey(key, from)).toBe(to);
  });
});
