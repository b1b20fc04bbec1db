/** English: what of a sample is real, approximate, invented. */
import type { viTrust } from './vi-trust.ts';

export const enTrust: typeof viTrust = {
  title: 'What is real, approximate, sample',
  grades: { real: 'Real', approximate: 'Approximate', sample: 'Sample' },
  subjects: {
    units: () => 'names and codes of administrative units',
    published: () => 'published figures',
    boundaries: () => 'boundaries',
    villages: ({ settlement }) =>
      `${settlement.many}, the population of each, and every figure counted from them`,
    coverage: () => 'coverage areas',
    fibre: () => 'fibre lines',
    sites: () => 'sites',
  },
};
