/** Vietnamese: what can be wrong with data or with the world, each with what to do about it. */
import type { EngineErrorCode } from '../../core/engine.ts';
import type { IssueCode } from '../../core/issue.ts';

/** What failed and what to do. */
export interface Failure {
  readonly title: string;
  readonly remedy: string;
}

export const viFailures = {
  'dataset-missing': {
    title: 'Không tìm thấy bộ dữ liệu.',
    remedy: 'Kiểm tra thư mục dữ liệu có tệp manifest.json hay không, rồi bấm Thử lại.',
  },
  'dataset-unreadable': {
    title: 'Không đọc được bộ dữ liệu.',
    remedy:
      'Tệp mô tả hoặc gói quốc gia bị hỏng hay sai mẫu. Báo cho người quản lý dữ liệu, rồi bấm Thử lại.',
  },
  network: {
    title: 'Không tải được dữ liệu qua mạng.',
    remedy: 'Kiểm tra kết nối mạng, rồi bấm Thử lại. Những gì đã tải vẫn xem được.',
  },
  'not-open': {
    title: 'Bộ dữ liệu chưa được mở.',
    remedy: 'Bấm Thử lại để mở lại bộ dữ liệu.',
  },
  'worker-died': {
    title: 'Phần tính toán dừng đột ngột, có thể vì máy thiếu bộ nhớ.',
    remedy: 'Đóng bớt trang khác, rồi bấm Thử lại. Số liệu đang hiện vẫn giữ nguyên.',
  },
  failed: {
    title: 'Có lỗi khi tính toán.',
    remedy: 'Bấm Thử lại. Nếu lỗi lặp lại, gửi dòng chi tiết bên dưới cho người quản lý trang.',
  },
} satisfies Record<EngineErrorCode, Failure>;

export const viIssues = {
  'file-missing': 'Không có tệp này. Kiểm tra tên tệp trong manifest.json.',
  'file-unreadable': 'Không đọc được tệp. Tệp có thể hỏng hoặc sai mẫu: tải lại hoặc xuất lại tệp.',
  'file-truncated': 'Tệp bị cắt ngang, chưa tải đủ. Tải lại tệp.',
  'checksum-mismatch':
    'Tệp không khớp mã kiểm tra ghi trong manifest. Dùng đúng bản tệp, hoặc dựng lại manifest.',
  'format-unknown': 'Không nhận ra định dạng tệp. Dùng GeoJSON, TopoJSON hoặc JSON dạng cột.',
  'rows-mismatch': 'Số dòng không khớp số ghi trong manifest. Kiểm tra xem tệp có đủ không.',
  'manifest-field-missing': 'Manifest thiếu một mục bắt buộc. Bổ sung mục đó.',
  'manifest-field-invalid': 'Một mục trong manifest có giá trị không hợp lệ. Sửa lại mục đó.',
  'reference-unknown':
    'Tham chiếu tới một mã không có trong bộ dữ liệu. Sửa mã, hoặc thêm mục còn thiếu.',
  'required-unit-missing':
    'Thiếu một đơn vị bắt buộc phải có trên bản đồ cả nước. Bổ sung đơn vị đó.',
  'count-mismatch': 'Số đơn vị không khớp danh mục. Kiểm tra xem danh sách có đủ không.',
  'code-invalid': 'Mã đơn vị không đúng mẫu (thường do mất số 0 ở đầu). Sửa lại mã.',
  'code-duplicate': 'Mã bị trùng; chỉ dùng dòng đầu tiên. Xoá dòng thừa.',
  'code-unknown': 'Không tìm thấy đơn vị có mã này; dòng không được tính. Sửa lại mã.',
  'name-missing': 'Thiếu tên. Bổ sung tên.',
  'number-invalid': 'Không đọc được số; coi là chưa có số liệu. Ghi lại bằng chữ số.',
  'date-invalid': 'Không đọc được ngày; coi là chưa có số liệu. Ghi theo dạng năm-tháng-ngày.',
  'choice-unknown': 'Giá trị không thuộc danh sách cho phép; coi là chưa có số liệu.',
  'geometry-missing': 'Không có vị trí hoặc hình vẽ; vị trí không lên bản đồ. Bổ sung toạ độ.',
  'geometry-wrong-type': 'Kiểu hình không đúng với lớp dữ liệu; hình bị bỏ qua.',
  'geometry-invalid':
    'Hình vẽ bị lỗi (toạ độ không phải là số, hoặc sai cấu trúc); hình bị bỏ qua. Sửa lại hình.',
  'geometry-no-area':
    'Hình vẽ không có diện tích (chỉ còn một đường hoặc một điểm); hình bị bỏ qua.',
  'geometry-self-crossing':
    'Đường bao tự cắt và không sửa tự động được; hình bị bỏ qua. Vẽ lại đường bao.',
  'ring-closed':
    'Đường bao để hở; đã nối điểm cuối với điểm đầu. Kiểm tra xem hình có bị thiếu đoạn nào không.',
  'spike-removed': 'Đường bao có gai nhọn không có diện tích; đã bỏ gai.',
  'ring-dropped': 'Một đường bao không có diện tích; đã bỏ, phần còn lại vẫn dùng.',
  'geometry-mended':
    'Đường bao tự cắt, chồng lên nhau, hoặc lỗ nằm ngoài hình; đã sửa, mỗi chỗ chỉ tính một lần (điểm có thể lệch vài xăng-ti-mét). Nên sửa trong tệp gốc.',
  'coordinates-not-degrees':
    'Toạ độ không phải là độ (có thể là mét, VN-2000); vị trí không lên bản đồ, thôn vẫn được tính theo báo cáo. Chuyển sang WGS84.',
  'coordinates-swapped':
    'Kinh độ và vĩ độ bị đổi chỗ; vị trí không lên bản đồ, thôn vẫn được tính theo báo cáo. Đổi lại cho đúng.',
  'outside-country':
    'Vị trí nằm ngoài lãnh thổ nên không lên bản đồ; thôn vẫn được tính theo báo cáo. Kiểm tra lại toạ độ.',
  'total-mismatch':
    'Tổng ghi trong tệp không khớp tổng các dòng. Số liệu ở đây tính từ các dòng; kiểm tra lại tệp.',
  'share-mismatch':
    'Tỷ lệ ghi trong tệp không khớp tử số và mẫu số. Tỷ lệ ở đây được tính lại; kiểm tra lại tệp.',
} satisfies Record<IssueCode, string>;
