/** Issues keep a glimpse of what was wrong, and never choke on it. */
import { describe, expect, it } from 'vitest';
import { issue, VALUE_LENGTH } from '../../src/core/issue.ts';

const valueKept = (value: unknown) => issue('choice-unknown', { file: 'a.json' }, value).value;

describe('the value kept with an issue', () => {
  it.each([
    ['a text as it is', 'Có', 'Có'],
    ['a number as it is written', 1.5, '1.5'],
    ['nothing as nothing', undefined, ''],
    ['null as nothing', null, ''],
    ['a list by its length', [1, 2, 3], '[3 × …]'],
    ['an object by its first keys', { a: 1, b: {} }, '{a, b}'],
  ])('shows %s', (_, value, expected) => expect(valueKept(value)).toBe(expected));

  it('is cut where it is long', () => {
    expect(valueKept('x'.repeat(1000))).toHaveLength(VALUE_LENGTH);
  });

  it('survives nesting deeper than any stack', () => {
    let deep: unknown = [];
    for (let i = 0; i < 200_000; i++) deep = [deep];
    expect(valueKept(deep)).toBe('[1 × …]');
  });
});
