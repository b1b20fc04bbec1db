/** Vietnamese: a village technology by technology, and who says what of it where that differs. Part of the card. */

/** Names as they are listed. */
const listed = (names: readonly string[]) => names.join(', ');

export const viTold = {
  /** Behind the name of the technology: "có sóng: Viettel; chưa rõ ở 2 nhà mạng". */
  signalLine: (line: {
    readonly covered: readonly string[];
    readonly weak: readonly string[];
    readonly none: readonly string[];
    readonly unknown: number;
  }): string => {
    const { covered, weak, none, unknown } = line;
    const hasSignal = covered.length + weak.length > 0;
    if (!hasSignal && none.length === 0) return 'chưa có số liệu';
    if (!hasSignal && unknown === 0) return 'không có sóng ở nhà mạng nào';
    return [
      covered.length > 0 && `có sóng: ${listed(covered)}`,
      weak.length > 0 && `sóng yếu: ${listed(weak)}`,
      none.length > 0 && `không có: ${listed(none)}`,
      unknown > 0 && `chưa rõ ở ${unknown} nhà mạng`,
    ]
      .filter((part) => part !== false)
      .join('; ');
  },
  /** In a sample, of a village that only imports know. */
  importedNote:
    'Thôn này do bảng đưa vào từ máy này thêm. Các thôn khác của bộ dữ liệu là dữ liệu mẫu, không có thật.',
  signalLines: 'Sóng theo công nghệ, theo báo cáo',
  unnamed: 'chưa nêu nhà mạng',
  /** What the village's own state means; it is told of the whole village, apart from what operators tell. */
  overallMeans: {
    covered: 'khu trung tâm và các cụm dân cư đều có sóng',
    gaps: 'khu trung tâm có sóng, còn cụm dân cư chưa có',
    'no-signal': 'khu trung tâm không có sóng',
  },
  overallNote:
    'Trạng thái chung do địa phương báo cho cả thôn, không theo nhà mạng hay công nghệ; vì vậy có thể khác các ô trên.',
  fields: {
    name: 'Tên',
    other_names: 'Tên khác',
    kind: 'Loại',
    former_commune: 'Xã cũ',
    disadvantaged_decision: 'Quyết định về đặc biệt khó khăn',
    plan_operator: 'Nhà mạng sẽ phủ sóng',
    plan_date: 'Thời hạn phủ sóng',
    position: 'Toạ độ',
  },
  /** Under a group of facts, where some of them are from elsewhere: "Số hộ: Sở, 01/01/2026". */
  fieldsSource: (fields: string, source: string, date: string) =>
    `${fields}: ${source}, ${date} (bảng đưa vào từ máy này)`,
  conflicts: {
    title: 'Các nguồn nói khác nhau',
    rule: 'Giá trị có ngày mới hơn được dùng; cùng ngày thì bảng đưa vào sau được dùng.',
    what: 'Mục',
    used: 'Đang dùng',
    other: 'Giá trị khác',
    from: (source: string, date: string) => `${source}, ${date}`,
  },
};
