/** Vietnamese words of working without a network. */
import type { OfflineSupport, SavingFailure } from '../../state/offline.ts';

export const viOffline = {
  /** @param date as people read it; '' while not known */
  offline: (date: string) =>
    date === ''
      ? 'Đang ngoại tuyến: dùng dữ liệu đã lưu trên máy.'
      : `Đang ngoại tuyến: dùng dữ liệu đã lưu ngày ${date}.`,
  update: 'Có bản mới của trang này. Tải lại vẫn giữ nguyên nơi đang xem.',
  reload: 'Tải lại',
  title: 'Dùng khi mất mạng',
  visited: 'Nơi nào đã xem thì được giữ lại trên máy này, chừng nào còn chỗ.',
  /** @param place such as "Tuyên Quang"; '' for a dataset that is saved whole */
  save: (place: string) =>
    place === '' ? 'Lưu bộ dữ liệu này để dùng khi mất mạng' : `Lưu ${place} để dùng khi mất mạng`,
  /** @param size with its unit */
  cost: (size: string) => `Chiếm khoảng ${size} trên máy; lượng tải về thường ít hơn.`,
  costUnknown: 'Bộ dữ liệu này không cho biết dung lượng.',
  /** @param level what the parts of the dataset are: "tỉnh, thành phố" */
  choose: (level: string) => `Mở một ${level} để lưu nơi đó.`,
  looking: 'Đang xem có thể lưu không…',
  saving: (done: number, total: number, size: string) =>
    total === 0 ? 'Đang chuẩn bị lưu…' : `Đang lưu: ${done}/${total} tệp, ${size}`,
  renewing: (done: number, total: number, size: string) =>
    total === 0 ? 'Đang cập nhật…' : `Đang cập nhật bản đã lưu: ${done}/${total} tệp, ${size}`,
  cancel: 'Dừng',
  savedTitle: 'Đã lưu trên máy này',
  whole: 'Toàn bộ dữ liệu',
  savedPart: (place: string, size: string, date: string) => `${place}: ${size}, lưu ngày ${date}`,
  common: (size: string) => `Phần dùng chung: ${size}`,
  remove: 'Xoá',
  removeNamed: (place: string) => `Xoá bản đã lưu: ${place}`,
  changed: 'Dữ liệu đã thay đổi từ khi lưu. Bản đã lưu vẫn dùng được khi mất mạng.',
  renew: 'Cập nhật bản đã lưu',
  failures: {
    quota:
      'Không đủ chỗ trên máy. Hãy xoá một nơi đã lưu ở dưới, hoặc tệp khác trên máy, rồi lưu lại.',
    network: 'Mạng bị ngắt giữa chừng. Hãy lưu lại khi có mạng; phần đã tải không mất.',
    'file-missing': 'Máy chủ thiếu một tệp của bộ dữ liệu, nên chưa lưu được.',
    dataset: 'Không đọc được danh mục của bộ dữ liệu, nên chưa lưu được.',
    denied: 'Trình duyệt từ chối lưu trên máy này.',
  } satisfies Record<SavingFailure, string>,
  impossible: {
    missing:
      'Ở đây không lưu được: trình duyệt chỉ cho phép ở địa chỉ https. Trang vẫn dùng được khi có mạng.',
    denied:
      'Ở đây không lưu được: trình duyệt đang chặn lưu trữ (cửa sổ riêng tư hoặc cài đặt). Trang vẫn dùng được khi có mạng.',
    failed: 'Chưa lưu được: phần giữ dữ liệu không khởi động. Hãy tải lại trang khi có mạng.',
  } satisfies Record<Exclude<OfflineSupport, 'unknown' | 'ready'>, string>,
};
