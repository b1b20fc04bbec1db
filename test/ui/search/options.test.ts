import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundUnit, SearchHit } from '../../../src/core/search/search.ts';
import { markedPieces, optionGroups } from '../../../src/ui/search/options.ts';

const unit = (name: string, level = 1): FoundUnit => ({
  ...{ code: name, name, kind: '', level, kindNames: null, within: '' },
});
const common = { match: 'exact', ranges: [] } as const;
const province: SearchHit = { kind: 'unit', name: 'P', unit: unit('P', 0), ...common };
const commune: SearchHit = { kind: 'unit', name: 'C', unit: unit('C'), ...common };
const divided: SearchHit = {
  ...{ kind: 'former', name: 'F', unit: unit('F'), ...common },
  now: [unit('C'), unit('D')],
};

describe('the options', () => {
  test('stand in groups, that of the best hit first, each with an id of its own', () => {
    const groups = optionGroups([commune, province, { ...commune, name: 'E' }]);
    expect(groups.map(({ group, options }) => [group, options.map(({ hit }) => hit.name)])).toEqual(
      [
        ['commune', ['C', 'E']],
        ['province', ['P']],
      ],
    );
    const ids = groups.flatMap(({ options }) => options.map(({ id }) => id));
    expect(new Set(ids).size).toBe(3);
  });

  test('of a divided unit are one for each unit of today', () => {
    const [group] = optionGroups([divided]);
    expect(group?.options.map(({ now }) => now?.name)).toEqual(['C', 'D']);
  });
});

describe('the pieces of a name', () => {
  test('mark what was met', () => {
    expect(markedPieces('Bản Lá', [[4, 6]])).toEqual([
      { text: 'Bản ', isMet: false },
      { text: 'Lá', isMet: true },
    ]);
  });

  test('are the whole name, whatever the ranges', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.array(range, { maxLength: 4 }),
        (text, ranges) => {
          const pieces = markedPieces(text, ranges);
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });
});
