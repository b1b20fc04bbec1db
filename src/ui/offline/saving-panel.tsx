/** Saving the place that is shown for offline use, with what it takes, how far it is, and what is saved already. */
import './offline.css';
import { useEffect } from 'preact/hooks';
import { type OpenedDataset, partOf } from '../../core/dataset.ts';
import { findUnit } from '../../core/units.ts';
import type { OfflineSupport, SavedParts, Saving } from '../../state/offline.ts';
import type { Language } from '../../state/view.ts';
import { formatDate } from '../format.ts';
import { offlineWords } from '../i18n/offline.ts';
import { levelNoun, listName } from '../names.ts';
import { usePage } from '../page.ts';
import { formatBytes } from './saved-size.ts';

/** Says in place of it all when nothing can be saved here. */
export function SavingPanel({ dataset }: { readonly dataset: OpenedDataset }) {
  const { ports, model, language } = usePage();
  const { state, wish } = ports.offline;
  const part = partToSave(dataset, model.derived.unit.value);
  const support = state.support.value;
  const isSaving = state.saving.value !== null;
  useEffect(() => {
    if (!isSaving) wish({ ask: 'look', part });
  }, [wish, part, isSaving]);
  const words = offlineWords(language.value);
  if (support === 'unknown') return <p class="quiet">{words.looking}</p>;
  if (support !== 'ready') return <Impossible support={support} />;
  return (
    <div class="saving">
      <p class="quiet">{words.visited}</p>
      {state.saving.value ? (
        <Progress saving={state.saving.value} />
      ) : (
        <Offer dataset={dataset} part={part} />
      )}
      <p role="status" class="saving-failure">
        {state.failure.value && words.failures[state.failure.value]}
      </p>
      {state.saved.value && state.saved.value.parts.length > 0 && (
        <SavedList dataset={dataset} saved={state.saved.value} />
      )}
    </div>
  );
}

/** Code of the part that the place is in; '' for a dataset that is saved whole, `null` where a part has to be chosen first. */
function partToSave(dataset: OpenedDataset, unit: number): string | null {
  if (dataset.manifest.partLevel === '') return '';
  const part = partOf(dataset, unit);
  return part === '' ? null : part;
}

function Impossible({
  support,
}: {
  readonly support: Exclude<OfflineSupport, 'unknown' | 'ready'>;
}) {
  const { language } = usePage();
  return <p>{offlineWords(language.value).impossible[support]}</p>;
}

/** The button that saves, with what it takes; nothing when the part is saved already. */
function Offer({
  dataset,
  part,
}: {
  readonly dataset: OpenedDataset;
  readonly part: string | null;
}) {
  const { ports, language } = usePage();
  const { state, wish } = ports.offline;
  const words = offlineWords(language.value);
  if (part === null) return <p>{words.choose(partNoun(dataset, language.value))}</p>;
  if (state.saved.value?.parts.some((saved) => saved.part === part)) return null;
  const cost = state.cost.value?.part === part ? state.cost.value : null;
  const place = part === '' ? '' : nameOf(dataset, part, language.value);
  return (
    <>
      <button type="button" class="button" onClick={() => wish({ ask: 'save', part })}>
        {words.save(place)}
      </button>
      {cost && (
        <p class="saving-cost">
          {cost.bytes === null
            ? words.costUnknown
            : words.cost(formatBytes(cost.bytes, language.value))}
        </p>
      )}
    </>
  );
}

function Progress({ saving }: { readonly saving: Saving }) {
  const { ports, language } = usePage();
  const words = offlineWords(language.value);
  const { part, doneFiles, totalFiles, doneBytes } = saving;
  const say = part === null ? words.renewing : words.saving;
  return (
    <>
      <p>{say(doneFiles, totalFiles, formatBytes(doneBytes, language.value))}</p>
      <progress class="saving-progress" max={Math.max(totalFiles, 1)} value={doneFiles} />
      <button
        type="button"
        class="button button-plain"
        onClick={() => ports.offline.wish({ ask: 'cancel' })}
      >
        {words.cancel}
      </button>
    </>
  );
}

function SavedList({
  dataset,
  saved,
}: {
  readonly dataset: OpenedDataset;
  readonly saved: SavedParts;
}) {
  const { ports, language } = usePage();
  const { state, wish } = ports.offline;
  const words = offlineWords(language.value);
  const isBusy = state.saving.value !== null;
  const size = (bytes: number) => formatBytes(bytes, language.value);
  return (
    <>
      <h3>{words.savedTitle}</h3>
      <ul class="saved-list">
        {saved.parts.map(({ part, bytes, savedOn }) => {
          const place = part === '' ? words.whole : nameOf(dataset, part, language.value);
          const total = part === '' ? saved.commonBytes : bytes;
          return (
            <li key={part}>
              {words.savedPart(place, size(total), formatDate(savedOn, language.value))}
              <button
                type="button"
                class="text-button"
                disabled={isBusy}
                aria-label={words.removeNamed(place)}
                onClick={() => wish({ ask: 'remove', part })}
              >
                {words.remove}
              </button>
            </li>
          );
        })}
        {saved.parts.some(({ part }) => part !== '') && (
          <li>{words.common(size(saved.commonBytes))}</li>
        )}
      </ul>
      {!saved.isCurrent && (
        <p>
          {words.changed}{' '}
          <button
            type="button"
            class="text-button"
            disabled={isBusy}
            onClick={() => wish({ ask: 'renew' })}
          >
            {words.renew}
          </button>
        </p>
      )}
    </>
  );
}

/** The name of a part's unit; the code of one that the dataset no longer has. */
function nameOf(dataset: OpenedDataset, part: string, language: Language): string {
  const row = findUnit(dataset.units, part);
  return row !== null && row > 0 ? listName(dataset, row, language) : part;
}

function partNoun({ country, manifest }: OpenedDataset, language: Language): string {
  const level = country.levels.findIndex(({ id }) => id === manifest.partLevel) + 1;
  return levelNoun(country, level, language).one;
}
