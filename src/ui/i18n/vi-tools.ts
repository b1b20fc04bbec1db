/** Vietnamese: the tools at the edge of the map. Fetched with them. */
import type { Noun } from '../names.ts';

export const viTools = {
  measure: {
    title: 'Đo khoảng cách',
    begin: 'Chạm hoặc bấm lên bản đồ để đặt điểm đầu.',
    next: 'Đặt điểm tiếp theo để biết khoảng cách.',
    total: 'Tổng cộng',
    last: 'Đoạn cuối',
    told: (points: number, total: string, last: string) =>
      `Điểm ${points}. Tổng cộng ${total}. Đoạn cuối ${last}.`,
    add: 'Thêm điểm ở giữa bản đồ',
    undo: 'Bỏ điểm cuối',
    clear: 'Xoá hết',
    end: 'Xong',
    keys: 'Bàn phím: phím mũi tên đưa bản đồ đi, Enter thêm điểm ở dấu cộng, Backspace bỏ điểm cuối, Esc kết thúc.',
    method: 'Đường ngắn nhất trên mặt ellipsoid WGS 84 (sai dưới 0,01 %), không phải đường đi.',
  },
  locate: {
    title: 'Vị trí của tôi',
    asking: 'Đang hỏi thiết bị về vị trí. Hãy cho phép nếu trình duyệt hỏi.',
    found: (accuracy: string) => `Đã đánh dấu vị trí của bạn, sai số khoảng ${accuracy}.`,
    inside: (name: string) => `Bạn đang ở ${name}.`,
    unclear: ({ one }: Noun) =>
      `Chưa kết luận được bạn ở ${one} nào: ranh giới ở đây là gần đúng, hoặc bạn ở gần ranh giới.`,
    abroad: 'Vị trí này ở ngoài vùng bản đồ nên không được đánh dấu.',
    nearest: ({ many }: Noun) => `Các ${many} gần nhất trong danh sách đang mở`,
    show: 'Xem lại vị trí',
    remove: 'Xoá dấu vị trí',
    again: 'Thử lại',
    private: 'Vị trí chỉ hiện trên máy này, không gửi đi đâu và không được lưu.',
    refusals: {
      insecure:
        'Trang này mở bằng địa chỉ không bảo mật (http) nên trình duyệt không cho hỏi vị trí. Hãy mở bằng địa chỉ https, hoặc tìm nơi của bạn theo tên.',
      missing: 'Trình duyệt này không có chức năng định vị. Hãy tìm nơi của bạn theo tên.',
      denied:
        'Trình duyệt không được phép cho biết vị trí. Hãy bật quyền “Vị trí” cho trang này trong cài đặt của trình duyệt rồi thử lại.',
      unavailable:
        'Thiết bị không xác định được vị trí. Hãy bật định vị (GPS), ra chỗ thoáng rồi thử lại.',
      timeout: 'Quá 20 giây mà thiết bị chưa xác định được vị trí. Hãy ra chỗ thoáng rồi thử lại.',
    },
  },
  keys: {
    title: 'Dùng bản đồ bằng bàn phím',
    lead: 'Dùng Tab để vào bản đồ, rồi:',
    list: [
      ['← ↑ → ↓', 'đưa bản đồ đi'],
      ['+ −', 'phóng to, thu nhỏ'],
      ['Enter', 'khi đang đo: thêm điểm ở giữa bản đồ'],
      ['Backspace', 'khi đang đo: bỏ điểm cuối'],
      ['Esc', 'đóng công cụ đang mở'],
      ['?', 'mở bảng này khi đang ở bản đồ'],
    ] as readonly (readonly [key: string, does: string])[],
    others:
      'Mọi nơi trên bản đồ đều có trong danh sách bên cạnh và trong trang Bảng, dùng được bằng bàn phím và trình đọc màn hình.',
  },
  seen: {
    /** Name of the unit in the middle, '' for none; how many units are in view; from the left to the right edge. */
    told: (middle: string, units: string, across: string) =>
      `Bản đồ: ${middle === '' ? '' : `ở giữa là ${middle}, `}thấy ${units}, bề ngang ${across}.`,
  },
};
