/** Vietnamese: what tables are read, column by column. */
import type { ChoiceKind } from '../../core/templates.ts';
import type { CellForm, NeededBy } from '../data/specification/forms.ts';
import { viData } from './vi-data.ts';

const { roles } = viData.role;

export const viDataSpecification = {
  lead: 'Bảng đang dùng ở đơn vị thường đọc được ngay. Những điều dưới đây giúp không phải trả lời câu hỏi nào. Địa chỉ của trang đang mở dẫn thẳng tới mục này.',
  parts: [
    {
      heading: 'Bảng nói về gì',
      paragraphs: [
        `${roles.villages}: mỗi dòng một thôn; cần tên thôn, và xã của thôn (tên hoặc mã). ${roles['commune-figures']}: mỗi dòng một xã; cần xã, và một trong các số thôn, số hộ, số dân. ${roles.sites}: cần mã trạm hoặc công nghệ, và toạ độ. ${roles.measurements}: cần mức thu và toạ độ.`,
        'Loại bảng được nhận ra từ các cột, có nói vì sao, và đổi được.',
      ],
    },
    {
      heading: 'Một dòng là một thôn',
      paragraphs: [
        'Thôn cùng tên trong một xã mới gộp thì thêm cột xã cũ. Có mã thôn của bản đồ thì thôn được nhận ra theo mã; không có thì theo tên trong xã.',
        'Dòng tiêu đề, đầu cột hai ba tầng, dòng đánh số cột, dòng nhóm “I. Xã A”, dòng tổng và chữ ký không cần xoá: chúng được nhận ra và để riêng. Dòng tổng được so với các dòng của nó.',
      ],
    },
    {
      heading: 'Mã là văn bản',
      paragraphs: [
        'Mã xã có năm chữ số, nhiều mã bắt đầu bằng 0 (00859). Trong Excel hãy định dạng cột mã là Văn bản trước khi nhập. Mã đã mất số 0 được sửa lại nếu tên xã xác nhận.',
        'Cùng một mã trước và sau ngày 01/07/2025 có thể là hai xã khác nhau, nên nên có cả tên xã. Tên và mã cũ được chuyển sang đơn vị hiện nay; xã đã chia thì cần toạ độ hoặc câu trả lời.',
      ],
    },
    {
      heading: 'Sóng',
      paragraphs: [
        'Ô trống là chưa rõ, không phải là không có. Bảng chỉ đánh dấu x vào chỗ có sóng thì chọn “ô trống nghĩa là không có sóng” ở bước các cột.',
        'Mỗi nhà mạng một cột (Viettel 4G, hoặc Viettel ở tầng trên và 4G ở tầng dưới), hoặc một cột liệt kê các nhà mạng có sóng.',
      ],
    },
    {
      heading: 'Toạ độ',
      paragraphs: [
        '22,62924 · 22.62924 · 22°37′45,3″B · N22 37 45 · 105,34808/22,62924 trong một ô · liên kết Google Maps. Vĩ độ hay kinh độ được nhận ra theo giá trị; ghi ngược thì được đổi lại và có báo. Ít hơn ba chữ số thập phân (lệch hơn 100 m) thì được ghi nhận.',
        'Toạ độ VN-2000 tính bằng mét ghi vào hai cột X, Y. X là hướng bắc (khoảng 0,9 đến 2,6 triệu), Y là hướng đông (khoảng 0,3 đến 0,7 triệu); ghi ngược cũng nhận ra. Múi chiếu được tìm theo tỉnh cũ của xã, nếu không thì theo múi đưa điểm vào đúng xã. Không múi nào đưa điểm về gần xã thì không dùng toạ độ ấy. Chuyển sang WGS 84 bằng bảy tham số EPSG:6960, sai số khoảng 1 m.',
      ],
    },
    {
      heading: 'Số và ngày',
      paragraphs: [
        '1.234 và 1.234,5 theo cách viết của Việt Nam. Dấu chấm hay dấu phẩy là dấu thập phân được quyết cho cả cột; cả cột chỉ có những số đọc được hai cách thì trang hỏi lại. “<50” không phải một số đếm nên là chưa rõ.',
        'Ngày: 31/12/2025, 31-12-25, 12/2025, T9/2025, Quý II/2025, 2025, ô ngày của Excel. Ngày đứng trước tháng. Chỉ ghi tháng, quý hoặc năm thì lấy ngày cuối.',
      ],
    },
    {
      heading: 'Tệp và giới hạn',
      paragraphs: [
        'Excel .xlsx (mọi trang tính; trang, dòng, cột bị ẩn cũng được đọc và có báo; mỗi bảng đặt cạnh nhau đọc riêng; công thức đọc theo kết quả đã tính), CSV và TSV, điểm GeoJSON. Tệp .xls kiểu cũ: mở bằng Excel rồi lưu thành .xlsx.',
        'Bảng mã được nhận ra: UTF-8, UTF-16, Windows 1258, TCVN3 (phông .VnTime), VNI. Hai bảng mã sau là đoán từ các chữ, nên cần nhìn lại và đổi được.',
        'Bảng tải về từ bản đồ đưa vào lại được: cột số liệu được nhận ra, cột có ghi “bản đồ này tính” không phải số liệu nên được bỏ qua, có báo.',
        'Mỗi tệp tối đa 100 MB; .xlsx khi mở nén tối đa 400 MB và 20 triệu ô một trang tính. Tệp lớn hơn bị từ chối, có nói kích thước. Mọi việc làm trên máy này, không gửi đi đâu.',
      ],
    },
    {
      heading: 'Thông tin cá nhân',
      paragraphs: [
        'Họ tên, số điện thoại, số căn cước không cần và không được đọc vào. Cột như vậy được nhận ra theo tên cột và bỏ qua, có báo.',
      ],
    },
  ],
  systems: 'Các hệ toạ độ mét đọc được',
  dictionary: {
    title: 'Từ điển dữ liệu',
    note: 'Tên cột không cần đúng từng chữ: không phân biệt hoa thường, có dấu hay không dấu. Bảng này lấy từ chính các từ mà trang dùng để đọc.',
    loading: 'Đang lấy danh sách các cột',
    failed: 'Chưa lấy được danh sách các cột.',
    retry: 'Thử lại',
    save: 'Tải từ điển dữ liệu (CSV)',
    saveFailed: 'Chưa tải được.',
    fileName: 'tu-dien-du-lieu',
    group: 'Nhóm',
    id: 'Tên trường',
    field: 'Nội dung',
    needed: 'Cần',
    headings: 'Tên cột nhận ra',
    cell: 'Cách ghi',
    unit: 'Đơn vị',
    example: 'Ví dụ',
    neededBy: {
      villages: 'danh sách thôn',
      'commune-figures': 'số liệu theo xã',
      sites: 'danh sách trạm',
      measurements: 'kết quả đo kiểm',
    } satisfies Record<NeededBy, string>,
    neededFor: (tables: string, isOneOf: boolean) =>
      isOneOf ? `cần cho ${tables} (một trong các cột)` : `cần cho ${tables}`,
    optional: 'không bắt buộc',
    forms: {
      text: 'Chữ.',
      code: 'Mã: văn bản, giữ số 0 ở đầu.',
      whole: 'Số nguyên từ 0 trở lên.',
      measure: 'Số, có thể có phần thập phân.',
      date: 'Ngày, tháng, quý hoặc năm.',
      angle: 'Độ thập phân, hoặc độ phút giây.',
      metres: 'Mét VN-2000.',
      position: 'Vĩ độ và kinh độ trong một ô, hoặc liên kết bản đồ.',
      pair: 'Số hộ và số dân, giữa có dấu /.',
      operator: 'Tên nhà mạng, hoặc tên khác của doanh nghiệp.',
      technologies: '2G, 3G, 4G, 5G: một hay nhiều, giữa có dấu phẩy.',
      unread: 'Nhận ra và bỏ qua.',
    } satisfies Record<Exclude<CellForm, ChoiceKind>, string>,
    choices: { ...viData.values, operators: {} } as Readonly<
      Record<ChoiceKind, Readonly<Record<string, string>>>
    >,
    wordsAs: (field: string) => `Như ở “${field}”.`,
    listed: 'Tên các nhà mạng, giữa có dấu phẩy.',
    unknown: 'Chưa rõ',
    blank: 'Như ô trống ở cột số, chữ, ngày',
    everywhere: 'Trong mọi cột',
  },
};
