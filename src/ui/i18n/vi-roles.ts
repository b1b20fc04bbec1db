/** Vietnamese: tables of sites, of measurements and of figures by commune. */
import type { StatedFigure } from '../../core/commune-figures.ts';
import type { TableRole } from '../../core/import-codes.ts';
import { formatCount } from '../format.ts';
import { capitalised, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viRoles = ({ settlement, commune, province }: Nouns) => ({
  /** What becomes of such a table; '' says nothing. */
  about: {
    villages: '',
    sites: `Trạm được đưa vào lớp trạm và vào khoảng cách từ ${settlement.one} đến trạm gần nhất.`,
    measurements:
      'Kết quả đo được đọc và kiểm tra từng dòng. Bản đồ chưa tính được từ kết quả đo, nên không có gì được đưa vào.',
    'commune-figures': `Số liệu theo ${commune.one} được so với số cộng từ danh sách ${settlement.one}. Không có gì được đưa vào: số của bản đồ luôn cộng từ các ${settlement.one}.`,
    unknown: '',
  } satisfies Record<TableRole, string>,
  noSites:
    'Dữ liệu đang mở không có lớp trạm, nên các trạm này chỉ được kiểm tra. Mở dữ liệu có lớp trạm để đưa vào.',
  /** Below the report of a table that is not taken in: what can be done with it. */
  next: {
    measurements: `Đã hiểu bảng này, chưa tính được. Nếu kết quả đo cho thấy ${settlement.one} nào có hay không có sóng, ghi vào danh sách ${settlement.one} rồi đưa danh sách ấy vào.`,
    'commune-figures': `Muốn bản đồ khớp với tệp: đưa vào danh sách ${settlement.one} mới hơn của các ${commune.one} khác nhau ở trên. Nếu danh sách ${settlement.one} đúng, sửa số trong tệp.`,
    unknown: 'Chọn loại bảng ở bước đầu để dùng được bảng này.',
  },
  sites: {
    add: 'trạm mới',
    update: 'trạm được cập nhật',
    same: 'trạm giữ nguyên',
    none: 'Không có gì để thay đổi: các trạm đều như đang có, hoặc chưa dùng được.',
    entry: (add: number, update: number) => `${n(add)} trạm mới, ${n(update)} cập nhật`,
    counted: `Khoảng cách từ ${settlement.one} đến trạm gần nhất (thẻ ${settlement.one}, bảng số liệu) đã tính cả các trạm này.`,
    show: 'Hiện trạm trên bản đồ',
  },
  figures: {
    title: `So với danh sách ${settlement.one}`,
    counting: `Đang cộng từ danh sách ${settlement.one}…`,
    failed: 'Chưa so được.',
    sentence: (communes: number, differing: number, uncounted: number) =>
      [
        `${n(communes)} ${commune.one} trong tệp: ${n(differing)} ${commune.one} có số khác`,
        uncounted > 0
          ? `${n(uncounted)} ${commune.one} chưa có ${settlement.one} nào trong danh sách để so`
          : '',
      ]
        .filter((part) => part !== '')
        .join(', ')
        .concat('.'),
    covered: (signal: string) => `${capitalised(settlement.one)} có ${signal} được đếm là có sóng.`,
    range: `Khoảng “từ–đến” là do có ${settlement.one} chưa rõ; số trong khoảng ấy không bị coi là khác.`,
    commune: capitalised(commune.one),
    figure: 'Số liệu',
    stated: 'Theo tệp',
    counted: `Từ danh sách ${settlement.one}`,
    difference: 'Chênh lệch',
    code: `Mã ${commune.one}`,
    above: capitalised(province.one),
    figures: {
      villages_total: `Số ${settlement.one}`,
      villages_covered: `${capitalised(settlement.one)} có sóng`,
      households: 'Số hộ',
      population: 'Số dân',
    } satisfies Record<StatedFigure, string>,
    same: 'khớp',
    open: `chưa có ${settlement.one}`,
    atLeast: (least: string) => `từ ${least}`,
    rows: (rows: number) => `cộng ${n(rows)} dòng`,
    all: 'Hiện cả các số khớp',
    shown: (shown: number, total: number) => `Hiện ${n(shown)}/${n(total)}`,
    more: 'Hiện thêm',
    save: 'Tải bảng so sánh (CSV)',
    file: 'so-voi-danh-sach-thon',
  },
});
