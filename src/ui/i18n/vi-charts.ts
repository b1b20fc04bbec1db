/** Vietnamese: the charts of a place and the tables behind them. Not in the first download. */
import { capitalised, type Noun, type Nouns } from '../names.ts';

export const viCharts = {
  table: 'Bảng số liệu của hình này',
  csv: 'Tải bảng (CSV)',
  source: (definition: string, date: string) => `Cách tính: ${definition}. Số liệu đến ${date}.`,
  definition: 'Cách tính',
  date: 'Số liệu đến ngày',
  kind: 'Loại dữ liệu',
  sources: 'Nguồn',
  spread: {
    title: ({ commune, settlement }: Nouns, signal: string) =>
      `${capitalised(commune.many)} theo tỷ lệ ${settlement.one} có ${signal}`,
    /** Of which place the communes are, where it is not the one that is looked at. */
    within: (place: string, { commune }: Nouns) => `Các ${commune.one} của ${place}.`,
    /** One sentence that says what the picture says. `median` is a percentage. */
    half: (median: string, { commune, settlement }: Nouns, signal: string) =>
      `Một nửa số ${commune.one} có ít nhất ${median} số ${settlement.one} có ${signal}.`,
    halfFull: ({ commune, settlement }: Nouns, signal: string) =>
      `Ít nhất một nửa số ${commune.one} có ${signal} ở mọi ${settlement.one}.`,
    rest: (full: string, low: string, bound: string, { commune }: Nouns) =>
      `${full} ${commune.one} đạt 100 %, ${low} ${commune.one} dưới ${bound}.`,
    lacking: (count: string, { commune }: Nouns) =>
      `${count} ${commune.one} chưa đủ số liệu nên đứng riêng.`,
    own: (name: string, share: string) => `${name}: ${share}`,
    median: (share: string) => `trung vị: ${share}`,
    nationalMedian: (share: string, { commune }: Nouns) =>
      `trung vị ${commune.one} cả nước: ${share}`,
    lackingAxis: 'chưa đủ số liệu',
    range: (from: string, to: string) => `từ ${from} đến dưới ${to}`,
    full: 'đủ 100 %',
    lackingRow: (threshold: string, { settlement }: Nouns) =>
      `chưa đủ số liệu (dưới ${threshold} số ${settlement.one} có số liệu)`,
    emptyRow: ({ settlement }: Nouns) => `không có ${settlement.one} nào trong dữ liệu`,
    share: ({ settlement }: Nouns) => `Tỷ lệ ${settlement.one} có sóng`,
    count: ({ commune }: Nouns) => `Số ${commune.one}`,
  },
  cohorts: {
    title: 'Tiến độ theo đợt rà soát',
    open: (from: string, to: string) => `So danh sách ngày ${from} với ngày ${to}`,
    load: (date: string, { settlement }: Nouns) =>
      `Mở mục này sẽ đọc thêm một tệp: danh sách ${settlement.one} ngày ${date}.`,
    loadSized: (date: string, size: string, { settlement }: Nouns) =>
      `Mở mục này sẽ đọc thêm một tệp: danh sách ${settlement.one} ngày ${date} (${size}).`,
    choose: ({ province }: Nouns) =>
      `Chọn một ${province.one} để xem tiến độ: tệp chung của cả bộ dữ liệu không ghi từng tên nên không so được từng nơi.`,
    from: 'So từ ngày',
    working: 'Đang so hai danh sách…',
    unreadable: 'Không đọc được một trong hai danh sách, nên chưa so được.',
    nothing: ({ settlement }: Nouns, signal: string) =>
      `Cả hai lần đều không có ${settlement.one} nào được biết là không có ${signal}.`,
    told: (dates: string, covered: string, { one }: Noun) =>
      `${dates}: ${covered} ${one} được phủ sóng.`,
    dates: (from: string, to: string) => `Từ ${from} đến ${to}`,
    list: (found: string, removed: string, { one }: Noun) =>
      `${found} ${one} mới vào danh sách, ${removed} ${one} đưa ra khỏi danh sách (không tính là được phủ sóng).`,
    /** What else changed the number: signal lost, newly known to be missing, not known any more. */
    otherwise: (lost: string, revealed: string, obscured: string, { one }: Noun) =>
      `Ngoài ra ${lost} ${one} mất sóng, ${revealed} ${one} mới biết là không có sóng, ${obscured} ${one} không còn số liệu.`,
    left: (remaining: string, { one }: Noun, signal: string) =>
      `Còn ${remaining} ${one} không có ${signal}.`,
    noRound: 'không ghi đợt',
    all: 'Tất cả',
    round: 'Đợt',
    /** Direct labels of the parts of a bar, in their order. */
    parts: {
      covered: (count: string) => `${count} được phủ sóng`,
      removed: (count: string) => `${count} đưa ra`,
      other: (count: string) => `${count} chuyển khác`,
      remaining: (count: string) => `còn ${count}`,
    },
    columns: {
      start: 'Đầu kỳ',
      incoming: 'Thêm vào',
      covered: 'Được phủ sóng',
      removed: 'Đưa ra',
      other: 'Chuyển khác',
      remaining: 'Còn lại',
    },
    reading:
      'Mỗi thanh bắt đầu từ 0 và dài bằng đầu kỳ cộng thêm vào; mọi thanh cùng một thước. Đầu kỳ + thêm vào − được phủ sóng − đưa ra − chuyển khác = còn lại.',
    incoming:
      'Thêm vào: mới trong danh sách, mất sóng, mới biết là không có sóng, hoặc từ đợt khác chuyển sang. Chuyển khác: không còn số liệu, hoặc sang đợt khác.',
  },
  former: {
    title: 'Đơn vị hành chính cũ',
    open: 'Trước đây gồm những đơn vị nào',
    reading: 'Đang đọc danh mục đơn vị cũ…',
    none: 'Danh mục không ghi đơn vị cũ nào khác tên ở đây.',
    failed: 'Không đọc được danh mục đơn vị cũ.',
    /** Of a former unit that was divided. */
    divided: (others: string) => `một phần; phần khác nay thuộc ${others}`,
  },
  operators: {
    title: ({ settlement }: Nouns) => `${capitalised(settlement.one)} có sóng của từng nhà mạng`,
    caption: ({ settlement }: Nouns, isWeakIn: boolean) =>
      `Số ${settlement.one} có sóng trên tổng số, theo báo cáo; sóng yếu ${isWeakIn ? 'được' : 'không'} tính.`,
    missing: (count: string) => `chưa rõ ${count}`,
    missingKey: ({ settlement }: Nouns) =>
      `“chưa rõ”: số ${settlement.one} mà nhà mạng đó chưa có số liệu.`,
    unspoken: 'nhà mạng không báo cáo công nghệ này',
    operator: 'Nhà mạng',
  },
};
