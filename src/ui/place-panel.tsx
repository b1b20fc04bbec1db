/**
 * The panel tells one thing: the selected place, or the selected village. Its order never changes: the sentence, the headline (of a
 * sample with what of it is real), the figures, what is missing, the charts, the list, what was published of the whole country, the
 * sources.
 */
import type { OpenedDataset } from '../core/dataset.ts';
import type { Figures } from '../core/figures.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { Distribution } from './distribution.tsx';
import { DatasetFailure, FailureNote } from './failure.tsx';
import { FiguresList } from './figures-list.tsx';
import { Headline } from './headline.tsx';
import { later } from './later.tsx';
import { LaterPart } from './later-part.tsx';
import { MissingData } from './missing-data.tsx';
import { fullName } from './names.ts';
import { usePage } from './page.ts';
import { Loading, ProgressLine } from './progress.tsx';
import { FoundNote } from './search/found-hook.tsx';
import { placeStatement } from './sentence.ts';
import { Sources } from './sources.tsx';
import { TrustNote } from './trust-note.tsx';
import { UnitList, UnitNames } from './unit-list.tsx';
import { VillagePanel } from './village-panel.tsx';
import { WhenCalm } from './when-calm.tsx';

const Explanation = later(async () => (await import('./explanation.tsx')).Explanation);
const PlaceCharts = later(async () => (await import('./charts/place-charts.tsx')).PlaceCharts);

/** Whatever there is to say now: waiting, a failure, a village, or the place. */
export function PanelContent() {
  const { model, villageId } = usePage();
  const state = model.store.dataset.value;
  const dataset = model.derived.dataset.value;
  if (state.phase === 'failed') return <DatasetFailure error={state.error} />;
  if (!dataset) return <Loading />;
  return (
    <>
      <FailureNote />
      {villageId.value === '' ? <Place dataset={dataset} /> : <VillagePanel dataset={dataset} />}
      <ProgressLine />
    </>
  );
}

function Place({ dataset }: { readonly dataset: OpenedDataset }) {
  const { model, language } = usePage();
  const unit = model.derived.unit.value;
  const figures = model.derived.unitFigures.value;
  return (
    <>
      <Breadcrumb dataset={dataset} />
      <h1 tabIndex={-1}>{fullName(dataset, unit, language.value)}</h1>
      <FoundNote dataset={dataset} />
      {figures ? (
        <Told dataset={dataset} figures={figures} />
      ) : (
        <>
          <Untold />
          <TrustNote dataset={dataset} />
          <MissingData dataset={dataset} figures={null} />
          <UnitNames dataset={dataset} />
        </>
      )}
      {unit === 0 && dataset.units.isNational && (
        <LaterPart part="PublishedFigures" dataset={dataset} />
      )}
      <LaterPart part="SaveOffline" dataset={dataset} />
      <Sources dataset={dataset} />
    </>
  );
}

function Told({
  dataset,
  figures,
}: {
  readonly dataset: OpenedDataset;
  readonly figures: Figures;
}) {
  const { text, model } = usePage();
  const isEmpty = model.legend.statuses.value.every(({ villages }) => villages === 0);
  return (
    <>
      <PlaceSentence dataset={dataset} figures={figures} />
      {isEmpty ? (
        <p class="quiet">{text.value.place.emptyRemedy}</p>
      ) : (
        <Headline figures={figures} />
      )}
      <TrustNote dataset={dataset} />
      {!isEmpty && <FiguresList figures={figures} />}
      <LaterPart part="UncoveredLink" dataset={dataset} />
      <MissingData dataset={dataset} figures={figures} />
      <LaterPart part="Completeness" dataset={dataset} />
      <Distribution figures={figures} />
      {!isEmpty && (
        <WhenCalm>
          <PlaceCharts dataset={dataset} />
        </WhenCalm>
      )}
      <LaterPart part="MapCheck" dataset={dataset} />
      <UnitList dataset={dataset} />
      <Explained dataset={dataset} />
    </>
  );
}

/** The dialog that explains one of the figures, while it is asked for. */
function Explained({ dataset }: { readonly dataset: OpenedDataset }) {
  const { explained } = usePage();
  return explained.value && <Explanation dataset={dataset} />;
}

/** The sentence; of a sample it begins by saying what it is told of. */
export function PlaceSentence({
  dataset,
  figures,
}: {
  readonly dataset: OpenedDataset;
  readonly figures: Figures;
}) {
  const { text, nouns, counted, signal } = usePage();
  const { place } = text.value;
  const statement = placeStatement(figures, counted.value);
  return (
    <p class="sentence">
      {dataset.manifest.kind === 'sample' && <span class="sample-lead">{place.sample} </span>}
      {place.sentence(statement, { noun: nouns.value.settlement, signal: signal.value })}
    </p>
  );
}

/** No figures: still being counted, or not to be had. */
function Untold() {
  const { text, model } = usePage();
  const isWorking =
    model.store.progress.value !== null ||
    [...model.store.layers.value.values()].some(({ phase }) => phase === 'loading');
  return (
    <p class="sentence quiet">{isWorking ? text.value.loading.title : text.value.place.untold}</p>
  );
}
