import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFormerCodes, parseSearchFile, SEARCH_FORMAT } from '../../src/io/search-file.ts';
import { SMALL_COUNTRY } from '../support/small-dataset.ts';

const parse = (units: unknown, villages?: unknown) =>
  parseSearchFile({ format: SEARCH_FORMAT, units, villages }, SMALL_COUNTRY, '01');

describe('a search file', () => {
  test('gives names by their words, codes by their steps, and former units their successors', () => {
    // Words 1 "Sinh", 2 "Long"; 0 (a space) ends a name. Codes 00005, 00008 (+3 is 6, the character "'").
    const read = parse({
      present: 2,
      names: { words: 'Sinh Long', text: '!# ! # ' },
      codes: [{ digits: 5, from: 5, steps: " '" }],
      to: '#',
      also: { 0: [0] },
    });
    expect(read?.units.names).toEqual(['Sinh Long', 'Sinh', 'Long']);
    expect(read?.units.codes).toEqual(['00005', '00008', '']);
    expect(Array.from(read!.units.successors.targets)).toEqual([0, 1, 1, 0]);
  });

  test('of another format is none', () => {
    expect(parseSearchFile({ format: 'columns' }, SMALL_COUNTRY, '')).toBeNull();
    expect(parseFormerCodes([])).toBeNull();
  });

  test('that is damaged is read without an error, its columns as long as its names', () => {
    const value = fc.oneof(fc.jsonValue(), fc.string(), fc.array(fc.string()));
    const table = fc.dictionary(
      fc.constantFrom(
        'present',
        'names',
        'codes',
        'kinds',
        'levels',
        'parents',
        'to',
        'also',
        'ids',
        'communes',
        'statuses',
      ),
      value,
    );
    fc.assert(
      fc.property(table, table, (units, villages) => {
        const read = parse(units, villages);
        if (!read) return;
        expect(read.units.codes).toHaveLength(read.units.count);
        expect(read.villages.communes).toHaveLength(read.villages.count);
      }),
    );
  });
});
