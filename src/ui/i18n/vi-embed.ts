/** Vietnamese: printing, citing and embedding a place. */
export const viEmbed = {
  tools: 'Dùng ở nơi khác',
  print: 'In trang này',
  cite: 'Nhúng, trích dẫn',
  picture: 'Tải ảnh bản đồ',
  noPicture: 'Chưa có bản đồ để chụp. Bản in có hình tóm tắt.',
  printed: {
    from: (date: string) => `In ngày ${date} từ`,
    definition: 'Cách tính',
    map: (signal: string) => `Tỷ lệ có ${signal}`,
    lacking: 'chưa đủ số liệu',
    approximate: 'Ranh giới chỉ có giá trị minh hoạ.',
    list: 'Bảng số liệu',
    columns: {
      name: 'Tên',
      share: 'Có sóng',
      none: 'Không có',
      unknown: 'Chưa có số liệu',
      total: 'Tổng số',
      status: 'Tình trạng',
    },
    lackingRank: 'chưa đủ số liệu để xếp hạng',
  },
  citing: {
    title: 'Nhúng, trích dẫn',
    embed: 'Mã nhúng vào trang khác',
    embedNote:
      'Đoạn nhúng giữ nguyên nơi, cách tính và ngôn ngữ đang xem, luôn ghi nguồn, ngày và loại dữ liệu. Khi số liệu của trang này đổi, đoạn nhúng nói ra.',
    preview: 'Xem thử đoạn nhúng',
    citation: 'Câu trích dẫn',
    sample:
      'Đây là dữ liệu mẫu, không phải hiện trạng, nên không có câu trích dẫn: con số này không nói gì về nơi thật.',
    none: 'Chưa có số liệu để trích dẫn.',
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    copyFailed: 'Trình duyệt không cho sao chép. Hãy chọn và chép phần chữ ở trên.',
    /** Parts of a citation; each is a sentence. */
    definition: (line: string) => `Cách tính: ${line}.`,
    asOf: (date: string) => `Số liệu đến ngày ${date}.`,
    sources: (titles: string) => `Nguồn: ${titles}.`,
    version: (version: string) => `Phiên bản bộ dữ liệu: ${version}.`,
    seen: (date: string) => `(xem ngày ${date})`,
    estimate: 'Số liệu ước tính, không phải số liệu chính thức.',
    frameTitle: (place: string) => `Phủ Sóng: ${place}`,
  },
  frame: {
    changed: (date: string) =>
      `Số liệu đã thay đổi từ bản ${date} mà đoạn nhúng này trích. Dưới đây là số liệu hiện nay.`,
    changedUndated:
      'Số liệu đã thay đổi từ bản mà đoạn nhúng này trích. Dưới đây là số liệu hiện nay.',
    sample: 'Dữ liệu mẫu',
    estimate: 'Ước tính',
    approximate: 'Ranh giới minh hoạ',
    notFound: 'Nơi này không có trong bộ dữ liệu. Dưới đây là toàn bộ dữ liệu.',
    openMap: 'Mở bản đồ',
    whole: 'Xem trên Phủ Sóng',
    newTab: '(mở trang mới)',
    definition: 'Cách tính',
    sources: 'Nguồn',
    failed: 'Không đọc được số liệu. Mở trang đầy đủ để xem lý do.',
  },
};
