/** Rows of what was found, a page at a time: where, in which column, what stands there, what it is. */
import type { FindingCode } from '../../core/import-codes.ts';
import { useFindings } from './use-findings.ts';
import { useFlow } from './use-flow.ts';

const PAGE = 50;

export function FindingRows({
  planId,
  code,
  text,
}: {
  readonly planId: string;
  readonly code: FindingCode | null;
  readonly text: string;
}) {
  const { words } = useFlow();
  const found = useFindings({ planId, code, text, page: PAGE });
  const { rows, total } = found;
  if (found.hasFailed) return <p class="data-warning">{words.failed.title}</p>;
  if (total === null) return null;
  return (
    <>
      <p class="data-note" role="status">
        {total === 0 ? words.report.nothing : words.report.shown(rows.length, total)}
      </p>
      {total > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
        <section class="data-scroll" tabIndex={0} aria-label={words.report.every}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.report.where}</th>
                <th scope="col">{words.report.column}</th>
                <th scope="col">{words.report.value}</th>
                <th scope="col">{words.report.found}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ line, column, value, code: kind, severity, cells }) => (
                <tr key={`${line} ${column} ${kind}`}>
                  <th scope="row">{line}</th>
                  <td>{column || words.report.wholeRow}</td>
                  <td>{value || cells.filter((cell) => cell !== '').join(' · ')}</td>
                  <td>
                    {words.findings.codes[kind].title}{' '}
                    <span class="faint">({words.report.severities[severity]})</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length < total && (
        <button type="button" class="button button-plain" onClick={found.more}>
          {words.report.more}
        </button>
      )}
    </>
  );
}
