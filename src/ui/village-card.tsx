/**
 * One village: the answer first, then what it rests on. Of a sample no answer is given as a fact and nothing is offered to
 * cite: the card says that the place is made up, then shows what a card looks like.
 */
import type { OpenedDataset } from '../core/dataset.ts';
import { ANSWERS, POWER_STATES, type Status, textAt, type Villages } from '../core/model.ts';
import { Breadcrumb } from './breadcrumb.tsx';
import { CopyLink } from './copy-link.tsx';
import { countedDate } from './definition-text.ts';
import { formatCount, formatDate } from './format.ts';
import { Icon } from './icons.tsx';
import { ViewLink } from './links.tsx';
import { fullName, listName } from './names.ts';
import { OperatorMatrix } from './operator-matrix.tsx';
import { statusText, usePage } from './page.ts';
import { SampleBadge } from './sample-badge.tsx';
import { Sources } from './sources.tsx';
import { StatusSymbol } from './status-symbol.tsx';
import { lesserTechnology, type Plan, planOf, restsOnOverall, statusOf } from './village-facts.ts';

/** The card of the selected village; says so while its list is being read or when there is no such village. */
export function VillagePanel({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, nouns, model } = usePage();
  const counted = model.derived.villages.value;
  const row = model.derived.village.value;
  if (counted && row >= 0)
    return (
      <VillageCard
        key={row}
        dataset={dataset}
        villages={counted.villages}
        row={row}
        status={statusOf(counted.statuses, row)}
      />
    );
  const list = model.derived.villageList.value;
  return (
    <>
      <Breadcrumb dataset={dataset} withPlace />
      {list === 'reading' ? (
        <h1 tabIndex={-1}>{text.value.list.states.reading(nouns.value)}</h1>
      ) : (
        <>
          <h1 tabIndex={-1}>{text.value.noData}</h1>
          <p class="sentence">
            {list === 'ready'
              ? text.value.village.missing(nouns.value)
              : text.value.list.states[list](nouns.value)}
          </p>
        </>
      )}
      <BackLink dataset={dataset} />
    </>
  );
}

interface CardProps {
  readonly dataset: OpenedDataset;
  readonly villages: Villages;
  readonly row: number;
  readonly status: Status;
}

function VillageCard({ dataset, villages, row, status }: CardProps) {
  const { text, model, counted } = usePage();
  const words = text.value.village;
  const isSample = dataset.manifest.kind === 'sample';
  const former = textAt(villages.formerCommunes, row);
  const data = textAt(villages.dates, row) || countedDate(dataset.manifest, counted.value.asOf);
  const plan = planOf(villages, row, status, { today: model.store.today, data });
  const kind = textAt(villages.kinds, row);
  return (
    <article class="village-card">
      <Breadcrumb dataset={dataset} withPlace />
      <h1 tabIndex={-1}>
        {villages.names[row]}
        <SampleBadge />
      </h1>
      {(kind !== '' || former !== '') && (
        <p class="quiet">
          {[kind, former === '' ? '' : words.former(former)].filter((part) => part).join(' · ')}
        </p>
      )}
      {isSample ? (
        <p class="sample-note">{words.sampleNote}</p>
      ) : (
        <Answer dataset={dataset} villages={villages} row={row} status={status} plan={plan} />
      )}
      <StatusLine dataset={dataset} villages={villages} row={row} status={status} />
      <OperatorMatrix villages={villages} row={row} />
      <Facts dataset={dataset} villages={villages} row={row} plan={plan} />
      <CopyLink />
      <BackLink dataset={dataset} />
      <Sources dataset={dataset} />
    </article>
  );
}

/**
 * The status under the definition, with what it names: "Không có sóng di động băng rộng (có sóng 2G)". Of a sample it begins by
 * saying what it is told of, and is not set large as an answer would be.
 */
function StatusLine({ dataset, villages, row, status }: CardProps) {
  const page = usePage();
  const words = page.text.value.village;
  const definition = page.counted.value;
  const isNone = status === 'none';
  const lesser = isNone ? lesserTechnology(villages, row, definition) : null;
  const isSample = dataset.manifest.kind === 'sample';
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

/** "Bản Lá (Xã Sinh Long) không có sóng di động băng rộng. Viettel dự kiến … Số liệu: …" Only of real data. */
function Answer({ dataset, villages, row, status, plan }: CardProps & { readonly plan: Plan }) {
  const { text, language, signal, counted, model } = usePage();
  const words = text.value.village;
  const isProvincial = counted.value.scope === 'provincial';
  const lesser = status === 'none' ? lesserTechnology(villages, row, counted.value) : null;
  const commune = listName(dataset, model.derived.unit.value, language.value);
  const source = textAt(villages.sources, row);
  const date = textAt(villages.dates, row);
  const name = `${villages.names[row]} (${commune})`;
  const isOpen = plan.state === 'ahead' || plan.state === 'due' || plan.state === 'overdue';
  return (
    <p class="sentence">
      {isProvincial
        ? words.provincialAnswer[status](name)
        : words.answer[status](name, signal.value)}{' '}
      {lesser && `${words.lesserSentence(lesser)} `}
      {isOpen && (
        <>
          {words.planned(plan.operator, formatDate(plan.date, language.value))}
          {plan.state === 'overdue' && <strong class="late"> ({words.overdue})</strong>}.{' '}
        </>
      )}
      {source !== '' && words.cited(source, formatDate(date, language.value))}
    </p>
  );
}

function Facts({
  dataset,
  villages,
  row,
  plan,
}: {
  readonly dataset: OpenedDataset;
  readonly villages: Villages;
  readonly row: number;
  readonly plan: Plan;
}) {
  const { text, language, counted } = usePage();
  const words = text.value.village;
  const told = (value: string) => (value === '' ? text.value.noData : value);
  const count = (value: number) => formatCount(value, language.value);
  const date = textAt(villages.dates, row) || countedDate(dataset.manifest, counted.value.asOf);
  const decision = textAt(villages.disadvantagedDecisions, row);
  const answer = (code: number) => ANSWERS[code] ?? 'unknown';
  const listed = words.disadvantaged_[answer(villages.disadvantaged[row]!)];
  const facts: readonly (readonly [label: string, value: string])[] = [
    [words.households, count(villages.households[row]!)],
    [words.population, count(villages.population[row]!)],
    [words.fibre, words.fibre_[answer(villages.fibre[row]!)]],
    [words.fibreHouseholds, count(villages.fibreHouseholds[row]!)],
    [words.power, words.power_[POWER_STATES[villages.power[row]!] ?? 'unknown']],
    [words.disadvantaged, decision === '' ? listed : `${listed} (${decision})`],
    [words.reason, told(textAt(villages.reasons, row))],
    [words.round, told(textAt(villages.surveyRounds, row))],
    [words.source, told(textAt(villages.sources, row))],
    [words.date, formatDate(date, language.value)],
  ];
  return (
    <dl class="facts block">
      <div class="fact">
        <dt>{words.plan}</dt>
        <dd>
          <PlanText plan={plan} />
        </dd>
      </div>
      {facts.map(([label, value]) => (
        <div class="fact" key={label}>
          <dt>{label}</dt>
          <dd class={value === text.value.noData ? 'is-missing' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PlanText({ plan }: { readonly plan: Plan }) {
  const { text, language } = usePage();
  const words = text.value.village;
  if (plan.state === 'none') return <span class="is-missing">{words.noPlan}</span>;
  if (plan.date === '') return <>{words.plannedBy(plan.operator)}</>;
  return (
    <>
      {words.planned(plan.operator, formatDate(plan.date, language.value))}
      {plan.state === 'overdue' && <strong class="late"> ({words.overdue})</strong>}
      {plan.state === 'due' && <span class="faint"> ({words.due})</span>}
    </>
  );
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
