/** Vietnamese: the map and its edges. What is on it is named in `vi-layers.ts`. */

export const viMap = {
  map: {
    region: 'Bản đồ',
    overview: 'Bản đồ tóm tắt. Danh sách các nơi ở phần bên cạnh.',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    home: 'Về nơi đang xem',
    compare: 'So sánh',
    inset: 'Các quần đảo của cả nước',
    starting: 'Bản đồ tóm tắt, đang mở bản đồ chi tiết…',
    unavailable:
      'Thiết bị này không vẽ được bản đồ chi tiết (thiếu WebGL). Bản đồ tóm tắt, danh sách và bảng vẫn dùng được.',
    lost: 'Bản đồ chi tiết tạm ngừng và sẽ tự mở lại. Danh sách và bảng vẫn dùng được.',
  },
  layers: {
    title: 'Lớp bản đồ',
    open: 'Lớp bản đồ',
  },
  legend: {
    title: 'Chú giải',
  },
};
