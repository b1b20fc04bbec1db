/** What a cell lists of technologies. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TECHNOLOGIES } from '../../../src/core/model.ts';
import { values } from './words.ts';

const technologiesIn = values.technologies;

describe('technologies of a cell', () => {
  it.each([
    ['4G', ['4G']],
    ['2G/3G/4G', ['2G', '3G', '4G']],
    ['5g, 4g', ['4G', '5G']],
    ['4G LTE', ['4G']],
    ['GSM900 + LTE1800', ['2G', '4G']],
    ['2G+3G', ['2G', '3G']],
    ['HSPA+', ['3G']],
    ['NR & LTE-A', ['4G', '5G']],
    ['2G và 4G', ['2G', '4G']],
    ['', []],
  ])('of %j are %j', (cell, technologies) => {
    expect(technologiesIn(cell)).toEqual({ technologies, unknown: [] });
  });

  it('are told apart from words that name none', () => {
    expect(technologiesIn('4G, macro')).toEqual({ technologies: ['4G'], unknown: ['macro'] });
    expect(technologiesIn('constructor')).toEqual({ technologies: [], unknown: ['constructor'] });
  });

  it('are those of the list, in their order, whatever stands between them', () => {
    const list = fc.subarray([...TECHNOLOGIES]);
    fc.assert(
      fc.property(
        list,
        fc.constantFrom('/', ', ', ' ', '+', ' và ', ';', ' | '),
        (wanted, mark) => {
          const cell = wanted.toReversed().join(mark);
          expect(technologiesIn(cell)).toEqual({ technologies: wanted, unknown: [] });
        },
      ),
    );
  });

  it('of any text are found or named unknown, never an error', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const { technologies } = technologiesIn(cell);
        for (const each of technologies) expect(TECHNOLOGIES).toContain(each);
      }),
    );
  });
});
