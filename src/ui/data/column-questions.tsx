/** What only a person can know of a column: how its numbers are written, and what its blanks mean. */
import { useId } from 'preact/hooks';
import { NUMBER_FORMATS } from '../../core/import-codes.ts';
import type { ImportChoices, ReadSheet, SheetColumn } from '../../core/imports.ts';
import {
  BLANK_MEANINGS,
  type BlankMeaning,
  blankOf,
  doubtfulColumns,
  markColumns,
  withBlanks,
} from './choices.ts';
import { useFlow } from './use-flow.ts';

interface OfSheet {
  readonly sheet: ReadSheet;
  readonly choices: ImportChoices;
}

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

/** Of columns of signals with blank cells: all at once, because a table is mostly made by one habit, or each on its own. */
export function BlankQuestions({ sheet, choices }: OfSheet) {
  const { flow, words, columnName } = useFlow();
  const id = useId();
  const marks = markColumns(sheet.columns, choices);
  if (marks.length === 0) return null;
  const choose = (columns: readonly SheetColumn[], meaning: BlankMeaning) =>
    flow.choose({ blanks: withBlanks(choices, columns, meaning) });
  return (
    <fieldset class="data-question">
      <legend>{words.columns.blankTitle(marks.map(columnName).join(', '))}</legend>
      {BLANK_MEANINGS.map((meaning) => (
        <label key={meaning} class="data-choice">
          <input
            type="radio"
            name={id}
            checked={marks.every(({ at }) => blankOf(choices, at) === meaning)}
            onChange={() => choose(marks, meaning)}
          />
          <span>{words.columns.blanks[meaning]}</span>
        </label>
      ))}
      {marks.length > 1 && (
        <details
          open={marks.some(({ at }) => blankOf(choices, at) !== blankOf(choices, marks[0]!.at))}
        >
          <summary>{words.columns.blankEach}</summary>
          {marks.map((column) => (
            <div key={column.at} class="data-reading data-blank">
              <label for={`${id}${column.at}`}>{columnName(column)}</label>
              <select
                id={`${id}${column.at}`}
                value={blankOf(choices, column.at)}
                onChange={(event) => choose([column], event.currentTarget.value as BlankMeaning)}
              >
                {BLANK_MEANINGS.map((meaning) => (
                  <option key={meaning} value={meaning}>
                    {words.columns.blanks[meaning]}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </details>
      )}
    </fieldset>
  );
}
