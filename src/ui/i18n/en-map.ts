/** English: the map, its layers and its legend. */
import { capitalised } from '../names.ts';
import { of } from './en-sentence.ts';
import type { viMap } from './vi-map.ts';

export const enMap: typeof viMap = {
  map: {
    region: 'Map',
    overview: 'Overview map. The places are listed beside it.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Back to the place shown',
    inset: 'Archipelagos of the country',
    starting: 'Overview; the detailed map is opening…',
    unavailable:
      'This device cannot draw the detailed map (no WebGL). The overview, the lists and the table work as usual.',
    lost: 'The detailed map has paused and will come back by itself. The lists and the table work as usual.',
  },
  layers: {
    title: 'Map layers',
    names: {
      communes: ({ commune }) => `${capitalised(commune.many)} by indicator`,
      villages: ({ settlement }, signal) =>
        `${capitalised(settlement.many)} by status of ${signal}`,
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
    allNote: 'from afar colours alone; closer, those without signal; closer still, all',
    byPart: ({ province }) => `shown once a ${province.one} is chosen`,
    outsideNote: 'only where operators supplied coverage',
    open: 'Map layers',
    show: 'Show the layers',
    hide: 'Hide',
  },
  legend: {
    title: 'Legend',
    by: (indicator, noun) => `${indicator}, by ${noun.one}`,
    exactly: '100%',
    below: (percent) => `under ${percent}`,
    between: (from, to) => `${from}–${to}`,
    upTo: (from, to) => `${from} to under ${to}`,
    lacking: 'too few data',
    units: of,
    from: (bound) => `${bound} and more`,
    people: (signal) => `People in places without ${signal}, per 100 km²`,
    planned: 'planned',
    inService: 'in service',
  },
};
