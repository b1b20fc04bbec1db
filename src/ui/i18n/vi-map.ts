/** Vietnamese: the map, its layers and its legend. */
import type { Indicator } from '../../core/choropleth.ts';
import type { MapLayer } from '../../state/view.ts';
import { formatCount } from '../format.ts';
import { capitalised, type Noun, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viMap = {
  map: {
    region: 'Bản đồ',
    overview: 'Bản đồ tóm tắt. Danh sách các nơi ở phần bên cạnh.',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    home: 'Về nơi đang xem',
    inset: 'Các quần đảo của cả nước',
    starting: 'Bản đồ tóm tắt, đang mở bản đồ chi tiết…',
    unavailable:
      'Thiết bị này không vẽ được bản đồ chi tiết (thiếu WebGL). Bản đồ tóm tắt, danh sách và bảng vẫn dùng được.',
    lost: 'Bản đồ chi tiết tạm ngừng và sẽ tự mở lại. Danh sách và bảng vẫn dùng được.',
  },
  layers: {
    title: 'Lớp bản đồ',
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
    allNote: 'nhìn từ xa chỉ tô màu; phóng to thì hiện nơi không có sóng, gần nữa thì hiện tất cả',
    byPart: ({ province }: Nouns) => `hiện khi chọn một ${province.one}`,
    outsideNote: 'chỉ nơi nhà mạng có gửi vùng phủ',
    open: 'Lớp bản đồ',
    show: 'Mở danh sách lớp',
    hide: 'Thu gọn',
  },
  legend: {
    title: 'Chú giải',
    by: (indicator: string, noun: Noun) => `${indicator}, theo ${noun.one}`,
    exactly: 'đủ 100 %',
    below: (percent: string) => `dưới ${percent}`,
    between: (from: string, to: string) => `${from}–${to}`,
    upTo: (from: string, to: string) => `${from}–dưới ${to}`,
    lacking: 'chưa đủ số liệu',
    units: (count: number, noun: Noun) => `${n(count)} ${noun.one}`,
    from: (bound: string) => `từ ${bound}`,
    people: (signal: string) => `Số người ở nơi không có ${signal}, trên 100 km²`,
    planned: 'dự kiến',
    inService: 'đang dùng',
  },
};
