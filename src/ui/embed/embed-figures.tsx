/** The sentence and the headline figure of an embed; of a sample the sentence begins by saying so, as on the site. */
import type { OpenedDataset } from '../../core/dataset.ts';
import { coveredShare } from '../../core/figures.ts';
import { highestShare, isTold, lowestShare } from '../../core/share.ts';
import { formatFraction, formatLowest, formatPercent, isUnclear } from '../format.ts';
import { RangeBar } from '../headline.tsx';
import { usePage } from '../page.ts';
import { placeStatement } from '../sentence.ts';
import { EmbedFailure } from './embed-failure.tsx';
import { hasFailed } from './embedded-place.ts';

/** Waits, or says that there is nothing or that it could not be had, where no figures are there. */
export function EmbedFigures({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language, nouns, counted, signal, model } = usePage();
  const { place, loading } = text.value;
  const figures = model.derived.unitFigures.value;
  const isWorking = model.store.dataset.value.phase !== 'ready' || model.store.progress.value;
  if (!figures || model.derived.recounting.value) {
    if (hasFailed(model.store)) return <EmbedFailure />;
    return <p role="status">{isWorking ? loading.title : place.untold}</p>;
  }
  const share = coveredShare(figures, 'villages', counted.value);
  const percent = (value: number | null) => formatPercent(value, language.value);
  return (
    <div>
      <p class="sentence">
        {dataset.manifest.kind === 'sample' && `${place.sample} `}
        {place.sentence(placeStatement(figures, counted.value), {
          noun: nouns.value.settlement,
          signal: signal.value,
        })}
      </p>
      {isTold(share) && (
        <div class="embed-figure">
          <p>
            <strong class="number">{formatLowest(share, language.value)}</strong>{' '}
            {!isUnclear(share) && formatFraction(share, language.value)}{' '}
            {nouns.value.settlement.many}
          </p>
          <RangeBar share={share} />
          {share.unknown > 0 && (
            <p class="faint">
              {place.range(percent(lowestShare(share)), percent(highestShare(share)))},{' '}
              {place.depends(share.unknown, nouns.value.settlement)}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
