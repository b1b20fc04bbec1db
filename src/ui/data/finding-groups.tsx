/** What was found, by kind: how often, what it means, what helps; the rows themselves when they are asked for. */
import { useId, useState } from 'preact/hooks';
import type { FindingCode } from '../../core/import-codes.ts';
import type { FindingGroup } from '../../core/import-findings.ts';
import type { ImportPlan } from '../../core/imports.ts';
import { FindingRows } from './finding-rows.tsx';
import { useFlow } from './use-flow.ts';

type Found = Pick<ImportPlan, 'planId' | 'groups'>;

export function FindingGroups({ plan }: { readonly plan: Found }) {
  return (
    <>
      <ul class="data-groups">
        {plan.groups.map((group) => (
          <Group key={`${group.code}${group.severity}`} group={group} />
        ))}
      </ul>
      <AllFindings plan={plan} />
    </>
  );
}

function Group({ group }: { readonly group: FindingGroup }) {
  const { words } = useFlow();
  const { title, what, remedy } = words.findings.codes[group.code];
  return (
    <li class={`data-group is-${group.severity}`}>
      <h3>
        {title}{' '}
        <span class="data-badge">
          {words.report.severities[group.severity]}, {words.report.cases(group.count)}
        </span>
      </h3>
      <p>
        {what} <span class="quiet">{remedy}</span>
      </p>
      <ul class="data-places">
        {group.first.map(({ line, column, value }) => (
          <li key={`${line} ${column}`}>
            {words.columns.line} {line}
            {column !== '' && `, ${column}`}
            {value !== '' && (
              <>
                : <q>{value}</q>
              </>
            )}
          </li>
        ))}
        {group.count > group.first.length && <li>…</li>}
      </ul>
    </li>
  );
}

/** Every place, searchable, of all kinds or one. */
function AllFindings({ plan }: { readonly plan: Found }) {
  const { words } = useFlow();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [code, setCode] = useState<FindingCode | null>(null);
  const [text, setText] = useState('');
  const codes = [...new Set(plan.groups.map((group) => group.code))];
  return (
    <details class="unfolding" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.report.every}</summary>
      {isOpen && (
        <>
          <div class="data-filter">
            <label for={`${id}t`}>{words.report.search}</label>
            <input
              id={`${id}t`}
              type="search"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <label for={`${id}k`}>{words.report.filter}</label>
            <select
              id={`${id}k`}
              value={code ?? ''}
              onChange={(event) =>
                setCode((event.currentTarget.value || null) as FindingCode | null)
              }
            >
              <option value="">{words.report.all}</option>
              {codes.map((each) => (
                <option key={each} value={each}>
                  {words.findings.codes[each].title}
                </option>
              ))}
            </select>
          </div>
          <FindingRows planId={plan.planId} code={code} text={text} />
        </>
      )}
    </details>
  );
}
