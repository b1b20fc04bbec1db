/** Vietnamese: the page where data come in. Fetched with it. */
import type {
  Delimiter,
  Encoding,
  MappingReason,
  NumberFormat,
  Severity,
  TableFormat,
  TableRole,
} from '../../core/import-codes.ts';
import type { DataSection } from '../../state/data-sections.ts';
import { formatCount } from '../format.ts';
import type { Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viData = {
  title: 'Đưa dữ liệu vào',
  lead: 'Thả bảng tính của đơn vị vào đây. Trang đọc, đối chiếu từng dòng rồi hỏi lại chỗ chưa chắc. Chưa có gì thay đổi cho đến khi xác nhận.',
  private: 'Tệp được đọc ngay trên máy này và không gửi đi đâu.',
  needsData: 'Dữ liệu của bản đồ đang mở; tệp được đọc ngay khi mở xong.',
  progress: 'Các bước',
  steps: {
    files: 'Chọn tệp',
    columns: 'Hiểu các cột',
    report: 'Đối chiếu',
    confirm: 'Xác nhận',
    done: 'Kết quả',
  },
  next: {
    columns: 'Tiếp: xem các cột',
    report: 'Tiếp: đối chiếu với bản đồ',
    confirm: 'Tiếp: xem trước thay đổi',
  },
  back: 'Quay lại',
  restart: 'Bỏ, chọn tệp khác',
  stop: 'Dừng lại',
  reading: (name: string) => `Đang đọc ${name}`,
  planning: 'Đang đối chiếu từng dòng',
  applying: 'Đang tính lại',
  making: 'Đang lập biểu mẫu',
  sections: {
    templates: ({ commune }) => `Biểu mẫu gửi xuống ${commune.one}`,
    specification: () => 'Quy cách tệp và từ điển dữ liệu',
  } satisfies Record<DataSection, (nouns: Nouns) => string>,
  percent: (share: number) => `${n(Math.floor(100 * share))} %`,

  drop: {
    title: 'Thả tệp vào đây',
    over: 'Thả để đọc',
    choose: 'Chọn tệp',
    formats:
      'Excel (.xlsx), CSV, TSV, GeoJSON. Nhiều tệp một lúc cũng được. Mỗi tệp tối đa 100 MB.',
    paste: 'Hoặc chép một vùng trong Excel rồi dán vào trang này (Ctrl+V).',
    pasted: 'Vùng đã dán',
  },
  file: {
    list: (count: number) => `${n(count)} tệp`,
    formats: { text: 'Văn bản', workbook: 'Bảng tính Excel', geojson: 'GeoJSON' } satisfies Record<
      TableFormat,
      string
    >,
    size: (bytes: number) =>
      bytes < 1e6
        ? `${n(Math.max(1, Math.round(bytes / 1e3)))} kB`
        : `${n(Math.round(bytes / 1e6))} MB`,
    encoding: 'Bảng mã',
    guessed: 'đoán',
    guessedNote: 'Bảng mã được đoán từ nội dung. Nếu tên có dấu hiện sai, hãy đổi.',
    unreadable: (count: number) => `${n(count)} chữ không đọc được`,
    delimiter: 'Ngăn cách',
    encodings: {
      'utf-8': 'Unicode (UTF-8)',
      'utf-16le': 'Unicode (UTF-16 LE)',
      'utf-16be': 'Unicode (UTF-16 BE)',
      'windows-1258': 'Windows tiếng Việt (1258)',
      'windows-1252': 'Windows Tây Âu (1252)',
      tcvn3: 'TCVN3 (phông .VnTime)',
      vni: 'VNI (phông VNI-Times)',
      twice: 'UTF-8 bị mã hoá hai lần',
    } satisfies Record<Encoding, string>,
    delimiters: {
      '\t': 'dấu tab',
      ';': 'chấm phẩy ;',
      '|': 'gạch đứng |',
      ',': 'dấu phẩy ,',
    } satisfies Record<Delimiter, string>,
    remove: (name: string) => `Bỏ ${name}`,
    failed: {
      what: 'Trang gặp lỗi khi đọc tệp này.',
      remedy: 'Thử lại, hoặc lưu thành .csv rồi thả lại.',
    },
    detail: (detail: string) => `Chi tiết: ${detail}`,
  },
  sheet: {
    title: 'Trang tính',
    rows: (count: number) => `${n(count)} dòng`,
    empty: 'không có dòng nào',
    beside: (span: string) =>
      `Trang tính có nhiều bảng đặt cạnh nhau, mỗi bảng đọc riêng. Đây là bảng ở các cột ${span}; xong thì chọn tiếp bảng kia.`,
    isHidden: 'trang tính ẩn',
    hiddenNote: 'Trang tính này bị ẩn trong tệp. Xem kỹ có đúng là bảng cần dùng không.',
    hidden: (count: number) => `${n(count)} dòng bị ẩn trong tệp cũng được đọc`,
    others: {
      title: (count: number) => `${n(count)} dòng tiêu đề`,
      heading: (count: number) => `${n(count)} dòng đầu cột`,
      numbering: (count: number) => `${n(count)} dòng đánh số cột`,
      group: (count: number) => `${n(count)} dòng nhóm`,
      total: (count: number) => `${n(count)} dòng tổng`,
      signature: (count: number) => `${n(count)} dòng ký tên`,
    },
    readAs: (others: string) => `Không tính là số liệu: ${others}.`,
  },
  role: {
    title: 'Bảng này là',
    roles: {
      villages: 'Danh sách thôn',
      sites: 'Danh sách trạm',
      measurements: 'Kết quả đo kiểm',
      'commune-figures': 'Số liệu theo xã',
      unknown: 'Chưa rõ',
    } satisfies Record<TableRole, string>,
    because: (fields: string) => `vì có cột ${fields}`,
    chosen: 'theo lựa chọn',
    unknown: ({ settlement, commune }: Nouns) =>
      `Chưa nhận ra cột nào nói đây là bảng gì. Chọn cột tên ${settlement.one} và tên ${commune.one} ở dưới, hoặc chọn loại bảng.`,
  },
  columns: {
    title: 'Mỗi cột là gì',
    intro: 'Đã đoán từ tên cột và các ô. Sửa nếu đoán sai.',
    remembered: 'Nhận ra bảng cùng mẫu đã dùng trước đây, nên giữ các lựa chọn lần trước.',
    forget: 'Quên lựa chọn cũ',
    column: 'Cột trong tệp',
    field: 'Là',
    why: 'Vì sao',
    example: 'Ví dụ',
    out: 'Không dùng',
    fieldOf: (column: string) => `Cột ${column} là`,
    unnamed: (at: number) => `Cột ${n(at)}`,
    reasons: {
      heading: 'theo tên cột',
      'part-of-heading': 'theo một phần tên cột',
      cells: 'theo nội dung các ô',
      computed: 'số do bản đồ tính ra, không phải số liệu gốc',
      chosen: 'đã chọn',
      remembered: 'đã nhớ',
    } satisfies Record<MappingReason, string>,
    personal: (names: string) =>
      `Bỏ qua thông tin cá nhân: ${names}. Các cột này không được đọc vào, chỉ còn trong tệp gốc.`,
    numbers: {
      'comma-decimal': (example: string) =>
        `${decimal(example, '.')} (dấu chấm ngăn hàng nghìn, dấu phẩy thập phân)`,
      'point-decimal': (example: string) =>
        `${decimal(example, ',')} (dấu phẩy ngăn hàng nghìn, dấu chấm thập phân)`,
    } satisfies Record<NumberFormat, (example: string) => string>,
    numberTitle: (column: string) => `Số trong cột ${column} đọc thế nào?`,
    blankTitle: (column: string) => `Ô trống trong cột ${column} nghĩa là`,
    blanks: { unknown: 'chưa rõ', none: 'không có sóng' },
    blankEach: 'Mỗi cột một nghĩa',
    preview: 'Trước và sau',
    previewIntro: (count: number) =>
      `${n(count)} dòng đầu: bên trái như trong tệp, bên phải như được hiểu.`,
    after: 'Được hiểu là',
    line: 'Dòng',
    needs: {
      name: ({ settlement }: Nouns) => `Cần một cột là tên ${settlement.one}.`,
      place: ({ settlement, commune }: Nouns) =>
        `Cần một cột nói ${settlement.one} thuộc ${commune.one} nào, hoặc dòng nhóm theo ${commune.one}.`,
    },
  },
  values: {
    signal: { covered: 'có', weak: 'yếu', none: 'không có' },
    answer: { yes: 'có', no: 'không' },
    power: { yes: 'có', unstable: 'không ổn định', no: 'không có' },
    state: { covered: 'phủ sóng', gaps: 'lõm sóng', 'no-signal': 'trắng sóng' },
  },
  report: {
    title: 'Kết quả đối chiếu',
    sentence: (rows: number, kept: number) =>
      `${n(rows)} dòng đã đọc: ${n(kept)} dòng dùng được, ${n(rows - kept)} dòng chưa dùng.`,
    tally: {
      kept: 'Dòng dùng được',
      repaired: 'Chỗ đã sửa',
      asked: 'Dòng cần hỏi lại',
      rejected: 'Dòng bị loại',
    },
    severities: {
      repaired: 'đã sửa',
      noted: 'ghi nhận',
      asked: 'cần trả lời',
      rejected: 'bị loại',
    } satisfies Record<Severity, string>,
    clean: 'Mọi dòng đều khớp, không có gì phải sửa.',
    cases: (count: number) => `${n(count)} chỗ`,
    remedy: 'Cách sửa:',
    where: 'Dòng',
    column: 'Cột',
    value: 'Giá trị',
    found: 'Chuyện gì',
    wholeRow: 'cả dòng',
    search: 'Tìm trong các dòng',
    every: 'Xem từng chỗ',
    filter: 'Loại',
    all: 'Tất cả',
    shown: (shown: number, total: number) => `Hiện ${n(shown)}/${n(total)}`,
    more: 'Hiện thêm',
    nothing: 'Không có dòng nào như vậy.',
    save: (count: number) => `Tải ${n(count)} dòng chưa dùng`,
    saveNote: 'Đúng như trong tệp, thêm cột lý do. Sửa xong thả lại tệp này.',
    rejectedFile: 'dong-bi-loai',
  },
  version: {
    title: 'Tên và mã theo',
    at: (date: string) => `đơn vị hành chính ngày ${date}`,
    auto: 'tự nhận',
    votes: (rows: number, looked: number) => `khớp ${n(rows)}/${n(looked)} dòng xem thử`,
    ownOnly: (date: string) =>
      `Danh mục hành chính không có bản ${date} của bộ dữ liệu này, nên chỉ nhận ra đơn vị của chính bộ dữ liệu, không nhận ra tên và mã cũ.`,
    districts: 'Bảng có cột huyện, nên là đơn vị trước khi bỏ cấp huyện.',
  },
  ask: {
    title: 'Câu hỏi cần trả lời',
    intro: (count: number) =>
      `${n(count)} dòng chưa chắc thuộc nơi nào. Dòng chưa trả lời thì chưa dùng.`,
    row: (line: number, value: string) => `Dòng ${n(line)}: ${value}`,
    open: 'Chưa trả lời',
    skip: 'Bỏ qua dòng này',
    fresh: ({ settlement }: Nouns) => `Là ${settlement.one} mới`,
    alike: (count: number) => `Dùng cho cả ${n(count)} dòng giống vậy`,
    apart: 'Trả lời từng dòng',
    first: 'Chọn gợi ý đầu tiên cho tất cả',
    answered: (count: number) => `${n(count)} câu đã trả lời`,
    again: 'Đối chiếu lại',
  },
  confirm: {
    title: 'Sẽ thay đổi gì',
    none: 'Không có gì để thay đổi: các dòng đều giống số liệu đang có, hoặc chưa dùng được.',
    rows: {
      add: ({ settlement }: Nouns) => `${settlement.one} mới`,
      update: ({ settlement }: Nouns) => `${settlement.one} được cập nhật`,
      same: ({ settlement }: Nouns) => `${settlement.one} giữ nguyên`,
      conflict: 'chỗ khác với số liệu đang có, cả hai đều được giữ',
      left: 'dòng không dùng',
    },
    origin: 'Ghi nguồn cho số liệu này',
    source: 'Nguồn',
    date: 'Ngày số liệu',
    sourceMissing: 'Cần ghi nguồn.',
    dateWrong: 'Cần một ngày không sau hôm nay.',
    apply: 'Đưa vào bản đồ',
    applyNote: 'Chỉ đổi trên máy này. Hoàn tác được bất cứ lúc nào.',
  },
  done: {
    title: 'Đã đưa vào',
    undone: 'Đã hoàn tác, số liệu trở lại như trước.',
    moved: (signal: string, place: string) => `${place}, có ${signal}:`,
    before: 'trước',
    after: 'sau',
    undo: 'Hoàn tác lần này',
    map: 'Xem trên bản đồ',
    another: 'Đưa tệp khác vào',
  },
  log: {
    entry: (add: number, update: number, { settlement }: Nouns) =>
      `${n(add)} ${settlement.one} mới, ${n(update)} cập nhật`,
    at: (date: string) => `số liệu ngày ${date}`,
    undoShort: 'Hoàn tác',
  },
  failed: {
    title: 'Chưa làm được',
    kept: 'Chưa có gì thay đổi, các lựa chọn vẫn còn.',
    retry: 'Thử lại',
  },
  said: {
    planned: (kept: number, rejected: number) =>
      `Đã đối chiếu: ${n(kept)} dòng dùng được, ${n(rejected)} dòng chưa dùng.`,
    stopped: 'Đã dừng.',
  },
};

/** How a number reads when `thousands` stands between its thousands. */
function decimal(example: string, thousands: '.' | ','): string {
  return example.replaceAll(thousands, '').replace('.', ',');
}
