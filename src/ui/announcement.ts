/**
 * What a screen reader is told when the place or its figures change: the name and the headline, nothing else. Of a sample it
 * says so between them, as the page does.
 */
import type { Figures } from '../core/figures.ts';
import { fullName } from './names.ts';
import { type PageContext, statusText } from './page.ts';
import { placeStatement } from './sentence.ts';
import { statusOf } from './village-facts.ts';

/** One line for the live region; '' while there is nothing to say. Reads signals: call it while rendering. */
export function announcement(page: PageContext): string {
  const { model, language, text } = page;
  const dataset = model.derived.dataset.value;
  const figures = model.derived.unitFigures.value;
  if (!dataset || !figures || model.derived.recounting.value) return '';
  const name = fullName(dataset, model.derived.unit.value, language.value);
  const lead = dataset.manifest.kind === 'sample' ? `${text.value.place.sample} ` : '';
  const village = model.derived.village.value;
  const counted = model.derived.villages.value;
  if (village >= 0 && counted) {
    const status = statusText(page, statusOf(counted.statuses, village));
    return `${counted.villages.names[village]}, ${name}: ${lead}${status}`;
  }
  return `${name}: ${lead}${sentenceOf(page, figures)}`;
}

function sentenceOf({ text, nouns, counted, signal }: PageContext, figures: Figures): string {
  const statement = placeStatement(figures, counted.value);
  return text.value.place.sentence(statement, {
    noun: nouns.value.settlement,
    signal: signal.value,
  });
}
