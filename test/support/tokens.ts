/** The tokens of the page's style sheets, read from the sheets themselves. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const STYLES = resolve(import.meta.dirname, '../../src/ui/styles');
const DARK = '[data-theme="dark"]';
const MORE = '[data-contrast="more"]';

/** The themes of usual contrast, and all. */
export const THEMES = ['light', 'dark'] as const;
export const ALL_THEMES = [...THEMES, 'light, high contrast', 'dark, high contrast'] as const;
export type ThemeName = (typeof ALL_THEMES)[number];

/** Value by name (`--paper`) in one theme; the dark ones lie over the light ones, those of high contrast over both. */
export function tokensOf(theme: ThemeName): ReadonlyMap<string, string> {
  const isDark = theme.startsWith('dark');
  const tokens = new Map(rulesOf('tokens.css', isDark ? [':root', DARK] : [':root']));
  if (theme.endsWith('high contrast')) {
    for (const [token, value] of rulesOf('contrast.css', isDark ? [MORE, DARK + MORE] : [MORE]))
      tokens.set(token, value);
  }
  return tokens;
}

/** Tokens of the rules whose selector is one of those given, later ones over earlier ones. */
function rulesOf(file: string, selectors: readonly string[]): [token: string, value: string][] {
  const css = readFileSync(resolve(STYLES, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, selector]) => selectors.includes(selector!.trim()))
    .flatMap(([, , body]) => [...body!.matchAll(/(--[\w-]+):\s*([^;]+);/g)])
    .map(([, token, value]) => [token!, value!]);
}
