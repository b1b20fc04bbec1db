/** English, complete by type: every text of {@link vi}. Plurals agree. */
import { formatCount, NO_DATA } from '../format.ts';
import { agreeing, type Noun } from '../names.ts';
import type { PlaceStatement, Portion } from '../sentence.ts';
import { enMethod } from './en-method.ts';
import { enFailures, enIssues } from './en-problems.ts';
import type { SentenceWords, vi } from './vi.ts';

const n = (value: number) => formatCount(value, 'en');
const of = (value: number, noun: Noun) => `${n(value)} ${agreeing(noun, value)}`;
const plural = (value: number, one: string, many: string) =>
  `${n(value)} ${value === 1 ? one : many}`;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function portion(part: Portion, unknown: number, noun: Noun): string {
  if (part.kind === 'exact')
    return `${unknown > 0 ? 'At least ' : ''}${n(part.count)} of ${of(part.total, noun)}`;
  const lead = unknown > 0 ? 'At least ' : part.isRounded ? 'More than ' : '';
  return `${lead}${n(part.count)} in 100 ${noun.many}`;
}

function sentence(statement: PlaceStatement, { noun, signal }: SentenceWords): string {
  switch (statement.kind) {
    case 'empty':
      return `The data hold no ${noun.many} here.`;
    case 'unknown':
      return statement.total === 1
        ? `There are no data on signal for the only ${noun.one} here.`
        : `There are no data on signal for any of the ${of(statement.total, noun)}.`;
    case 'all':
      return statement.total === 1
        ? `The only ${noun.one} here has ${signal}.`
        : `All ${of(statement.total, noun)} have ${signal}.`;
    case 'nothing': {
      const weak = statement.weak > 0 ? `; ${n(statement.weak)} only weak signal` : '';
      return statement.total === 1
        ? `The only ${noun.one} here does not have ${signal} yet${weak}.`
        : `None of the ${of(statement.total, noun)} has ${signal} yet${weak}.`;
    }
    case 'part': {
      const { none, weak, unknown } = statement;
      const rest = [
        none > 0 ? `${n(none)} ${none === 1 ? 'has' : 'have'} no signal` : '',
        weak > 0 ? `${n(weak)} ${weak === 1 ? 'has' : 'have'} only weak signal` : '',
        unknown > 0 ? `${n(unknown)} ${unknown === 1 ? 'has' : 'have'} no data` : '',
      ].filter((part) => part !== '');
      const one = statement.portion.count === 1 ? 'has' : 'have';
      const lead = `${portion(statement.portion, unknown, noun)} ${one} ${signal}`;
      return `${lead}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`;
    }
    default:
      return statement satisfies never;
  }
}

export const en: typeof vi = {
  noData: NO_DATA.en,
  app: {
    name: 'Phủ Sóng',
    home: 'Phủ Sóng: back to the map of the whole country',
    skip: 'Skip to the main content',
    navigation: 'Pages',
    language: 'Language',
    theme: 'Appearance',
    close: 'Close',
    retry: 'Try again',
    details: 'Details',
    showMore: (count) => `Show ${n(count)} more`,
    showAll: (count) => `Show all ${n(count)}`,
  },
  pages: { map: 'Map', table: 'Table', method: 'Method' },
  themes: { system: 'as the device', light: 'light', dark: 'dark' },
  themeNext: (now, next) => `Appearance: ${now}. Switch to ${next}`,

  ribbon: {
    label: 'About the data',
    sample: 'Illustrative data — not the real situation',
    estimate: 'Estimates — not official figures',
    approximate: 'Illustrative boundaries',
  },
  kinds: {
    sample: 'Sample data (illustrative)',
    official: 'Official figures',
    estimate: 'Estimates',
  },

  status: { covered: 'Signal', weak: 'Weak signal', none: 'No signal', unknown: 'No data' },
  provincialStatus: {
    covered: 'Signal',
    weak: 'Gaps (residential clusters)',
    none: 'No signal',
    unknown: 'No data',
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
    return operator.kind === 'at-least-two' ? `${what} from at least two operators` : what;
  },

  definition: {
    title: 'Definition',
    open: 'Change the definition',
    intro: 'Every figure on the site is counted the way chosen here, and all change at once.',
    technology: 'Technology that counts',
    operator: 'Operator',
    evidence: 'Evidence',
    weak: 'Weak signal',
    scope: 'Survey scope',
    asOf: 'As of',
    anyOperator: 'any operator',
    atLeastTwo: 'at least two operators',
    onlyOperator: (name) => `${name} only`,
    weakCounts: 'weak signal counts as signal',
    weakDoesNot: 'weak signal does not count',
    scopes: { national: 'National programme', provincial: 'Provincial survey' },
    scopeNotes: {
      national: 'Dead zone (no mobile broadband): by technology and operator.',
      provincial:
        'No signal: none at the centre. Gaps (residential clusters): signal at the centre, but not in every cluster. Follows the overall state that was reported, not technology and operator.',
    },
    provincialLine: 'no signal / gaps (residential clusters)',
    evidenceNotes: {
      reported: 'Lists reported by local authorities.',
      declared: 'The position against the areas operators declare covered.',
      measured: 'Samples measured on the spot.',
      estimated: 'Never mixed with the others.',
    },
    latest: (date) => `latest (${date})`,
    until: (date) => `until ${date}`,
    unused: 'Not used in this scope.',
    recounting: 'recounting…',
    undo: 'Back to the previous definition',
    unmoved: 'The figures have not changed.',
    moved: (change, noun) => `${change} ${noun.many} with signal compared with before`,
    movedUnknown: (change, noun) => `${change} ${noun.many} without data`,
  },

  place: {
    panel: 'The place shown',
    breadcrumb: 'Path',
    country: 'The whole country',
    whole: 'The whole dataset',
    sample: 'In the illustrative data:',
    sentence,
    headline: (noun) => `${noun.many} with signal`,
    of: (total, noun) => `/ ${total} ${noun.many}`,
    share: (percent, signal, isLowest) => `${isLowest ? 'at least ' : ''}${percent} have ${signal}`,
    range: (low, high) => `between ${low} and ${high}`,
    depends: (count, noun) => `depending on ${of(count, noun)} without data`,
    rural: 'rural',
    urban: 'urban',
    including: 'of these',
    figures: 'Indicators',
    emptyRemedy: 'Choose another place, or load data with a list of settlements.',
  },
  figures: {
    population: ({ settlement }) => `of people live in ${settlement.many} with signal`,
    reporting: ({ commune }) => `${commune.many} have data`,
    communeFibre: ({ commune }) => `${commune.many} with fibre`,
    villageFibre: ({ settlement }) => `${settlement.many} with fibre`,
    able: 'Households able to order fibre',
    subscribed: 'Households subscribed to fibre',
    oneOperator: ({ settlement }) => `${capital(settlement.many)} with only one operator`,
    doubleGap: 'No signal and no fibre (neither 4G nor fibre)',
    uncovered: (count, { settlement }) =>
      `${of(count, settlement)} without signal, by power supply`,
    disadvantaged: 'extremely disadvantaged, with power',
    other: 'others, with power',
    noPower: 'without power',
    splitUnknown: 'power or hardship not known',
    atLeast: 'at least',
    withoutPopulation: (count, { settlement }) =>
      `leaves out ${of(count, settlement)} without population figures`,
  },
  missing: {
    title: 'What is missing',
    nothing: (noun) => `Nothing: all ${noun.many} here have data.`,
    communes: (count, noun) => `${of(count, noun)} supplied no data`,
    gaps: (count) => `${plural(count, 'file', 'files')} could not be used`,
    issues: (count) => `${plural(count, 'point', 'points')} to check in the data`,
    example: 'for example',
    row: (row) => `row ${n(row)}`,
    column: (column) => `column ${column}`,
    rest: 'The rest of the dataset can still be used.',
  },
  distribution: {
    title: (noun) => `${capital(noun.many)} by signal status`,
  },
  list: {
    units: (noun, { settlement }) =>
      `${capital(noun.many)} with the most ${settlement.many} without signal`,
    villages: (noun) => `${capital(noun.many)} here`,
    lacking: (share, { settlement }) =>
      `Too few data to rank (under ${share} of ${settlement.many} have data)`,
    name: 'Name',
    share: 'with signal',
    without: 'without',
    total: 'total',
    reading: ({ settlement }) => `Reading the list of ${settlement.many}…`,
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
    how: 'How is this computed?',
  },

  village: {
    back: (name) => `Back to ${name}`,
    sample: 'sample data',
    sampleNote:
      'This place was generated for illustration and does not exist; the card does not answer for the real situation.',
    former: (name) => `formerly ${name}`,
    answer: {
      covered: (name, signal) => `${name} has ${signal}.`,
      weak: (name, signal) => `${name} has ${signal}, but weak.`,
      none: (name, signal) => `${name} does not have ${signal} yet.`,
      unknown: (name, signal) => `There are no data on ${signal} in ${name}.`,
    },
    planned: (operator, date) =>
      operator ? `${operator} plans to cover it by ${date}` : `Planned to be covered by ${date}`,
    plannedBy: (operator) => `${operator} plans to cover it, no date given`,
    overdue: 'overdue',
    due: 'due since; the data do not tell the outcome',
    cited: (source, date) => `Data: ${source}, ${date}.`,
    underDefinition: 'Under the definition in use',
    matrix: 'Signal by operator and technology, as reported',
    operator: 'Operator',
    facts: 'Facts',
    fibre: 'Fibre',
    fibreHouseholds: 'Households on fibre',
    power: 'Grid power',
    disadvantaged: 'Extremely disadvantaged',
    households: 'Households',
    population: 'Population',
    round: 'Survey round',
    plan: 'Coverage plan',
    reason: 'Reason',
    source: 'Source',
    date: 'Date of the data',
    noPlan: 'no plan in the data',
    copy: 'Copy link',
    copied: 'Link copied',
    copyFailed: 'The browser does not allow copying. Copy this address:',
    missing: ({ settlement }) =>
      `This ${settlement.one} is not in the dataset. The link may be old.`,
    power_: { unknown: 'no data', yes: 'yes', unstable: 'yes, unstable', no: 'not yet' },
    fibre_: { unknown: 'no data', yes: 'yes', no: 'not yet' },
    disadvantaged_: { unknown: 'no data', yes: 'yes', no: 'no' },
  },

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
      communes: ({ commune }) => `${capital(commune.many)} by indicator`,
      villages: ({ settlement }) => capital(settlement.many),
      people: () => 'People without signal',
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
      villages: ({ settlement }) => `${capital(settlement.many)} with signal`,
      population: ({ settlement }) => `People in ${settlement.many} with signal`,
      'fibre-villages': ({ settlement }) => `${capital(settlement.many)} with fibre`,
      'fibre-households': () => 'Households on fibre',
    },
    reading: 'reading…',
    unreadable: 'cannot be read',
    outsideNote: 'only where operators supplied coverage',
    open: 'Map layers',
    show: 'Show the layers',
    hide: 'Hide',
  },
  legend: {
    title: 'Legend',
    by: (indicator, noun) => `${indicator}, by ${noun.one}`,
    exactly: 'all of them',
    below: (percent) => `under ${percent}`,
    between: (from, to) => `${from}–${to}`,
    upTo: (from, to) => `${from} to under ${to}`,
    lacking: 'too few data',
    units: of,
    planned: 'planned',
    inService: 'in service',
  },
  table: {
    title: (name) => `Table: ${name}`,
    level: 'One row per',
    caption: of,
    within: 'Within',
    kind: 'Kind',
    status: 'Signal status',
    share: 'Counted as covered',
    fibre: ({ settlement }) => `${capital(settlement.many)} with fibre`,
    noRows: 'There are no rows to show here.',
    shown: (shown, total) => `Showing ${n(shown)} of ${plural(total, 'row', 'rows')}.`,
  },
  method: enMethod,

  loading: {
    title: 'Reading the data…',
    note: 'Figures come first, the map follows.',
    steps: {
      reading: 'Reading',
      counting: 'Counting',
      outlining: 'Outlining land outside coverage',
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
