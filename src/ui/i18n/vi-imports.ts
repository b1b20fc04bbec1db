/** Vietnamese: tables that this device has taken in. */
import type { AsideReason, Keeping } from '../../core/applied-imports.ts';
import { formatCount } from '../format.ts';
import type { Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viImports = {
  /** On every page, while figures are with them. */
  note: {
    counted: (tables: number) => `Số liệu đang gồm ${n(tables)} bảng đưa vào từ máy này`,
    counting: (tables: number) => `Đang tính cả ${n(tables)} bảng đưa vào từ máy này`,
    uncounted: (tables: number) => `${n(tables)} bảng giữ trên máy này chưa tính được`,
    unplaced: (rows: number) => `${n(rows)} dòng không tính được`,
    link: 'Xem, hoàn tác',
  },
  /** Beside data that are given away: whose they are besides the dataset's. */
  provenance: {
    label: 'Bảng đưa vào trên máy của người xuất',
    line: (tables: string) =>
      `Gồm số liệu đưa vào trên máy này, chưa có trong bộ dữ liệu đã công bố: ${tables}`,
    table: (source: string, date: string) => `${source} (${date})`,
    frame: 'Khung nhúng hiện số liệu đã công bố, không gồm bảng đưa vào từ máy này.',
  },
  kept: {
    title: 'Các bảng đang tính cùng bản đồ',
    keeping: {
      kept: (size: string) =>
        `Giữ trên máy này (khoảng ${size}): mở lại trang vẫn còn, cho đến khi xoá. Không gửi đi đâu; ai dùng cùng trình duyệt này cũng thấy.`,
      denied: () => 'Trình duyệt không cho lưu: chỉ còn đến khi đóng trang này.',
      full: () =>
        'Máy không còn chỗ lưu: chỉ còn đến khi đóng trang này. Xoá bớt dữ liệu của trình duyệt rồi đưa vào lại thì được giữ.',
    } satisfies Record<Keeping, (size: string) => string>,
    size: (bytes: number) =>
      bytes < 1e6
        ? `${n(Math.max(1, Math.round(bytes / 1e3)))} kB`
        : `${n(Math.round(bytes / 1e6))} MB`,
    unplaced: (rows: number, communes: string) =>
      `${n(rows)} dòng không tính được, vì bộ dữ liệu hiện nay không có ${communes}.`,
    commune: (name: string, code: string) => `${name} (${code})`,
    aside: (source: string, reason: string) =>
      source === ''
        ? `Một bảng chưa tính được: ${reason}.`
        : `${source} chưa tính được: ${reason}.`,
    reasons: {
      damaged: () => 'bản lưu trên máy bị hỏng',
      newer: () => 'được lưu bởi phiên bản mới hơn của trang này, tải lại trang để dùng',
      'no-list': ({ settlement }: Nouns) =>
        `bộ dữ liệu hiện nay không có danh sách ${settlement.one}`,
    } satisfies Record<AsideReason, (nouns: Nouns) => string>,
    clear: 'Xoá khỏi máy này',
    ask: (tables: number) =>
      `Xoá hẳn ${n(tables)} bảng khỏi máy này? Số liệu trở lại như đã công bố. Tệp gốc không bị ảnh hưởng.`,
    sure: 'Xoá hẳn',
    stay: 'Giữ lại',
    cleared: 'Đã xoá khỏi máy này. Số liệu trở lại như đã công bố.',
  },
};
