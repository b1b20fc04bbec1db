/**
 * The known truth: what has to come out when the sample is counted, tallied from the letters as they were dealt and by rules written
 * down here once more, so that it shares no code with what it tests.
 */
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { TECHNOLOGIES } from '../../src/core/model.ts';
import type { Follow, Known } from './cohorts.ts';
import type { SampleCommune } from './communes.ts';
import { LAYER_KEYS } from './reports.ts';
import { EARLIER, OPERATORS } from './settings.ts';

/** Villages covered, weak, without signal, unknown. */
export type Classes = readonly [covered: number, weak: number, none: number, unknown: number];

/** What one definition has to count, by code of commune, province and country. */
export interface TrueCount {
  readonly title: string;
  readonly definition: Definition;
  readonly byUnit: ReadonlyMap<string, Classes>;
}

export interface SampleTruth {
  readonly counts: readonly TrueCount[];
  /** Default definition, later list: reported with signal outside every declared polygon, and the other way round. Ids, ascending. */
  readonly contradictions: {
    readonly claimedOutside: readonly string[];
    readonly deniedInside: readonly string[];
  };
  /** Default definition, villages of both lists with an answer on both: without signal before and with it now, and back. */
  readonly changes: {
    readonly gained: readonly string[];
    readonly lost: readonly string[];
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  /** Later list, by survey round: villages, and those of them that have signal. */
  readonly rounds: ReadonlyMap<string, readonly [villages: number, covered: number]>;
  /** People on the later list by commune; without those whose number is unknown. */
  readonly population: ReadonlyMap<string, number>;
}

/** A village with what was dealt to it. */
export interface Dealt extends Known {
  readonly follow: Follow;
  /** Letters of the declared maps of the later date; ? where the operator declares nothing in the whole province. */
  readonly shown: string;
}

type Letter = 'c' | 'w' | 'n' | '?';

const given = (changes: Partial<Definition>): Definition => ({ ...DEFAULT_DEFINITION, ...changes });

const DECLARED = given({ evidence: 'declared' });
const AT_EARLIER = given({ asOf: EARLIER });

const DEFINITIONS: readonly { readonly title: string; readonly definition: Definition }[] = [
  { title: 'the default definition', definition: DEFAULT_DEFINITION },
  { title: '4G or better', definition: given({ technology: '4G' }) },
  { title: 'at least two operators', definition: given({ operator: { kind: 'at-least-two' } }) },
  { title: 'operator B alone', definition: given({ operator: { kind: 'named', id: 'op-b' } }) },
  { title: 'the declared maps', definition: DECLARED },
  { title: 'the earlier date', definition: AT_EARLIER },
];

/** Adds everything up, unit by unit. */
export function makeTruth(
  dealt: readonly Dealt[],
  communes: readonly SampleCommune[],
  country: string,
): SampleTruth {
  const counts = DEFINITIONS.map(({ title, definition }) => {
    const judge = makeJudge(definition);
    const letters = dealt.map(judge);
    return { title, definition, letters };
  });
  const lettersOf = (asked: Definition) =>
    counts.find(({ definition }) => definition === asked)!.letters;
  const [defaults, declared, before] = [DEFAULT_DEFINITION, DECLARED, AT_EARLIER].map(
    lettersOf,
  ) as [Letter[], Letter[], Letter[]];
  const ids = (isWanted: (i: number) => boolean) =>
    dealt.flatMap(({ village }, i) => (isWanted(i) ? [village.id] : [])).sort();
  const isOn = (i: number) => dealt[i]!.village.later !== null;
  const onBoth = (i: number) => isOn(i) && dealt[i]!.village.earlier !== null;
  return {
    counts: counts.map(({ title, definition, letters }) => ({
      title,
      definition,
      byUnit: countByUnit(dealt, letters, {
        communes,
        country,
        isEarlier: definition.asOf === EARLIER,
      }),
    })),
    contradictions: {
      claimedOutside: ids((i) => isOn(i) && hasSignal(defaults[i]!) && declared[i] === 'n'),
      deniedInside: ids((i) => isOn(i) && defaults[i] === 'n' && hasSignal(declared[i]!)),
    },
    changes: {
      gained: ids((i) => onBoth(i) && before[i] === 'n' && hasSignal(defaults[i]!)),
      lost: ids((i) => onBoth(i) && hasSignal(before[i]!) && defaults[i] === 'n'),
      added: ids((i) => dealt[i]!.village.earlier === null),
      removed: ids((i) => !isOn(i)),
    },
    rounds: roundsOf(dealt, defaults),
    population: populationOf(dealt, communes),
  };
}

function hasSignal(letter: Letter): boolean {
  return letter === 'c' || letter === 'w';
}

function countByUnit(
  dealt: readonly Dealt[],
  letters: readonly Letter[],
  {
    communes,
    country,
    isEarlier,
  }: {
    readonly communes: readonly SampleCommune[];
    readonly country: string;
    readonly isEarlier: boolean;
  },
): Map<string, Classes> {
  const byUnit = new Map<string, [number, number, number, number]>();
  for (const { code, province } of communes) {
    for (const unit of [code, province, country]) byUnit.set(unit, [0, 0, 0, 0]);
  }
  dealt.forEach(({ village }, i) => {
    if (!(isEarlier ? village.earlier : village.later)) return;
    const place = 'cwn?'.indexOf(letters[i]!);
    const { code, province } = communes[village.commune]!;
    for (const unit of [code, province, country]) byUnit.get(unit)![place]! += 1;
  });
  return byUnit;
}

/**
 * Gives one letter for a village. An operator is as good as the best of its technologies that count, silence ranking above denial;
 * silence on 5G says nothing where 4G is denied; a village that reports no signal turns silence into denial. Weak counts as signal.
 */
function makeJudge(definition: Definition): (one: Dealt) => Letter {
  const { operator: rule, evidence } = definition;
  const isEarlier = definition.asOf === EARLIER;
  const lowest = TECHNOLOGIES.indexOf(definition.technology);
  const layersOf = OPERATORS.filter(({ id }) => rule.kind !== 'named' || rule.id === id).map(
    ({ id }) =>
      LAYER_KEYS.map(({ operator, technology }, k) => ({ k, operator, technology })).filter(
        ({ operator, technology }) => operator === id && TECHNOLOGIES.indexOf(technology) >= lowest,
      ),
  );
  return (one) => {
    const { letters: reported, state } = isEarlier ? one.reports.earlier : one.reports.later;
    const isAsked = evidence === 'reported';
    if (isAsked && one.isSilent) return '?';
    const letters = isAsked ? reported : one.shown;
    const isDead = isAsked && state === 'no-signal';
    const answers = layersOf.map((layers): Letter => {
      const isDenied = layers.some(
        ({ k, technology }) => technology === '4G' && letters[k] === 'n',
      );
      const heard = layers.map(({ k, technology }): Letter => {
        const letter = letters[k] as Letter;
        return technology === '5G' && letter === '?' && isDenied ? 'n' : letter;
      });
      const best = bestOf(heard);
      return best === '?' && isDead ? 'n' : best;
    });
    return rule.kind === 'at-least-two' ? secondBest(answers) : bestOf(answers);
  };
}

function bestOf(letters: readonly Letter[]): Letter {
  return (['c', 'w', '?'] as const).find((letter) => letters.includes(letter)) ?? 'n';
}

/** Two with full signal; else two with any; else open if the silent ones could make two; else no. */
function secondBest(letters: readonly Letter[]): Letter {
  const count = (letter: Letter) => letters.filter((other) => other === letter).length;
  if (count('c') >= 2) return 'c';
  if (count('c') + count('w') >= 2) return 'w';
  return count('c') + count('w') + count('?') >= 2 ? '?' : 'n';
}

function roundsOf(dealt: readonly Dealt[], letters: readonly Letter[]): SampleTruth['rounds'] {
  const rounds = new Map<string, [number, number]>();
  dealt.forEach(({ village, follow }, i) => {
    if (village.later === null || follow.round === '') return;
    const tally = rounds.get(follow.round) ?? [0, 0];
    tally[0] += 1;
    if (hasSignal(letters[i]!)) tally[1] += 1;
    rounds.set(follow.round, tally);
  });
  return new Map([...rounds].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function populationOf(
  dealt: readonly Dealt[],
  communes: readonly SampleCommune[],
): Map<string, number> {
  const people = new Map(communes.map(({ code }) => [code, 0]));
  for (const { village } of dealt) {
    const { code } = communes[village.commune]!;
    people.set(code, people.get(code)! + (village.later?.population ?? 0));
  }
  return people;
}
