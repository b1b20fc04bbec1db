/** English: the later parts of the panel: uncovered villages, what was published about the country, how complete the data are. Not in the first download. */
import { capitalised } from '../names.ts';
import type { viNational } from './vi-national.ts';

export const enNational: typeof viNational = {
  uncovered: ({ settlement }) => `${capitalised(settlement.many)} without signal`,
  uncoveredNote: 'by people, with distance to site and fibre, power and plan',
  published: {
    title: 'Published figures',
    lead: 'Quoted from published sources. This site neither counts them nor merges them with the indicators above.',
    reading:
      'The outline is the base, the filled part what was reached; all bars have one scale, from 0.',
    movingBase: 'The base changes between dates, so percentages of different dates do not compare.',
    baseChange: (before, after) => `base changed: ${before} → ${after}`,
    table: 'Figures and source of each date',
    asOf: 'Date',
    share: 'Reached/base',
    remaining: 'Remaining',
    note: (note) => `Note: ${note}.`,
    source: (source) => `Source: ${source}.`,
  },
  completeness: {
    title: 'Completeness of the data',
    supplied: (share, noun) => `${capitalised(noun.many)} that supplied data: ${share}.`,
    silent: 'No data at all:',
    short: (threshold, { settlement }) =>
      `Data on under ${threshold} of ${settlement.many}, neither ranked nor coloured:`,
    caption: (noun, { settlement }, signal) =>
      `Each column is a ${noun.one}, as high as the part of its ${settlement.many} with data on ${signal}; an empty outline has none.`,
    each: (noun) => `Each ${noun.one}`,
    hatched: ([hatched, silent, short], threshold, { commune }) =>
      `The map hatches ${hatched} ${commune.many}: ${silent} that supplied no data and ${short} with under ${threshold} of the data that a colour needs.`,
    hatchedOnly: (hatched, threshold, { commune }) =>
      `The map hatches ${hatched} ${commune.many} with under ${threshold} of the data that a colour needs.`,
  },
  layers: {
    all: 'Date of each layer',
    old: 'Data over 12 months old:',
    absent: 'Supplied by nobody here:',
    absentHere: 'none here',
    units: () => 'administrative units',
    villages: ({ settlement }) => `list of ${settlement.many}`,
    fibre: () => 'fibre routes',
    sites: () => 'sites',
    coverage: (technology, operator, evidence) =>
      `${technology} coverage of ${operator} (${evidence})`,
  },
};
