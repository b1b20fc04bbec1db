/** The measure itself, by the 34 pairs that Sharma, Wu and Dalal published to tell right implementations from wrong ones. */
import { describe, expect, it } from 'vitest';
import { ciede2000, contrastOf, type Lab, labOf, seen } from './colour-difference.ts';

/** Lab of one colour, Lab of the other, their difference: Color Research and Application 30 (2005), table 1. */
const PAIRS = `
  50 2.6772 -79.7751  50 0 -82.7485  2.0425
  50 3.1571 -77.2803  50 0 -82.7485  2.8615
  50 2.8361 -74.02  50 0 -82.7485  3.4412
  50 -1.3802 -84.2814  50 0 -82.7485  1
  50 -1.1848 -84.8006  50 0 -82.7485  1
  50 -0.9009 -85.5211  50 0 -82.7485  1
  50 0 0  50 -1 2  2.3669
  50 -1 2  50 0 0  2.3669
  50 2.49 -0.001  50 -2.49 0.0009  7.1792
  50 2.49 -0.001  50 -2.49 0.001  7.1792
  50 2.49 -0.001  50 -2.49 0.0011  7.2195
  50 2.49 -0.001  50 -2.49 0.0012  7.2195
  50 -0.001 2.49  50 0.0009 -2.49  4.8045
  50 -0.001 2.49  50 0.001 -2.49  4.8045
  50 -0.001 2.49  50 0.0011 -2.49  4.7461
  50 2.5 0  50 0 -2.5  4.3065
  50 2.5 0  73 25 -18  27.1492
  50 2.5 0  61 -5 29  22.8977
  50 2.5 0  56 -27 -3  31.903
  50 2.5 0  58 24 15  19.4535
  50 2.5 0  50 3.1736 0.5854  1
  50 2.5 0  50 3.2972 0  1
  50 2.5 0  50 1.8634 0.5757  1
  50 2.5 0  50 3.2592 0.335  1
  60.2574 -34.0099 36.2677  60.4626 -34.1751 39.4387  1.2644
  63.0109 -31.0961 -5.8663  62.8187 -29.7946 -4.0864  1.263
  61.2901 3.7196 -5.3901  61.4292 2.248 -4.962  1.8731
  35.0831 -44.1164 3.7933  35.0232 -40.0716 1.5901  1.8645
  22.7233 20.0904 -46.694  23.0331 14.973 -42.5619  2.0373
  36.4612 47.858 18.3852  36.2715 50.5065 21.2231  1.4146
  90.8027 -2.0831 1.441  91.1528 -1.6435 0.0447  1.4441
  90.9257 -0.5406 -0.9208  88.6381 -0.8985 -0.7239  1.5381
  6.7747 -0.2908 -2.4247  5.8714 -0.0985 -2.2286  0.6377
  2.0776 0.0795 -1.135  0.9033 -0.0636 -0.5514  0.9082`;

describe('the difference of two colours', () => {
  const rows = PAIRS.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));

  it.each(rows)('of %d %d %d and %d %d %d is %d', (...row) => {
    const [one, other] = [row.slice(0, 3), row.slice(3, 6)] as unknown as [Lab, Lab];
    expect(ciede2000(one, other)).toBeCloseTo(row[6]!, 4);
    expect(ciede2000(other, one)).toBeCloseTo(row[6]!, 4);
  });

  it('is measured in the Lab of the screen', () => {
    const red = labOf(seen([255, 0, 0], null)); // 53.24, 80.09, 67.20 (Lindbloom)
    expect(red.map((value) => Math.round(value * 10) / 10)).toEqual([53.2, 80.1, 67.2]);
    expect(labOf(seen([255, 255, 255], null))[0]).toBeCloseTo(100, 3);
  });
});

describe('colour blindness', () => {
  it('leaves greys as they are', () => {
    for (const by of ['protan', 'deutan', 'tritan'] as const) {
      const grey = labOf(seen([120, 120, 120], by));
      expect(ciede2000(grey, labOf(seen([120, 120, 120], null)))).toBeLessThan(0.1);
    }
  });

  it('confuses what each kind is known to confuse, and not the others', () => {
    const apart = (by: 'protan' | 'deutan' | 'tritan', one: Colour, other: Colour) =>
      ciede2000(labOf(seen(one, by)), labOf(seen(other, by)));
    const [rust, moss] = [
      [165, 90, 40],
      [110, 115, 35],
    ] as const;
    expect(apart('deutan', rust, moss)).toBeLessThan(apart('tritan', rust, moss) / 2);
    const [blue, green] = [
      [0, 120, 150],
      [0, 130, 110],
    ] as const;
    expect(apart('tritan', blue, green)).toBeLessThan(apart('deutan', blue, green));
  });
});

describe('contrast', () => {
  it('is 21 from black to white and 4.5 for #767676 on white', () => {
    expect(contrastOf([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrastOf([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
  });
});

type Colour = readonly [number, number, number];
