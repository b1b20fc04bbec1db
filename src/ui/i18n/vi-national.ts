/** Vietnamese: the later parts of the panel: uncovered villages, what was published about the country, how complete the data are. Not in the first download. */
import type { Technology } from '../../core/model.ts';
import { capitalised, type Noun, type Nouns } from '../names.ts';

export const viNational = {
  uncovered: ({ settlement }: Nouns) => `${capitalised(settlement.one)} chưa có sóng`,
  uncoveredNote: 'theo số dân, kèm khoảng cách tới trạm và cáp quang, điện, kế hoạch',
  published: {
    title: 'Số liệu đã công bố',
    lead: 'Trích từ các nguồn đã công bố. Trang này không tính ra và không gộp với các chỉ số ở trên.',
    reading: 'Khung là số gốc, phần tô đậm là số đã đạt; mọi thanh cùng một thước, bắt đầu từ 0.',
    movingBase: 'Số gốc thay đổi giữa các mốc, nên không so tỷ lệ của các mốc với nhau.',
    baseChange: (before: string, after: string) => `số gốc đổi: ${before} → ${after}`,
    table: 'Bảng số liệu và nguồn của từng mốc',
    asOf: 'Ngày',
    share: 'Đạt/số gốc',
    remaining: 'Còn lại',
    note: (note: string) => `Ghi chú: ${note}.`,
    source: (source: string) => `Nguồn: ${source}.`,
  },
  completeness: {
    title: 'Mức đầy đủ số liệu',
    supplied: (share: string, noun: Noun) => `${capitalised(noun.one)} đã có số liệu: ${share}.`,
    silent: 'Chưa có số liệu nào:',
    short: (threshold: string, { settlement }: Nouns) =>
      `Dưới ${threshold} số ${settlement.one} có số liệu, chưa xếp hạng và chưa tô màu:`,
    caption: (noun: Noun, { settlement }: Nouns, signal: string) =>
      `Mỗi cột là một ${noun.one}, cao bằng phần ${settlement.one} đã có số liệu về ${signal}; khung trống là chưa có gì.`,
    each: (noun: Noun) => `Xem từng ${noun.one}`,
    /** @param counts hatched, of them without any data, of them with too few */
    hatched: (
      [hatched, silent, short]: readonly [string, string, string],
      threshold: string,
      { commune }: Nouns,
    ) =>
      `Bản đồ gạch chéo ${hatched} ${commune.one}: ${silent} ${commune.one} chưa gửi số liệu nào và ${short} ${commune.one} mới có dưới ${threshold} số liệu cần để tô màu.`,
    hatchedOnly: (hatched: string, threshold: string, { commune }: Nouns) =>
      `Bản đồ gạch chéo ${hatched} ${commune.one} có dưới ${threshold} số liệu cần để tô màu.`,
  },
  layers: {
    all: 'Ngày của từng lớp dữ liệu',
    old: 'Số liệu cũ hơn 12 tháng:',
    absent: 'Chưa ai gửi ở đây:',
    absentHere: 'chưa có ở đây',
    units: () => 'đơn vị hành chính',
    villages: ({ settlement }: Nouns) => `danh sách ${settlement.one}`,
    fibre: () => 'tuyến cáp quang',
    sites: () => 'vị trí trạm',
    coverage: (technology: Technology, operator: string, evidence: string) =>
      `vùng phủ ${technology} của ${operator} (${evidence})`,
  },
};
