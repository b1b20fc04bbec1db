/** Vietnamese: searching for a place. */
import { formatCount } from '../format.ts';
import { capitalised, type Nouns } from '../names.ts';

const n = (value: number) => formatCount(value, 'vi');

export const viSearch = {
  results: 'Kết quả tìm kiếm',
  hint: ({ settlement, commune, province }: Nouns) =>
    `Gõ tên ${settlement.one}, ${commune.one} hoặc ${province.one}, có dấu hay không dấu đều được.`,
  hintMore: [
    'Tên xã, phường, thị trấn trước sáp nhập vẫn tìm được.',
    'Thêm tên nơi để thu hẹp: “thôn 3 sinh long”.',
    'Có thể gõ mã đơn vị.',
  ],
  groups: {
    province: ({ province }: Nouns) => capitalised(province.many),
    commune: ({ commune }: Nouns) => capitalised(commune.many),
    former: 'Đơn vị cũ',
    village: ({ settlement }: Nouns) => capitalised(settlement.many),
  },
  formerly: (name: string) => `${name} (cũ)`,
  now: (name: string) => `nay thuộc ${name}`,
  formerCommune: (name: string) => `trước đây: ${name}`,
  code: (code: string) => `mã ${code}`,
  alsoCalled: (name: string) => `tên chính: ${name}`,
  opening: 'Đang mở bộ dữ liệu…',
  reading: (kilobytes: number) =>
    kilobytes > 0 ? `Đang tải danh mục tên (dưới ${n(kilobytes)} KB)…` : 'Đang tải danh mục tên…',
  searching: 'Đang tìm…',
  failed: 'Chưa tải được danh mục tên. Kiểm tra kết nối mạng rồi thử lại.',
  unreadable: (file: string) => `Không đọc được tệp ${file}; kết quả có thể thiếu.`,
  retry: 'Thử lại',
  nothing: (text: string) => `Không tìm thấy “${text}”.`,
  remedies: [
    'Kiểm tra chính tả, hoặc gõ ít chữ hơn.',
    'Bỏ các chữ như “thôn”, “xã”, chỉ gõ tên riêng.',
    'Thêm tên xã hoặc tỉnh nơi cần tìm.',
  ],
  everywhere: ({ settlement, province }: Nouns, kilobytes: number) =>
    `Tìm ${settlement.one} ở mọi ${province.one}${kilobytes > 0 ? ` (dưới ${n(kilobytes)} KB)` : ''}`,
  count: (shown: number, total: number) =>
    shown < total ? `${n(total)} kết quả, hiện ${n(shown)}` : `${n(total)} kết quả`,
  none: 'Không có kết quả',
  more: (shown: number, total: number) =>
    `Hiện ${n(shown)} trong ${n(total)} kết quả; gõ thêm để thu hẹp.`,
  formerNote: (former: string) => `${former} không còn là đơn vị hành chính.`,
  formerPlace: (former: string, one: string) => `${former} nay thuộc ${one}.`,
  formerSplit: (former: string) => `${former} nay thuộc nhiều đơn vị:`,
  brief: 'Theo danh mục tên của tỉnh; phần còn lại của thẻ đang được tải.',
};
