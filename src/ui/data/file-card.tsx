/** One file: what it is and how it was read, or why it cannot be read and what helps. */
import { useId } from 'preact/hooks';
import {
  DELIMITERS,
  type Delimiter,
  ENCODINGS,
  type Encoding,
  TEXT_CODINGS,
} from '../../core/import-codes.ts';
import type { OpenedFile, ReadFile, ReadSheet, UnreadFile } from '../../core/imports.ts';
import { Icon } from '../icons.tsx';
import { useFlow } from './use-flow.ts';

export function FileCard({ file }: { readonly file: ReadFile }) {
  const { flow, words } = useFlow();
  const isChosen = file.kind === 'read' && flow.chosen.value?.file === file;
  return (
    <li class={`data-file${isChosen ? ' is-chosen' : ''}`}>
      <div class="data-file-head">
        <strong class="data-file-name">{file.name}</strong>
        <span class="data-note">
          {file.kind === 'read' ? `${words.file.formats[file.format]}, ` : ''}
          {words.file.size(file.bytes)}
        </span>
        <button
          type="button"
          class="icon-button"
          title={words.file.remove(file.name)}
          onClick={() => flow.remove(file)}
        >
          <Icon name="close" />
          <span class="visually-hidden">{words.file.remove(file.name)}</span>
        </button>
      </div>
      {file.kind === 'read' ? (
        <>
          <Reading file={file} />
          <Sheets file={file} />
        </>
      ) : (
        <Fault file={file} />
      )}
    </li>
  );
}

function Fault({ file: { fault } }: { readonly file: UnreadFile }) {
  const { words } = useFlow();
  const { what, remedy } =
    fault.code === 'failed' ? words.file.failed : words.findings.faults[fault.code];
  return (
    <p class="data-fault">
      {what} <strong>{remedy}</strong>{' '}
      {fault.detail !== '' && <span class="data-note">{words.file.detail(fault.detail)}</span>}
    </p>
  );
}

/** How a text was read, to be changed where names look wrong. */
function Reading({ file }: { readonly file: OpenedFile }) {
  const { flow, words } = useFlow();
  const id = useId();
  if (file.format === 'geojson') return null;
  const { encoding, delimiter } = file;
  const again = (change: { encoding?: Encoding; delimiter?: Delimiter }) =>
    flow.readAgain(file, { encoding, delimiter, ...change });
  return (
    <div class="data-reading">
      <label for={`${id}e`}>
        {words.file.encoding}
        {file.isGuess && <span class="data-badge">{words.file.guessed}</span>}
      </label>
      <select
        id={`${id}e`}
        value={encoding}
        onChange={(event) => again({ encoding: event.currentTarget.value as Encoding })}
      >
        {(file.format === 'text' ? ENCODINGS : TEXT_CODINGS).map((each) => (
          <option key={each} value={each}>
            {words.file.encodings[each]}
          </option>
        ))}
      </select>
      {delimiter !== null && (
        <>
          <label for={`${id}d`}>{words.file.delimiter}</label>
          <select
            id={`${id}d`}
            value={delimiter}
            onChange={(event) => again({ delimiter: event.currentTarget.value as Delimiter })}
          >
            {DELIMITERS.map((each) => (
              <option key={each} value={each}>
                {words.file.delimiters[each]}
              </option>
            ))}
          </select>
        </>
      )}
      {(file.isGuess || file.unreadable > 0) && (
        <p class="data-note">
          {file.isGuess && words.file.guessedNote}{' '}
          {file.unreadable > 0 && `${words.file.unreadable(file.unreadable)}.`}
        </p>
      )}
    </div>
  );
}

/** Which table of all files is looked at; nothing to choose where there is one. */
function Sheets({ file }: { readonly file: OpenedFile }) {
  const { flow, words } = useFlow();
  const all = flow.files.value.flatMap((each) => (each.kind === 'read' ? each.sheets : []));
  const label = (name: string, { rowsIn, isHidden }: ReadSheet) => {
    const rows = rowsIn === 0 ? words.sheet.empty : words.sheet.rows(rowsIn);
    return [name, isHidden ? `${rows}, ${words.sheet.isHidden}` : rows].filter(Boolean).join(': ');
  };
  if (all.length < 2) {
    const only = file.sheets[0];
    return <p class="data-note">{only ? label(only.name, only) : words.sheet.empty}</p>;
  }
  return (
    <fieldset class="data-sheets">
      <legend class="visually-hidden">{words.sheet.title}</legend>
      {file.sheets.map((sheet) => (
        <label key={sheet.sheetId} class="data-choice">
          <input
            type="radio"
            name="data-sheet"
            checked={flow.chosen.value?.sheet.sheetId === sheet.sheetId}
            disabled={sheet.rowsIn === 0}
            onChange={() => flow.chooseSheet(sheet.sheetId)}
          />
          <span>{label(sheet.name || file.name, sheet)}</span>
        </label>
      ))}
    </fieldset>
  );
}
