/** English: tables of sites, of measurements and of figures by commune. */
import { formatCount } from '../format.ts';
import { agreeing, capitalised } from '../names.ts';
import type { viRoles } from './vi-roles.ts';

const n = (value: number) => formatCount(value, 'en');
const some = (value: number, one: string, many: string) =>
  `${n(value)} ${value === 1 ? one : many}`;

export const enRoles: typeof viRoles = ({ settlement, commune, province }) => ({
  about: {
    villages: '',
    sites: `Sites go onto the layer of sites, and into the distances from ${settlement.many} to the nearest site.`,
    measurements:
      'Measurements are read and checked row by row. The map cannot count from measurements yet, so nothing is taken in.',
    'commune-figures': `Figures by ${commune.one} are compared with what the list of ${settlement.many} adds up to. Nothing is taken in: figures on this map are always sums over ${settlement.many}.`,
    unknown: '',
  },
  noSites:
    'The data that are open have no layer of sites, so these sites are checked only. Open data with a layer of sites to take them in.',
  next: {
    measurements: `This table is understood and cannot be counted yet. Where the measurements show that a ${settlement.one} has a signal or none, write that into a list of ${settlement.many} and bring that.`,
    'commune-figures': `To make the map agree with the file, bring a newer list of the ${settlement.many} of the ${commune.many} that differ above. If the list of ${settlement.many} is right, correct the file.`,
    unknown: 'Say in the first step what the table is about, so that it can be used.',
  },
  sites: {
    add: 'new sites',
    update: 'sites updated',
    same: 'sites unchanged',
    none: 'Nothing to change: the sites are as they are known, or cannot be used.',
    entry: (add, update) => `${some(add, 'new site', 'new sites')}, ${n(update)} updated`,
    counted: `Distances from ${settlement.many} to the nearest site (${settlement.one} card, table) are measured with these sites.`,
    show: 'Show sites on the map',
  },
  figures: {
    title: `Against the list of ${settlement.many}`,
    counting: `Adding up the list of ${settlement.many}…`,
    failed: 'This could not be compared.',
    sentence: (communes, differing, uncounted) =>
      `${n(communes)} ${agreeing(commune, communes)} in the file: ${some(differing, 'differs', 'differ')}${
        uncounted > 0
          ? `, ${n(uncounted)} without any ${settlement.one} in the list to compare with`
          : ''
      }.`,
    covered: (signal) => `${capitalised(settlement.many)} with ${signal} are counted as covered.`,
    range: `A range stands where ${settlement.many} are unknown; a number within it is not taken for a difference.`,
    commune: capitalised(commune.one),
    figure: 'Figure',
    stated: 'In the file',
    counted: `From the ${settlement.many}`,
    difference: 'Difference',
    code: `${capitalised(commune.one)} code`,
    above: capitalised(province.one),
    figures: {
      villages_total: capitalised(settlement.many),
      villages_covered: `${capitalised(settlement.many)} covered`,
      households: 'Households',
      population: 'People',
    },
    same: 'agrees',
    open: `no ${settlement.many} listed`,
    atLeast: (least) => `from ${least}`,
    rows: (rows) => `sum of ${n(rows)} rows`,
    all: 'Show numbers that agree too',
    shown: (shown, total) => `${n(shown)} of ${n(total)} shown`,
    more: 'Show more',
    save: 'Download the comparison (CSV)',
    file: 'against-the-list-of-villages',
  },
});
