/** English: the map and its edges. */
import type { viMap } from './vi-map.ts';

export const enMap: typeof viMap = {
  map: {
    region: 'Map',
    overview: 'Overview map. The places are listed beside it.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Back to the place shown',
    compare: 'Compare',
    inset: 'Archipelagos of the country',
    starting: 'Overview; the detailed map is opening…',
    unavailable:
      'This device cannot draw the detailed map (no WebGL). The overview, the lists and the table work as usual.',
    lost: 'The detailed map has paused and will come back by itself. The lists and the table work as usual.',
  },
  layers: {
    title: 'Map layers',
    open: 'Map layers',
  },
  legend: {
    title: 'Legend',
  },
};
