/**
 * The place by the operators' maps: how much of its land they cover, and which villages they contradict. It takes all coverage of
 * the part, so it is asked for by unfolding it.
 */
import type { OpenedDataset } from '../core/dataset.ts';
import {
  CONTRADICTION_KINDS,
  type ContradictionKind,
  NO_UNIT,
  TECHNOLOGIES,
  type Villages,
} from '../core/model.ts';
import type { Contradiction, Land } from '../state/map-check.ts';
import { operatorPhrase } from './definition-text.ts';
import { ExplainedLabel } from './explanation-button.tsx';
import { formatCount, formatKm, formatPercent } from './format.ts';
import { laterWords } from './i18n/later.ts';
import { ViewLink } from './links.tsx';
import { listName } from './names.ts';
import { usePage } from './page.ts';
import { SampleBadge } from './sample-badge.tsx';
import { Unfolding } from './unfolding.tsx';

/** Contradictions listed at once. */
const LISTED_AT_ONCE = 50;

/** Nothing where the dataset has no coverage at all. */
export function MapCheck({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, nouns, model } = usePage();
  const words = laterWords(language.value).maps;
  if (!dataset.manifest.layers.some(({ kind }) => kind === 'coverage')) return null;
  const isTooMuch = model.derived.mapsPart.value === null;
  return (
    <section class="block">
      <h2>
        {words.title}
        <SampleBadge />
      </h2>
      {isTooMuch ? (
        <p class="quiet">{words.choose(nouns.value)}</p>
      ) : (
        <details
          class="unfolding"
          open={model.store.isCheckingMaps.value}
          onToggle={(event) => model.actions.checkMaps(event.currentTarget.open)}
        >
          <summary>{words.open}</summary>
          {model.store.isCheckingMaps.value && <Answers dataset={dataset} />}
        </details>
      )}
    </section>
  );
}

function Answers({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, model } = usePage();
  const land = model.derived.land.value;
  const contradictions = model.derived.contradictions.value;
  const counted = model.derived.villages.value;
  return (
    <>
      {land && <LandLine dataset={dataset} land={land} />}
      {contradictions && counted && (
        <Contradicted contradictions={contradictions} villages={counted.villages} />
      )}
      {!(land && contradictions) && <p class="quiet">{text.value.loading.title}</p>}
    </>
  );
}

function LandLine({ dataset, land }: { readonly dataset: OpenedDataset; readonly land: Land }) {
  const { language, counted, text } = usePage();
  const words = laterWords(language.value).maps;
  const { areaKm2, coveredKm2, isComplete } = land;
  if (coveredKm2 === null) return <p class="quiet">{words.silent}</p>;
  const { technology, operator } = counted.value;
  const who = operatorPhrase(operator, dataset.manifest.operators);
  const share = formatPercent(coveredKm2 / areaKm2, language.value);
  const isOfficial = dataset.manifest.boundaries === 'official';
  const km2 = (area: number) => formatCount(Math.round(area), language.value);
  return (
    <>
      <dl class="figure-lines">
        <div class="figure-line">
          <dt>
            <ExplainedLabel id="area">
              {words.area(text.value.signal(technology, who, 'national'))}
            </ExplainedLabel>
            {isOfficial && (
              <span class="figure-fraction">{words.km2(km2(coveredKm2), km2(areaKm2))}</span>
            )}
          </dt>
          <dd class="line-value">{isComplete ? share : words.atLeast(share)}</dd>
        </div>
      </dl>
      {!isComplete && <p class="fine">{words.isPartial}</p>}
      {!isOfficial && <p class="fine">{words.isApproximate}</p>}
      <p class="fine">{words.method}</p>
    </>
  );
}

function Contradicted({
  contradictions,
  villages,
}: {
  readonly contradictions: readonly Contradiction[];
  readonly villages: Villages;
}) {
  const { language, nouns } = usePage();
  const words = laterWords(language.value).maps;
  if (contradictions.length === 0) return <p>{words.agree(nouns.value)}</p>;
  return (
    <>
      {CONTRADICTION_KINDS.map((kind, k) => {
        const of = contradictions.filter((each) => each.kind === k);
        const count = new Set(of.map(({ village }) => village)).size;
        if (count === 0) return null;
        const line = words.kinds[kind].line(
          formatCount(count, language.value),
          nouns.value.settlement,
        );
        return (
          <Unfolding key={kind} summary={line}>
            {() => <List kind={kind} contradictions={of} villages={villages} />}
          </Unfolding>
        );
      })}
      <p class="fine">{words.neither}</p>
    </>
  );
}

function List({
  kind,
  contradictions,
  villages,
}: {
  readonly kind: ContradictionKind;
  readonly contradictions: readonly Contradiction[];
  readonly villages: Villages;
}) {
  const { language, nouns } = usePage();
  const words = laterWords(language.value).maps;
  const rest = contradictions.length - LISTED_AT_ONCE;
  return (
    <>
      <ul class="unit-list" aria-label={words.show(nouns.value)}>
        {contradictions.slice(0, LISTED_AT_ONCE).map((each) => (
          <Line
            key={`${each.village} ${each.operator} ${each.technology}`}
            kind={kind}
            contradiction={each}
            villages={villages}
          />
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{words.more(formatCount(rest, language.value))}</p>}
    </>
  );
}

function Line({
  kind,
  contradiction: { village, operator, technology, distanceKm },
  villages,
}: {
  readonly kind: ContradictionKind;
  readonly contradiction: Contradiction;
  readonly villages: Villages;
}) {
  const { language, model } = usePage();
  const words = laterWords(language.value).maps.kinds[kind];
  const claim = `${TECHNOLOGIES[technology]} ${villages.operators[operator]?.name ?? ''}`;
  const distance = words.distance(formatKm(distanceKm, language.value));
  const dataset = model.derived.dataset.value;
  const commune = villages.communes[village]!;
  const where = dataset && commune !== NO_UNIT ? listName(dataset, commune, language.value) : '';
  const told = [where, claim, Number.isNaN(distanceKm) ? '' : distance];
  return (
    <li>
      <ViewLink
        class="contradiction-line"
        to={{ village: villages.ids[village]!, camera: null }}
        go={() => model.actions.selectVillage(village)}
      >
        <span class="unit-name">{villages.names[village]}</span>
        <span class="faint">{told.filter((part) => part !== '').join(' · ')}</span>
      </ViewLink>
    </li>
  );
}
