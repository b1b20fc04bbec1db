/** Operators by the words of a country, as a dataset has them. */
import { describe, expect, it } from 'vitest';
import { operatorWords } from '../../../src/io/import/operator-words.ts';

const COUNTRY = { vinaphone: ['VinaPhone', 'VNPT'], viettel: ['Viettel', 'VTL'] };

describe('the words for the operators of a dataset', () => {
  it('are those of the country for one that it knows by its id or its name', () => {
    expect(operatorWords(COUNTRY, [{ id: 'viettel', name: 'Tập đoàn V' }])).toEqual({
      viettel: ['Tập đoàn V', 'viettel', 'VTL'], // "Viettel" is its own id already
      vinaphone: ['VinaPhone', 'VNPT'],
    });
    expect(operatorWords(COUNTRY, [{ id: 'op-2', name: 'VNPT' }])).toEqual({
      'op-2': ['VNPT', 'op-2', 'VinaPhone'],
      viettel: ['Viettel', 'VTL'],
    });
  });

  it('are its own name and id for one that the country does not know', () => {
    const words = operatorWords(COUNTRY, [{ id: 'op-a', name: 'Nhà mạng A (mẫu)' }]);
    expect(words['op-a']).toEqual(['Nhà mạng A (mẫu)', 'op-a']);
    expect(words['viettel']).toEqual(['Viettel', 'VTL']);
  });
});
