/** English: the method page. */
import { STATED_COMPLETENESS } from '../../core/choropleth.ts';
import { formatBound } from '../format.ts';
import type { viMethod } from './vi-method.ts';

export const enMethod: typeof viMethod = {
  title: 'Method',
  lead: 'This site counts by settlement, states the evidence beside every number, and takes the unknown for neither yes nor no.',
  current: 'The definition in use',
  sections: [
    {
      heading: 'Settlements are what is counted',
      paragraphs: [
        'A settlement is a rural village (thôn, bản, làng, ấp, buôn, sóc) or an urban neighbourhood group (tổ dân phố, khu phố). The two are counted apart and together, and it is said which.',
        'The figures of a commune, a province and the country are sums over the settlements inside, so that the communes always add up to their province.',
      ],
    },
    {
      heading: 'What counts as signal',
      paragraphs: [
        'Every settlement has one status: Signal, Weak signal, No signal or No data. It follows from the definition in use: from which technology on, which operator, on which evidence.',
        'With “any operator”: signal if one operator has it; weak if the best is weak; no signal if every operator has none or the settlement itself reports none; otherwise no data.',
        'With “at least two operators”: signal if two or more have it. It counts as not reached only if even all the unknown operators would not make two.',
        'Where the dataset names only one operator, “at least two operators” has no data, except for settlements whose overall state is no coverage.',
        'A technology that an operator reports nowhere is left out for that operator. Silence on 5G does not reopen a reported absence of 4G.',
        '2G alone is not mobile broadband.',
      ],
    },
    {
      heading: 'Dead zones',
      paragraphs: [
        'The national programme calls a settlement without mobile broadband a dead zone. Provincial surveys tell two levels apart: no coverage, where there is no signal at the centre of the settlement, and gaps, where the centre has signal but some residential clusters do not. “Survey scope” in the definition switches between the two.',
      ],
    },
    {
      heading: 'The unknown widens the figure',
      paragraphs: [
        'While some settlements have no data, a figure reads “at least x/y” with the range from x/y to (x + u)/y, where u is the number of settlements without data. A percentage is never rounded to 100% or 0% unless it is exactly that.',
        'A commune counts as having supplied data when anything is known of one of its settlements: signal, overall state, power or fibre.',
        `Where fewer than ${formatBound(STATED_COMPLETENESS, 'en')} of the settlements have data, a place is neither coloured nor ranked.`,
      ],
    },
    {
      heading: 'Fibre is three different indicators',
      paragraphs: [
        'Communes with fibre, settlements with fibre and households that subscribe are never merged: a commune whose centre has fibre may still hold settlements that cannot order it.',
        'No signal and no fibre means a settlement with neither 4G nor fibre.',
      ],
    },
    {
      heading: 'Settlements without signal, by power supply',
      paragraphs: [
        'Split as the ministry reports it: extremely disadvantaged with power; others with power; without power. Unstable power counts as power.',
      ],
    },
    {
      heading: 'Evidence',
      paragraphs: [
        'Reported: the lists of local authorities. Declared by operators: the settlement lies in an area that an operator declares covered; where an operator supplied no map, there is no data. Measured: enough samples. Estimates stay apart and never enter official figures.',
        'Where a coverage file is damaged or was read only in part, the land outside its polygons has no data; it does not count as without signal.',
        'Land outside the declared coverage is drawn only where operators supplied coverage: empty forest is not a dead zone.',
      ],
    },
    {
      heading: 'Your data stay on your device',
      paragraphs: [
        'Everything is calculated in the browser. There is no server behind this site, no account, no tracking and no request to any other site.',
      ],
    },
  ],
};
