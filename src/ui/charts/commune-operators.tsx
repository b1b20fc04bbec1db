/** A commune's villages by operator and technology: how many of all have the signal, and of how many nothing is known. */
import { weakIsCovered } from '../../core/definition.ts';
import { TECHNOLOGIES } from '../../core/model.ts';
import { operatorShares } from '../../core/operator-shares.ts';
import type { Share } from '../../core/share.ts';
import { formatCount, formatFraction } from '../format.ts';
import { chartWords } from '../i18n/charts.ts';
import { usePage } from '../page.ts';
import { SampleBadge } from '../sample-badge.tsx';
import { TechnologyHead } from '../technology-head.tsx';

/** Nothing until the villages are read, and where the dataset names no operators. */
export function CommuneOperators() {
  const { language, nouns, model, counted } = usePage();
  const words = chartWords(language.value).operators;
  const villages = model.derived.villages.value?.villages;
  const rows = model.derived.unitVillages.value;
  if (!villages || villages.operators.length === 0 || rows.length === 0) return null;
  const isWeakIn = weakIsCovered(counted.value);
  const shares = operatorShares(villages, rows, isWeakIn);
  const isMissing = shares.flat().some((share) => share !== null && share.unknown > 0);
  const isUnspoken = shares.flat().includes(null);
  return (
    <section class="block chart-block">
      <h2>
        {words.title(nouns.value)}
        <SampleBadge />
      </h2>
      <table class="operator-table">
        <caption>{words.caption(nouns.value, isWeakIn)}</caption>
        <TechnologyHead operator={words.operator} />
        <tbody>
          {villages.operators.map((operator, o) => (
            <tr key={operator.id}>
              <th scope="row">{operator.name}</th>
              {TECHNOLOGIES.map((technology, t) => (
                <td key={technology}>
                  <Cell share={shares[t]?.[o] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="chart-fine">
        {[isMissing ? words.missingKey(nouns.value) : '', isUnspoken ? `–: ${words.unspoken}.` : '']
          .filter((part) => part !== '')
          .join(' ')}
      </p>
    </section>
  );
}

/** Where nothing is known of any village, no zero is shown that would be read as an answer. */
function Cell({ share }: { readonly share: Share | null }) {
  const { language } = usePage();
  const words = chartWords(language.value).operators;
  if (!share)
    return (
      <>
        <span class="faint" aria-hidden="true">
          –
        </span>
        <span class="visually-hidden">{words.unspoken}</span>
      </>
    );
  return (
    <>
      {share.unknown < share.total && formatFraction(share, language.value)}
      {share.unknown > 0 && (
        <span class="operator-missing">
          {words.missing(formatCount(share.unknown, language.value))}
        </span>
      )}
    </>
  );
}
