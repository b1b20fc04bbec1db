/** Vietnamese: what is said of one village before its card is there, and outside it. */
import type { Answer } from '../../core/model.ts';
import type { Nouns } from '../names.ts';

export const viVillage = {
  back: (name: string) => `Về ${name}`,
  sample: 'dữ liệu mẫu',
  copy: 'Sao chép liên kết',
  copied: 'Đã sao chép liên kết',
  copyFailed: 'Trình duyệt không cho sao chép. Hãy chép địa chỉ này:',
  missing: ({ settlement }: Nouns) =>
    `Không tìm thấy ${settlement.one} này trong bộ dữ liệu. Liên kết có thể đã cũ.`,
  fibre: 'Cáp quang',
  households: 'Số hộ',
  population: 'Số dân',
  people: (count: string) => `${count} người`,
  fibre_: { unknown: 'chưa có số liệu', yes: 'có', no: 'không có' } satisfies Record<
    Answer,
    string
  >,
};
