/** What settlements are called, by region: words of everyday use (thôn, bản, ấp, tổ dân phố); which one where is general knowledge. */

/** The words of one region. */
export interface SettlementWords {
  /** The first is used on rough land, the second elsewhere. */
  readonly rural: readonly [rough: string, flat: string];
  readonly urban: string;
}

const NORTHERN_MOUNTAINS: SettlementWords = { rural: ['bản', 'thôn'], urban: 'tổ dân phố' };
const NORTH: SettlementWords = { rural: ['xóm', 'thôn'], urban: 'tổ dân phố' };
const NORTH_CENTRE: SettlementWords = { rural: ['bản', 'thôn'], urban: 'khối phố' };
const SOUTH_CENTRE: SettlementWords = { rural: ['thôn', 'thôn'], urban: 'tổ dân phố' };
const HIGHLANDS: SettlementWords = { rural: ['buôn', 'thôn'], urban: 'tổ dân phố' };
const SOUTH: SettlementWords = { rural: ['ấp', 'ấp'], urban: 'khu phố' };
const MEKONG: SettlementWords = { rural: ['ấp', 'ấp'], urban: 'khóm' };

const WORDS_BY_PROVINCE: Readonly<Record<string, SettlementWords>> = {
  '04': NORTHERN_MOUNTAINS,
  '08': NORTHERN_MOUNTAINS,
  '11': NORTHERN_MOUNTAINS,
  '12': NORTHERN_MOUNTAINS,
  '14': NORTHERN_MOUNTAINS,
  '15': NORTHERN_MOUNTAINS,
  '19': NORTH,
  '20': NORTHERN_MOUNTAINS,
  '38': NORTH_CENTRE,
  '40': NORTH_CENTRE,
  '42': NORTH_CENTRE,
  '44': NORTH_CENTRE,
  '46': NORTH_CENTRE,
  '48': SOUTH_CENTRE,
  '51': SOUTH_CENTRE,
  '56': SOUTH_CENTRE,
  '52': HIGHLANDS,
  '66': HIGHLANDS,
  '68': HIGHLANDS,
  '75': SOUTH,
  '79': SOUTH,
  '80': SOUTH,
  '82': MEKONG,
  '86': MEKONG,
  '91': MEKONG,
  '92': MEKONG,
  '96': MEKONG,
};

/** The words of a province, by its code. */
export function settlementWords(province: string): SettlementWords {
  return WORDS_BY_PROVINCE[province] ?? NORTH;
}
