/**
 * One village: the answer first, then what it rests on. Of a sample no answer is given as a fact and nothing is offered to
 * cite: the card says that the place is made up, then shows what a card looks like.
 */
import './styles/village-card.css';
import type { OpenedDataset } from '../core/dataset.ts';
import { textAt } from '../core/model.ts';
import type { ToldVillage } from '../core/overlay/overlaid.ts';
import type { SourcedValue } from '../core/overlay/sayings.ts';
import type { CountedVillages } from '../state/counted.ts';
import { CopyLink } from './copy-link.tsx';
import { countedDate } from './definition-text.ts';
import { formatDate } from './format.ts';
import { cardWords } from './i18n/card.ts';
import { listName } from './names.ts';
import { statusText, usePage } from './page.ts';
import { Sources } from './sources.tsx';
import { StatusSymbol } from './status-symbol.tsx';
import { useTold } from './use-told.ts';
import { MapComparison } from './village-comparison.tsx';
import { ValueConflicts } from './village-conflicts.tsx';
import {
  lesserTechnology,
  planOf,
  restsOnOverall,
  signalSource,
  statusOf,
  type VillageProps,
} from './village-facts.ts';
import { FactGroups, PlanGroup, SignalGroup } from './village-groups.tsx';
import { SignalLines } from './village-signal-lines.tsx';
import { sourceTitle } from './village-sources.tsx';

export interface CardProps {
  readonly dataset: OpenedDataset;
  readonly counted: CountedVillages;
  readonly row: number;
}

/** The card below the village's name. */
export function VillageCard(props: CardProps) {
  const { model, language, counted } = usePage();
  const told = useTold(props);
  const { dataset, row } = props;
  const { villages, statuses } = props.counted;
  const words = cardWords(language.value);
  const status = statusOf(statuses, row);
  const cited = signalSource(villages, row, told);
  const data = cited.date || countedDate(dataset.manifest, counted.value.asOf);
  const plan = planOf(villages, row, status, { today: model.store.today, data });
  const kind = textAt(villages.kinds, row);
  const former = textAt(villages.formerCommunes, row);
  const facts = { dataset, villages, row, status, plan, told };
  return (
    <article class="village-card">
      {(kind !== '' || former !== '') && (
        <p class="quiet">
          {[kind, former === '' ? '' : words.former(former)].filter((part) => part).join(' · ')}
        </p>
      )}
      {dataset.manifest.kind === 'sample' ? (
        <p class="sample-note">{isImported(told) ? words.told.importedNote : words.sampleNote}</p>
      ) : (
        <Answer {...facts} cited={cited} />
      )}
      <StatusLine {...facts} />
      <SignalLines villages={villages} row={row} />
      <PlanGroup {...facts} />
      <SignalGroup {...facts} />
      <MapComparison {...facts} />
      <ValueConflicts {...facts} />
      <FactGroups {...facts} />
      <CopyLink />
      <Sources dataset={dataset} />
    </article>
  );
}

/** Whether only imports know the village: then it is no invention of the sample. */
function isImported(told: ToldVillage | null): boolean {
  return told !== null && told.own === null;
}

/**
 * The status under the definition, with what it names: "Không có sóng di động băng rộng (có sóng 2G)". Of a sample it begins by
 * saying what it is told of, and is not set large as an answer would be.
 */
function StatusLine({ dataset, villages, row, status, told }: VillageProps) {
  const page = usePage();
  const words = cardWords(page.language.value);
  const definition = page.counted.value;
  const isNone = status === 'none';
  const lesser = isNone ? lesserTechnology(villages, row, definition) : null;
  const isSample = dataset.manifest.kind === 'sample' && !isImported(told);
  return (
    <p class={`village-status is-${status}${isSample ? ' is-sample' : ''}`}>
      {isSample && <span class="faint">{page.text.value.place.sample}</span>}
      <strong>
        <StatusSymbol status={status} /> {statusText(page, status)}
      </strong>
      {lesser && <span>{words.lesser(lesser)}</span>}
      <span class="faint">
        {isNone && restsOnOverall(villages, row, definition)
          ? words.byOverall
          : words.underDefinition}
      </span>
    </p>
  );
}

/**
 * "Bản Lá (Xã Sinh Long) không có sóng di động băng rộng. Nguyên nhân được nêu: … Viettel dự kiến … Số liệu: …" Only of real data.
 * A reason belongs to the want of signal, and is left out where there is signal now.
 */
function Answer({
  dataset,
  villages,
  row,
  status,
  plan,
  cited: { source, date },
}: VillageProps & { readonly cited: Pick<SourcedValue, 'source' | 'date'> }) {
  const { language, signal, counted, model } = usePage();
  const words = cardWords(language.value);
  const isProvincial = counted.value.scope === 'provincial';
  const lesser = status === 'none' ? lesserTechnology(villages, row, counted.value) : null;
  const commune = listName(dataset, model.derived.unit.value, language.value);
  const reason = textAt(villages.reasons, row);
  const name = `${villages.names[row]} (${commune})`;
  const isOpen = plan.state === 'ahead' || plan.state === 'due' || plan.state === 'overdue';
  return (
    <p class="sentence">
      {isProvincial
        ? words.provincialAnswer[status](name)
        : words.answer[status](name, signal.value)}{' '}
      {lesser && `${words.lesserSentence(lesser)} `}
      {(status === 'none' || status === 'weak') && reason !== '' && `${words.reasonGiven(reason)} `}
      {isOpen && (
        <>
          {words.planned(plan.operator, formatDate(plan.date, language.value))}
          {plan.state === 'overdue' && <strong class="late"> ({words.overdue})</strong>}.{' '}
        </>
      )}
      {source !== '' &&
        words.cited(sourceTitle(dataset, source, language.value), formatDate(date, language.value))}
    </p>
  );
}
