/** Names of template files: codes and names of the units in letters that every system and mail program keeps. */
import { plainText } from '../../core/search/fold.ts';

/** Longest name without its ending. */
const LONGEST = 80;

/** `08-00955-xa-sinh-long`: the codes from the highest unit down, then the name of the lowest. */
export function templateFileName(codes: readonly string[], name: string): string {
  const words = [...codes, plainText(name)].map((part) =>
    part.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  );
  const whole = words.join('-').replace(/-{2,}/g, '-').slice(0, LONGEST);
  return whole.replace(/^-+|-+$/g, '') || 'template';
}
