/** Code to embed the place in another page, and a sentence to cite it by; of a sample no citation, with the reason. */
import { useId, useState } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import { datasetVersion } from '../../core/dataset-version.ts';
import { countedDate, definitionLine } from '../definition-text.ts';
import { Dialog } from '../dialog.tsx';
import { embedWords } from '../i18n/embed.ts';
import { importsWords } from '../i18n/imports.ts';
import { importsLine } from '../imports-line.ts';
import { fullName } from '../names.ts';
import { type PageContext, usePage } from '../page.ts';
import { placeStatement } from '../sentence.ts';
import { citationOf } from './citation.ts';
import { embedAddress, embedCode } from './embed-code.ts';

/** Speaks of the place shown at the moment. */
export function CiteDialog({
  dataset,
  onClose,
}: {
  readonly dataset: OpenedDataset;
  readonly onClose: () => void;
}) {
  const page = usePage();
  const { language, model, ports, linked } = page;
  const words = embedWords(language.value).citing;
  const place = fullName(dataset, model.derived.unit.value, language.value);
  const view = { ...linked.value, page: 'map', section: '', village: '' } as const;
  const address = embedAddress(ports.addressOf(view), datasetVersion(dataset.manifest));
  const isSample = dataset.manifest.kind === 'sample';
  const citation = citationHere(page, dataset, ports.addressOf(view));
  return (
    <Dialog title={words.title} onClose={onClose}>
      <h3>{words.embed}</h3>
      <p class="quiet">{words.embedNote}</p>
      {model.store.imports.value.length > 0 && (
        <p>{importsWords(language.value).provenance.frame}</p>
      )}
      <Copied label={words.embed} value={embedCode(address, words.frameTitle(place))} />
      <p>
        <a href={address} target="_blank" rel="noreferrer">
          {words.preview}
        </a>
      </p>
      <h3>{words.citation}</h3>
      {citation !== null ? (
        <Copied label={words.citation} value={citation} />
      ) : (
        <p>{isSample ? words.sample : words.none}</p>
      )}
    </Dialog>
  );
}

/** `null` where there is nothing to cite. Reads signals. */
function citationHere(page: PageContext, dataset: OpenedDataset, address: string): string | null {
  const { language, text, nouns, counted, signal, model } = page;
  const figures = model.derived.unitFigures.value;
  if (!figures || model.derived.recounting.value) return null;
  const { manifest } = dataset;
  return citationOf({
    place: fullName(dataset, model.derived.unit.value, language.value),
    sentence: text.value.place.sentence(placeStatement(figures, counted.value), {
      noun: nouns.value.settlement,
      signal: signal.value,
    }),
    definition: definitionLine(counted.value, {
      operators: manifest.operators,
      text: text.value,
      language: language.value,
    }),
    asOf: countedDate(manifest, counted.value.asOf),
    manifest,
    imports: importsLine(page),
    address,
    today: model.store.today,
    language: language.value,
  });
}

/** A text to take along: read, selected by a click, or copied by the button. */
function Copied({ label, value }: { readonly label: string; readonly value: string }) {
  const { language, ports } = usePage();
  const words = embedWords(language.value).citing;
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const id = useId();
  const copy = async () => setOutcome((await ports.copyText(value)) ? 'copied' : 'refused');
  return (
    <div class="copied-text">
      <textarea
        id={id}
        class="copy-address"
        aria-label={label}
        rows={4}
        readOnly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="button button-plain" onClick={() => void copy()}>
        {words.copy}
        <span class="visually-hidden">: {label}</span>
      </button>
      <span role="status" class="quiet">
        {outcome === 'copied' && words.copied}
        {outcome === 'refused' && words.copyFailed}
      </span>
    </div>
  );
}
