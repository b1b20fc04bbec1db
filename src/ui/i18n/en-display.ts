/** English: the display settings. */
import type { viDisplay } from './vi-display.ts';

export const enDisplay: typeof viDisplay = {
  textSize: {
    title: 'Text size',
    smaller: 'Smaller text',
    usual: 'Usual text size',
    larger: 'Larger text',
    now: (percent) => `${percent}%`,
  },
  contrast: {
    more: 'More contrast',
    note: 'Text and lines stand out more from their ground.',
  },
  theme: {
    title: 'Background',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  },
  kept: 'Text size and contrast are remembered on this device and are not part of shared links.',
};
