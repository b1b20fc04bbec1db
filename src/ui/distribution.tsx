/** One bar of all villages by status, labelled directly. */
import { type Figures, totalOf } from '../core/figures.ts';
import { formatCount, formatPercent } from './format.ts';
import { capitalised } from './names.ts';
import { usePage } from './page.ts';
import { StatusSymbol } from './status-symbol.tsx';

/** Nothing when the place has no villages. */
export function Distribution({ figures }: { readonly figures: Figures }) {
  const { text, language, nouns, signal, model, statusLabels } = usePage();
  const entries = model.legend.statuses.value.map(({ status }) => ({
    status,
    villages: figures[`villages.${status}`],
  }));
  const total = totalOf(figures, 'villages');
  if (total === 0) return null;
  // Where nothing is known, a zero beside "signal" or "no signal" would be read as an answer.
  const isSilent = figures['villages.unknown'] === total;
  const told = entries.filter(({ status }) => !isSilent || status === 'unknown');
  return (
    <section class="block">
      <h2>{capitalised(text.value.distribution.title(nouns.value.settlement, signal.value))}</h2>
      <span class="status-bar" aria-hidden="true">
        {entries.map(({ status, villages }) => (
          <span
            key={status}
            class={`status-part status-part-${status}`}
            style={{ flexGrow: villages }}
          />
        ))}
      </span>
      <ul class="status-list">
        {told.map(({ status, villages }) => (
          <li key={status}>
            <StatusSymbol status={status} />
            <span class="status-name">{statusLabels.value[status]}</span>
            <span class="number">{formatCount(villages, language.value)}</span>
            <span class="number faint">{formatPercent(villages / total, language.value)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
