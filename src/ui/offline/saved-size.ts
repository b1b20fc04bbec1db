/** Sizes on a device as people read them. */
import type { Language } from '../../state/view.ts';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Megabytes of a million bytes with one decimal, below a tenth kilobytes: `1,9 MB`, `41 kB`. */
export function formatBytes(bytes: number, language: Language): string {
  const inKb = bytes < 100_000;
  const digits = inKb ? 0 : 1;
  const format = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${format.format(bytes / (inKb ? 1000 : 1_000_000))}\u00a0${inKb ? 'kB' : 'MB'}`;
}
