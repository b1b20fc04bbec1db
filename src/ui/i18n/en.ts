/** English, complete by type: every text of {@link vi}. Plurals agree. */
import { formatCount, NO_DATA } from '../format.ts';
import { capitalised } from '../names.ts';
import { enMap } from './en-map.ts';
import { enFailures, enIssues } from './en-problems.ts';
import { enSentence, of } from './en-sentence.ts';
import { enTrust } from './en-trust.ts';
import { enVillage } from './en-village.ts';
import type { vi } from './vi.ts';

const n = (value: number) => formatCount(value, 'en');
const plural = (value: number, one: string, many: string) =>
  `${n(value)} ${value === 1 ? one : many}`;

export const en: typeof vi = {
  noData: NO_DATA.en,
  app: {
    name: 'Phủ Sóng',
    home: 'Phủ Sóng: back to the map of the whole country',
    skip: 'Skip to the main content',
    navigation: 'Pages',
    language: 'Language',
    display: 'Display',
    close: 'Close',
    retry: 'Try again',
    details: 'Details',
    showMore: (count) => `Show ${n(count)} more`,
    showAll: (count) => `Show all ${n(count)}`,
  },
  pages: { map: 'Map', table: 'Table', data: 'Data', method: 'Method' },

  ribbon: {
    label: 'About the data',
    sample: 'Sample data — not the real situation',
    estimate: 'Estimates — not official figures',
    approximate: 'Illustrative boundaries',
  },
  kinds: {
    sample: 'Made-up data, for illustration only',
    official: 'Official figures',
    estimate: 'Estimates',
  },

  status: { covered: 'Signal', weak: 'Weak signal', none: 'No signal', unknown: 'No data' },
  provincialStatus: {
    covered: 'Covered',
    weak: 'Gaps (residential clusters)',
    none: 'No coverage',
    unknown: 'No data',
  },
  statusOf: {
    covered: (signal) => `Has ${signal}`,
    weak: (signal) => `Has ${signal}, but weak`,
    none: (signal) => `No ${signal}`,
    unknown: (signal) => `No data on ${signal}`,
  },
  technologyFrom: { '2G': '2G or better', '3G': '3G or better', '4G': '4G or better', '5G': '5G' },
  evidence: {
    reported: 'as reported',
    declared: 'by operators’ maps',
    measured: 'measured',
    estimated: 'estimated',
  },
  signal: (technology, operator, scope) => {
    if (scope === 'provincial') return 'signal at the centre';
    const what =
      technology === '3G'
        ? 'mobile broadband'
        : technology === '5G'
          ? '5G'
          : `${technology} or better`;
    if (operator.kind === 'named') return `${what} from ${operator.name}`;
    if (operator.kind === 'stranger') return `${what} from an unknown operator`;
    return operator.kind === 'at-least-two' ? `${what} from at least two operators` : what;
  },

  definition: {
    title: 'Definition',
    open: 'Change the definition',
    opening: 'opening…',
    anyOperator: 'any operator',
    atLeastTwo: 'at least two operators',
    onlyOperator: (name) => `${name} only`,
    unknownOperator: 'unknown operator',
    weakCounts: 'weak signal counts as signal',
    weakDoesNot: 'weak signal does not count',
    scopes: { national: 'National programme', provincial: 'Provincial survey' },
    provincialLine: 'no coverage / gaps (residential clusters)',
    until: (date) => `up to ${date}`,
    recounting: 'recounting…',
  },

  place: {
    panel: 'The place shown',
    breadcrumb: 'Path',
    country: 'The whole country',
    whole: 'The whole dataset',
    sample: 'In the sample data:',
    sentence: enSentence,
    of: (total, noun) => `/ ${total} ${noun.many}`,
    share: (percent, signal, isLowest) => `${isLowest ? 'at least ' : ''}${percent} have ${signal}`,
    unclear: (signal) => `it is unclear what share has ${signal}`,
    weak: (count, noun, scope) =>
      scope === 'provincial'
        ? `— including ${of(count, noun)} with gaps (residential clusters)`
        : `(including ${of(count, noun)} with weak signal)`,
    headline: ({ settlement }, signal) => `${settlement.many} with ${signal}`,
    range: (low, high) => `between ${low} and ${high}`,
    depends: (count, noun) => `depending on ${of(count, noun)} without data`,
    rural: 'rural',
    urban: 'urban',
    including: 'of these',
    figures: 'Indicators',
    untold: 'There are no data to count yet.',
    emptyRemedy: 'Choose another place, or load data with a list of settlements.',
  },
  figures: {
    explain: 'How is this computed?',
    population: ({ settlement }, signal) => `of people live in ${settlement.many} with ${signal}`,
    reporting: ({ commune }) => `${commune.many} have data`,
    communeFibre: ({ commune }) => `${commune.many} with fibre`,
    fibreHere: ({ commune }) => `Fibre reaches the ${commune.one}`,
    villageFibre: ({ settlement }) => `${settlement.many} with fibre`,
    able: 'Households able to order fibre',
    subscribed: 'Households subscribed to fibre',
    oneOperator: ({ settlement }, signal) =>
      `${capitalised(settlement.many)} with ${signal} from only one operator`,
    doubleGap: 'Neither 4G nor fibre',
    uncovered: (count, { settlement }, signal, scope) =>
      `${of(count, settlement)} without ${scope === 'provincial' ? 'coverage' : signal}, by power supply`,
    disadvantaged: 'extremely disadvantaged, with power',
    other: 'others, with power',
    noPower: 'without power',
    splitUnknown: 'no data on power or hardship',
    without: (unknown, total) => `${n(unknown)} of ${n(total)} without data`,
    withoutPopulation: (count, { settlement }) =>
      `leaves out ${of(count, settlement)} without population figures`,
  },
  missing: {
    title: 'What is missing',
    nothing: (noun) => `Nothing: all ${noun.many} here have data.`,
    communes: (count, noun) => `${of(count, noun)} supplied no data`,
    villages: (count, noun, signal) => `${of(count, noun)} without data on ${signal}`,
    gaps: (count) => `${plural(count, 'file', 'files')} could not be used`,
    issues: (count) => `${plural(count, 'point', 'points')} to check in the data`,
    row: (row) => `row ${n(row)}`,
    column: (column) => `column ${column}`,
    entry: (entry) => `entry ${entry}`,
    rest: 'The rest of the dataset can still be used.',
  },
  distribution: {
    title: (noun, signal) => `${capitalised(noun.many)} by status of ${signal}`,
  },
  list: {
    units: (noun, { settlement }, signal) =>
      `${capitalised(noun.many)} with the most ${settlement.many} without ${signal}`,
    villages: (noun, signal) => `${capitalised(noun.many)} here, by status of ${signal}`,
    lacking: (share, { settlement }) =>
      `Too few data to rank (under ${share} of ${settlement.many} have data)`,
    table: (noun) => `Table of ${noun.many}: people, fibre, every status`,
    name: 'Name',
    share: 'with signal',
    without: 'none',
    total: 'total',
    states: {
      reading: ({ settlement }) => `Reading the list of ${settlement.many}…`,
      absent: ({ settlement }) =>
        `The dataset has no list of ${settlement.many} for the chosen date. Choose another date under Definition, if there is one.`,
      'by-part': ({ settlement, province }) =>
        `Choose a ${province.one} to see its ${settlement.many}.`,
      unreadable: ({ settlement }) =>
        `The file with the list of ${settlement.many} cannot be used: see “What is missing” for its name and why.`,
    },
  },
  sources: {
    title: 'Sources and evidence',
    asOf: (date) => `Data as of ${date}`,
    licence: 'licence',
    admin: (date) => `Administrative units as of ${date}`,
    boundaries: {
      official: 'Official boundaries',
      approximate: 'Illustrative boundaries (approximate)',
      made: 'Illustrative boundaries (made with the sample)',
    },
    how: 'How the indicators are computed',
  },

  village: enVillage,
  ...enMap,
  trust: enTrust,
  table: { title: (name) => `Table: ${name}` },
  method: { title: 'Method' },

  loading: {
    title: 'Reading the data…',
    note: 'Figures come first, the map follows.',
    steps: {
      reading: 'Reading',
      counting: 'Counting',
      outlining: 'Outlining land outside coverage',
      measuring: 'Measuring covered land',
    },
    of: (done, total) => `${n(done)}/${n(total)}`,
  },
  sheet: {
    raise: 'Raise the information panel',
    lower: 'Lower the information panel',
  },
  failure: {
    label: 'Problem',
    file: 'File',
    dismiss: 'Understood',
  },
  failures: enFailures,
  issues: enIssues,
};
