/** The data dictionary as a table, with the way to keep it. */
import { useEffect, useState } from 'preact/hooks';
import type { AnalysisEngine } from '../../../core/engine.ts';
import type { ImportWords } from '../../../core/templates.ts';
import { dataWords } from '../../i18n/data.ts';
import { dataSectionWords } from '../../i18n/data-sections.ts';
import { usePage } from '../../page.ts';
import { FIELD_GROUP_NAMES } from '../fields.ts';
import {
  commonMeanings,
  type DictionaryRow,
  dictionaryRows,
  dictionaryTable,
  type Meaning,
} from './dictionary-rows.ts';

export function Dictionary() {
  const { model, language } = usePage();
  const words = dataSectionWords(language.value).specification.dictionary;
  const { given, hasFailed, retry } = useImportWords(model.store.engine.value);
  return (
    <section>
      <h3>{words.title}</h3>
      <p class="data-note">{words.note}</p>
      {given && <Loaded given={given} />}
      {!given && !hasFailed && <p class="quiet">{words.loading}…</p>}
      {hasFailed && (
        <p role="alert">
          {words.failed}{' '}
          <button type="button" class="button button-plain" onClick={retry}>
            {words.retry}
          </button>
        </p>
      )}
    </section>
  );
}

function Loaded({ given }: { readonly given: ImportWords }) {
  const { language, ports } = usePage();
  const [hasFailed, setFailed] = useState(false);
  const words = dataSectionWords(language.value).specification.dictionary;
  const { groups } = dataWords(language.value).fields;
  const rows = dictionaryRows(given, language.value);
  const common = commonMeanings(given, language.value);
  const save = () => {
    const table = dictionaryTable(rows, common, language.value);
    ports.saveTable(table, 'excel').then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  return (
    <>
      <p class="data-save">
        <button type="button" class="button button-plain" onClick={save}>
          {words.save}
        </button>{' '}
        <span role="status">{hasFailed && words.saveFailed}</span>
      </p>
      <p class="data-everywhere">{words.everywhere}:</p>
      <Meanings meanings={common} />
      <table class="data-dictionary">
        <thead>
          <tr>
            {[words.field, words.headings, words.cell, words.example].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {FIELD_GROUP_NAMES.map((group) => (
          <tbody key={group}>
            <tr class="data-dictionary-group">
              <th scope="rowgroup" colSpan={4}>
                {groups[group]}
              </th>
            </tr>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <Field key={row.id} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function Field({ row }: { readonly row: DictionaryRow }) {
  const { language } = usePage();
  const words = dataSectionWords(language.value).specification.dictionary;
  return (
    <tr>
      <th scope="row">
        {row.name}
        <span class="data-note">
          <code>{row.id}</code>
          {row.needed && `, ${row.needed}`}
        </span>
      </th>
      <td lang="vi" data-label={words.headings}>
        {row.headings.join(' · ')}
      </td>
      <td data-label={words.cell}>
        {row.form}
        {row.unit && ` (${row.unit})`}
        {row.wordsAs === '' ? (
          <Meanings meanings={row.choices} />
        ) : (
          words.wordsAs(dataWords(language.value).fields.names[row.wordsAs])
        )}
      </td>
      <td lang="vi" data-label={words.example}>
        {row.example}
      </td>
    </tr>
  );
}

/** Words by what they mean. */
function Meanings({ meanings }: { readonly meanings: readonly Meaning[] }) {
  if (meanings.length === 0) return null;
  return (
    <dl class="data-meanings">
      {meanings.map(({ meaning, words }) => (
        <div key={meaning}>
          <dt>{meaning}</dt>
          <dd lang="vi">{words.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The words that tables are read by, once there is an engine to ask. */
function useImportWords(engine: AnalysisEngine | null) {
  const [given, setGiven] = useState<ImportWords | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!engine || given) return;
    let isShown = true;
    setFailed(false);
    const job = engine.importWords();
    job.result.then(
      (words) => isShown && setGiven(words),
      () => isShown && setFailed(true),
    );
    return () => {
      isShown = false;
      job.cancel();
    };
  }, [engine, given, tries]);
  return { given, hasFailed, retry: () => setTries(tries + 1) };
}
