/** Vietnamese, the first language of the product. The words follow the glossary (Có sóng · Sóng yếu · Không có sóng · Chưa có số liệu). */
import type { DatasetKind } from '../../core/dataset.ts';
import type { Scope } from '../../core/definition.ts';
import type { Progress } from '../../core/engine.ts';
import type { Evidence, Status, Technology } from '../../core/model.ts';
import type { Page } from '../../state/view.ts';
import { formatCount, NO_DATA } from '../format.ts';
import { capitalised, type Noun, type Nouns } from '../names.ts';
import { viMap } from './vi-map.ts';
import { viFailures, viIssues } from './vi-problems.ts';
import { viSentence } from './vi-sentence.ts';
import { viTrust } from './vi-trust.ts';
import { viVillage } from './vi-village.ts';

const n = (value: number) => formatCount(value, 'vi');

/** Who must offer the signal. */
export type OperatorPhrase =
  | { readonly kind: 'any' }
  | { readonly kind: 'at-least-two' }
  /** Named by an id that the dataset does not know. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'named'; readonly name: string };

export const vi = {
  noData: NO_DATA.vi as string,
  app: {
    name: 'Phủ Sóng',
    home: 'Phủ Sóng: về bản đồ cả nước',
    skip: 'Tới nội dung chính',
    navigation: 'Các trang',
    language: 'Ngôn ngữ',
    display: 'Hiển thị',
    close: 'Đóng',
    retry: 'Thử lại',
    details: 'Chi tiết',
    showMore: (count: number) => `Hiện thêm ${n(count)}`,
    showAll: (count: number) => `Hiện tất cả ${n(count)}`,
  },
  pages: { map: 'Bản đồ', table: 'Bảng', data: 'Dữ liệu', method: 'Phương pháp' } satisfies Record<
    Page,
    string
  >,

  ribbon: {
    label: 'Lưu ý về dữ liệu',
    sample: 'Dữ liệu mẫu — không phải hiện trạng',
    estimate: 'Số liệu ước tính — không dùng làm số liệu chính thức',
    approximate: 'Ranh giới minh hoạ',
  },
  kinds: {
    sample: 'Dữ liệu giả định, chỉ để minh hoạ',
    official: 'Số liệu của cơ quan quản lý',
    estimate: 'Số liệu ước tính',
  } satisfies Record<DatasetKind, string>,

  status: {
    covered: 'Có sóng',
    weak: 'Sóng yếu',
    none: 'Không có sóng',
    unknown: 'Chưa có số liệu',
  } satisfies Record<Status, string>,
  /** Under the provincial scope, where a gap is about residential clusters. */
  provincialStatus: {
    covered: 'Phủ sóng',
    weak: 'Lõm sóng (cụm dân cư)',
    none: 'Trắng sóng',
    unknown: 'Chưa có số liệu',
  } satisfies Record<Status, string>,
  /** A status on its own, naming the signal it is about. */
  statusOf: {
    covered: (signal: string) => `Có ${signal}`,
    weak: (signal: string) => `Có ${signal}, nhưng yếu`,
    none: (signal: string) => `Không có ${signal}`,
    unknown: (signal: string) => `Chưa có số liệu về ${signal}`,
  } satisfies Record<Status, (signal: string) => string>,
  technologyFrom: {
    '2G': '2G trở lên',
    '3G': '3G trở lên',
    '4G': '4G trở lên',
    '5G': '5G',
  } satisfies Record<Technology, string>,
  evidence: {
    reported: 'theo báo cáo',
    declared: 'theo bản đồ nhà mạng',
    measured: 'đo kiểm',
    estimated: 'ước tính',
  } satisfies Record<Evidence, string>,
  /** What "có …" means under a definition, for the middle of a sentence. */
  signal: (technology: Technology, operator: OperatorPhrase, scope: Scope) => {
    if (scope === 'provincial') return 'sóng ở khu trung tâm';
    const what =
      technology === '3G' ? 'sóng di động băng rộng' : `sóng ${vi.technologyFrom[technology]}`;
    if (operator.kind === 'named') return `${what} của ${operator.name}`;
    if (operator.kind === 'stranger') return `${what} của nhà mạng không có trong dữ liệu`;
    return operator.kind === 'at-least-two' ? `${what} của ít nhất hai nhà mạng` : what;
  },

  definition: {
    title: 'Cách tính',
    open: 'Đổi cách tính',
    opening: 'đang mở…',
    anyOperator: 'bất kỳ nhà mạng nào',
    atLeastTwo: 'ít nhất hai nhà mạng',
    onlyOperator: (name: string) => `riêng ${name}`,
    unknownOperator: 'nhà mạng không có trong dữ liệu',
    weakCounts: 'sóng yếu được tính là có sóng',
    weakDoesNot: 'sóng yếu không tính',
    scopes: {
      national: 'Chương trình quốc gia',
      provincial: 'Rà soát của tỉnh',
    } satisfies Record<Scope, string>,
    provincialLine: 'trắng / lõm sóng (cụm dân cư)',
    until: (date: string) => `đến ${date}`,
    recounting: 'đang tính lại…',
  },

  place: {
    panel: 'Nơi đang xem',
    breadcrumb: 'Đường dẫn',
    country: 'Cả nước',
    whole: 'Toàn bộ dữ liệu',
    sample: 'Theo dữ liệu mẫu:',
    sentence: viSentence,
    of: (total: string, noun: Noun) => `/ ${total} ${noun.one}`,
    share: (percent: string, signal: string, isLowest: boolean) =>
      `${isLowest ? 'ít nhất ' : ''}${percent} có ${signal}`,
    /** Where no village has signal for certain, and part is unknown. */
    unclear: (signal: string) => `chưa rõ tỷ lệ có ${signal}`,
    /** The villages with weak signal (under the provincial scope with gaps) that are among the covered. */
    weak: (count: number, noun: Noun, scope: Scope) =>
      scope === 'provincial'
        ? `— gồm ${n(count)} ${noun.one} lõm sóng (cụm dân cư)`
        : `(gồm ${n(count)} ${noun.one} sóng yếu)`,
    /** Names the headline figure where it is not seen. */
    headline: ({ settlement }: Nouns, signal: string) => `${settlement.one} có ${signal}`,
    range: (low: string, high: string) => `khoảng ${low} – ${high}`,
    depends: (count: number, noun: Noun) => `tuỳ ${n(count)} ${noun.one} chưa có số liệu`,
    rural: 'nông thôn',
    urban: 'đô thị',
    including: 'trong đó',
    figures: 'Các chỉ số',
    untold: 'Chưa có số liệu để tính.',
    emptyRemedy: 'Chọn một nơi khác, hoặc nạp dữ liệu có danh sách thôn.',
  },
  figures: {
    /** Opens the explanation of a figure. */
    explain: 'Cách tính con số này',
    population: ({ settlement }: Nouns, signal: string) =>
      `dân số sống ở ${settlement.one} có ${signal}`,
    reporting: ({ commune }: Nouns) => `${commune.one} đã có số liệu`,
    communeFibre: ({ commune }: Nouns) => `${commune.one} có cáp quang`,
    fibreHere: ({ commune }: Nouns) => `Cáp quang tới ${commune.one}`,
    villageFibre: ({ settlement }: Nouns) => `${settlement.one} có cáp quang`,
    able: 'Hộ có thể lắp cáp quang',
    subscribed: 'Hộ thuê bao cáp quang',
    /** @param signal of any operator */
    oneOperator: ({ settlement }: Nouns, signal: string) =>
      `${capitalised(settlement.one)} chỉ có ${signal} của một nhà mạng`,
    doubleGap: 'Thiếu cả sóng lẫn cáp (không có 4G, không có cáp quang)',
    uncovered: (count: number, { settlement }: Nouns, signal: string, scope: Scope) => {
      const lack = scope === 'provincial' ? 'trắng sóng' : `không có ${signal}`;
      return `${n(count)} ${settlement.one} ${lack}, chia theo điện`;
    },
    disadvantaged: 'đặc biệt khó khăn, có điện',
    other: 'nơi khác, có điện',
    noPower: 'không có điện',
    splitUnknown: 'chưa có số liệu về điện hoặc diện khó khăn',
    without: (unknown: number, total: number) => `${n(unknown)}/${n(total)} chưa có số liệu`,
    withoutPopulation: (count: number, { settlement }: Nouns) =>
      `không tính ${n(count)} ${settlement.one} chưa có số liệu dân số`,
  },
  missing: {
    title: 'Còn thiếu gì',
    nothing: (noun: Noun) => `Không thiếu: mọi ${noun.one} ở đây đều có số liệu.`,
    communes: (count: number, noun: Noun) => `${n(count)} ${noun.one} chưa gửi số liệu`,
    villages: (count: number, noun: Noun, signal: string) =>
      `${n(count)} ${noun.one} chưa có số liệu về ${signal}`,
    gaps: (count: number) => `${n(count)} tệp không dùng được`,
    issues: (count: number) => `${n(count)} điểm cần rà soát trong dữ liệu`,
    row: (row: number) => `dòng ${n(row)}`,
    column: (column: string) => `cột ${column}`,
    entry: (entry: string) => `mục ${entry}`,
    rest: 'Phần còn lại của bộ dữ liệu vẫn dùng được.',
  },
  distribution: {
    title: (noun: Noun, signal: string) => `${capitalised(noun.one)} theo tình trạng ${signal}`,
  },
  list: {
    units: (noun: Noun, { settlement }: Nouns, signal: string) =>
      `${capitalised(noun.one)} còn nhiều ${settlement.one} không có ${signal}`,
    villages: (noun: Noun, signal: string) =>
      `${capitalised(noun.one)} ở đây, theo tình trạng ${signal}`,
    lacking: (share: string, { settlement }: Nouns) =>
      `Chưa đủ số liệu để xếp hạng (dưới ${share} số ${settlement.one} có số liệu)`,
    /** Leads to the table of the same places. */
    table: (noun: Noun) => `Bảng ${noun.one}: dân số, cáp quang, từng tình trạng`,
    name: 'Tên',
    share: 'có sóng',
    without: 'không có',
    total: 'tổng số',
    states: {
      reading: ({ settlement }: Nouns) => `Đang đọc danh sách ${settlement.one}…`,
      absent: ({ settlement }: Nouns) =>
        `Bộ dữ liệu chưa có danh sách ${settlement.one} cho ngày đang chọn. Chọn ngày khác ở mục Cách tính, nếu có.`,
      'by-part': ({ settlement, province }: Nouns) =>
        `Chọn một ${province.one} để xem từng ${settlement.one}.`,
      unreadable: ({ settlement }: Nouns) =>
        `Không dùng được tệp danh sách ${settlement.one}; tên tệp và lý do ở mục Còn thiếu gì.`,
    },
  },
  sources: {
    title: 'Nguồn và căn cứ',
    asOf: (date: string) => `Số liệu đến ngày ${date}`,
    licence: 'giấy phép',
    admin: (date: string) => `Đơn vị hành chính theo bản ${date}`,
    boundaries: {
      official: 'Ranh giới theo cơ quan công bố',
      approximate: 'Ranh giới minh hoạ (gần đúng)',
      made: 'Ranh giới minh hoạ (dựng cùng dữ liệu mẫu)',
    },
    how: 'Cách tính các chỉ số',
  },

  village: viVillage,
  ...viMap,
  trust: viTrust,
  table: { title: (name: string) => `Bảng số liệu: ${name}` },
  method: { title: 'Phương pháp' },

  loading: {
    title: 'Đang đọc dữ liệu…',
    note: 'Con số hiện trước, bản đồ theo sau.',
    steps: {
      reading: 'Đang đọc',
      counting: 'Đang tính',
      outlining: 'Đang vẽ vùng ngoài phủ sóng',
      measuring: 'Đang đo diện tích có sóng',
    } satisfies Record<Progress['step'], string>,
    of: (done: number, total: number) => `${n(done)}/${n(total)}`,
  },
  sheet: {
    raise: 'Mở rộng bảng thông tin',
    lower: 'Thu gọn bảng thông tin',
  },
  failure: {
    label: 'Sự cố',
    file: 'Tệp',
    dismiss: 'Đã hiểu',
  },
  failures: viFailures,
  issues: viIssues,
};
