/** English: printing, citing and embedding a place. */
import type { viEmbed } from './vi-embed.ts';

export const enEmbed: typeof viEmbed = {
  tools: 'Use elsewhere',
  print: 'Print this page',
  cite: 'Embed, cite',
  picture: 'Download the map as a picture',
  noPicture: 'There is no map to take a picture of. The print has an overview.',
  printed: {
    from: (date) => `Printed on ${date} from`,
    definition: 'Definition',
    map: (signal) => `Share with ${signal}`,
    lacking: 'not enough data',
    approximate: 'Boundaries are illustrative only.',
    list: 'Table',
    columns: {
      name: 'Name',
      share: 'With signal',
      none: 'Without',
      unknown: 'No data',
      total: 'Total',
      status: 'Status',
    },
    lackingRank: 'not enough data to rank',
  },
  citing: {
    title: 'Embed, cite',
    embed: 'Code to embed in another page',
    embedNote:
      'The embed keeps the place, definition and language shown here, and always states source, date and kind of data. When this site’s figures change, the embed says so.',
    preview: 'See the embed',
    citation: 'Citation',
    sample:
      'These are sample data, not the real situation, so there is no citation: the figures say nothing about the real place.',
    none: 'No data to cite yet.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser does not allow copying. Select and copy the text above.',
    definition: (line) => `Definition: ${line}.`,
    asOf: (date) => `Data up to ${date}.`,
    sources: (titles) => `Source: ${titles}.`,
    version: (version) => `Dataset version: ${version}.`,
    seen: (date) => `(seen on ${date})`,
    estimate: 'Estimates, not official figures.',
    frameTitle: (place) => `Phủ Sóng: ${place}`,
  },
  frame: {
    changed: (date) =>
      `The figures have changed since the version of ${date} that this embed quotes. Below are the present ones.`,
    changedUndated:
      'The figures have changed since the version that this embed quotes. Below are the present ones.',
    sample: 'Sample data',
    estimate: 'Estimates',
    approximate: 'Illustrative boundaries',
    notFound: 'This place is not in the dataset. Below is the whole dataset.',
    openMap: 'Open the map',
    whole: 'See it on Phủ Sóng',
    newTab: '(opens a new page)',
    definition: 'Definition',
    sources: 'Source',
    failed: 'The data could not be read. The full page says why.',
  },
};
