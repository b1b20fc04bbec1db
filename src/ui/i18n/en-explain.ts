/** English: how a figure was computed. Not in the first download. */
import { agreeing, capitalised, type Nouns } from '../names.ts';
import type { ExplainWords, TermWords } from './vi-explain.ts';

const of =
  (rest: string): TermWords =>
  ({ settlement }, count) =>
    `${agreeing(settlement, count)} ${rest}`;
const ofCommunes =
  (rest: string): TermWords =>
  ({ commune }, count) =>
    `${agreeing(commune, count)} ${rest}`;
const households = (count: number) => (count === 1 ? 'household' : 'households');
const householdsIn =
  (rest: string): TermWords =>
  ({ settlement }, count) =>
    `${households(count)} in ${settlement.many} ${rest}`;

const uncoveredName =
  (part: string) =>
  ({ settlement }: Nouns, signal: string) =>
    `${capitalised(settlement.many)} without ${signal}: ${part}`;
const uncoveredMeaning =
  (part: string) =>
  ({ settlement: { many } }: Nouns) =>
    `Of the ${many} known to be without signal, how many ${part}. ${capitalised(many)} without data on signal are not in this sum.`;

export const enExplain: ExplainWords = {
  title: 'How is this computed?',
  readMore: 'How it is done, on the Method page',
  cautions: {
    sample:
      'Sample data: this figure only illustrates the computation, it is not the real situation.',
    estimate: 'Estimates: not to be used as official figures.',
  },
  approximate:
    'Boundaries here are only approximate, so shares of the land are given and no square kilometres.',
  sum: 'The sum',
  count: 'Counted',
  total: 'Out of',
  result: 'Result',
  open: 'What is not known',
  opened: (part, low, high) =>
    `${part}. They may or may not belong to what is counted: if none do, the figure is ${low}; if all do, it is ${high}.`,
  nothingOpen: 'Nothing is unknown here, so the figure has no range.',
  nothingOpenOfLand:
    'Every operator that counts here supplied its coverage, and every file could be read, so the figure has no range.',
  leftOut: (part) => `Left out: ${part}.`,
  km2: (area) => `${area} km²`,
  definition: 'Definition',
  noDefinition:
    'This figure does not depend on the definition of signal, only on the date of the data.',
  rules: 'Rules that apply',
  method: 'How it is counted',
  inputs: 'Data that went in',
  noInputs: 'The dataset has no file for this definition.',
  noSource: 'no source given',
  dated: (date) => `data of ${date}`,

  names: {
    'covered.villages': ({ settlement }, signal) =>
      `${capitalised(settlement.many)} with ${signal}`,
    'covered.rural': ({ settlement }, signal) => `Rural ${settlement.many} with ${signal}`,
    'covered.urban': (_, signal) => `Urban neighbourhood groups with ${signal}`,
    'covered.households': ({ settlement }, signal) =>
      `Households in ${settlement.many} with ${signal}`,
    'covered.population': ({ settlement }, signal) =>
      `People living in ${settlement.many} with ${signal}`,
    'communes.fibre': ({ commune }) => `${capitalised(commune.many)} with fibre`,
    'villages.fibre': ({ settlement }) => `${capitalised(settlement.many)} with fibre`,
    'households.able': () => 'Households able to order fibre',
    'households.subscribed': () => 'Households subscribed to fibre',
    'communes.reporting': ({ commune }) => `${capitalised(commune.many)} that have data`,
    'operators.one': ({ settlement }, signal) =>
      `${capitalised(settlement.many)} with ${signal} from only one operator`,
    gap: () => 'No signal and no fibre (neither 4G nor fibre)',
    'uncovered.disadvantaged': uncoveredName('extremely disadvantaged, with power'),
    'uncovered.other': uncoveredName('others, with power'),
    'uncovered.noPower': uncoveredName('without power'),
    'uncovered.unknown': uncoveredName('no data on power or hardship'),
    area: (_, signal) => `Area inside declared coverage of ${signal}`,
  },
  meanings: {
    'covered.villages': ({ settlement: { many } }) =>
      `How many ${many} have signal, out of all ${many} here.`,
    'covered.rural': ({ settlement: { many } }) =>
      `How many rural ${many} have signal, out of all rural ${many} here.`,
    'covered.urban': () =>
      'How many urban neighbourhood groups have signal, out of all of them here.',
    'covered.households': ({ settlement: { one, many } }) =>
      `The households of ${many} with signal, out of the households of all ${many}. A ${one} counts as a whole.`,
    'covered.population': ({ settlement: { one, many } }) =>
      `The people of ${many} with signal, out of the people of all ${many}. A ${one} counts as a whole.`,
    'communes.fibre': ({ commune }) => `How many ${commune.many} fibre has reached.`,
    'villages.fibre': ({ settlement }) => `In how many ${settlement.many} fibre can be ordered.`,
    'households.able': ({ settlement }) =>
      `The households of ${settlement.many} where fibre can be ordered, whether they have it or not.`,
    'households.subscribed': ({ settlement }) =>
      `Households that subscribe to fibre, out of those in ${settlement.many} that give this number.`,
    'communes.reporting': ({ commune }) =>
      `How many ${commune.many} supplied anything on signal, power or fibre. The others supplied nothing.`,
    'operators.one': ({ settlement }) =>
      `How many ${settlement.many} have signal from exactly one operator. All operators are looked at, whichever is chosen.`,
    gap: ({ settlement }) =>
      `How many ${settlement.many} have neither 4G or better nor fibre. It is about 4G of any operator, whatever technology is chosen.`,
    'uncovered.disadvantaged': uncoveredMeaning('are extremely disadvantaged and have power'),
    'uncovered.other': uncoveredMeaning('are not extremely disadvantaged and have power'),
    'uncovered.noPower': uncoveredMeaning('have no power'),
    'uncovered.unknown': uncoveredMeaning(
      'have no data on power, or on whether they are extremely disadvantaged',
    ),
    area: () =>
      'How much of the land here lies inside the areas that operators declare covered, whether people live there or not.',
  },

  measures: {
    villages: ({ settlement }, count) => agreeing(settlement, count),
    rural: ({ settlement }, count) => `rural ${agreeing(settlement, count)}`,
    urban: (_, count) => (count === 1 ? 'neighbourhood group' : 'neighbourhood groups'),
    households: ({ settlement }, count) => `${households(count)} in ${settlement.many}`,
    population: ({ settlement }, count) =>
      `${count === 1 ? 'person' : 'people'} in ${settlement.many}`,
  },
  statuses: {
    national: {
      covered: 'with signal',
      weak: 'with weak signal',
      none: 'without signal',
      unknown: 'without data',
    },
    provincial: {
      covered: 'with coverage',
      weak: 'with gaps (residential clusters)',
      none: 'without coverage',
      unknown: 'without data',
    },
  },
  terms: {
    'households.missing': of('without a number of households'),
    'population.missing': of('without population figures'),
    'communes.total': ofCommunes('here'),
    'communes.reporting': ofCommunes('with data'),
    'communes.fibreYes': ofCommunes('with fibre'),
    'communes.fibreNo': ofCommunes('without fibre'),
    'communes.fibreUnknown': ofCommunes('without data on fibre'),
    'fibre.villagesYes': of('with fibre'),
    'fibre.villagesNo': of('without fibre'),
    'fibre.villagesUnknown': of('without data on fibre'),
    'fibre.householdsAble': householdsIn('with fibre'),
    'fibre.householdsNotAble': householdsIn('without fibre'),
    'fibre.householdsUnknown': householdsIn('without data on fibre'),
    'fibre.householdsSubscribed': (_, count) => `${households(count)} subscribed to fibre`,
    'fibre.subscriptionBase': householdsIn('that give their subscriptions'),
    'fibre.subscriptionUnknown': householdsIn('that do not give their subscriptions'),
    'operators.none': of('with signal from no operator'),
    'operators.one': of('with signal from one operator'),
    'operators.two': of('with signal from two operators'),
    'operators.three': of('with signal from three operators or more'),
    'operators.unknown': of('with too few data to tell how many operators'),
    'gap.yes': of('without 4G and without fibre'),
    'gap.no': of('with 4G or with fibre'),
    'gap.unknown': of('with too few data on 4G or fibre'),
    'uncovered.disadvantaged': of('extremely disadvantaged, with power'),
    'uncovered.other': of('others, with power'),
    'uncovered.noPower': of('without power'),
    'uncovered.unknown': of('without data on power or hardship'),
    'area.covered': () => 'of land inside coverage',
    'area.notCovered': () => 'of land outside the coverage supplied',
    'area.unknown': () => 'of land where coverage is missing or cannot be read',
  },

  ruleTexts: {
    'operator-any': () => 'Signal from any one operator is enough.',
    'operator-named': () => 'Only the chosen operator is looked at.',
    'operator-at-least-two': () =>
      'There have to be at least two operators. That they are not there is only concluded where even the operators without data could not make two.',
    'scope-provincial': ({ settlement }) =>
      `By the overall state that each ${settlement.one} reports, not by technology and operator.`,
    'weak-counts': () => 'Weak signal counts as signal.',
    'weak-does-not-count': () => 'Weak signal does not count as signal.',
    'no-signal-report': ({ settlement }) =>
      `Where a ${settlement.one} as a whole reports no signal, operators without data there are taken to have none.`,
    'border-inside': () => 'A position exactly on the edge of coverage is inside.',
    'silent-operator-unknown': () =>
      'An operator that supplied no coverage counts as no data, not as no signal.',
    'incomplete-layer-unknown': () =>
      'Where a coverage file could be read only in part, there are no data outside the part that was read.',
    'commune-or-village-fibre': ({ commune, settlement }) =>
      `As reported of the ${commune.one}; without such a report a ${commune.one} has fibre when at least one ${settlement.one} has it.`,
    'unstable-power-is-power': () => 'Unstable power counts as power.',
  },

  methods: {
    'village-list': ({ settlement }) =>
      `Adding up every ${settlement.one} of the list; each larger unit is the sum of those inside it.`,
    'points-in-polygons': ({ settlement }) =>
      `Looking whether the position of each ${settlement.one} is inside the coverage of each operator, then adding up; each larger unit is the sum of those inside it.`,
    'commune-list': ({ commune }) =>
      `Adding up every ${commune.one}; each larger unit is the sum of the ${commune.many} inside it.`,
    'area-cells': ({ commune }) =>
      `The coverage areas are joined (where they overlap, land counts once), cut along the boundary of each ${commune.one}, and their area is added up; not sampled, not estimated.`,
  },
  measured: ({ cell, lat, projection, ellipsoid }) =>
    `Measured on the ${ellipsoid}, ${projection} (standard parallel ${lat}), added up over squares of ${cell} km.`,
  projections: {
    'cylindrical-equal-area': 'in a cylindrical projection that keeps areas true',
  },
  ellipsoids: { WGS84: 'WGS 84 ellipsoid' },

  layers: {
    units: ({ commune }) => `Boundaries and list of ${commune.many}`,
    villages: ({ settlement }) => `List of ${settlement.many}`,
    coverage: () => 'Coverage',
    fibre: () => 'Fibre lines',
    sites: () => 'Sites',
  },
};
