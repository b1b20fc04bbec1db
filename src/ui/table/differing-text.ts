/** What other sources say otherwise of a village, and who they are: "Số hộ (Niên giám, 31/12/2025)". */
import type { OpenedDataset } from '../../core/dataset.ts';
import { textAt, type Villages } from '../../core/model.ts';
import { readDiffering } from '../../core/overlay/differing.ts';
import { formatDate } from '../format.ts';
import { cardWords } from '../i18n/card.ts';
import type { PageContext } from '../page.ts';
import { fieldLabel } from '../told-fields.ts';
import { sourceTitle } from '../village-sources.tsx';

/** The text for a row; '' where all agree. Reads signals. */
export function differingTexts(
  page: PageContext,
  dataset: OpenedDataset,
  { differing, operators }: Villages,
): (row: number) => string {
  const { language } = page;
  const { from } = cardWords(language.value).told.conflicts;
  return (row) =>
    readDiffering(differing ? textAt(differing, row) : '')
      .map(({ field, source, date }) => {
        const who = sourceTitle(dataset, source, language.value);
        const when = formatDate(date, language.value);
        return `${fieldLabel(page, operators, field)} (${from(who, when)})`;
      })
      .join('; ');
}
