/** Which sheets of a workbook that comes back are the template's own: how to fill it in, and the words to choose from. No data. */
import type { Sheet } from '../tabular/sheet.ts';
import type { TemplateText, TemplateWords } from './template-words.ts';

/** The sheets without those, told by their names and what they begin with; all of them where nothing would be left. */
export function withoutTemplateSheets(
  sheets: readonly Sheet[],
  words: TemplateWords | null,
): readonly Sheet[] {
  const texts = Object.values(words?.languages ?? {});
  const left = sheets.filter((sheet) => !texts.some((text) => isOwn(sheet, text)));
  return left.length === 0 ? sheets : left;
}

function isOwn({ name, rows }: Sheet, { sheets, guide, lists }: TemplateText): boolean {
  const begin = rows[0]?.cells.find((cell) => cell !== '');
  if (name === sheets.guide) return begin === guide.title;
  return name === sheets.lists && begin === Object.values(lists.signal)[0];
}
