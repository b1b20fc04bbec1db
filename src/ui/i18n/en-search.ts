/** English: searching for a place. */
import { formatCount } from '../format.ts';
import { capitalised } from '../names.ts';
import type { viSearch } from './vi-search.ts';

const n = (value: number) => formatCount(value, 'en');
const results = (count: number) => `${n(count)} ${count === 1 ? 'result' : 'results'}`;

export const enSearch: typeof viSearch = {
  results: 'Search results',
  hint: ({ settlement, commune, province }) =>
    `Type the name of a ${settlement.one}, ${commune.one} or ${province.one}, with or without diacritics.`,
  hintMore: [
    'Communes, wards and townships from before the mergers are found too.',
    'Add a place to narrow it down: “thôn 3 sinh long”.',
    'Codes of units work as well.',
  ],
  groups: {
    province: ({ province }) => capitalised(province.many),
    commune: ({ commune }) => capitalised(commune.many),
    former: 'Former units',
    village: ({ settlement }) => capitalised(settlement.many),
  },
  formerly: (name) => `${name} (former)`,
  now: (name) => `now in ${name}`,
  formerCommune: (name) => `formerly ${name}`,
  code: (code) => `code ${code}`,
  alsoCalled: (name) => `main name: ${name}`,
  opening: 'Opening the dataset…',
  reading: (kilobytes) =>
    kilobytes > 0
      ? `Loading the list of names (under ${n(kilobytes)} KB)…`
      : 'Loading the list of names…',
  searching: 'Searching…',
  failed: 'The list of names could not be loaded. Check the connection and try again.',
  unreadable: (file) => `The file ${file} could not be read; results may be missing.`,
  retry: 'Try again',
  nothing: (text) => `Nothing found for “${text}”.`,
  remedies: [
    'Check the spelling, or type fewer letters.',
    'Leave out words such as “thôn” or “xã” and type the proper name alone.',
    'Add the commune or province where to look.',
  ],
  everywhere: ({ settlement, province }, kilobytes) =>
    `Search ${settlement.many} in all ${province.many}${kilobytes > 0 ? ` (under ${n(kilobytes)} KB)` : ''}`,
  count: (shown, total) =>
    shown < total ? `${results(total)}, ${n(shown)} shown` : results(total),
  none: 'No results',
  more: (shown, total) => `${n(shown)} of ${results(total)} shown; type more to narrow them down.`,
  formerNote: (former) => `${former} is no longer an administrative unit.`,
  formerPlace: (former, one) => `${former} is now in ${one}.`,
  formerSplit: (former) => `${former} now lies in several units:`,
  brief: 'From the list of names of the province; the rest of the card is being loaded.',
};
