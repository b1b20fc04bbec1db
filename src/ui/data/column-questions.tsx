/** What only a person can know of a column: how its numbers are written, and what its blanks mean. */
import { useId } from 'preact/hooks';
import { NUMBER_FORMATS } from '../../core/import-codes.ts';
import type { ImportChoices, ReadSheet } from '../../core/imports.ts';
import { doubtfulColumns, markColumns } from './choices.ts';
import { useFlow } from './use-flow.ts';

interface OfSheet {
  readonly sheet: ReadSheet;
  readonly choices: ImportChoices;
}

const BLANKS = ['unknown', 'none'] as const;

/** Of columns whose numbers all read two ways; nothing where there is none. */
export function NumberQuestions({ sheet, choices }: OfSheet) {
  const { flow, words, columnName } = useFlow();
  const id = useId();
  return (
    <>
      {doubtfulColumns(sheet.columns, choices).map((column) => (
        <fieldset key={column.at} class="data-question">
          <legend>{words.columns.numberTitle(columnName(column))}</legend>
          {NUMBER_FORMATS.map((format) => (
            <label key={format} class="data-choice">
              <input
                type="radio"
                name={`${id}${column.at}`}
                checked={choices.numberFormats[column.at] === format}
                onChange={() =>
                  flow.choose({ numberFormats: { ...choices.numberFormats, [column.at]: format } })
                }
              />
              <span>
                “{column.ambiguous}” = {words.columns.numbers[format](column.ambiguous)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** Of columns of signals with blank cells. All at once, because a table is made by one habit. */
export function BlankQuestions({ sheet, choices }: OfSheet) {
  const { flow, words, columnName } = useFlow();
  const id = useId();
  const marks = markColumns(sheet.columns, choices);
  if (marks.length === 0) return null;
  return (
    <fieldset class="data-question">
      <legend>{words.columns.blankTitle(marks.map(columnName).join(', '))}</legend>
      {BLANKS.map((meaning) => (
        <label key={meaning} class="data-choice">
          <input
            type="radio"
            name={id}
            checked={marks.every(({ at }) => (choices.blanks[at] ?? 'unknown') === meaning)}
            onChange={() =>
              flow.choose({ blanks: Object.fromEntries(marks.map(({ at }) => [at, meaning])) })
            }
          />
          <span>{words.columns.blanks[meaning]}</span>
        </label>
      ))}
    </fieldset>
  );
}
