/** English: what is said of one village before its card is there, and outside it. */
import type { viVillage } from './vi-village.ts';

export const enVillage: typeof viVillage = {
  back: (name) => `Back to ${name}`,
  sample: 'sample data',
  copy: 'Copy link',
  copied: 'Link copied',
  copyFailed: 'The browser does not allow copying. Copy this address:',
  missing: ({ settlement }) => `This ${settlement.one} is not in the dataset. The link may be old.`,
  fibre: 'Fibre',
  households: 'Households',
  population: 'Population',
  people: (count) => `pop. ${count}`,
  fibre_: { unknown: 'no data', yes: 'yes', no: 'no' },
};
