/** Vietnamese: many tables of one form, and which commune answered. Fetched with the page of data. */
import type { AnswerReason, AnswerState, Dating, InboxTally } from '../../core/inbox/record.ts';
import { formatCount } from '../format.ts';
import { capitalised, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viInbox = {
  files: {
    summary: (read: number, faulty: number) =>
      [`${n(read)} tệp đọc được`, ...(faulty > 0 ? [`${n(faulty)} tệp không đọc được`] : [])].join(
        ' · ',
      ),
    each: 'Xem từng tệp',
    more: 'Hiện thêm tệp',
  },
  offer: {
    title: 'Nhiều bảng cùng mẫu',
    start: (tables: number) => `Nhập chung ${n(tables)} tệp cùng mẫu`,
    startTables: (tables: number) => `Nhập chung ${n(tables)} bảng cùng mẫu`,
    note: ({ commune }: Nouns) =>
      `Chỉ cần hiểu các cột một lần. Sau đó xem ${commune.one} nào đã có số liệu, ${commune.one} nào còn thiếu.`,
    others: (tables: number) => `${n(tables)} bảng khác mẫu không nằm trong số này.`,
    alone: 'Hoặc xem riêng một bảng',
  },
  holds: (tables: number) =>
    `Đây là một bảng làm mẫu. Những gì chọn ở đây dùng cho cả ${n(tables)} bảng, dù thứ tự cột khác nhau.`,
  source: (tables: number) => `${n(tables)} tệp cùng mẫu`,
  board: {
    title: ({ commune }: Nouns) => `Theo dõi từng ${commune.one}`,
    line: (
      { answered, communes, duplicates, replaced }: InboxTally,
      missing: number,
      { commune }: Nouns,
    ) =>
      [
        `${n(answered)}/${n(communes)} ${commune.one} đã có số liệu`,
        ...(duplicates > 0 ? [`${n(duplicates)} tệp trùng`] : []),
        ...(replaced > 0 ? [`${n(replaced)} tệp được thay`] : []),
        missing > 0 ? `còn thiếu ${n(missing)} ${commune.one}` : `không thiếu ${commune.one} nào`,
      ].join(' · '),
    places: ({ province }: Nouns) => `Đã yêu cầu ${province.one} nào gửi số liệu?`,
    placeCount: (answered: number, communes: number) => `${n(answered)}/${n(communes)}`,
    missing: (count: number, { commune }: Nouns) => `Còn thiếu ${n(count)} ${commune.one}`,
    copy: 'Chép danh sách',
    copied: 'Đã chép.',
    copyFailed: 'Trình duyệt không cho chép. Hãy chọn các tên rồi chép.',
    save: 'Tải bảng theo dõi (CSV)',
    saveFailed: 'Chưa tải được, hãy thử lại.',
  },
  table: {
    caption: ({ commune }: Nouns) => `Câu trả lời của từng ${commune.one}`,
    filter: 'Hiện',
    filters: {
      all: 'tất cả',
      answered: 'đã có số liệu',
      missing: 'còn thiếu',
      duplicate: 'có tệp trùng',
      replaced: 'có tệp được thay',
      empty: 'có tệp không dùng được',
      unchanged: 'không có gì mới',
    },
    option: (filter: string, count: number) => `${filter} (${n(count)})`,
    search: 'Tìm theo tên',
    state: 'Tình trạng',
    answers: 'Tệp',
    isAnswered: 'đã có',
    isMissing: 'còn thiếu',
    shown: (shown: number, total: number) => `Hiện ${n(shown)}/${n(total)}`,
    more: 'Hiện thêm',
    rows: (count: number) => `${n(count)} dòng`,
    fewer: (rows: number) => `Ít hơn ${n(rows)} dòng so với tệp được thay. Nên xem lại.`,
    unchanged: 'Không có gì mới so với số liệu đang có.',
    use: (commune: string) => `Tệp được dùng cho ${commune}`,
    byDate: 'tự chọn theo ngày',
    from: 'Không tệp nào.',
  },
  states: {
    counts: 'được dùng',
    duplicate: 'trùng',
    replaced: 'được thay',
    empty: 'không dùng được',
  } satisfies Record<AnswerState, string>,
  /** Why an answer is used. */
  counts: {
    only: '',
    first: 'tệp khác giống hệt',
    part: 'tệp khác nêu các nơi khác',
    chosen: 'theo lựa chọn',
    stated: 'mới hơn theo ngày đã ghi',
    titled: 'mới hơn theo ngày trong bảng',
    modified: 'mới hơn theo lần sửa tệp',
    given: 'thả vào sau',
    same: '',
    empty: '',
  } satisfies Record<AnswerReason, string>,
  same: (file: string) => `giống hệt ${file}`,
  /** Why another one is used in its place. */
  replaced: (file: string) => `thay bằng ${file}`,
  empty: 'không dòng nào dùng được',
  sheets: {
    title: 'Theo từng tệp',
    clean: 'Mọi dòng của mọi tệp đều dùng được.',
    faulty: (files: number, rows: number) => `${n(files)} tệp có ${n(rows)} dòng chưa dùng được.`,
    all: (files: number) => `Xem cả ${n(files)} tệp`,
    faultyOnly: 'Chỉ xem tệp có dòng chưa dùng',
    rows: (rows: number, kept: number) => `${n(kept)}/${n(rows)} dòng dùng được`,
    date: (file: string) => `Ngày số liệu của ${file}`,
    datings: {
      stated: 'đã ghi',
      titled: 'theo ngày trong bảng',
      modified: 'theo lần sửa tệp',
      unknown: 'không rõ, lấy hôm nay',
    } satisfies Record<Dating, string>,
    silent: ({ commune }: Nouns) => `Không nhận ra ${commune.one} nào trong tệp này.`,
  },
  confirm: {
    files: (used: number, answered: number, { commune }: Nouns) =>
      `${n(used)} tệp của ${n(answered)} ${commune.one} được đưa vào chung một lần và hoàn tác chung một lần.`,
    dates: 'Mỗi tệp giữ tên và ngày số liệu riêng, xem ở bước trước.',
  },
  log: {
    line: ({ files, answered, communes }: InboxTally, { commune }: Nouns) =>
      `${n(files)} tệp, ${n(answered)}/${n(communes)} ${commune.one}`,
    each: (files: number) => `Xem cả ${n(files)} tệp`,
    missing: (names: string) => `Còn thiếu: ${names}.`,
    none: ({ commune }: Nouns) => `không rõ ${commune.one}`,
  },
  exported: {
    name: 'theo-doi-so-lieu',
    code: ({ commune }: Nouns) => `Mã ${commune.one}`,
    commune: ({ commune }: Nouns) => capitalised(commune.one),
    place: ({ province }: Nouns) => capitalised(province.one),
    state: 'Tình trạng',
    file: 'Tệp',
    fileState: 'Tình trạng tệp',
    why: 'Vì sao',
    rows: 'Số dòng dùng được',
    date: 'Ngày số liệu',
    note: 'Bảng theo dõi',
  },
};
