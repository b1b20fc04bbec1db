/**
 * A country of two provinces to search in, small enough to read:
 *
 *     Tuyên Quang (08)            Hoà Bình (17)          before: Hà Giang (02) → 08
 *     ├ Yên Hoa (1) ← Sinh Long (02227) of Hà Giang      Lương Sơn (3), Mỹ Đức (4)
 *     └ Bình An (2) ← half of Thổ Bình (02302), the other half is in Lương Sơn
 */
import { adjacencyFrom } from '../../../src/core/admin/adjacency.ts';
import type { TextColumn } from '../../../src/core/model.ts';
import { type Gazetteer, NO_VILLAGES, noTexts } from '../../../src/core/search/gazetteer.ts';
import { type Prepared, prepare } from '../../../src/core/search/prepare.ts';

/** A village: name, row of its commune, and what else is known. */
export type VillageLine = readonly [
  name: string,
  commune: number,
  more?: { readonly other?: string; readonly former?: string },
];

export const UNITS = [
  ['08', 'Tuyên Quang', 'tinh', 0, -1],
  ['17', 'Hoà Bình', 'tinh', 0, -1],
  ['00001', 'Yên Hoa', 'xa', 1, 0],
  ['00002', 'Bình An', 'xa', 1, 0],
  ['00003', 'Lương Sơn', 'phuong', 1, 1],
  ['00004', 'Mỹ Đức', 'xa', 1, 1],
  ['02', 'Hà Giang', 'tinh', 0, -1],
  ['02227', 'Sinh Long', 'xa', 1, 6],
  ['02302', 'Thổ Bình', 'thi-tran', 1, 6],
] as const;

const PRESENT = 6;
const SUCCESSORS = [[0], [1], [2], [3], [4], [5], [0], [2], [3, 4]];

export const VILLAGES: readonly VillageLine[] = [
  ['Bản Lá', 2, { former: 'Sinh Long' }],
  ['Bản La', 3],
  ['Thôn 1', 2],
  ['Thôn 10', 2],
  ['Thôn 1', 4],
  ['Tổ dân phố Hòa Bình 2', 4],
  ['Khuổi Phìn', 2, { other: 'Nà Lạ; Pác Cáp' }],
  ['Kon K’Bang', 5],
];

export function gazetteer(lines: readonly VillageLine[] = VILLAGES): Gazetteer {
  const texts = (values: readonly string[]): TextColumn => ({
    values: ['', ...values],
    index: Uint32Array.from(values, (_, i) => i + 1),
  });
  return {
    units: {
      count: UNITS.length,
      present: PRESENT,
      codes: UNITS.map(([code]) => code),
      names: UNITS.map(([, name]) => name),
      kinds: UNITS.map(([, , kind]) => kind),
      levels: Uint8Array.from(UNITS, ([, , , level]) => level),
      parents: Int32Array.from(UNITS, ([, , , , parent]) => parent),
      successors: adjacencyFrom(SUCCESSORS),
      formerKinds: {},
    },
    villages: {
      ...NO_VILLAGES,
      count: lines.length,
      ids: lines.map((_, i) => `v${i}`),
      names: lines.map(([name]) => name),
      otherNames: texts(lines.map(([, , more]) => more?.other ?? '')),
      kinds: noTexts(lines.length),
      communes: Uint32Array.from(lines, ([, commune]) => commune),
      formerCommunes: texts(lines.map(([, , more]) => more?.former ?? '')),
      planOperators: noTexts(lines.length),
      planDates: noTexts(lines.length),
      parts: noTexts(lines.length),
      partRows: Uint32Array.from(lines, (_, i) => i),
    },
  };
}

export function places(lines: readonly VillageLine[] = VILLAGES): Prepared {
  return prepare(gazetteer(lines));
}
