/** Villages by operator and technology: three villages, two operators, of whom B reports no 3G anywhere. */
import { expect, it } from 'vitest';
import { STATUSES, type Status } from '../../src/core/model.ts';
import { operatorShares } from '../../src/core/operator-shares.ts';
import { spokenIn } from '../../src/core/village-status.ts';

const village = (threeG: Status, fourGA: Status, fourGB: Status): readonly Status[] =>
  [...['unknown', 'unknown', threeG, 'unknown', fourGA, fourGB, 'unknown', 'unknown']] as Status[];

const statuses = Uint8Array.from(
  [
    village('covered', 'weak', 'none'),
    village('none', 'unknown', 'covered'),
    village('weak', 'covered', 'none'),
  ]
    .flat()
    .map((status) => STATUSES.indexOf(status)),
);
const villages = {
  operators: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  statuses,
  spoken: spokenIn(statuses, 2),
};

it('counts the villages of a place, keeps the unknown apart, and leaves out what an operator never reports', () => {
  expect(operatorShares(villages, [0, 1, 2], true)).toEqual([
    [null, null],
    [{ count: 2, unknown: 0, total: 3 }, null],
    [
      { count: 2, unknown: 1, total: 3 },
      { count: 1, unknown: 0, total: 3 },
    ],
    [null, null],
  ]);
});

it('counts weak signal only where it counts, and only the villages that are asked for', () => {
  expect(operatorShares(villages, Uint32Array.of(0, 1), false)[2]).toEqual([
    { count: 0, unknown: 1, total: 2 },
    { count: 1, unknown: 0, total: 2 },
  ]);
  expect(operatorShares(villages, [], true)[2]![0]).toEqual({ count: 0, unknown: 0, total: 0 });
});
