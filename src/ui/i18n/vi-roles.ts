/** Vietnamese: tables of sites, of measurements and of figures by commune. */
import type { StatedFigure } from '../../core/commune-figures.ts';
import type { TableRole } from '../../core/import-codes.ts';
import { formatCount } from '../format.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viRoles = {
  /** What becomes of such a table; '' says nothing. */
  about: {
    villages: '',
    sites: 'Trạm được đưa vào lớp trạm và vào khoảng cách từ thôn đến trạm gần nhất.',
    measurements:
      'Kết quả đo được đọc và kiểm tra từng dòng. Bản đồ chưa tính được từ kết quả đo, nên không có gì được đưa vào.',
    'commune-figures':
      'Số liệu theo xã được so với số cộng từ danh sách thôn. Không có gì được đưa vào: số của bản đồ luôn cộng từ các thôn.',
    unknown: '',
  } satisfies Record<TableRole, string>,
  noSites:
    'Dữ liệu đang mở không có lớp trạm, nên các trạm này chỉ được kiểm tra. Mở dữ liệu có lớp trạm để đưa vào.',
  /** Below the report of a table that is not taken in: what can be done with it. */
  next: {
    measurements:
      'Đã hiểu bảng này, chưa tính được. Nếu kết quả đo cho thấy thôn nào có hay không có sóng, ghi vào danh sách thôn rồi đưa danh sách ấy vào.',
    'commune-figures':
      'Muốn bản đồ khớp với tệp: đưa vào danh sách thôn mới hơn của các xã khác nhau ở trên. Nếu danh sách thôn đúng, sửa số trong tệp.',
    unknown: 'Chọn loại bảng ở bước đầu để dùng được bảng này.',
  },
  sites: {
    add: 'trạm mới',
    update: 'trạm được cập nhật',
    same: 'trạm giữ nguyên',
    none: 'Không có gì để thay đổi: các trạm đều như đang có, hoặc chưa dùng được.',
    entry: (add: number, update: number) => `${n(add)} trạm mới, ${n(update)} cập nhật`,
    counted:
      'Khoảng cách từ thôn đến trạm gần nhất (thẻ thôn, bảng số liệu) đã tính cả các trạm này.',
    show: 'Hiện trạm trên bản đồ',
  },
  figures: {
    title: 'So với danh sách thôn',
    counting: 'Đang cộng từ danh sách thôn…',
    failed: 'Chưa so được.',
    sentence: (communes: number, differing: number, uncounted: number) =>
      [
        `${n(communes)} xã trong tệp: ${n(differing)} xã có số khác`,
        uncounted > 0 ? `${n(uncounted)} xã chưa có thôn nào trong danh sách để so` : '',
      ]
        .filter((part) => part !== '')
        .join(', ')
        .concat('.'),
    covered: (signal: string) => `Thôn có ${signal} được đếm là có sóng.`,
    range: 'Khoảng “từ–đến” là do có thôn chưa rõ; số trong khoảng ấy không bị coi là khác.',
    commune: 'Xã',
    figure: 'Số liệu',
    stated: 'Theo tệp',
    counted: 'Từ danh sách thôn',
    difference: 'Chênh lệch',
    code: 'Mã xã',
    above: 'Tỉnh',
    figures: {
      villages_total: 'Số thôn',
      villages_covered: 'Thôn có sóng',
      households: 'Số hộ',
      population: 'Số dân',
    } satisfies Record<StatedFigure, string>,
    same: 'khớp',
    open: 'chưa có thôn',
    atLeast: (least: string) => `từ ${least}`,
    rows: (rows: number) => `cộng ${n(rows)} dòng`,
    all: 'Hiện cả các số khớp',
    shown: (shown: number, total: number) => `Hiện ${n(shown)}/${n(total)}`,
    more: 'Hiện thêm',
    save: 'Tải bảng so sánh (CSV)',
    file: 'so-voi-danh-sach-thon',
  },
};
