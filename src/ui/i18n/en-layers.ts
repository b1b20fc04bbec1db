/** English: the list of layers and the legend. */
import { formatCount } from '../format.ts';
import { capitalised, type Noun } from '../names.ts';
import type { viLayers } from './vi-layers.ts';

const count = (value: number, noun: Noun) =>
  `${formatCount(value, 'en')} ${value === 1 ? noun.one : noun.many}`;

export const enLayers: typeof viLayers = {
  groups: {
    units: () => 'Administrative units',
    villages: ({ settlement }) => capitalised(settlement.many),
    coverage: () => 'Coverage',
    infrastructure: () => 'Infrastructure',
    ground: () => 'Ground',
  },
  names: {
    communes: ({ commune }) => `${capitalised(commune.many)} by indicator`,
    villages: ({ settlement }, signal) => `${capitalised(settlement.many)} by status of ${signal}`,
    'all-villages': ({ settlement }) => `All ${settlement.many} at once`,
    people: (_, signal) => `People in places without ${signal}`,
    'coverage-2G': () => '2G coverage',
    'coverage-3G': () => '3G coverage',
    'coverage-4G': () => '4G coverage',
    'coverage-5G': () => '5G coverage',
    outside: () => 'Outside declared coverage',
    fibre: () => 'Fibre',
    sites: () => 'Sites',
    labels: () => 'Names of places and islands',
  },
  indicator: 'Coloured by',
  indicators: {
    villages: ({ settlement }, signal) => `${capitalised(settlement.many)} with ${signal}`,
    population: ({ settlement }, signal) => `People in ${settlement.many} with ${signal}`,
    'fibre-villages': ({ settlement }) => `${capitalised(settlement.many)} with fibre`,
    'fibre-households': () => 'Households on fibre',
  },
  reading: 'reading…',
  unreadable: 'cannot be read',
  allNote:
    'this device draws without a graphics card: from afar colours alone; closer, those without signal; closer still, all',
  byPart: ({ province }) => `shown once a ${province.one} is chosen`,
  outsideNote: 'only where operators supplied coverage',
  outsideOfAll: 'of all operators that count, not only the one drawn',
  source: (titles) => `Source: ${titles}`,
  operator: 'Draw the coverage of',
  allOperators: 'all operators',
  supplied: (name, technologies) => `${name}: ${technologies.join(', ')}`,
  notSupplied: (names) => `${names}: no coverage supplied`,
  notSuppliedOf: (name, technologies) =>
    `${name} supplied no coverage of ${technologies.join(', ')}`,
  opacity: 'Strength of coverage',
  percent: (value) => `${value}%`,

  legend: {
    folded: (title) => `Legend: ${title}`,
    by: (indicator, noun) => `${indicator}, by ${noun.one}`,
    exactly: '100%',
    below: (percent) => `under ${percent}`,
    between: (from, to) => `${from}–${to}`,
    upTo: (from, to) => `${from} to under ${to}`,
    lacking: 'too few data',
    from: (bound) => `${bound} and more`,
    people: (signal) => `People in places without ${signal}, per 100 km²`,
    planned: 'planned',
    estimated: 'estimated coverage',
    hidden: 'hidden',
    toggle: 'Hide from map and lists, or show again',
    only: 'only this',
    showAll: 'show all again',
    hiddenVillages: (hidden, noun) => `${count(hidden, noun)} hidden`,
    hiddenCommunes: (hidden, noun) => `${count(hidden, noun)} hidden`,
    hiddenNothing: 'some lines of the legend are hidden',
    stillCounted: 'figures still count everything',
  },

  classing: {
    title: 'Class breaks',
    names: { fixed: 'fixed', quantile: 'equal counts', equal: 'equal steps', manual: 'your own' },
    notes: {
      fixed: () => 'The same on every date and in every place, so that they compare by eye.',
      quantile: ({ commune }) =>
        `Each class holds about the same number of ${commune.many}, of all ${commune.many} of the dataset that have enough data, not only those of the place shown. The breaks change with date and definition.`,
      equal: ({ commune }) =>
        `Five steps of the same width from the lowest to the highest value of all ${commune.many} of the dataset that have enough data. The breaks change with date and definition.`,
      manual: () => 'Four breaks, ascending, in percent. Each class begins at its break.',
    },
    bound: (index) => `Break ${index}`,
    unit: '%',
    apply: 'Apply',
    problems: {
      'not-a-number': (index) => `Break ${index} is not a number. Write it like 70 or 92.5.`,
      'too-fine': (index) => `Break ${index}: at most one decimal.`,
      'out-of-range': (index) => `Break ${index} has to be above 0 and at most 100.`,
      'not-ascending': (index) => `Break ${index} has to be above break ${index - 1}.`,
    },
    merged: (empty) =>
      `Many places share one value, so ${empty} of the classes ${empty === 1 ? 'has' : 'have'} no range and ${empty === 1 ? 'is' : 'are'} not listed.`,
  },
};
