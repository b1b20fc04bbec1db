/** Vietnamese: what of a sample is real, approximate, invented. */
import type { TrustGrade, TrustSubject } from '../data-trust.ts';
import type { Nouns } from '../names.ts';

export const viTrust = {
  title: 'Phần nào là thật, gần đúng, mẫu',
  grades: { real: 'Thật', approximate: 'Gần đúng', sample: 'Mẫu' } satisfies Record<
    TrustGrade,
    string
  >,
  subjects: {
    units: () => 'tên và mã đơn vị hành chính',
    published: () => 'số liệu đã công bố',
    boundaries: () => 'ranh giới',
    villages: ({ settlement }: Nouns) =>
      `${settlement.one}, số dân từng ${settlement.one} và mọi con số tính từ ${settlement.one}`,
    coverage: () => 'vùng phủ sóng',
    fibre: () => 'tuyến cáp quang',
    sites: () => 'trạm',
  } satisfies Record<TrustSubject, (nouns: Nouns) => string>,
};
