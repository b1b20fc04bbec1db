/** Rows that have to be answered, put together where they ask the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoundFinding } from '../../../src/core/import-findings.ts';
import type { RowAnswer } from '../../../src/core/imports.ts';
import { answerFrom, forAll, keyOf, questionsOf } from '../../../src/ui/data/questions.ts';

const asked = (line: number, value: string, codes: readonly string[]): FoundFinding => ({
  ...{ line, value, column: '', code: 'unit-ambiguous', severity: 'asked', cells: [] },
  candidates: codes.map((code) => ({ kind: 'unit', code, name: code, within: [] })),
});

describe('questions', () => {
  test('are one for all rows of one value with the same places to choose from', () => {
    const rows = [
      asked(4, 'Tân An', ['1', '2']),
      asked(6, 'Tân An', ['1', '2']),
      asked(7, 'Tân An', ['1']),
      asked(9, 'Tân Lập', ['1', '2']),
    ];
    const found = questionsOf(rows);
    expect(found.map(({ lines }) => lines)).toEqual([[4, 6], [7], [9]]);
    expect(forAll(found[0]!, { kind: 'unit', code: '2' })).toEqual({
      4: { kind: 'unit', code: '2' },
      6: { kind: 'unit', code: '2' },
    });
  });

  test('are none for what is only noted, and none for a column', () => {
    const row = asked(1, 'x', []);
    expect(questionsOf([{ ...row, severity: 'noted' }])).toEqual([]);
    expect(questionsOf([{ ...row, code: 'number-ambiguous' }])).toEqual([]);
  });
});

describe('an answer', () => {
  test('is read from a choice as it was written', () => {
    const answer: fc.Arbitrary<RowAnswer> = fc.oneof(
      fc.record({ kind: fc.constant('unit' as const), code: fc.string() }),
      fc.record({ kind: fc.constant('village' as const), id: fc.string() }),
      fc.constantFrom<RowAnswer>({ kind: 'new' }, { kind: 'skip' }),
    );
    fc.assert(
      fc.property(answer, (each) => {
        expect(answerFrom(keyOf(each))).toEqual(each);
      }),
    );
    expect(answerFrom(keyOf(undefined))).toBeNull();
  });
});
