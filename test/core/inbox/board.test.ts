/** Which communes were asked, over a country of three provinces. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/core/inbox/board.ts';
import { NO_PARENT, type Units } from '../../../src/core/units.ts';

/**
 *     VN ─┬─ P (communes P1 … P4)
 *         ├─ Q (Q1, Q2)
 *         └─ R (R1 … R9)
 */
const PROVINCES = { P: 4, Q: 2, R: 9 };
const communes = Object.entries(PROVINCES).flatMap(([code, count]) =>
  Array.from({ length: count }, (_, i) => ({ code: `${code}${i + 1}`, parent: code })),
);
const codes = ['VN', ...Object.keys(PROVINCES), ...communes.map(({ code }) => code)];
const UNITS: Units = {
  ...{ count: codes.length, codes, names: codes.map((code) => `Xã ${code}`) },
  kinds: codes.map(() => ''),
  levels: Uint8Array.from(codes, (code) => (code === 'VN' ? 0 : code.length)),
  ...{ communeLevel: 2, isNational: false, fibre: codes.map(() => 'unknown' as const) },
  parents: Int32Array.from(codes, (code) =>
    code === 'VN' ? NO_PARENT : code.length === 1 ? 0 : codes.indexOf(code[0]!),
  ),
};

const board = (answered: string, chosen: readonly string[] | null = null) => {
  const { places, missing } = boardOf(UNITS, new Set(answered.split(' ')), chosen);
  return {
    asked: places.filter(({ isAsked }) => isAsked).map(({ code }) => code),
    places: places.map((place) => `${place.code} ${place.answered}/${place.communes}`),
    missing: missing.map(({ code }) => code),
  };
};

describe('the communes that are missing', () => {
  it('are those of the province that answered most, not of one that a single answer strayed from', () => {
    expect(board('P1 P2 P3 R7')).toEqual({
      ...{ asked: ['P'], places: ['P 3/4', 'R 1/9'], missing: ['P4'] },
    });
  });

  it('are those of a small province too, half of whose communes answered', () => {
    expect(board('R1 R2 R3 R4 R5 R6 R7 R8 Q2')).toMatchObject({
      ...{ asked: ['Q', 'R'], missing: ['Q1', 'R9'] },
    });
  });

  it('are those of the provinces that a person names, whether or not anything came from them', () => {
    expect(board('P1 R1', ['Q', 'P'])).toEqual({
      ...{ asked: ['P', 'Q'], places: ['P 1/4', 'Q 0/2', 'R 1/9'] },
      missing: ['P2', 'P3', 'P4', 'Q1', 'Q2'],
    });
  });

  it('are none where nothing came', () => {
    expect(board('')).toEqual({ asked: [], places: [], missing: [] });
  });
});
