/** Which styles of a workbook show a number as a date, and what day a number then is. */
import { tellXml } from './xml.ts';

/** Built-in formats that show dates (ECMA-376, part 1, 18.8.30); 45 to 47 show durations. */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** For each cell style, whether it shows a date. */
export function* readDateStyles(text: string, part: string): Generator<number, readonly boolean[]> {
  const custom = new Set<number>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  yield* tellXml(
    text,
    {
      open(name, attribute) {
        const id = Number(attribute('numFmtId'));
        if (name === 'numFmt' && showsDate(attribute('formatCode') ?? '')) custom.add(id);
        if (name === 'cellXfs') isInCellStyles = true;
        if (name === 'xf' && isInCellStyles) styles.push(BUILT_IN_DATES.has(id) || custom.has(id));
      },
      close(name) {
        if (name === 'cellXfs') isInCellStyles = false;
      },
      text() {},
    },
    part,
  );
  return styles;
}

/** Whether a format has a year, or a day beside a month, outside quotes, brackets and escapes. */
function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /y/i.test(bare) || (/d/i.test(bare) && /m/i.test(bare));
}

const DAY_MS = 86_400_000;
/** Day 0 of the two systems of a workbook; the one of 1900 counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** ISO date of a day number; `null` for one that no calendar of our time has (before 1900, after 9999). */
export function dateOfSerial(serial: number, isFrom1904: boolean): string | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days < 2_958_466)) return null;
  const date = new Date((isFrom1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY_MS);
  return date.toISOString().slice(0, 10);
}
