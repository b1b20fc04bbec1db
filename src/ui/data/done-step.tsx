/** The last step: what was taken in and what it moved, to be taken back by one button. */
import { coveredShare } from '../../core/figures.ts';
import { formatDate, formatShare } from '../format.ts';
import { rolesWords } from '../i18n/roles.ts';
import { PageLink, ViewLink } from '../links.tsx';
import { fullName } from '../names.ts';
import { StepHeading } from './heading.tsx';
import type { Outcome } from './import-flow.ts';
import { takeBack } from './outcome.ts';
import { isOfSites } from './site-layer.ts';
import { useFlow } from './use-flow.ts';

export function DoneStep() {
  const { flow, words, page } = useFlow();
  const outcome = flow.outcome.value;
  if (!outcome) return null;
  const { applied, isUndone } = outcome;
  const { source, date, counts } = applied;
  const roles = rolesWords(page.language.value, page.nouns.value);
  const ofSites = isOfSites(page, applied);
  return (
    <section class="data-step">
      <StepHeading isNew={flow.hasMoved.value}>
        {isUndone ? words.done.undone : words.done.title}
      </StepHeading>
      {!isUndone && (
        <>
          <p class="sentence">
            {ofSites
              ? roles.sites.entry(counts.add, counts.update)
              : words.log.entry(counts.add, counts.update, page.nouns.value)}
            .{' '}
            <span class="quiet">
              {source}, {words.log.at(formatDate(date, page.language.value))}
            </span>
          </p>
          {ofSites ? <p>{roles.sites.counted}</p> : <Moved outcome={outcome} />}
        </>
      )}
      <p class="data-next">
        <button type="button" class="button" onClick={() => flow.startOver()}>
          {words.done.another}
        </button>
        {ofSites && !isUndone ? (
          <SitesLink>{roles.sites.show}</SitesLink>
        ) : (
          <PageLink page="map">{words.done.map}</PageLink>
        )}
        {!isUndone && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => takeBack(page, flow, applied.importId)}
          >
            {words.done.undo}
          </button>
        )}
      </p>
    </section>
  );
}

/** Leads to the map with its sites switched on. */
function SitesLink({ children }: { readonly children: string }) {
  const { model } = useFlow().page;
  const layers = new Set(model.store.view.value.layers).add('sites');
  const go = () => {
    model.actions.switchLayer('sites', true);
    model.actions.showPage('map');
  };
  return (
    <ViewLink to={{ page: 'map', layers }} go={go}>
      {children}
    </ViewLink>
  );
}

/** The headline figure before and after; nothing while it is being counted, or at another place. */
function Moved({ outcome: { unit, before } }: { readonly outcome: Outcome }) {
  const { words, page } = useFlow();
  const { model, counted, signal, language } = page;
  const dataset = model.derived.dataset.value;
  const figures = model.derived.unitFigures.value;
  const isSame = model.derived.unit.value === unit;
  if (!dataset || !before || !isSame) return null;
  const after = figures && coveredShare(figures, 'villages', counted.value);
  const { recounting } = model.derived;
  return (
    <div class="data-moved" role="status">
      <p>{words.done.moved(signal.value, fullName(dataset, unit, language.value))}</p>
      <dl>
        <div>
          <dt>{words.done.before}</dt>
          <dd class="number">{formatShare(before, language.value)}</dd>
        </div>
        <div>
          <dt>{words.done.after}</dt>
          <dd class="number">
            {after && !recounting.value ? formatShare(after, language.value) : '…'}
          </dd>
        </div>
      </dl>
    </div>
  );
}
