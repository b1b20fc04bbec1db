/** What the manifest of the sample says of itself: what is real, what is drawn, what is invented. */
import type { ManifestHead } from '../dataset/write.ts';
import { LATER, OPERATORS, SILENT_PROVINCES } from './settings.ts';

/** Id of the dataset. */
export const SAMPLE_ID = 'sample-country';

/** Ids of sources. */
export const CATALOGUE_SOURCE = 'catalogue';
export const SAMPLE_SOURCE = 'sample';

/** The head for an edition of the catalogue, with the names of the silent provinces. */
export function sampleHead(
  adminVersion: string,
  provinceName: (code: string) => string,
): ManifestHead {
  const silent = SILENT_PROVINCES.map(provinceName);
  return {
    id: SAMPLE_ID,
    title: { vi: 'Việt Nam (dữ liệu mẫu)', en: 'Viet Nam (sample data)' },
    kind: 'sample',
    country: 'vn',
    adminVersion,
    asOf: LATER,
    boundaries: 'approximate',
    licence: 'CC0-1.0',
    sources: [
      {
        id: CATALOGUE_SOURCE,
        title: {
          vi: 'Danh mục đơn vị hành chính thật (mã, tên, dân số, vị trí trung tâm); ranh giới vẽ minh hoạ từ các trung tâm đó',
          en: 'Real catalogue of administrative units (codes, names, population, centres); boundaries drawn around these centres for illustration',
        },
        licence: 'MIT',
        date: adminVersion,
        url: '',
      },
      {
        id: SAMPLE_SOURCE,
        title: {
          vi: `Dữ liệu bịa ra để minh hoạ, không phải số liệu thật: thôn, vùng phủ sóng, cáp quang, trạm và nhà mạng. ${silent.join(' và ')} được chọn ngẫu nhiên làm nơi chưa gửi số liệu`,
          en: `Invented for illustration, not real data: villages, coverage, fibre, sites and operators. ${silent.join(' and ')} were chosen at random to stand for provinces that supplied nothing`,
        },
        licence: 'CC0-1.0',
        date: LATER,
        url: '',
      },
    ],
    operators: OPERATORS.map(({ id, name }) => ({ id, name })),
  };
}
