/** The signal of a village in words, a line for each technology that anybody reports of: the matrix below says the same by shapes. */
import type { Villages } from '../core/model.ts';
import { cardWords } from './i18n/card.ts';
import { usePage } from './page.ts';
import { shownOperator } from './told-fields.ts';
import { signalLines } from './village-signals.ts';

/** Nothing where no operator reports anything. */
export function SignalLines({
  villages,
  row,
}: {
  readonly villages: Villages;
  readonly row: number;
}) {
  const page = usePage();
  const words = cardWords(page.language.value).told;
  const lines = signalLines(villages, row);
  if (lines.length === 0) return null;
  return (
    <ul class="signal-lines" aria-label={words.signalLines}>
      {lines.map(({ technology, covered, weak, none, unknown }) => {
        const names = (operators: typeof covered) =>
          operators.map((operator) => shownOperator(page, operator));
        const line = { covered: names(covered), weak: names(weak), none: names(none), unknown };
        return (
          <li key={technology}>
            <strong>{technology}</strong> {words.signalLine(line)}
          </li>
        );
      })}
    </ul>
  );
}
