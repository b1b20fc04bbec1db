/** English: figures by the operators' maps. Not in the first download. */
import { capitalised } from '../names.ts';
import type { viMaps } from './vi-maps.ts';

export const enMaps: typeof viMaps = {
  title: 'Checked against the operators’ maps',
  open: 'Measure the covered area and find where reports differ',
  choose: ({ province }) => `Choose a ${province.one} to check it against the operators’ maps.`,
  area: (signal) => `Area inside declared coverage of ${signal}`,
  silent: 'No operator has supplied coverage for the chosen definition.',
  isPartial:
    'Coverage of some operator is missing or cannot be read, so this is the least it can be.',
  isApproximate: 'Boundaries here are illustrative: an approximate share is given, no km².',
  km2: (covered, total) => `${covered}/${total} km²`,
  method:
    'Area on the WGS 84 ellipsoid: the union of all declared polygons within the boundary, not sampled.',
  atLeast: (share) => `at least ${share}`,
  kinds: {
    'covered-outside': {
      line: (count, { one, many }) =>
        `${count} ${count === '1' ? `${one} is` : `${many} are`} reported covered by an operator but outside what it declared`,
      distance: (km) => `${km} km outside coverage`,
    },
    'none-inside': {
      line: (count, { one, many }) =>
        `${count} ${count === '1' ? `${one} is` : `${many} are`} reported without signal of an operator but inside what it declared`,
      distance: (km) => `${km} km inside coverage`,
    },
  },
  agree: ({ settlement }) =>
    `Reports and operators’ maps contradict each other in no ${settlement.one}.`,
  neither: 'Neither is taken for the truth: this is a list to look into on the spot.',
  show: ({ settlement }) =>
    `${capitalised(settlement.many)} and their distance to the edge of coverage`,
  more: (count) => `and ${count} more`,
};
