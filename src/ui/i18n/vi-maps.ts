/** Vietnamese: figures by the operators' maps. Not in the first download. */
import { capitalised, type Noun, type Nouns } from '../names.ts';

export const viMaps = {
  title: 'Đối chiếu với bản đồ nhà mạng',
  open: 'Đo diện tích có sóng và tìm chỗ lệch với báo cáo',
  choose: ({ province }: Nouns) => `Chọn một ${province.one} để đối chiếu với bản đồ nhà mạng.`,
  area: (signal: string) => `Diện tích nằm trong vùng phủ ${signal}`,
  silent: 'Chưa nhà mạng nào gửi vùng phủ cho cách tính đang chọn.',
  isPartial:
    'Vùng phủ của một nhà mạng nào đó chưa có hoặc không đọc được, nên đây là mức thấp nhất.',
  isApproximate: 'Ranh giới ở đây chỉ để minh hoạ: chỉ nêu tỷ lệ gần đúng, không nêu km².',
  km2: (covered: string, total: string) => `${covered}/${total} km²`,
  method:
    'Diện tích tính trên ellipsoid WGS 84, hợp của mọi đa giác nhà mạng công bố cắt với ranh giới; không lấy mẫu.',
  atLeast: (share: string) => `ít nhất ${share}`,
  kinds: {
    'covered-outside': {
      line: (count: string, { one }: Noun) =>
        `${count} ${one} được báo cáo có sóng của một nhà mạng nhưng nằm ngoài vùng phủ nhà mạng đó công bố`,
      distance: (km: string) => `ngoài vùng phủ ${km} km`,
    },
    'none-inside': {
      line: (count: string, { one }: Noun) =>
        `${count} ${one} được báo cáo không có sóng của một nhà mạng nhưng nằm trong vùng phủ nhà mạng đó công bố`,
      distance: (km: string) => `sâu trong vùng phủ ${km} km`,
    },
  },
  agree: ({ settlement }: Nouns) =>
    `Không có ${settlement.one} nào mà báo cáo và bản đồ nhà mạng nói ngược nhau.`,
  neither: 'Chưa bên nào được coi là đúng: đây là danh sách cần rà soát lại tại chỗ.',
  show: ({ settlement }: Nouns) => `${capitalised(settlement.one)} và khoảng cách tới rìa vùng phủ`,
  more: (count: string) => `và ${count} chỗ lệch khác`,
};
