/** What each side shows and comes to: beside the line on the map, and as figures in the panel. */
import { coveredShare } from '../../core/figures.ts';
import { TECHNOLOGIES } from '../../core/model.ts';
import { isTold } from '../../core/share.ts';
import type { PageModel } from '../../state/page-model.ts';
import { formatAtLeast, formatLowest, isUnclear } from '../format.ts';
import type { SideName } from '../i18n/vi-compare.ts';
import { useComparison } from './use-comparison.ts';

const SIDES: readonly SideName[] = ['left', 'right'];

/** On either side of the line; one that has no room left on its side is not seen. */
export function SideLabels() {
  const { compared, label, words } = useComparison();
  const isOneMap = compared?.right.store.mapState.value === 'unavailable';
  const isOpening = compared?.right.store.mapState.value === 'starting';
  const at = isOneMap ? 100 : (compared?.line.value ?? 50);
  return (
    <div class="compare-labels" style={{ gridTemplateColumns: `${at}fr ${100 - at}fr` }}>
      {SIDES.map((side) => (
        <div key={side} class={`compare-side compare-side-${side}`}>
          <p class="compare-label" id={`compare-${side}`}>
            <strong>
              <Washes side={side} />
              {label(side)}
            </strong>
            <Figure side={side} />
            {side === 'right' && isOpening && <span class="faint">{words.opening}</span>}
          </p>
        </div>
      ))}
    </div>
  );
}

/** The colours of the declared coverage that only this side shows. */
function Washes({ side }: { readonly side: SideName }) {
  const { view, comparison } = useComparison();
  const [own, other] = side === 'left' ? [view, comparison] : [comparison, view];
  return (
    <>
      {TECHNOLOGIES.filter((technology) => {
        const layer = `coverage-${technology}` as const;
        return own.layers.has(layer) && !other.layers.has(layer);
      }).map((technology) => (
        <span key={technology} class={`swatch swatch-coverage-${technology}`} aria-hidden="true" />
      ))}
    </>
  );
}

/** Both headline figures, also where there is no map. */
export function Figures() {
  const { page, words, label } = useComparison();
  return (
    <dl class="compare-figures">
      {SIDES.map((side) => (
        <div key={side}>
          <dt>
            <span class="faint">{words.sides[side]}</span>
            {label(side)}
          </dt>
          <dd>
            <Figure side={side} />
            <span class="faint">
              <Fraction side={side} /> {words.figures(page.nouns.value)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Figure({ side }: { readonly side: SideName }) {
  const { page, words } = useComparison();
  const share = useShare(side);
  if (share === 'counting') return <span class="compare-figure faint">{words.counting}</span>;
  if (!share) return <span class="compare-figure faint">{words.uncounted}</span>;
  return (
    <span class={`compare-figure number${isUnclear(share) ? ' is-unclear' : ''}`}>
      {formatLowest(share, page.language.value)}
    </span>
  );
}

function Fraction({ side }: { readonly side: SideName }) {
  const { page } = useComparison();
  const share = useShare(side);
  if (share === 'counting' || !share) return null;
  return <span class="number">{formatAtLeast(share, page.language.value)}</span>;
}

/** Covered villages of the selected place on a side; `null` where nothing is known of it. */
function useShare(side: SideName) {
  const { page, compared } = useComparison();
  const model: PageModel | undefined = side === 'left' ? page.model : compared?.right;
  if (!model || model.derived.recounting.value) return 'counting';
  const figures = model.derived.unitFigures.value;
  if (!figures) return null;
  const share = coveredShare(figures, 'villages', model.derived.counted.value);
  return isTold(share) ? share : null;
}
