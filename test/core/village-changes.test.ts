/** What became of villages between two sides: every kind once, drawn; and what no input may break. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/core/cohorts.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { COVERED, NO_UNIT, NONE, UNKNOWN, WEAK } from '../../src/core/model.ts';
import { CHANGE_KINDS, changeCodes } from '../../src/core/village-changes.ts';

const STATUS_OF: Readonly<Record<string, number>> = {
  '+': COVERED,
  '~': WEAK,
  '-': NONE,
  '?': UNKNOWN,
};
const STRICT: Definition = { ...DEFAULT_DEFINITION, weakCounts: false };
const EVERYWHERE = { within: () => true };

/** Villages as `a+ b- c?`: an id and a sign each; of villages named in `astray` no commune is known. */
function list(drawn: string, definition = DEFAULT_DEFINITION, astray = ''): Snapshot {
  const words = drawn.split(' ').filter((word) => word !== '');
  return {
    villages: {
      count: words.length,
      ids: words.map((word) => word.slice(0, -1)),
      communes: Uint32Array.from(words, (word) => (astray.includes(word[0]!) ? NO_UNIT : 1)),
      surveyRounds: { values: [''], index: new Uint32Array(words.length) },
    },
    statuses: Uint8Array.from(words, (word) => STATUS_OF[word.at(-1)!]!),
    definition,
  };
}

/** Kinds as `a gained, b none`. */
function told(snapshot: Snapshot, codes: Uint8Array): string {
  return snapshot.villages.ids
    .map((id, row) => `${id} ${CHANGE_KINDS[codes[row]!]}`)
    .sort()
    .join(', ');
}

describe('between two lists', () => {
  const earlier = list('a- b+ c- d? e+ f+');
  const later = list('g+ f+ e? d- b- a+');
  const codes = changeCodes({ earlier, later, restated: null, ...EVERYWHERE });

  it('every village of the later one is told apart', () => {
    expect(told(later, codes.later)).toBe(
      'a gained, b lost, d revealed, e obscured, f none, g new',
    );
  });

  it('a village that is gone is removed, and no progress', () => {
    expect(told(earlier, codes.earlier)).toBe('a none, b none, c removed, d none, e none, f none');
  });
});

describe('between two definitions of one list', () => {
  it('what only the later one counts was not gained, and what only the earlier one counts was not lost', () => {
    // a is covered by both, b weak: counted by the loose one alone; c unknown by the loose one, denied by the strict one
    const loose = list('a+ b~ c?');
    const strict = list('a+ b~ c-', STRICT);
    const tighter = { earlier: loose, later: strict, restated: strict.statuses, ...EVERYWHERE };
    expect(told(strict, changeCodes(tighter).later)).toBe('a none, b uncounted, c redefined');
    const looser = { earlier: strict, later: loose, restated: loose.statuses, ...EVERYWHERE };
    expect(told(loose, changeCodes(looser).later)).toBe('a none, b counted, c redefined');
  });

  it('a change on the ground goes before the definition', () => {
    // b was weak, which the strict definition never counted, and is covered now by either
    const earlier = list('b~');
    const later = list('b+', STRICT);
    const comparison = { earlier, later, restated: earlier.statuses, ...EVERYWHERE };
    expect(told(later, changeCodes(comparison).later)).toBe('b gained');
  });
});

describe('any two lists', () => {
  it('leave out villages without a commune', () => {
    const comparison = { earlier: list('a-'), later: list('a+', undefined, 'a'), restated: null };
    expect([...changeCodes({ ...comparison, ...EVERYWHERE }).later]).toEqual([0]);
  });

  it('tell every village of either by one kind, and only the earlier list by "removed"', () => {
    const words = fc
      .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
      .chain((ids) =>
        fc.tuple(...ids.map((id) => fc.constantFrom('+', '~', '-', '?').map((s) => id + s))),
      )
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const [earlier, later] = [list(before), list(after)];
        const codes = changeCodes({ earlier, later, restated: null, ...EVERYWHERE });
        const removed = CHANGE_KINDS.indexOf('removed');
        expect([...codes.later]).not.toContain(removed);
        const gone = earlier.villages.ids.filter((id) => !later.villages.ids.includes(id));
        expect(earlier.villages.ids.filter((_, row) => codes.earlier[row] === removed)).toEqual(
          gone,
        );
        const newer = later.villages.ids.filter((id) => !earlier.villages.ids.includes(id));
        const isNew = CHANGE_KINDS.indexOf('new');
        expect(later.villages.ids.filter((_, row) => codes.later[row] === isNew)).toEqual(newer);
      }),
    );
  });
});
