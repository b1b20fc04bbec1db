/** The headline figure of a place: covered villages of all, with the range that the unknown leaves open. */
import { weakIsCovered } from '../core/definition.ts';
import { coveredShare, type Figures } from '../core/figures.ts';
import { highestShare, isTold, lowestShare, type Share } from '../core/share.ts';
import { useDefinitionHint } from './definition-hint.ts';
import { ExplainLine } from './explanation-button.tsx';
import { formatCount, formatPercent, formatShare, isUnclear } from './format.ts';
import { HiddenNote } from './legend.tsx';
import { usePage } from './page.ts';

/** Nothing when the place has no villages, or no data on any: the sentence says so. */
export function Headline({ figures }: { readonly figures: Figures }) {
  const { text, language, nouns, counted, signal, model } = usePage();
  const { place, definition } = text.value;
  const share = coveredShare(figures, 'villages', counted.value);
  const hint = useDefinitionHint();
  if (!isTold(share)) return null;
  const percent = (value: number | null) => formatPercent(value, language.value);
  const count = (value: number) => formatCount(value, language.value);
  const isOpen = share.unknown > 0;
  const isNothingCertain = isUnclear(share);
  const weak = weakIsCovered(counted.value) ? figures['villages.weak'] : 0;
  return (
    <div class="headline" {...hint}>
      <p class="headline-figure">
        <span class="headline-number">
          {isNothingCertain ? `0–${count(share.unknown)}` : count(share.count)}
        </span>{' '}
        {place.of(count(share.total), nouns.value.settlement)}
      </p>
      <p class="headline-share">
        {isNothingCertain
          ? place.unclear(signal.value)
          : place.share(percent(lowestShare(share)), signal.value, isOpen)}
        {weak > 0 && ` ${place.weak(weak, nouns.value.settlement, counted.value.scope)}`}
        {model.derived.recounting.value && (
          <span class="recounting"> · {definition.recounting}</span>
        )}
      </p>
      <RangeBar share={share} />
      {isOpen && (
        <p class="headline-range">
          {place.range(percent(lowestShare(share)), percent(highestShare(share)))},{' '}
          {place.depends(share.unknown, nouns.value.settlement)}
        </p>
      )}
      <Parts figures={figures} />
      <HiddenNote />
      <ExplainLine id="covered.villages" figure={place.headline(nouns.value, signal.value)} />
    </div>
  );
}

/** A bar from 0 to 100 %: what is certain filled, what is open hatched. The numbers beside it say the same. */
export function RangeBar({ share }: { readonly share: Share }) {
  const low = lowestShare(share) ?? 0;
  const high = highestShare(share) ?? 0;
  return (
    <span class="range-bar" aria-hidden="true">
      <span class="range-certain" style={{ inlineSize: `${low * 100}%` }} />
      <span class="range-open" style={{ inlineSize: `${(high - low) * 100}%` }} />
    </span>
  );
}

/** Rural villages and urban groups apart, where there are both. */
function Parts({ figures }: { readonly figures: Figures }) {
  const { text, language, counted } = usePage();
  const { place } = text.value;
  const rural = coveredShare(figures, 'rural', counted.value);
  const urban = coveredShare(figures, 'urban', counted.value);
  if (rural.total === 0 || urban.total === 0) return null;
  return (
    <p class="headline-parts">
      {place.including} {place.rural} {formatShare(rural, language.value)}, {place.urban}{' '}
      {formatShare(urban, language.value)}
    </p>
  );
}
