/** The fourth step: what would change, who says so and of when; and the one button that changes it. */
import { useId } from 'preact/hooks';
import type { ImportPlan } from '../../core/imports.ts';
import { formatCount } from '../format.ts';
import { rolesWords } from '../i18n/roles.ts';
import { capitalised } from '../names.ts';
import { ConfirmFrame } from './confirm-frame.tsx';
import { OriginForm } from './origin-form.tsx';
import { sitesOf } from './site-layer.ts';
import { useFlow } from './use-flow.ts';

export function ConfirmStep() {
  const { flow } = useFlow();
  const plan = flow.plan.value;
  return <ConfirmFrame>{plan && <Confirm plan={plan} />}</ConfirmFrame>;
}

function Confirm({ plan }: { readonly plan: ImportPlan }) {
  const { flow, words, page } = useFlow();
  const { today } = page.model.store;
  const date = flow.choices.value?.date ?? today;
  const id = useId();
  const isDated = /^\d{4}-\d\d-\d\d$/.test(date) && date <= today;
  const isNothing = plan.counts.add === 0 && plan.counts.update === 0;
  const roles = rolesWords(page.language.value, page.nouns.value);
  const noneOfSites = sitesOf(page) ? roles.sites.none : roles.noSites;
  const whyNothing = plan.role === 'sites' ? noneOfSites : words.confirm.none;
  return (
    <>
      <Changes plan={plan} isOfSites={plan.role === 'sites'} />
      {!plan.isApplicable || isNothing ? (
        <p class="data-warning">{whyNothing}</p>
      ) : (
        <OriginForm isReady={isDated && flow.isCurrent.value}>
          <label for={id}>{words.confirm.date}</label>
          <input
            id={id}
            type="date"
            value={date}
            max={today}
            aria-invalid={!isDated}
            onChange={(event) => flow.choose({ date: event.currentTarget.value })}
          />
          {!isDated && <p class="data-warning">{words.confirm.dateWrong}</p>}
        </OriginForm>
      )}
    </>
  );
}

/** What would be added, changed and left, as counts. */
export function Changes({
  plan,
  isOfSites = false,
}: {
  readonly plan: Pick<ImportPlan, 'counts' | 'conflicts' | 'rejected'>;
  readonly isOfSites?: boolean;
}) {
  const { words, page } = useFlow();
  const { rows } = words.confirm;
  const { sites } = rolesWords(page.language.value, page.nouns.value);
  const nouns = page.nouns.value;
  const label = (key: keyof ImportPlan['counts']) => (isOfSites ? sites[key] : rows[key](nouns));
  const lines = [
    { key: 'add', count: plan.counts.add, label: label('add') },
    { key: 'update', count: plan.counts.update, label: label('update') },
    { key: 'same', count: plan.counts.same, label: label('same') },
    { key: 'conflict', count: plan.conflicts, label: rows.conflict },
    { key: 'left', count: plan.rejected, label: rows.left },
  ];
  return (
    <dl class="data-tally">
      {lines.map(({ key, count, label }) => (
        <div key={key} class={`is-${key}${count === 0 ? ' is-nothing' : ''}`}>
          <dt>{capitalised(label)}</dt>
          <dd class="number">{formatCount(count, page.language.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
