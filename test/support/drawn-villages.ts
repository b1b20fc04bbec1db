/**
 * Villages drawn as text, for tests that a reader can check by eye. One line a village, words in any order:
 *
 *     A  4G:+~-  3G:-??  no-signal  urban  hh=40  pop=160  fibre=yes/12  power=no  dbkk=yes  @105.1,21.9
 *
 * The first word is the commune's letter (A is unit row 1, B row 2 …; . is no commune). `4G:+~-` gives one sign per operator:
 * + covered, ~ weak, - none, ? unknown. What is not drawn is unknown.
 */
import {
  ANSWERS,
  NO_UNIT,
  OVERALL_STATES,
  POWER_STATES,
  statusIndex,
  TECHNOLOGIES,
  type TextColumn,
  type Villages,
} from '../../src/core/model.ts';
import { NO_PARENT, type Units } from '../../src/core/units.ts';
import { spokenIn } from '../../src/core/village-status.ts';

const SIGNS = '?+~-';

/** @param drawing one village a line, empty lines ignored */
export function drawVillages(drawing: string): Villages {
  const lines = drawing
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const words = lines.map((line) => line.split(/\s+/));
  const count = lines.length;
  const operators = Math.max(
    0,
    ...words.flat().map((word) => /^[2-5]G:(.+)$/.exec(word)?.[1]?.length ?? 0),
  );
  const value = (v: number, key: string) =>
    words[v]!.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  const amounts = (key: string, part = 0) =>
    Float64Array.from(words, (_, v) => Number(value(v, key)?.split('/')[part] ?? Number.NaN));
  const choices = (key: string, list: readonly string[]) =>
    Uint8Array.from(words, (_, v) => Math.max(0, list.indexOf(value(v, key)?.split('/')[0] ?? '')));
  const villages: Villages = {
    count,
    ids: words.map((_, v) => `v${v + 1}`),
    names: words.map((_, v) => `Bản ${v + 1}`),
    communes: Uint32Array.from(words, ([letter]) =>
      letter === '.' ? NO_UNIT : letter!.charCodeAt(0) - 64,
    ),
    positions: Float64Array.from(
      words.flatMap((list) => {
        const at = list
          .find((word) => word.startsWith('@'))
          ?.slice(1)
          .split(',')
          .map(Number);
        return at ?? [Number.NaN, Number.NaN];
      }),
    ),
    kinds: emptyTexts(count),
    urban: Uint8Array.from(words, (list) => (list.includes('urban') ? 1 : 0)),
    otherNames: emptyTexts(count),
    formerCommunes: emptyTexts(count),
    households: amounts('hh'),
    population: amounts('pop'),
    power: choices('power', POWER_STATES),
    disadvantaged: choices('dbkk', ANSWERS),
    disadvantagedDecisions: emptyTexts(count),
    fibre: choices('fibre', ANSWERS),
    fibreHouseholds: amounts('fibre', 1),
    operators: Array.from({ length: operators }, (_, o) => ({
      id: `op-${o + 1}`,
      name: `Operator ${o + 1}`,
    })),
    statuses: new Uint8Array(count * TECHNOLOGIES.length * operators),
    spoken: new Uint8Array(TECHNOLOGIES.length * operators),
    overall: Uint8Array.from(words, (list) =>
      Math.max(
        0,
        OVERALL_STATES.findIndex((state) => list.includes(state)),
      ),
    ),
    surveyRounds: emptyTexts(count),
    planOperators: emptyTexts(count),
    planDates: emptyTexts(count),
    reasons: emptyTexts(count),
    sources: emptyTexts(count),
    dates: emptyTexts(count),
  };
  words.forEach((list, v) => {
    for (const word of list) drawStatuses(villages, v, word);
  });
  villages.spoken.set(spokenIn(villages.statuses, operators));
  return villages;
}

/** A country (row 0) with one level of `communes` units: A, B, C … */
export function drawUnits(communes: number): Units {
  const count = communes + 1;
  const letters = Array.from({ length: communes }, (_, i) => String.fromCharCode(65 + i));
  return {
    count,
    codes: ['XX', ...letters],
    names: ['Country', ...letters],
    kinds: Array.from({ length: count }, () => ''),
    levels: Uint8Array.from({ length: count }, (_, row) => (row === 0 ? 0 : 1)),
    communeLevel: 1,
    isNational: false,
    parents: Int32Array.from({ length: count }, (_, row) => (row === 0 ? NO_PARENT : 0)),
    fibre: Array.from({ length: count }, () => 'unknown' as const),
  };
}

function drawStatuses(villages: Villages, v: number, word: string): void {
  const match = /^([2-5]G):([?+~-]+)$/.exec(word);
  if (!match) return;
  const technology = (TECHNOLOGIES as readonly string[]).indexOf(match[1]!);
  [...match[2]!].forEach((sign, operator) => {
    villages.statuses[statusIndex(villages, v, technology, operator)] = SIGNS.indexOf(sign);
  });
}

function emptyTexts(count: number): TextColumn {
  return { values: [''], index: new Uint32Array(count) };
}
