/** The first rows before and after: as the file has them, and as they are understood. */
import { useEffect, useState } from 'preact/hooks';
import type { ReadSheet, SampleRow } from '../../core/imports.ts';
import { isPersonal } from './choices.ts';
import { understood } from './understood.ts';
import { useFlow } from './use-flow.ts';

/** Comes a frame after the step: the rows of a wide table take the page as long as everything above them. */
export function Preview({
  sheet,
  sample,
}: {
  readonly sheet: ReadSheet;
  readonly sample: readonly SampleRow[];
}) {
  const { words, columnName, telling } = useFlow();
  const [isDue, setDue] = useState(false);
  useEffect(() => setDue(true), []);
  if (!isDue || sample.length === 0) return null;
  const shown = sheet.columns
    .map((column, i) => ({ column, i }))
    .filter(({ column }) => !isPersonal(sheet, column));
  return (
    <div class="data-preview">
      <h3>{words.columns.preview}</h3>
      <p class="data-note">{words.columns.previewIntro(sample.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section class="data-scroll" tabIndex={0} aria-label={words.columns.preview}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.line}</th>
              {shown.map(({ column }) => (
                <th key={column.at} scope="col">
                  {columnName(column)}
                </th>
              ))}
              <th scope="col" class="data-after">
                {words.columns.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {sample.map(({ line, cells, values }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {shown.map(({ column, i }) => (
                  <td key={column.at}>{cells[i]}</td>
                ))}
                <td class="data-after">
                  <ul>
                    {understood(values, telling).map(({ field, text }) => (
                      <li key={field}>
                        <span class="faint">{field}</span> {text}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
