/** Vietnamese: what was met where rows were joined to communes and villages, a sentence and a remedy for each kind. */
export const viPlaceFindings = {
  'place-missing': {
    title: 'Không nêu xã',
    what: 'Dòng không nói thuộc xã nào.',
    remedy: 'Điền tên xã hoặc mã xã.',
  },
  'place-as-above': {
    title: 'Lấy xã của dòng trên',
    what: 'Bảng chỉ ghi mỗi xã một lần; ô trống nghĩa là như dòng trên.',
    remedy: 'Xem lại chỗ hết xã này sang xã khác.',
  },
  'unit-unknown': {
    title: 'Không tìm thấy xã',
    what: 'Không có đơn vị nào mang tên hoặc mã này.',
    remedy: 'Kiểm tra chính tả, hoặc chọn đúng phiên bản đơn vị hành chính.',
  },
  'unit-absent': {
    title: 'Xã không có trong bản đồ đang mở',
    what: 'Xã này có trong danh mục nhưng không có trong dữ liệu đang mở.',
    remedy: 'Mở dữ liệu có xã này rồi thả lại tệp.',
  },
  'unit-ambiguous': {
    title: 'Nhiều xã cùng tên',
    what: 'Có nhiều đơn vị mang tên này.',
    remedy: 'Chọn một trong các gợi ý, hoặc thêm cột tỉnh hay mã xã.',
  },
  'code-and-name-differ': {
    title: 'Mã và tên xã không khớp',
    what: 'Mã xã là của một nơi, tên xã là của nơi khác.',
    remedy: 'Chọn nơi đúng, hoặc chọn lại phiên bản đơn vị hành chính.',
  },
  'province-differs': {
    title: 'Xã và tỉnh không khớp',
    what: 'Tỉnh ghi ở dòng này không có xã ấy; tỉnh khác thì có.',
    remedy: 'Chọn xã đúng, hoặc sửa lại tên tỉnh.',
  },
  'province-unknown': {
    title: 'Không có tỉnh tên như vậy',
    what: 'Không có tỉnh nào mang tên ghi ở dòng này, nên chưa chắc là xã nào.',
    remedy: 'Chọn xã đúng, hoặc sửa lại tên tỉnh.',
  },
  'province-repaired': {
    title: 'Tên tỉnh viết sai',
    what: 'Tên tỉnh sai một hai chữ; chỉ một tỉnh có tên gần như vậy, và tỉnh ấy có xã này.',
    remedy: 'Sửa lại tên tỉnh trong tệp gốc.',
  },
  'former-commune-differs': {
    title: 'Xã cũ và xã hiện nay không khớp',
    what: 'Theo nghị quyết sắp xếp, xã cũ của dòng này không nhập vào xã hiện nay đã ghi.',
    remedy: 'Chọn xã đúng, hoặc sửa lại cột xã cũ.',
  },
  'code-unproved': {
    title: 'Mã mất số 0, chưa chắc',
    what: 'Mã xã đã mất số 0 ở đầu và không có tên để đối chiếu.',
    remedy: 'Thêm cột tên xã, hoặc định dạng cột mã là văn bản.',
  },
  'unit-divided': {
    title: 'Xã cũ đã chia',
    what: 'Xã cũ này nay thuộc nhiều xã, chưa biết thôn về đâu.',
    remedy: 'Chọn xã hiện nay, hoặc thêm toạ độ của thôn.',
  },
  'code-repaired': {
    title: 'Đã thêm lại số 0 đầu mã',
    what: 'Mã xã mất số 0 ở đầu; đã thêm lại và tên xã xác nhận là đúng.',
    remedy: 'Định dạng cột mã là văn bản để không mất nữa.',
  },
  'unit-unaccented': {
    title: 'Tên xã thiếu hoặc khác dấu',
    what: 'Tên xã viết không dấu hoặc khác dấu; trong tỉnh chỉ có một xã có các chữ ấy.',
    remedy: 'Xem lại cho chắc.',
  },
  'unit-carried': {
    title: 'Chuyển từ xã cũ sang xã hiện nay',
    what: 'Đơn vị cũ đã được chuyển sang đơn vị hiện nay theo nghị quyết sắp xếp.',
    remedy: 'Không phải làm gì.',
  },
  'unit-by-position': {
    title: 'Biết xã nhờ toạ độ',
    what: 'Xã cũ đã chia; toạ độ của thôn cho biết nay thuộc xã nào.',
    remedy: 'Không phải làm gì.',
  },
  'village-ambiguous': {
    title: 'Nhiều thôn cùng tên',
    what: 'Trong xã có nhiều thôn mang tên này.',
    remedy: 'Chọn một thôn, hoặc thêm cột xã cũ hay mã thôn.',
  },
  'village-unaccented': {
    title: 'Tên thôn không dấu',
    what: 'Tên thôn viết không dấu; trong xã chỉ có một thôn đọc như vậy.',
    remedy: 'Xem lại cho chắc.',
  },
  'village-similar': {
    title: 'Thôn mới, tên gần giống thôn đã có',
    what: 'Chưa có thôn tên này, nhưng có thôn tên gần giống.',
    remedy: 'Nếu là cùng một thôn thì sửa tên cho giống rồi thả lại.',
  },
  'commune-differs': {
    title: 'Thôn đã biết, nhưng ở xã khác',
    what: 'Mã thôn đã có, nhưng thôn ấy đang thuộc xã khác.',
    remedy: 'Kiểm tra mã thôn và tên xã.',
  },
};
