/** Vietnamese: the list of layers and the legend. Fetched with them. */
import type { Indicator } from '../../core/choropleth.ts';
import type { Technology } from '../../core/model.ts';
import type { MapLayer } from '../../state/view.ts';
import { formatCount } from '../format.ts';
import type { LayerGroupId } from '../layer-choices.ts';
import type { BoundsProblem } from '../layers/manual-bounds.ts';
import { capitalised, type Noun, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viLayers = {
  groups: {
    units: () => 'Đơn vị hành chính',
    villages: ({ settlement }: Nouns) => capitalised(settlement.one),
    coverage: () => 'Vùng phủ',
    infrastructure: () => 'Hạ tầng',
    ground: () => 'Nền',
  } satisfies Record<LayerGroupId, (nouns: Nouns) => string>,
  names: {
    communes: ({ commune }: Nouns) => `${capitalised(commune.one)} theo chỉ số`,
    villages: ({ settlement }: Nouns, signal: string) =>
      `${capitalised(settlement.one)} theo tình trạng ${signal}`,
    'all-villages': ({ settlement }: Nouns) => `Mọi ${settlement.one} cùng lúc`,
    people: (_: Nouns, signal: string) => `Số người ở nơi không có ${signal}`,
    'coverage-2G': () => 'Vùng phủ 2G',
    'coverage-3G': () => 'Vùng phủ 3G',
    'coverage-4G': () => 'Vùng phủ 4G',
    'coverage-5G': () => 'Vùng phủ 5G',
    outside: () => 'Ngoài vùng phủ công bố',
    fibre: () => 'Cáp quang',
    sites: () => 'Vị trí trạm',
    labels: () => 'Tên nơi, tên đảo',
  } satisfies Record<MapLayer, (nouns: Nouns, signal: string) => string>,
  indicator: 'Chỉ số tô màu',
  indicators: {
    villages: ({ settlement }: Nouns, signal: string) =>
      `${capitalised(settlement.one)} có ${signal}`,
    population: ({ settlement }: Nouns, signal: string) =>
      `Dân số ở ${settlement.one} có ${signal}`,
    'fibre-villages': ({ settlement }: Nouns) => `${capitalised(settlement.one)} có cáp quang`,
    'fibre-households': () => 'Hộ thuê bao cáp quang',
  } satisfies Record<Indicator, (nouns: Nouns, signal: string) => string>,
  reading: 'đang đọc…',
  unreadable: 'không đọc được',
  allNote:
    'máy này vẽ không có card đồ hoạ nên nhìn từ xa chỉ tô màu; phóng to thì hiện nơi không có sóng, gần nữa thì hiện tất cả',
  byPart: ({ province }: Nouns) => `hiện khi chọn một ${province.one}`,
  outsideNote: 'chỉ nơi nhà mạng có gửi vùng phủ',
  outsideOfAll: 'của mọi nhà mạng được tính, không riêng nhà mạng đang vẽ',
  source: (titles: string) => `Nguồn: ${titles}`,
  operator: 'Vẽ vùng phủ của',
  allOperators: 'mọi nhà mạng',
  supplied: (name: string, technologies: readonly Technology[]) =>
    `${name}: ${technologies.join(', ')}`,
  notSupplied: (names: string) => `${names} chưa cung cấp vùng phủ`,
  notSuppliedOf: (name: string, technologies: readonly Technology[]) =>
    `${name} chưa cung cấp vùng phủ ${technologies.join(', ')}`,
  opacity: 'Độ đậm vùng phủ',
  percent: (value: number) => `${value} %`,

  legend: {
    folded: (title: string) => `Chú giải: ${title}`,
    by: (indicator: string, noun: Noun) => `${indicator}, theo ${noun.one}`,
    exactly: 'đủ 100 %',
    below: (percent: string) => `dưới ${percent}`,
    between: (from: string, to: string) => `${from}–${to}`,
    upTo: (from: string, to: string) => `${from}–dưới ${to}`,
    lacking: 'chưa đủ số liệu',
    from: (bound: string) => `từ ${bound}`,
    people: (signal: string) => `Số người ở nơi không có ${signal}, trên 100 km²`,
    planned: 'dự kiến',
    estimated: 'vùng phủ ước tính',
    hidden: 'đang ẩn',
    toggle: 'Ẩn hoặc hiện lại trên bản đồ và trong danh sách',
    only: 'chỉ mục này',
    showAll: 'hiện lại tất cả',
    hiddenVillages: (count: number, noun: Noun) => `đang ẩn ${n(count)} ${noun.one}`,
    hiddenCommunes: (count: number, noun: Noun) => `đang ẩn ${n(count)} ${noun.one}`,
    hiddenNothing: 'đang ẩn vài mục của chú giải',
    stillCounted: 'các con số vẫn tính đủ',
  },

  classing: {
    title: 'Cách chia lớp',
    names: {
      fixed: 'cố định',
      quantile: 'đều số lượng',
      equal: 'khoảng đều',
      manual: 'tự đặt',
    },
    notes: {
      fixed: () => 'Như nhau ở mọi ngày và mọi nơi, nên so sánh được bằng mắt.',
      quantile: ({ commune }: Nouns) =>
        `Mỗi lớp có số ${commune.one} gần bằng nhau, tính trên mọi ${commune.one} có đủ số liệu của bộ dữ liệu, không riêng nơi đang xem. Đổi ngày hay cách tính thì ranh giới lớp đổi.`,
      equal: ({ commune }: Nouns) =>
        `Năm khoảng rộng bằng nhau từ giá trị thấp nhất đến cao nhất của mọi ${commune.one} có đủ số liệu trong bộ dữ liệu. Đổi ngày hay cách tính thì ranh giới lớp đổi.`,
      manual: () =>
        'Bốn ranh giới, tăng dần, tính bằng phần trăm. Mỗi lớp bắt đầu từ ranh giới của mình.',
    },
    bound: (index: number) => `Ranh giới ${index}`,
    unit: '%',
    apply: 'Áp dụng',
    problems: {
      'not-a-number': (index: number) =>
        `Ranh giới ${index} chưa phải là số. Viết như 70 hoặc 92,5.`,
      'too-fine': (index: number) => `Ranh giới ${index}: nhiều nhất một chữ số sau dấu phẩy.`,
      'out-of-range': (index: number) => `Ranh giới ${index} phải lớn hơn 0 và không quá 100.`,
      'not-ascending': (index: number) => `Ranh giới ${index} phải lớn hơn ranh giới ${index - 1}.`,
    } satisfies Record<BoundsProblem, (index: number) => string>,
    merged: (empty: number) =>
      `Nhiều nơi có cùng một giá trị, nên ${empty} lớp không có khoảng riêng và không được liệt kê.`,
  },
};
