/** Templates: files with what is known of villages, to be filled in by communes and dropped into this page again. */
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { OpenedDataset } from '../../../core/dataset.ts';
import type { MadeFile } from '../../../core/templates.ts';
import { findUnit } from '../../../core/units.ts';
import { dataWords } from '../../i18n/data.ts';
import { dataSectionWords } from '../../i18n/data-sections.ts';
import { capitalised } from '../../names.ts';
import { usePage } from '../../page.ts';
import { saveFile } from '../save-file.ts';
import { createWork } from '../work.ts';
import { WorkNote } from '../work-note.tsx';
import {
  communesOf,
  firstChoice,
  provincesOf,
  questionOf,
  TEMPLATE_KINDS,
  type TemplateChoice,
  withProvince,
} from './choice.ts';
import { UnitSelect } from './unit-select.tsx';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

export function Templates() {
  const { model, language, nouns } = usePage();
  const state = model.store.dataset.value;
  const words = dataSectionWords(language.value).templates;
  return (
    <>
      <p>{words.lead(nouns.value)}</p>
      {state.phase === 'ready' ? (
        <TemplateForm dataset={state.dataset} />
      ) : (
        <p class="quiet">{words.needsData}</p>
      )}
      <ul class="data-points">
        {words.points(nouns.value).map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

function TemplateForm({ dataset }: { readonly dataset: OpenedDataset }) {
  const page = usePage();
  const { store } = page.model;
  const { units, manifest } = dataset;
  const words = dataSectionWords(page.language.value).templates;
  const one = useMemo(() => createWork(store.engine), [store]);
  useEffect(() => () => one.stop(), [one]);
  const [chosen, setChosen] = useState<TemplateChoice | null>(null);
  const [saved, setSaved] = useState<MadeFile | null>(null);
  const choice = chosen ?? firstChoice(units, findUnit(units, store.view.value.place) ?? 0);
  if (!choice) return <p class="quiet">{words.noCommunes(page.nouns.value)}</p>;
  const choose = (next: TemplateChoice) => {
    setSaved(null);
    setChosen(next);
  };
  const make = () => {
    setSaved(null);
    one.start({
      ...{ kind: 'making', subject: '' },
      ask: (engine) => {
        const told = { language: page.language.peek(), date: store.today };
        return engine.templates(questionOf(units, choice, told));
      },
      done: (file) => {
        saveFile(file.bytes, file.name, file.name.endsWith('.zip') ? TYPES.zip : TYPES.xlsx);
        setSaved(file);
      },
    });
  };
  return (
    <form
      class="data-template"
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <UnitSelect
        label={capitalised(page.nouns.value.province.one)}
        rows={provincesOf(units)}
        value={choice.province}
        onChange={(province) => choose(withProvince(units, choice, province))}
      />
      <KindChoice dataset={dataset} choice={choice} onChange={choose} />
      {manifest.kind === 'sample' && <p class="data-note">{words.sample}</p>}
      <p class="data-next">
        <button type="submit" class="button" disabled={one.work.value !== null}>
          {words.make}
        </button>
      </p>
      <WorkNote one={one} />
      <p class="data-note" role="status">
        {saved &&
          words.saved(saved.name, dataWords(page.language.value).file.size(saved.bytes.byteLength))}
      </p>
    </form>
  );
}

/** One file for each commune, one for all, or one for a commune that is chosen. */
function KindChoice({
  dataset: { units },
  choice,
  onChange,
}: {
  readonly dataset: OpenedDataset;
  readonly choice: TemplateChoice;
  readonly onChange: (choice: TemplateChoice) => void;
}) {
  const { nouns, language } = usePage();
  const words = dataSectionWords(language.value).templates;
  const name = useId();
  const communes = communesOf(units, choice.province);
  return (
    <fieldset class="data-question">
      <legend>{words.kind}</legend>
      {TEMPLATE_KINDS.map((kind) => (
        <label key={kind} class="data-choice">
          <input
            type="radio"
            name={name}
            checked={choice.kind === kind}
            onChange={() => onChange({ ...choice, kind })}
          />
          <span>{words.kinds[kind](communes.length, nouns.value)}</span>
        </label>
      ))}
      {choice.kind === 'commune' && (
        <UnitSelect
          label={capitalised(nouns.value.commune.one)}
          rows={communes}
          value={choice.commune}
          onChange={(commune) => onChange({ ...choice, commune })}
        />
      )}
    </fieldset>
  );
}
