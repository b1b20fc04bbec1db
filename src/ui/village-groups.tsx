/** The facts of one village in groups, each with where its values come from and of what day they are. */
import type { ComponentChildren } from 'preact';
import { infrastructureEntryAt } from '../core/dataset.ts';
import { ANSWERS, POWER_STATES, textAt } from '../core/model.ts';
import { formatCount, formatDate, formatKm } from './format.ts';
import { cardWords } from './i18n/card.ts';
import { OperatorMatrix } from './operator-matrix.tsx';
import { usePage } from './page.ts';
import { isSignalField, type Plan, type VillageProps } from './village-facts.ts';
import { RowSource, SourceLines, sourceTitle } from './village-sources.tsx';

/** Technology × operator as reported. */
export function SignalGroup(props: VillageProps) {
  const { villages, row } = props;
  const { language } = usePage();
  const words = cardWords(language.value);
  return (
    <section class="fact-group">
      <h2>{words.groups.signal}</h2>
      <OperatorMatrix villages={villages} row={row} />
      <RowSource {...props} isAsked={isSignalField} />
    </section>
  );
}

/** The plan, with why there is no signal yet: it belongs to the answer. */
export function PlanGroup(props: VillageProps) {
  const { text, language } = usePage();
  const { villages, row, plan } = props;
  const words = cardWords(language.value);
  const told = (value: string) => (value === '' ? text.value.noData : value);
  return (
    <Group title={words.groups.plan} source={<FieldsSource {...props} group="plan" />}>
      <Fact label={words.plan}>
        <PlanText plan={plan} />
      </Fact>
      <Value label={words.reason} value={told(textAt(villages.reasons, row))} />
      <Value label={words.round} value={told(textAt(villages.surveyRounds, row))} />
    </Group>
  );
}

/** Everything else. */
export function FactGroups(props: VillageProps) {
  const { text, language } = usePage();
  const { villages, row } = props;
  const words = cardWords(language.value);
  const count = (value: number) => formatCount(value, language.value);
  const answer = (code: number) => ANSWERS[code] ?? 'unknown';
  const decision = textAt(villages.disadvantagedDecisions, row);
  const listed = words.disadvantaged_[answer(villages.disadvantaged[row]!)];
  return (
    <>
      <Nearest {...props} />
      <Group title={words.groups.fibre} source={<FieldsSource {...props} group="fibre" />}>
        <Value
          label={text.value.village.fibre}
          value={text.value.village.fibre_[answer(villages.fibre[row]!)]}
        />
        <Value label={words.fibreHouseholds} value={count(villages.fibreHouseholds[row]!)} />
      </Group>
      <Group title={words.groups.people} source={<FieldsSource {...props} group="people" />}>
        <Value label={text.value.village.households} value={count(villages.households[row]!)} />
        <Value label={text.value.village.population} value={count(villages.population[row]!)} />
        <Value
          label={words.power}
          value={words.power_[POWER_STATES[villages.power[row]!] ?? 'unknown']}
        />
        <Value
          label={words.disadvantaged}
          value={decision === '' ? listed : `${listed} (${decision})`}
        />
      </Group>
    </>
  );
}

/** Fields of the data that a group shows. */
const GROUP_FIELDS = {
  plan: ['plan_operator', 'plan_date', 'reason', 'survey_round'],
  fibre: ['fibre', 'fibre_households'],
  people: ['households', 'population', 'power', 'disadvantaged', 'disadvantaged_decision'],
} as const satisfies Record<string, readonly string[]>;

function FieldsSource({
  group,
  ...props
}: VillageProps & { readonly group: keyof typeof GROUP_FIELDS }) {
  const fields: readonly string[] = GROUP_FIELDS[group];
  return <RowSource {...props} isAsked={(field) => fields.includes(field)} />;
}

/** Straight distances to what the dataset holds; nothing where it holds neither sites nor fibre. */
function Nearest({ dataset, row }: VillageProps) {
  const { language, model, counted } = usePage();
  const words = cardWords(language.value);
  const { asOf } = counted.value;
  const sites = infrastructureEntryAt(dataset.manifest, 'sites', asOf);
  const fibre = infrastructureEntryAt(dataset.manifest, 'fibre', asOf);
  if (!sites && !fibre) return null;
  const found = model.derived.distances.value;
  const km = (distances: Float64Array | undefined) => {
    if (!distances) return words.measuring;
    const distance = distances[row] ?? Number.NaN;
    return Number.isNaN(distance) ? words.unmeasured : words.km(formatKm(distance, language.value));
  };
  const line = (source: string, date: string) =>
    words.layerSource(source, formatDate(date, language.value));
  const taken = model.store.imports.value.filter(({ layer }) => layer === sites?.id);
  const lines = [
    ...[sites, fibre].flatMap((entry) =>
      entry ? line(sourceTitle(dataset, entry.source, language.value), entry.date) : [],
    ),
    ...taken.map(({ source, date }) => line(source, date)),
  ];
  return (
    <Group title={words.groups.near} source={<SourceLines lines={[...new Set(lines)]} />}>
      {sites && <Value label={words.nearestSite} value={km(found?.siteKm)} />}
      {fibre && <Value label={words.nearestFibre} value={km(found?.fibreKm)} />}
    </Group>
  );
}

function Group({
  title,
  source,
  children,
}: {
  readonly title: string;
  readonly source: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="fact-group">
      <h2>{title}</h2>
      <dl class="facts">{children}</dl>
      {source}
    </section>
  );
}

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A fact as a text; what nobody supplied is seen to be missing. */
function Value({ label, value }: { readonly label: string; readonly value: string }) {
  const { text } = usePage();
  return (
    <Fact label={label}>
      {value === text.value.noData ? <span class="is-missing">{value}</span> : value}
    </Fact>
  );
}

function PlanText({ plan }: { readonly plan: Plan }) {
  const { language } = usePage();
  const words = cardWords(language.value);
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
