/** The tokens of the page's style sheet, read from the sheet itself. */
import { readFileSync } from 'node:fs';

export const THEMES = ['light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];

/** Value by name (`--paper`) in one theme; the dark ones lie over the light ones. */
export function tokensOf(theme: ThemeName): ReadonlyMap<string, string> {
  const sheet = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const [light, dark] = sheet.split('[data-theme="dark"]');
  const tokens = new Map<string, string>();
  for (const part of theme === 'dark' ? [light!, dark!] : [light!]) {
    for (const [, token, value] of part.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
      tokens.set(token!, value!);
    }
  }
  return tokens;
}
