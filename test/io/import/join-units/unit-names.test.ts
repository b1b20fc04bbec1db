/** Names of units without the word for their kind, on whichever side of them it stands. */
import { describe, expect, it } from 'vitest';
import { names } from '../words.ts';

const { forms } = names.units;

describe('the name of a unit', () => {
  it.each([
    ['Xã Sinh Long', 'sinh long', 'xa'],
    ['Sinh Long Commune', 'sinh long', 'xa'],
    ['Minh Xuan Ward', 'minh xuan', 'phuong'],
    ['Côn Đảo Special Zone', 'con dao', 'dac khu'],
    ['Tuyên Quang Province', 'tuyen quang', 'tinh'],
    ['Hồ Chí Minh City', 'ho chi minh', 'thanh pho'],
    ['Xã Commune', 'commune', 'xa'],
    ['Commune', 'commune', ''],
    ['Ward 5', 'ward 5', ''],
  ])('%s is %s, %s', (name, plain, kind) => {
    expect(forms(name)).toMatchObject({ plain, kind });
  });
});
