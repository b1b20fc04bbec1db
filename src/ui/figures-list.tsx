/** The indicators of a place, each with numerator and denominator; the three kinds of fibre figures are never merged. */

import type { ShareId } from '../core/figure-formulas.ts';
import {
  communesReporting,
  communesWithFibre,
  coveredShare,
  doubleGap,
  type Figures,
  householdsAbleToFibre,
  householdsOnFibre,
  onlyOneOperator,
  uncoveredSplit,
  uncoveredVillages,
  villagesWithFibre,
} from '../core/figures.ts';
import { isTold, type Share } from '../core/share.ts';
import { useDefinitionHint } from './definition-hint.ts';
import { ExplainedLabel } from './explanation-button.tsx';
import { formatAtLeast, formatLowest, formatShare, isUnclear } from './format.ts';
import { usePage } from './page.ts';

/** Four figures to be seen at once, then the rest as lines. */
export function FiguresList({ figures }: { readonly figures: Figures }) {
  const { text, nouns, counted, signal } = usePage();
  const words = text.value.figures;
  const missing = figures['population.missing'];
  const ofAny = text.value.signal(counted.value.technology, { kind: 'any' }, 'national');
  const isCommune = figures['communes.total'] === 1;
  const population = coveredShare(figures, 'population', counted.value);
  return (
    <section class="block" {...useDefinitionHint()}>
      <h2 class="visually-hidden">{text.value.place.figures}</h2>
      <dl class="figure-grid">
        <Figure
          id="covered.population"
          share={population}
          label={words.population(nouns.value, signal.value)}
          note={
            missing > 0 && isTold(population) ? words.withoutPopulation(missing, nouns.value) : ''
          }
        />
        {!isCommune && (
          <>
            <Figure
              id="communes.reporting"
              share={communesReporting(figures)}
              label={words.reporting(nouns.value)}
            />
            <Figure
              id="communes.fibre"
              share={communesWithFibre(figures)}
              label={words.communeFibre(nouns.value)}
            />
          </>
        )}
        <Figure
          id="villages.fibre"
          share={villagesWithFibre(figures)}
          label={words.villageFibre(nouns.value)}
        />
      </dl>
      <dl class="figure-lines">
        {isCommune && <FibreHere figures={figures} />}
        <Line id="households.able" share={householdsAbleToFibre(figures)} label={words.able} />
        <Line
          id="households.subscribed"
          share={householdsOnFibre(figures)}
          label={words.subscribed}
        />
        <Line
          id="operators.one"
          share={onlyOneOperator(figures)}
          label={words.oneOperator(nouns.value, ofAny)}
        />
        <Line id="gap" share={doubleGap(figures)} label={words.doubleGap} />
      </dl>
      <Split figures={figures} />
    </section>
  );
}

function Figure({
  id,
  share,
  label,
  note = '',
}: {
  readonly id: ShareId;
  readonly share: Share;
  readonly label: string;
  readonly note?: string;
}) {
  const { language } = usePage();
  return (
    <div class="figure">
      <dt>
        <ExplainedLabel id={id}>{label}</ExplainedLabel>
      </dt>
      <dd>
        <span class={isClear(share) ? 'figure-value' : 'figure-value is-missing'}>
          {formatLowest(share, language.value)}
        </span>
        <Fraction share={share} />
      </dd>
      {note !== '' && <dd class="figure-note">{note}</dd>}
    </div>
  );
}

/** Whether the percentage of a share can stand as a figure. */
function isClear(share: Share): boolean {
  return isTold(share) && !isUnclear(share);
}

/** What the percentage rests on; where nothing is counted for certain, how much is unknown instead. */
function Fraction({ share }: { readonly share: Share }) {
  const { text, language } = usePage();
  if (!isTold(share)) return null;
  return (
    <span class="figure-fraction">
      {isUnclear(share)
        ? text.value.figures.without(share.unknown, share.total)
        : formatAtLeast(share, language.value)}
    </span>
  );
}

/** Of a single commune a percentage of communes would say nothing: yes, not yet, or no data. */
function FibreHere({ figures }: { readonly figures: Figures }) {
  const { text, nouns } = usePage();
  const { count, unknown } = communesWithFibre(figures);
  const answer = unknown > 0 ? 'unknown' : count > 0 ? 'yes' : 'no';
  return (
    <div class="figure-line">
      <dt>
        <ExplainedLabel id="communes.fibre">
          {text.value.figures.fibreHere(nouns.value)}
        </ExplainedLabel>
      </dt>
      <dd class={answer === 'unknown' ? 'is-missing' : 'line-value'}>
        {text.value.village.fibre_[answer]}
      </dd>
    </div>
  );
}

function Line({
  id,
  share,
  label,
}: {
  readonly id: ShareId;
  readonly share: Share;
  readonly label: string;
}) {
  const { language } = usePage();
  return (
    <div class="figure-line">
      <dt>
        <ExplainedLabel id={id}>{label}</ExplainedLabel>
        <Fraction share={share} />
      </dt>
      <dd class={isClear(share) ? 'line-value' : 'is-missing'}>
        {formatLowest(share, language.value)}
      </dd>
    </div>
  );
}

/** Villages without signal as the ministry splits them. */
function Split({ figures }: { readonly figures: Figures }) {
  const { text, language, nouns, counted, signal } = usePage();
  const words = text.value.figures;
  const total = uncoveredVillages(figures, counted.value);
  if (total === 0) return null;
  const labels = {
    disadvantaged: words.disadvantaged,
    other: words.other,
    noPower: words.noPower,
    unknown: words.splitUnknown,
  };
  return (
    <div class="split">
      <h3>{words.uncovered(total, nouns.value, signal.value, counted.value.scope)}</h3>
      <dl class="figure-lines">
        {uncoveredSplit(figures, total).map(({ part, share }) => (
          <div class="figure-line" key={part}>
            <dt>
              <ExplainedLabel id={`uncovered.${part}`}>{labels[part]}</ExplainedLabel>
            </dt>
            <dd>{formatShare(share, language.value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
