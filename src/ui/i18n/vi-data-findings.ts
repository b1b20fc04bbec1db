/** Vietnamese: what was met in a table, a sentence and a remedy for each kind. */
import type { FindingCode } from '../../core/import-codes.ts';
import { viPlaceFindings } from './vi-place-findings.ts';

/** A group of findings: its heading, what happened, what to do. */
interface FindingWords {
  readonly title: string;
  readonly what: string;
  readonly remedy: string;
}

export const viDataFindings = {
  codes: {
    'choice-unknown': {
      title: 'Từ không hiểu được',
      what: 'Từ trong ô không có trong danh sách từ đã biết, nên để là chưa rõ.',
      remedy: 'Ghi có, yếu hoặc không; chưa biết thì để trống.',
    },
    'number-unreadable': {
      title: 'Số không đọc được',
      what: 'Ô cần một con số nhưng ghi thứ khác, nên để là chưa rõ.',
      remedy: 'Chỉ ghi số, ví dụ 1.234 hoặc 12,5.',
    },
    'number-negative': {
      title: 'Số âm',
      what: 'Số lượng không thể âm, nên để là chưa rõ.',
      remedy: 'Kiểm tra lại con số trong tệp gốc.',
    },
    'number-too-large': {
      title: 'Số quá lớn',
      what: 'Không nơi nào có nhiều hộ hoặc nhiều người đến thế, nên để là chưa rõ.',
      remedy: 'Xem ô có phải số điện thoại hay số giấy tờ ghi nhầm cột không.',
    },
    'number-bound': {
      title: 'Chỉ ghi khoảng giới hạn',
      what: 'Ô ghi kiểu “<50”: biết giới hạn nhưng không biết số, nên để là chưa rõ.',
      remedy: 'Ghi con số cụ thể nếu có.',
    },
    'number-ambiguous': {
      title: 'Số có hai cách đọc',
      what: 'Cả cột đọc được theo hai cách: dấu chấm là hàng nghìn hay thập phân.',
      remedy: 'Chọn cách đọc ở bước “Hiểu các cột”.',
    },
    'date-unreadable': {
      title: 'Ngày không đọc được',
      what: 'Ô cần một ngày nhưng không đọc được, nên để là chưa rõ.',
      remedy: 'Ghi 31/12/2025, 12/2025, Quý II/2025 hoặc 2025.',
    },
    'operator-unknown': {
      title: 'Nhà mạng chưa biết',
      what: 'Có tên nhà mạng không nằm trong danh sách, nên ô này để là chưa rõ.',
      remedy: 'Ghi Viettel, VNPT, MobiFone, Vietnamobile hoặc Gtel, cách nhau bằng dấu phẩy.',
    },
    'text-cut': {
      title: 'Chữ quá dài',
      what: 'Phần chữ quá dài đã bị cắt bớt.',
      remedy: 'Rút gọn nội dung ô nếu cần giữ đủ.',
    },
    'letters-hidden': {
      title: 'Ký tự ẩn',
      what: 'Ô có ký tự không nhìn thấy hoặc làm đảo chiều chữ; đã bỏ đi.',
      remedy: 'Gõ lại ô này trong tệp gốc, đừng dán.',
    },
    'position-unreadable': {
      title: 'Toạ độ không đọc được',
      what: 'Không đọc được toạ độ, nên coi như chưa có vị trí.',
      remedy: 'Ghi 22,62924 hoặc 22°37′45″B; kinh độ và vĩ độ ở hai cột là rõ nhất.',
    },
    'position-outside': {
      title: 'Toạ độ ngoài lãnh thổ',
      what: 'Vị trí nằm ngoài phạm vi bản đồ, nên không dùng.',
      remedy: 'Kiểm tra số và hệ toạ độ; vĩ độ từ 7 đến 24, kinh độ từ 102 đến 118.',
    },
    'position-swapped': {
      title: 'Kinh độ và vĩ độ đổi chỗ',
      what: 'Hai số nằm ngược cột, đã đổi lại.',
      remedy: 'Đổi tên hai cột trong tệp gốc để lần sau không nhầm.',
    },
    'position-coarse': {
      title: 'Toạ độ thô',
      what: 'Toạ độ chỉ có một hai chữ số sau dấu phẩy, sai đến hàng trăm mét hoặc hơn.',
      remedy: 'Ghi ít nhất bốn chữ số sau dấu phẩy.',
    },
    'position-halved': {
      title: 'Thiếu nửa toạ độ',
      what: 'Chỉ có một trong hai số, nên coi như chưa có vị trí.',
      remedy: 'Ghi đủ kinh độ và vĩ độ.',
    },
    'position-zone': {
      title: 'Toạ độ mét, đã tìm ra múi',
      what: 'Toạ độ VN-2000 tính bằng mét; múi chiếu được suy ra từ nơi nó rơi vào.',
      remedy: 'Xem lại trên bản đồ, nhất là ở vùng giáp hai tỉnh cũ.',
    },
    'position-zone-unknown': {
      title: 'Toạ độ mét, không tìm ra múi',
      what: 'Không múi chiếu nào của Việt Nam đưa vị trí về gần xã đã ghi, nên không dùng.',
      remedy: 'Kiểm tra cột X, Y và kinh tuyến trục, hoặc ghi bằng độ.',
    },
    'position-elsewhere': {
      title: 'Toạ độ ngoài xã đã ghi',
      what: 'Vị trí nằm ngoài xã mà dòng này nêu.',
      remedy: 'Kiểm tra toạ độ, rồi kiểm tra tên xã.',
    },
    'row-hidden': {
      title: 'Dòng bị ẩn',
      what: 'Dòng này không hiện trong tệp, có thể do bộ lọc; vẫn được đọc.',
      remedy: 'Cho hiện dòng trong tệp gốc, xem có đúng không; không đúng thì xoá ở đó.',
    },
    'column-hidden': {
      title: 'Cột bị ẩn',
      what: 'Cột này không hiện trong tệp; vẫn được đọc.',
      remedy: 'Xem cột ở bước “Hiểu các cột”; không cần thì chọn “Không dùng”.',
    },
    'headings-missing': {
      title: 'Không có dòng tiêu đề',
      what: 'Không dòng nào nói mỗi cột là gì, nên cột được đoán theo nội dung ô và có thể còn cột bỏ lại.',
      remedy: 'Xem từng cột ở bước “Hiểu các cột”, hoặc thêm dòng tiêu đề (Tên thôn, Xã, …).',
    },
    'name-missing': {
      title: 'Không có tên thôn',
      what: 'Dòng không có tên thôn, nên không biết là nơi nào.',
      remedy: 'Điền tên thôn rồi thả lại tệp.',
    },
    'quotes-broken': {
      title: 'Dòng hỏng dấu nháy',
      what: 'Dấu nháy kép mở mà không đóng, nên không tách được các ô.',
      remedy: 'Mở tệp bằng Excel, sửa ô có dấu nháy rồi lưu lại.',
    },
    'headings-changed': {
      title: 'Bảng thứ hai, tiêu đề khác',
      what: 'Dòng nằm dưới một hàng tiêu đề khác với đầu bảng, nên không đọc theo tiêu đề đầu.',
      remedy: 'Chuyển bảng thứ hai sang tệp hoặc trang tính riêng, rồi thả lại.',
    },
    'row-twice': {
      title: 'Dòng trùng',
      what: 'Một dòng ở trên đã nói về cùng thôn này.',
      remedy: 'Giữ một dòng; hai thôn khác nhau cùng tên thì thêm cột xã cũ.',
    },
    'row-skipped': {
      title: 'Dòng đã bỏ qua',
      what: 'Dòng này đã được chọn bỏ qua.',
      remedy: 'Mở lại câu hỏi của dòng nếu muốn dùng.',
    },
    answered: {
      title: 'Đã ghép theo lựa chọn',
      what: 'Dòng được ghép vào nơi đã chọn.',
      remedy: 'Không phải làm gì.',
    },
    ...viPlaceFindings,
    'position-missing': {
      title: 'Không có vị trí dùng được',
      what: 'Trạm hay điểm đo không có vị trí thì không biết ở đâu, nên dòng bị loại.',
      remedy: 'Ghi toạ độ của dòng, hoặc cột xã nếu toạ độ là mét VN-2000.',
    },
    'operator-missing': {
      title: 'Không nêu nhà mạng',
      what: 'Dòng không nói của nhà mạng nào, nên để là chưa rõ.',
      remedy: 'Thêm cột nhà mạng: Viettel, VNPT, MobiFone, Vietnamobile hoặc Gtel.',
    },
    'technology-missing': {
      title: 'Không nêu công nghệ',
      what: 'Dòng không nói 2G, 3G, 4G hay 5G, nên để là chưa rõ.',
      remedy: 'Thêm cột công nghệ, ví dụ 2G/3G/4G.',
    },
    'site-joined': {
      title: 'Nhiều dòng cùng một trạm',
      what: 'Dòng ở trên đã nói về trạm này, ở cùng chỗ; các dòng được gộp làm một trạm.',
      remedy: 'Không phải làm gì.',
    },
    'site-twice': {
      title: 'Một mã trạm ở hai nơi',
      what: 'Dòng ở trên có cùng mã trạm nhưng nằm chỗ khác.',
      remedy: 'Kiểm tra mã trạm và toạ độ của hai dòng.',
    },
    'site-same-place': {
      title: 'Hai trạm cùng chỗ',
      what: 'Dòng ở trên của cùng nhà mạng nằm đúng chỗ này với mã trạm khác; cả hai được giữ.',
      remedy: 'Nếu là một trạm thì ghi cùng một mã.',
    },
    'level-missing': {
      title: 'Không có mức thu',
      what: 'Dòng không có mức thu RSRP, nên không phải là một kết quả đo.',
      remedy: 'Ghi mức thu bằng dBm, ví dụ -97.',
    },
    'level-impossible': {
      title: 'Mức thu không thể có',
      what: 'Máy thu chỉ báo RSRP từ -156 đến -31 dBm.',
      remedy: 'Kiểm tra dấu trừ và đơn vị của cột mức thu.',
    },
    'time-missing': {
      title: 'Không có thời điểm đo',
      what: 'Dòng không nói đo lúc nào.',
      remedy: 'Thêm cột thời điểm đo.',
    },
    'value-differs': {
      title: 'Khác với số liệu đang có',
      what: 'Cả hai bên đều có số liệu và không giống nhau; bên có ngày mới hơn được dùng, cả hai đều được giữ.',
      remedy: 'Kiểm tra ngày và nguồn của hai số liệu.',
    },
    'total-mismatch': {
      title: 'Số tổng không khớp',
      what: 'Số tổng ghi trong tệp không bằng tổng các dòng của nó: số đầu là ghi trong tệp, số sau là cộng lại.',
      remedy:
        'Xem thiếu dòng, thừa dòng hay cộng sai. Ở đây chỉ dùng các dòng, không dùng số tổng.',
    },
  } satisfies Record<FindingCode, FindingWords>,
  /** Headings beside rejected rows; `row` stands before the number of a line. */
  check: {
    line: 'Kiểm tra: dòng',
    what: 'Kiểm tra: lý do',
    remedy: 'Kiểm tra: cách sửa',
    column: 'Kiểm tra: cột',
    value: 'Kiểm tra: giá trị',
    row: 'dòng',
  },
};
