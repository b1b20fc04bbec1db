/**
 * The colours of the map: the CSS custom properties of `ui/styles/tokens.css`, read from an element, so that map and page share
 * one palette and one switch between light and dark. Knows the names of the tokens, no colour.
 */

const TOKENS = {
  backdrop: '--map-backdrop',
  land: '--map-land',
  border: '--map-border',
  borderStrong: '--map-border-strong',
  label: '--map-label',
  halo: '--map-halo',
  seaLabel: '--map-sea-label',
  selection: '--map-selection',
  share0: '--share-0',
  share1: '--share-1',
  share2: '--share-2',
  share3: '--share-3',
  share4: '--share-4',
  shareNone: '--share-none',
  hatch: '--hatch',
  covered: '--status-covered',
  weak: '--status-weak',
  none: '--status-none',
  unknown: '--status-unknown',
  paper: '--paper',
  coverage2G: '--coverage-2G',
  coverage3G: '--coverage-3G',
  coverage4G: '--coverage-4G',
  coverage5G: '--coverage-5G',
  fibre: '--fibre',
  site: '--site',
} as const;

/** Colours by what they are for, as CSS writes them. */
export type Palette = Readonly<Record<keyof typeof TOKENS, string>>;

/** Red, green and blue, 0..255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * The palette as `read` gives the value of each custom property.
 * @throws when one is not set: the style sheet with the tokens is missing
 */
export function readPalette(read: (token: string) => string): Palette {
  const entries = Object.entries(TOKENS).map(([key, token]) => {
    const value = read(token).trim();
    if (value === '') throw new Error(`expected a colour in ${token}, found nothing`);
    return [key, value];
  });
  return Object.fromEntries(entries) as Palette;
}

/** The palette that holds for an element now. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  return readPalette((token) => style.getPropertyValue(token));
}

/** Calls back when the theme of the page may have changed; returns what stops that. */
export function watchTheme(changed: () => void): void {
  const observer = new MutationObserver(changed);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] });
  dark.addEventListener('change', changed);
}

/**
 * Red, green and blue of `#rgb` or `#rrggbb`.
 * @throws for any other notation
 */
export function rgbOf(colour: string): Rgb {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) throw new Error(`expected a colour as #rrggbb, found "${colour}"`);
  const full = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  const at = (i: number) => Number.parseInt(full.slice(i, i + 2), 16);
  return [at(0), at(2), at(4)];
}

/** A colour as CSS writes it. */
export function cssOf([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** Between two colours: `part` 0 is `a`, 1 is `b`. */
export function mix(a: Rgb, b: Rgb, part: number): Rgb {
  const between = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * part);
  return [between(0), between(1), between(2)];
}
