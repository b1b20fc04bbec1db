/** Status per operator and technology of one village, as reported: shapes with their words for those who do not see them. */
import { STATUS_ORDER } from '../core/figures.ts';
import {
  OVERALL_STATES,
  STATUSES,
  type Status,
  statusIndex,
  TECHNOLOGIES,
  type Villages,
} from '../core/model.ts';
import { cardWords } from './i18n/card.ts';
import { usePage } from './page.ts';
import { StatusSymbol } from './status-symbol.tsx';
import { TechnologyHead } from './technology-head.tsx';
import { shownOperator } from './told-fields.ts';
import { isOverallApart } from './village-signals.ts';

/** The village's own overall state is its last row; nothing when the data give neither that nor operators. */
export function OperatorMatrix({
  villages,
  row,
}: {
  readonly villages: Villages;
  readonly row: number;
}) {
  const page = usePage();
  const { text, language } = page;
  const words = cardWords(language.value);
  const overall = OVERALL_STATES[villages.overall[row]!] ?? 'unknown';
  if (villages.operators.length === 0 && overall === 'unknown') return null;
  const statusAt = (technology: number, operator: number): Status =>
    STATUSES[villages.statuses[statusIndex(villages, row, technology, operator)]!] ?? 'unknown';
  const isSpoken = (technology: number, operator: number) =>
    villages.spoken[technology * villages.operators.length + operator] === 1;
  const isGap = villages.operators.some((_, o) => TECHNOLOGIES.some((_, t) => !isSpoken(t, o)));
  return (
    <div class="matrix">
      <table>
        <caption class="visually-hidden">{words.matrix}</caption>
        <TechnologyHead operator={words.operator} />
        <tbody>
          {villages.operators.map((operator, o) => (
            <tr key={operator.id}>
              <th scope="row">{shownOperator(page, operator)}</th>
              {TECHNOLOGIES.map((technology, t) => (
                <td key={technology}>
                  {isSpoken(t, o) ? (
                    <StatusSymbol
                      status={statusAt(t, o)}
                      label={text.value.status[statusAt(t, o)]}
                    />
                  ) : (
                    <Unspoken />
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.overall}</th>
            <td
              class={overall === 'unknown' ? 'is-missing' : undefined}
              colSpan={TECHNOLOGIES.length}
            >
              {words.overall_[overall]}
              {overall !== 'unknown' && (
                <span class="overall-means">{words.told.overallMeans[overall]}</span>
              )}
            </td>
          </tr>
        </tbody>
      </table>
      {isOverallApart(villages, row) && <p class="overall-note">{words.told.overallNote}</p>}
      <Key withUnspoken={isGap} />
    </div>
  );
}

/** A technology that the operator reports nowhere: not a gap in the data of this village. */
function Unspoken() {
  const { language } = usePage();
  return (
    <>
      <span class="faint" aria-hidden="true">
        –
      </span>
      <span class="visually-hidden">{cardWords(language.value).unspoken}</span>
    </>
  );
}

/** What the shapes mean. */
function Key({ withUnspoken }: { readonly withUnspoken: boolean }) {
  const { text, language } = usePage();
  return (
    <p class="matrix-key" aria-hidden="true">
      {STATUS_ORDER.map((status) => (
        <span key={status}>
          <StatusSymbol status={status} /> {text.value.status[status]}
        </span>
      ))}
      {withUnspoken && <span>– {cardWords(language.value).unspoken}</span>}
    </p>
  );
}
