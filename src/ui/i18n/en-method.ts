/** English: the method page. */
import { STATED_COMPLETENESS } from '../../core/choropleth.ts';
import { formatBound } from '../format.ts';
import type { viMethod } from './vi-method.ts';

export const enMethod: typeof viMethod = {
  lead: 'This site counts by settlement, states the evidence beside every number, and takes the unknown for neither yes nor no.',
  current: 'The definition in use',
  contents: 'Sections',
  linkTo: (heading) => `Link to the section ${heading}`,
  keys: [
    ['Tab, Shift + Tab', 'forward and back through all buttons and links'],
    ['Enter, Space', 'press a button, follow a link'],
    ['Esc', 'close a dialog, an explanation or a village card; the focus goes back'],
    ['↑ ↓ ← →', 'move the map; go between the cells of the table; choose a suggestion'],
    ['+ −', 'zoom in and out while on the map'],
    ['Home, End, Page Up, Page Down', 'first, last, one screen up or down in the table'],
  ],
  version: {
    site: 'Version of the site',
    dataset: 'Version of the dataset',
    unknown: 'not known',
  },
  sections: {
    settlement: {
      heading: 'Settlements are what is counted',
      paragraphs: [
        'A settlement is a rural village (thôn, bản, làng, ấp, buôn, sóc) or an urban neighbourhood group (tổ dân phố, khu phố). The two are counted apart and together, and it is said which.',
        'The figures of a commune, a province and the country are sums over the settlements inside, so that the communes always add up to their province.',
      ],
    },
    signal: {
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
    'dead-zone': {
      heading: 'Dead zones',
      paragraphs: [
        'The national programme calls a settlement without mobile broadband a dead zone. Provincial surveys tell two levels apart: no coverage, where there is no signal at the centre of the settlement, and gaps, where the centre has signal but some residential clusters do not. “Survey scope” in the definition switches between the two.',
        'The criteria are guided by official letter 1603/BTTTT-CVT of 25 April 2024; this site does not restate it and leaves the thresholds open in the definition.',
      ],
    },
    unknown: {
      heading: 'The unknown widens the figure',
      paragraphs: [
        'While some settlements have no data, a figure reads “at least x/y” with the range from x/y to (x + u)/y, where u is the number of settlements without data. A percentage is never rounded to 100% or 0% unless it is exactly that.',
        'How many have no data always stands under “What is missing”, together with the communes that sent nothing and the files that could not be read.',
      ],
    },
    completeness: {
      heading: 'Completeness',
      paragraphs: [
        'A commune counts as having supplied data when anything is known of one of its settlements: signal, overall state, power or fibre.',
        `Where fewer than ${formatBound(STATED_COMPLETENESS, 'en')} of the settlements have data, a place is neither coloured nor ranked: on the map it is hatched grey.`,
      ],
    },
    fibre: {
      heading: 'Fibre is three different indicators',
      paragraphs: [
        'Communes with fibre, settlements with fibre and households that subscribe are never merged: a commune whose centre has fibre may still hold settlements that cannot order it.',
        'No signal and no fibre means a settlement with neither 4G nor fibre.',
      ],
    },
    power: {
      heading: 'Settlements without signal, by power supply',
      paragraphs: [
        'Split as the ministry reports it: extremely disadvantaged with power; others with power; without power. Unstable power counts as power.',
      ],
    },
    evidence: {
      heading: 'Evidence',
      paragraphs: [
        'Reported: the lists of local authorities. Declared by operators: the settlement lies in an area that an operator declares covered; where an operator supplied no map, there is no data. Measured: enough samples. Estimates stay apart and never enter official figures.',
        'Where a coverage file is damaged or was read only in part, the land outside its polygons has no data; it does not count as without signal.',
        'Land outside the declared coverage is drawn only where operators supplied coverage: empty forest is not a dead zone.',
      ],
    },
    areas: {
      heading: 'Area with signal',
      paragraphs: [
        'The true area of what the boundary and the union of all declared coverage share, computed exactly polygon by polygon on an equal-area plane of the WGS 84 ellipsoid: nothing is sampled, and land under several areas counts once.',
        'Where an operator’s coverage is missing the area is a lower bound. On approximate boundaries only shares are given, never km².',
        'Area does not stand in for settlements: it includes land where nobody lives.',
      ],
    },
    contradictions: {
      heading: 'Where report and map contradict each other',
      paragraphs: [
        'Two kinds are listed: settlements reported to have an operator’s signal that lie outside all coverage it declared, and settlements reported without that lie inside; with the distance to the edge of the coverage.',
        'Neither is taken for the truth: it is a list of what to look into on the spot. Where one side has no data there is no contradiction. Different values for one settlement are all kept, with source and date.',
      ],
    },
    sample: {
      heading: 'What the sample is',
      paragraphs: [
        'The site opens with a sample of the whole country to try it on. Names and codes of provinces and communes, population and the published national series are real. Boundaries are cells drawn around real centres and only approximate. Settlements, signal, coverage, stations and fibre are invented by a program that gives the same result on every run.',
        'So the answer for a sample settlement is not told as a fact, no citation is given, and every page, print, picture and embed of sample data says “Sample data”.',
      ],
    },
    privacy: {
      heading: 'Your data stay on your device',
      paragraphs: [
        'Everything is calculated in the browser. There is no server behind this site, no account, no cookie, no tracking and no request to any other site. Files that you open do not leave your device.',
        'The browser remembers only text size, contrast, and the parts of the site already fetched, to work offline. Your position is asked for only when you press the button for it, and is not kept.',
      ],
    },
    cite: {
      heading: 'Quoting figures',
      paragraphs: [
        '“Embed, cite” at the end of every place gives a citation with figure, denominator, definition, date, source and an address that reopens the same view; and the code to embed it in another page.',
        'An embed names the version of the dataset. When the site’s figures have changed since, the embed says so itself.',
      ],
    },
    keyboard: {
      heading: 'By keyboard',
      paragraphs: ['Whatever can be done by mouse or by dragging has a button or a key.'],
    },
    words: {
      heading: 'Terms',
      paragraphs: [],
    },
    version: {
      heading: 'Version',
      paragraphs: [
        'The version of a dataset is the date of its data and a code made from its list of files: when a file changes, so does the code.',
      ],
    },
  },
};
