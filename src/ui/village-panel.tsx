/**
 * The selected village: its name at once, so that the focus has a place to go, and below it the card once that is fetched and the
 * list of villages is read.
 */
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { OpenedDataset } from '../core/dataset.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { Icon } from './icons.tsx';
import { later } from './later.tsx';
import { ViewLink } from './links.tsx';
import { fullName } from './names.ts';
import { usePage } from './page.ts';
import { SampleBadge } from './sample-badge.tsx';
import { FoundAnswer, foundVillage } from './search/found-hook.tsx';
import type { CardProps } from './village-card.tsx';

const fetchCard = async (): Promise<ComponentType<CardProps>> =>
  (await import('./village-card.tsx')).VillageCard;
const VillageCard = later(fetchCard);

/** Says so while the list of villages is being read or when there is no such village. */
export function VillagePanel({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, nouns, model } = usePage();
  const counted = model.derived.villages.value;
  const row = model.derived.village.value;
  const list = model.derived.villageList.value;
  const { states } = text.value.list;
  useEffect(() => {
    fetchCard().catch(() => {}); // while the list is read; the card says so if it cannot be had
  }, []);
  const isFound = counted !== null && row >= 0;
  const told = isFound ? null : foundVillage(model);
  const reading = states.reading(nouns.value);
  return (
    <>
      <Breadcrumb dataset={dataset} withPlace />
      <h1 tabIndex={-1}>
        {isFound
          ? counted.villages.names[row]
          : (told?.name ?? (list === 'reading' ? reading : text.value.noData))}
        {(isFound || told) && <SampleBadge />}
      </h1>
      {isFound && (
        <VillageCard key={row} dataset={dataset} counted={counted} row={row} waiting={Waiting} />
      )}
      {told && <FoundAnswer hit={told} />}
      {!isFound && !told && list !== 'reading' && (
        <p class="sentence">
          {list === 'ready' ? text.value.village.missing(nouns.value) : states[list](nouns.value)}
        </p>
      )}
      <BackLink dataset={dataset} />
    </>
  );
}

function Waiting() {
  const { text } = usePage();
  return <p class="sentence quiet">{text.value.loading.title}</p>;
}

function BackLink({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language, model } = usePage();
  const unit = model.derived.unit.value;
  return (
    <p>
      <ViewLink
        class="back-link"
        to={{ village: '', camera: null }}
        go={() => model.actions.leaveVillage()}
      >
        <Icon name="back" />
        {text.value.village.back(fullName(dataset, unit, language.value))}
      </ViewLink>
    </p>
  );
}
