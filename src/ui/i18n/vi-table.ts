/** Vietnamese: the table page. Not in the first download. */
import type { Answer, PowerState } from '../../core/model.ts';
import type { UnitColumn } from '../../core/table/unit-values.ts';
import type { PLAN_CHOICES, VillageColumn } from '../../core/table/village-values.ts';
import { formatCount } from '../format.ts';
import { capitalised, type Noun, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viTable = {
  level: 'Mỗi dòng là một',
  name: (noun: Noun, sample: string) => `Bảng ${noun.one}${sample}`,
  keys: 'Phím mũi tên để đi trong bảng, Enter để mở hoặc sắp xếp, phím cách để làm nổi một dòng.',
  noRows: 'Chưa có dòng nào để hiện ở đây.',
  noneLeft: 'Không có dòng nào qua được bộ lọc.',
  lacking: (share: string, { settlement }: Nouns) =>
    `Chưa đủ số liệu để xếp hạng (dưới ${share} số ${settlement.one} có số liệu)`,
  /** Below a share of people. */
  unpeopled: (count: number, { settlement }: Nouns) =>
    `trừ ${n(count)} ${settlement.one} thiếu số dân`,
  unknownOf: (count: number) => `${n(count)} chưa có số liệu`,
  shown: (shown: number, total: number, noun: Noun) =>
    shown === total ? `${n(total)} ${noun.one}` : `Hiện ${n(shown)}/${n(total)} ${noun.one}`,
  byLegend: (count: number) => `${n(count)} ẩn theo chú giải`,
  byFilters: (count: number) => `${n(count)} không qua bộ lọc`,
  clear: 'Hiện tất cả',
  open: (name: string) => `Mở ${name}`,
  printedRows: (shown: number, total: number, noun: Noun) =>
    `In ${n(shown)} dòng đầu trong ${n(total)} ${noun.one}. Tải tệp để có đủ.`,

  filters: {
    title: 'Lọc',
    active: (count: number) => `Lọc (${n(count)})`,
    hint: {
      text: 'có chứa, không cần dấu',
      number: '>100, <=5, 10-20',
      date: '2026, >=06/2026',
    },
    unknown: 'Gõ ? để tìm chỗ chưa có số liệu.',
    problems: {
      number: 'Không hiểu điều kiện này, nên chưa lọc. Viết như >100, <=5, 10-20 hoặc =0.',
      date: 'Không hiểu ngày này, nên chưa lọc. Viết như 2026, 06/2026 hoặc >=30/06/2026.',
      choice: 'Liên kết nêu một lựa chọn không có ở cột này, nên chưa lọc.',
    },
    more: 'Chọn thêm cột để lọc theo cột khác.',
    wrong: (column: string, problem: string) => `${column}: ${problem}`,
  },
  columns: {
    title: 'Cột',
    intro: 'Chọn cột để hiện. Cột tên luôn có.',
    usual: 'Như ban đầu',
    all: 'Tất cả các cột',
  },
  allVillages: {
    title: ({ settlement, province }: Nouns) =>
      `Cả nước có nhiều ${settlement.one}, nên danh sách được đọc theo từng ${province.one}. Tìm một ${province.one} ở ô tìm kiếm, hoặc đọc hết.`,
    read: (count: number | null, { settlement }: Nouns, files: number) =>
      `Đọc tất cả ${count === null ? '' : `${n(count)} `}${settlement.one} (${n(files)} tệp)`,
  },

  exports: {
    now: 'Tải về',
    title: 'Dạng khác',
    waiting: 'Đang đo khoảng cách…',
    intro: (rows: number, noun: Noun) =>
      `${n(rows)} ${noun.one} như đang hiện, đúng thứ tự và bộ lọc. Tệp được tạo ngay trong trình duyệt.`,
    excel: 'CSV cho Excel',
    excelNote: 'dấu phẩy thập phân, chấm phẩy, ngày 31/12/2025, kèm phần ghi chú đầu trang',
    csv: 'CSV cho máy',
    csvNote: 'UTF-8, dấu phẩy, ngày ISO, mã và trạng thái không dịch',
    geojson: 'GeoJSON',
    geojsonNote: 'điểm trên bản đồ, cho QGIS và phần mềm GIS',
    notes: {
      title: 'Phủ Sóng',
      place: 'Nơi',
      rows: 'Số dòng',
      definition: 'Cách tính',
      filters: 'Bộ lọc',
      none: 'không',
      asOf: 'Số liệu đến ngày',
      kind: 'Loại dữ liệu',
      sources: 'Nguồn',
      address: 'Địa chỉ',
      legend: 'Ẩn theo chú giải',
    },
    fileWord: { villages: 'thon', units: 'don-vi' },
    /** Headings; columns of a table that is brought are known by them. */
    code: ({ one }: Noun) => `Mã ${one}`,
    computed: (heading: string) => `${heading} (bản đồ này tính)`,
    noOperator: 'không có',
  },

  /** Words of the columns; those that are not here are made of the words of the page. */
  village: {
    name: 'Tên',
    commune: 'Thuộc',
    province: 'Tỉnh, thành',
    former: 'Xã trước đây',
    kind: 'Loại',
    status: (signal: string) => `Tình trạng ${signal}`,
    people: 'Số dân',
    households: 'Số hộ',
    operators: 'Nhà mạng có sóng',
    power: 'Điện lưới',
    disadvantaged: 'ĐBKK',
    fibre: 'Cáp quang',
    'site-km': 'Tới trạm gần nhất (km)',
    'fibre-km': 'Tới cáp gần nhất (km)',
    'plan-operator': 'Kế hoạch: nhà mạng',
    'plan-date': 'Kế hoạch: hạn',
    'plan-state': 'Kế hoạch: tình hình',
    reason: 'Nguyên nhân',
    round: 'Đợt rà soát',
    source: 'Nguồn',
    date: 'Ngày số liệu',
    differing: 'Nguồn khác nói khác',
    id: 'Mã',
  } satisfies Record<Exclude<VillageColumn, '2g' | '3g' | '4g' | '5g'>, unknown>,
  technology: (technology: string) => `${technology} (tốt nhất, theo báo cáo)`,
  villageNotes: {
    'site-km': 'Khoảng cách đường chim bay tới trạm gần nhất trong dữ liệu, kể cả ở tỉnh bên',
    'fibre-km':
      'Khoảng cách đường chim bay tới tuyến cáp quang đang dùng gần nhất trong dữ liệu, không tính tuyến dự kiến',
    disadvantaged: 'Thôn đặc biệt khó khăn',
    operators: 'Theo báo cáo, theo công nghệ đang tính',
    differing: 'Mục mà một nguồn khác nói khác giá trị đang dùng; giá trị ấy ở thẻ của nơi đó',
  } as Readonly<Record<string, string>>,
  power: {
    yes: 'có',
    unstable: 'không ổn định',
    no: 'không có',
    unknown: 'chưa có số liệu',
  } satisfies Record<PowerState, string>,
  answers: { yes: 'có', no: 'không', unknown: 'chưa có số liệu' } satisfies Record<Answer, string>,
  plan: {
    overdue: 'quá hạn',
    due: 'đến hạn, chưa rõ',
    undated: 'không rõ hạn',
    ahead: 'chưa tới hạn',
    done: 'đã có sóng',
    unknown: 'không nêu',
  } satisfies Record<(typeof PLAN_CHOICES)[number], string>,
  unit: {
    name: 'Tên',
    within: 'Thuộc',
    share: (signal: string) => `Có ${signal}`,
    'people-share': (signal: string) => `Dân số ở nơi có ${signal}`,
    fibre: ({ settlement }: Nouns) => `${capitalised(settlement.one)} có cáp quang`,
    villages: ({ settlement }: Nouns) => `Số ${settlement.one}`,
    households: 'Số hộ',
    people: 'Số dân',
    'one-operator': 'Chỉ một nhà mạng có sóng',
    'double-gap': 'Thiếu cả 4G lẫn cáp quang',
    area: 'Diện tích (km²)',
    code: 'Mã',
  } satisfies Record<Exclude<UnitColumn, 'none' | 'weak' | 'covered' | 'unknown'>, unknown>,
};
