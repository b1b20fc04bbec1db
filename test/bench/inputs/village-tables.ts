/** Tables as departments send them, far larger than any of them: villages of a country row by row, as CSV. */
import { seededRandom } from '../../../scripts/made-dataset/random.ts';
import { NO_UNIT, textAt, type Villages } from '../../../src/core/model.ts';
import type { Units } from '../../../src/core/units.ts';

/** The villages that are known, and the units that they lie in. */
export interface KnownCountry {
  readonly units: Units;
  readonly villages: Villages;
}

const HEADINGS = [
  ...['Tỉnh', 'Xã/Phường', 'Xã cũ', 'Tên thôn', 'Số hộ', 'Dân số'],
  ...['3G Viettel', '4G Viettel', '3G VinaPhone', '4G VinaPhone', '4G MobiFone'],
  ...['Cáp quang', 'Điện lưới', 'Kinh độ', 'Vĩ độ', 'Ghi chú'],
];
const KINDS = ['Thôn', 'Bản', 'Ấp', 'Buôn', 'Tổ dân phố'];
const SIGNALS = ['x', 'Có', 'Có sóng', 'Yếu', 'Chập chờn', 'Không', 'Chưa có', '', 'Đang cập nhật'];
const ANSWERS = ['Có', 'Chưa', 'x', ''];
const NOTES = [
  '',
  '',
  'Địa hình đồi núi, sóng yếu về mùa mưa',
  'Đề nghị bổ sung trạm',
  'Đã rà soát',
];

/** A table and what is in it. */
export interface VillageTable {
  readonly rows: number;
  /** Rows about villages that are known, by their own names. */
  readonly known: number;
  /** CSV in UTF-8. */
  readonly bytes: Uint8Array;
}

/** So many rows, commune by commune, the same on every run: the known villages first when they are wanted, then others. */
export function villageTable(
  country: KnownCountry,
  rows: number,
  villages: 'known and new' | 'new',
): VillageTable {
  const { units } = country;
  const { communes, knownOf } = byCommune(country);
  const cells = rowCells(country);
  const lines = [HEADINGS.join(',')];
  let known = 0;
  for (const [i, commune] of communes.entries()) {
    const share = Math.round((rows - lines.length + 1) / (communes.length - i));
    const places = [units.names[units.parents[commune]!]!, units.names[commune]!];
    const around = knownOf.get(commune) ?? [];
    const named = villages === 'new' ? 0 : Math.min(share, around.length);
    known += named;
    for (let at = 0; at < share; at++) {
      const own = cells(around, at, at < named);
      lines.push([...places, ...own].map(csvCell).join(','));
    }
  }
  return {
    rows: lines.length - 1,
    known,
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
  };
}

/** Cells of a row behind its units: about the known village of this number, or about a new one near one of them. */
function rowCells({ units, villages }: KnownCountry) {
  const random = seededRandom(250);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const syllables = [...new Set(units.names.flatMap((name) => name.split(' ')))];
  const newName = (at: number) => `${pick(KINDS)} ${pick(syllables)} ${pick(syllables)} ${at}`;
  const degrees = (row: number | undefined, axis: number) => {
    const known = row === undefined ? Number.NaN : villages.positions[2 * row + axis]!;
    return Number.isNaN(known) ? '' : (known + 0.01 * (random() - 0.5)).toFixed(6);
  };
  return (around: readonly number[], at: number, isKnown: boolean): (string | number)[] => {
    const row = isKnown ? around[at] : (pick(around) as number | undefined);
    const former = row === undefined ? '' : textAt(villages.formerCommunes, row);
    const households = 20 + Math.floor(random() * 400);
    return [
      ...[former, isKnown ? villages.names[row!]! : newName(at), households, 4 * households],
      ...Array.from({ length: 5 }, () => pick(SIGNALS)),
      ...[pick(ANSWERS), pick(ANSWERS), degrees(row, 0), degrees(row, 1), pick(NOTES)],
    ];
  };
}

function byCommune({ units, villages }: KnownCountry) {
  const communes = Array.from(units.codes, (_, row) => row).filter(
    (row) => units.levels[row] === units.communeLevel,
  );
  const knownOf = new Map<number, number[]>();
  for (let row = 0; row < villages.count; row++) {
    const commune = villages.communes[row]!;
    if (commune !== NO_UNIT) knownOf.set(commune, [...(knownOf.get(commune) ?? []), row]);
  }
  return { communes, knownOf };
}

function csvCell(cell: string | number): string {
  const text = String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
