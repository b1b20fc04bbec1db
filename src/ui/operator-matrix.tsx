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
import { usePage } from './page.ts';
import { StatusSymbol } from './status-symbol.tsx';

/** The village's own overall state is its last row; nothing when the data give neither that nor operators. */
export function OperatorMatrix({
  villages,
  row,
}: {
  readonly villages: Villages;
  readonly row: number;
}) {
  const { text } = usePage();
  const words = text.value.village;
  const overall = OVERALL_STATES[villages.overall[row]!] ?? 'unknown';
  if (villages.operators.length === 0 && overall === 'unknown') return null;
  const statusAt = (technology: number, operator: number): Status =>
    STATUSES[villages.statuses[statusIndex(villages, row, technology, operator)]!] ?? 'unknown';
  return (
    <div class="matrix">
      <table>
        <caption class="visually-hidden">{words.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{words.operator}</span>
            </th>
            {TECHNOLOGIES.map((technology) => (
              <th scope="col" key={technology}>
                {technology}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {villages.operators.map((operator, o) => (
            <tr key={operator.id}>
              <th scope="row">{operator.name}</th>
              {TECHNOLOGIES.map((technology, t) => (
                <td key={technology}>
                  <StatusSymbol status={statusAt(t, o)} label={text.value.status[statusAt(t, o)]} />
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
            </td>
          </tr>
        </tbody>
      </table>
      <Key />
    </div>
  );
}

/** What the shapes mean. */
function Key() {
  const { text } = usePage();
  return (
    <p class="matrix-key" aria-hidden="true">
      {STATUS_ORDER.map((status) => (
        <span key={status}>
          <StatusSymbol status={status} /> {text.value.status[status]}
        </span>
      ))}
      <span>({text.value.evidence.reported})</span>
    </p>
  );
}
