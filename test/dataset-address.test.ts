/** Which dataset an address asks for: always a folder of the site itself, whatever is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetAddress } from '../src/dataset-address.ts';

const PAGE = 'https://host.example/maps/';

describe('the dataset of an address', () => {
  it.each([
    ['', 'datasets/default/'],
    ['?data=datasets/mine/', 'datasets/mine/'],
    ['?data=datasets/mine', 'datasets/mine/'],
    ['?data=https://elsewhere.example/x/', 'datasets/default/'],
    ['?data=//elsewhere.example/x/', 'datasets/default/'],
    ['?data=http://', 'datasets/default/'],
    ['?data=https://[', 'datasets/default/'],
    ['?data=javascript:alert(1)', 'datasets/default/'],
  ])('"%s" is %s of the site', (query, folder) => {
    expect(datasetAddress(`${PAGE}${query}`)).toBe(`${PAGE}${folder}#${PAGE}`);
  });

  it('finds the site whatever page of it is open', () => {
    expect(datasetAddress(`${PAGE}index.html?data=a#place=08`)).toBe(`${PAGE}a/#${PAGE}`);
  });

  it('never throws and never leaves the site', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (asked) => {
        const page = `${PAGE}?data=${encodeURIComponent(asked.replace(/\p{Surrogate}/gu, ''))}`;
        expect(datasetAddress(page).startsWith('https://host.example/')).toBe(true);
      }),
    );
  });
});
