/** English: comparing two sides, and what became of villages from one to the other. */
import type { ChangeKind } from '../../core/village-changes.ts';
import { formatCount } from '../format.ts';
import { agreeing, capitalised, type Noun, type Nouns } from '../names.ts';
import type { SideName, ToldCounts, viCompare } from './vi-compare.ts';

const n = (value: number) => formatCount(value, 'en');

const REDEFINED = {
  definition: 'told otherwise by definition',
  round: 'moved to another survey round',
  either: 'told otherwise by definition or survey round',
} as const satisfies Record<ToldCounts['redefinedBy'], string>;

const SIDES = { left: 'the left side', right: 'the right side' } as const satisfies Record<
  SideName,
  string
>;

export const enCompare: typeof viCompare = {
  title: 'Compare',
  close: 'Stop comparing',
  options: 'Options',
  details: 'Details',
  mode: 'View',
  modes: { swipe: 'Two sides of the map', change: 'What changed' },
  presets: 'Compare at once',
  technologies: '3G | 4G',
  operators: 'Any operator | At least two operators',
  dates: (earlier, later) => `${earlier} | ${later}`,
  oneDate: (date) => `The data have one date only (${date}), so two dates cannot be compared.`,
  own: 'Choose each side',
  sides: { left: 'Left side', right: 'Right side' },
  technology: 'Technology',
  operator: 'Operator',
  evidence: 'Evidence',
  asOf: 'Date',
  coverage: 'Coverage drawn on the map',
  coverageOf: (technology) => `${technology} coverage`,
  noCoverage: 'none',
  wholeCoverage: 'several layers',
  line: 'Line between the sides',
  lineAt: (percent) => `left side ${percent} of the map`,
  showLeft: 'Show the left side',
  showBoth: 'Half and half',
  showRight: 'Show the right side',
  swap: 'Swap the sides',
  oneMap:
    'This device can draw one map only: it shows the left side. Press “Swap the sides” to draw the other.',
  noMap: 'No map can be drawn here; the figures of both sides are complete.',
  opening: 'opening the map of the right side…',
  counting: 'counting…',
  uncounted: 'no data',
  figures: ({ settlement }: Nouns) => `${settlement.many} covered`,
  states: {
    asking: 'Comparing place by place…',
    'by-part': ({ province, settlement }: Nouns) =>
      `What became of each ${settlement.one} is shown when a ${province.one} is chosen, or with the layer “All ${settlement.many} at once”.`,
    'no-earlier': (date) => `There is no list of ${date} for this place to compare with.`,
    'no-later': (date) => `There is no list of ${date} for this place to compare with.`,
  },
  between: (earlier, later) => `From ${earlier} to ${later}:`,
  sameDate: (date) => `On the same list of ${date}, by definition alone:`,
  sentence: (noun: Noun, { of, earlier, later, redefinedBy }: ToldCounts) => {
    const some = (kind: ChangeKind, say: (count: string) => string) =>
      of(kind) > 0 ? say(`${n(of(kind))} ${agreeing(noun, of(kind))}`) : '';
    const parts = [
      some('gained', (count) => `${count} gained coverage`),
      some('lost', (count) => `${count} lost it`),
      some('new', (count) => `${count} new on the list`),
      some('removed', (count) => `${count} no longer on the list`),
      some('revealed', (count) => `${count} known only now`),
      some('obscured', (count) => `${count} no longer known`),
      some('counted', (count) => `${count} counted as covered by ${SIDES[later]} alone`),
      some('uncounted', (count) => `${count} counted as covered by ${SIDES[earlier]} alone`),
      some('redefined', (count) => `${count} ${REDEFINED[redefinedBy]}`),
    ].filter((part) => part !== '');
    return parts.length > 0 ? `${parts.join(', ')}.` : `no ${noun.one} changed.`;
  },
  kind: (kind, { earlier, later, redefinedBy }) => {
    switch (kind) {
      case 'gained':
        return 'Gained coverage';
      case 'lost':
        return 'Lost coverage';
      case 'new':
        return 'New on the list';
      case 'removed':
        return 'No longer on the list';
      case 'revealed':
        return 'Known only now';
      case 'obscured':
        return 'No longer known';
      case 'counted':
        return `Covered by ${SIDES[later]} alone`;
      case 'uncounted':
        return `Covered by ${SIDES[earlier]} alone`;
      case 'redefined':
        return capitalised(REDEFINED[redefinedBy]);
      case 'none':
        return 'Unchanged';
      default:
        return kind satisfies never;
    }
  },
  legend: 'What became of each place',
  noPeople: 'number of people not given',
  people: (count) => `${n(count)} people`,
  peopleWithout: (count, without, noun) =>
    `${n(count)} people, without ${n(without)} ${agreeing(noun, without)} that give no number`,
  amongCovered: (count) => `${n(count)} of them covered`,
  wereCovered: (count) => `${n(count)} of them had been covered`,
  list: (noun) => `List of ${noun.many}`,
};
