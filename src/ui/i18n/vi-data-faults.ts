/** Vietnamese: why a file cannot be read, and what to do. */
import type { FileFault } from '../../core/import-codes.ts';

export const viDataFaults = {
  empty: { what: 'Tệp không có dòng nào.', remedy: 'Kiểm tra lại tệp rồi thả lại.' },
  unreadable: {
    what: 'Không mở được: đây là thư mục, hoặc tệp đã được sửa hay dời đi sau khi chọn.',
    remedy: 'Chọn lại tệp (từ một thư mục thì chọn các tệp bên trong).',
  },
  'too-large': {
    what: 'Tệp lớn hơn 100 MB.',
    remedy: 'Chia thành nhiều tệp, mỗi tỉnh một tệp chẳng hạn.',
  },
  'format-unknown': {
    what: 'Không phải bảng CSV, Excel hay GeoJSON.',
    remedy: 'Mở bằng phần mềm đã tạo ra nó, lưu thành .xlsx hoặc .csv.',
  },
  'format-old': {
    what: 'Là tệp Excel kiểu cũ (.xls), hoặc có mật khẩu.',
    remedy: 'Mở bằng Excel, bỏ mật khẩu nếu có, chọn Lưu thành và lấy dạng .xlsx.',
  },
  'archive-damaged': {
    what: 'Tệp .xlsx bị hỏng, có thể do tải về chưa hết.',
    remedy: 'Tải lại, hoặc mở bằng Excel rồi lưu thành tệp mới.',
  },
  'archive-bomb': {
    what: 'Tệp phình ra quá lớn khi giải nén, nên không đọc tiếp.',
    remedy: 'Mở bằng Excel, chép riêng bảng cần dùng sang tệp mới.',
  },
  'xml-damaged': {
    what: 'Phần bên trong tệp .xlsx bị hỏng.',
    remedy: 'Mở bằng Excel rồi lưu thành tệp mới.',
  },
  'xml-forbidden': {
    what: 'Tệp .xlsx có phần mà phần mềm bảng tính không bao giờ tạo ra.',
    remedy: 'Mở bằng Excel rồi lưu thành tệp mới; nếu không rõ nguồn gốc thì đừng dùng.',
  },
  'workbook-incomplete': {
    what: 'Là tệp nén hoặc tài liệu khác, không phải bảng tính Excel.',
    remedy:
      'Bảng trong Word hay LibreOffice thì chép sang Excel, lưu thành .xlsx; tệp nén thì giải nén rồi thả bảng bên trong.',
  },
  'json-damaged': {
    what: 'Tệp GeoJSON sai cú pháp hoặc không có danh sách điểm.',
    remedy: 'Xuất lại từ phần mềm bản đồ dưới dạng FeatureCollection.',
  },
} satisfies Record<FileFault, { readonly what: string; readonly remedy: string }>;
