/** The signal of a village in words; drawings are of operators op-1, o2 (`support/drawn-villages.ts`). */
import { describe, expect, test } from 'vitest';
import { STATUSES, TECHNOLOGIES } from '../../src/core/model.ts';
import { UNNAMED_OPERATOR } from '../../src/core/overlay/overlay.ts';
import { cardWords } from '../../src/ui/i18n/card.ts';
import { isOverallApart, signalLines } from '../../src/ui/village-signals.ts';
import { drawVillages } from '../support/drawn-villages.ts';

function linesOf(drawing: string, language: 'vi' | 'en' = 'vi'): string[] {
  const words = cardWords(language).told;
  return signalLines(drawVillages(drawing), 0).map(({ technology, unknown, ...of }) => {
    const names = (key: 'covered' | 'weak' | 'none') => of[key].map(({ id }) => id);
    const line = { covered: names('covered'), weak: names('weak'), none: names('none'), unknown };
    return `${technology} ${words.signalLine(line)}`;
  });
}

describe('the signal of a village in words', () => {
  test('names who has it, weak or not at all, and counts of how many nothing is known', () => {
    expect(linesOf('A 4G:+??\nB 4G:-++')).toEqual(['4G có sóng: op-1; chưa rõ ở 2 nhà mạng']);
    expect(linesOf('A 4G:+~-')).toEqual(['4G có sóng: op-1; sóng yếu: op-2; không có: op-3']);
    expect(linesOf('A 4G:-?\nB 4G:++', 'en')).toEqual(['4G none: op-1; 1 operator unknown']);
  });

  test('says of silence that there are no data, and of absence everywhere that nobody has it', () => {
    expect(linesOf('A 4G:??\nB 4G:++')).toEqual(['4G chưa có số liệu']);
    expect(linesOf('A 4G:--')).toEqual(['4G không có sóng ở nhà mạng nào']);
    expect(linesOf('A 4G:--', 'en')).toEqual(['4G no signal from any operator']);
  });

  test('has a line for each technology that anybody reports of, and no other', () => {
    expect(linesOf('A 2G:+- 4G:?-\nB 4G:++')).toEqual([
      '2G có sóng: op-1; không có: op-2',
      '4G không có: op-2; chưa rõ ở 1 nhà mạng',
    ]);
  });

  test('never takes an operator that a table does not name for one that is missing', () => {
    const villages = drawVillages('A 4G:+-');
    const operators = [villages.operators[0]!, { id: UNNAMED_OPERATOR, name: '' }];
    const [line] = signalLines({ ...villages, operators }, 0);
    expect(line).toMatchObject({ none: [], unknown: 0 });
    const alone = drawVillages('A 4G:?-\nB 4G:+-');
    const [said] = signalLines({ ...alone, operators }, 0);
    expect(said).toMatchObject({ none: [{ id: UNNAMED_OPERATOR }], unknown: 1 });
    const [covered] = signalLines(
      {
        ...villages,
        operators,
        statuses: villages.statuses.map(() => STATUSES.indexOf('covered')),
      },
      0,
    ).filter(({ technology }) => technology === TECHNOLOGIES[2]);
    expect(covered!.covered.map(({ id }) => id)).toContain(UNNAMED_OPERATOR);
  });
});

describe("a village's own state", () => {
  test.each([
    ['A 4G:+- no-signal', true],
    ['A 4G:-- no-signal', false],
    ['A 4G:-- gaps', true],
    ['A 4G:~- gaps', false],
    ['A 4G:?? covered', false],
    ['A 4G:--', false],
  ])('in "%s" differs from what operators report: %s', (drawing, expected) => {
    expect(isOverallApart(drawVillages(drawing), 0)).toBe(expected);
  });
});
