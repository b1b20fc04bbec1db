/** Vietnamese: comparing two sides, and what became of villages from one to the other. */
import type { Technology } from '../../core/model.ts';
import type { ChangeKind } from '../../core/village-changes.ts';
import type { ChangesState } from '../../state/changes.ts';
import type { ComparisonMode } from '../../state/view.ts';
import { formatCount } from '../format.ts';
import { capitalised, type Noun, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

/** A side of the map, and what is said of it in a sentence. */
export type SideName = 'left' | 'right';

/** How often each change happened, and on which side the later rules stand. */
export interface ToldCounts {
  readonly of: (kind: ChangeKind) => number;
  readonly later: SideName;
  readonly earlier: SideName;
  /** What may have redefined a village: another definition where the lists are the same, another round where the rules are. */
  readonly redefinedBy: 'definition' | 'round' | 'either';
}

const REDEFINED = {
  definition: 'khác do cách tính',
  round: 'chuyển đợt rà soát',
  either: 'khác do cách tính hoặc đợt rà soát',
} as const satisfies Record<ToldCounts['redefinedBy'], string>;

const SIDES = { left: 'bên trái', right: 'bên phải' } as const satisfies Record<SideName, string>;

export const viCompare = {
  title: 'So sánh',
  close: 'Thôi so sánh',
  options: 'Lựa chọn',
  details: 'Chi tiết',
  mode: 'Cách xem',
  modes: {
    swipe: 'Hai bên bản đồ',
    change: 'Nơi thay đổi',
  } satisfies Record<ComparisonMode, string>,
  presets: 'So sánh nhanh',
  technologies: '3G | 4G',
  operators: 'Một nhà mạng bất kỳ | Ít nhất hai nhà mạng',
  dates: (earlier: string, later: string) => `${earlier} | ${later}`,
  oneDate: (date: string) => `Dữ liệu chỉ có một ngày (${date}), nên chưa so được hai ngày.`,
  own: 'Tự chọn từng bên',
  sides: { left: 'Bên trái', right: 'Bên phải' } satisfies Record<SideName, string>,
  technology: 'Công nghệ',
  operator: 'Nhà mạng',
  evidence: 'Căn cứ',
  asOf: 'Ngày',
  coverage: 'Vùng phủ vẽ trên bản đồ',
  coverageOf: (technology: Technology) => `Vùng phủ ${technology}`,
  noCoverage: 'không vẽ',
  wholeCoverage: 'nhiều lớp',
  line: 'Vạch chia hai bên',
  lineAt: (percent: string) => `bên trái ${percent} bản đồ`,
  showLeft: 'Hiện bên trái',
  showBoth: 'Chia đôi',
  showRight: 'Hiện bên phải',
  swap: 'Đổi hai bên',
  oneMap:
    'Thiết bị này chỉ vẽ được một bản đồ: bản đồ đang vẽ bên trái. Nhấn “Đổi hai bên” để vẽ bên kia.',
  noMap: 'Không vẽ được bản đồ ở đây; số liệu hai bên vẫn đầy đủ.',
  opening: 'đang mở bản đồ bên phải…',
  counting: 'đang tính…',
  uncounted: 'chưa có số liệu',
  figures: ({ settlement }: Nouns) => `${settlement.one} có sóng`,
  states: {
    asking: 'Đang so từng nơi…',
    'by-part': ({ province, settlement }: Nouns) =>
      `Thay đổi từng ${settlement.one} hiện khi chọn một ${province.one}, hoặc khi bật lớp “Mọi ${settlement.one} cùng lúc”.`,
    'no-earlier': (date: string) => `Nơi này không có danh sách của ngày ${date} để so.`,
    'no-later': (date: string) => `Nơi này không có danh sách của ngày ${date} để so.`,
  } satisfies Record<Exclude<ChangesState, 'told'>, unknown>,
  between: (earlier: string, later: string) => `Từ ${earlier} đến ${later}:`,
  sameDate: (date: string) => `Cùng danh sách ngày ${date}, chỉ khác cách tính:`,
  sentence: (noun: Noun, { of, earlier, later, redefinedBy }: ToldCounts) => {
    const some = (kind: ChangeKind, say: (count: string) => string) =>
      of(kind) > 0 ? say(`${n(of(kind))} ${noun.one}`) : '';
    const parts = [
      some('gained', (count) => `thêm ${count} có sóng`),
      some('lost', (count) => `${count} mất sóng`),
      some('new', (count) => `${count} mới trong danh sách`),
      some('removed', (count) => `${count} không còn trong danh sách`),
      some('revealed', (count) => `${count} nay mới có số liệu`),
      some('obscured', (count) => `${count} nay không còn số liệu`),
      some('counted', (count) => `${count} chỉ ${SIDES[later]} tính là có sóng`),
      some('uncounted', (count) => `${count} chỉ ${SIDES[earlier]} tính là có sóng`),
      some('redefined', (count) => `${count} ${REDEFINED[redefinedBy]}`),
    ].filter((part) => part !== '');
    return parts.length > 0 ? `${parts.join(', ')}.` : `không ${noun.one} nào thay đổi.`;
  },
  kind: (kind: ChangeKind, { earlier, later, redefinedBy }: Omit<ToldCounts, 'of'>): string => {
    switch (kind) {
      case 'gained':
        return 'Thêm có sóng';
      case 'lost':
        return 'Mất sóng';
      case 'new':
        return 'Mới trong danh sách';
      case 'removed':
        return 'Không còn trong danh sách';
      case 'revealed':
        return 'Nay mới có số liệu';
      case 'obscured':
        return 'Nay không còn số liệu';
      case 'counted':
        return `Chỉ ${SIDES[later]} tính là có sóng`;
      case 'uncounted':
        return `Chỉ ${SIDES[earlier]} tính là có sóng`;
      case 'redefined':
        return capitalised(REDEFINED[redefinedBy]);
      case 'none':
        return 'Không thay đổi';
      default:
        return kind satisfies never;
    }
  },
  legend: 'Thay đổi từng nơi',
  noPeople: 'chưa có số dân',
  people: (count: number) => `${n(count)} người`,
  peopleWithout: (count: number, without: number, noun: Noun) =>
    `${n(count)} người, không kể ${n(without)} ${noun.one} chưa có số dân`,
  amongCovered: (count: number) => `trong đó ${n(count)} có sóng`,
  wereCovered: (count: number) => `trong đó ${n(count)} từng có sóng`,
  list: (noun: Noun) => `Danh sách ${noun.one}`,
};
