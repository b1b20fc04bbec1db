/** Sizes of files as people read them. */
import type { Language } from '../../state/view.ts';

const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Kilobytes as whole numbers, megabytes (of a million bytes) with one decimal: `240 KB`, `1,2 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const isSmall = bytes < 1e6;
  const digits = isSmall ? 0 : 1;
  const number = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(isSmall ? Math.ceil(bytes / 1000) : bytes / 1e6);
  return `${number}\u00a0${isSmall ? 'KB' : 'MB'}`;
}
