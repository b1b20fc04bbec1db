/** A citation in words: what was read, under which definition, of which day, from whom, where to see it again. Pure. */
import { textIn } from '../../core/country.ts';
import type { Manifest } from '../../core/dataset.ts';
import { datasetVersion } from '../../core/dataset-version.ts';
import type { Language } from '../../state/view.ts';
import { formatDate } from '../format.ts';
import { embedWords } from '../i18n/embed.ts';

/** What is cited. */
export interface Cited {
  /** Name of the place. */
  readonly place: string;
  /** The sentence that tells its figures. */
  readonly sentence: string;
  /** The definition in words. */
  readonly definition: string;
  /** ISO date of the data that were counted; '' is not known. */
  readonly asOf: string;
  readonly manifest: Manifest;
  /** What was counted besides the dataset, as a sentence without its full stop; '' for nothing. */
  readonly imports: string;
  readonly address: string;
  /** ISO date of the reader's day. */
  readonly today: string;
  readonly language: Language;
}

/** The citation; `null` of a sample, which tells nothing of a real place. */
export function citationOf(cited: Cited): string | null {
  const { place, sentence, definition, asOf, manifest, imports, address, today, language } = cited;
  if (manifest.kind === 'sample') return null;
  const words = embedWords(language).citing;
  const titles = manifest.sources.map(({ id, title }) => textIn(title, language) || id);
  return [
    `Phủ Sóng, “${place}”.`,
    sentence,
    manifest.kind === 'estimate' ? words.estimate : '',
    words.definition(definition),
    asOf === '' ? '' : words.asOf(formatDate(asOf, language)),
    titles.length === 0 ? '' : words.sources(titles.join('; ')),
    imports === '' ? '' : `${imports}.`,
    words.version(`${manifest.id} ${datasetVersion(manifest)}`),
    address,
    words.seen(formatDate(today, language)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
