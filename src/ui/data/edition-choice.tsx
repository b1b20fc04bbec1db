/** Of which date the names and codes of a table are, as its rows tell, and what somebody says instead: the same code may be another place. */
import { useId } from 'preact/hooks';
import type { ImportPlan } from '../../core/imports.ts';
import { formatDate } from '../format.ts';
import { useFlow } from './use-flow.ts';

export function EditionChoice({ plan: { edition } }: { readonly plan: ImportPlan }) {
  const { flow, words, page } = useFlow();
  const id = useId();
  if (edition?.hasFormerUnits === false)
    return (
      <p class="data-note">
        {words.version.ownOnly(formatDate(edition.taken, page.language.value))}
      </p>
    );
  if (!edition || edition.votes.length < 2) return null;
  const told = edition.votes.find(({ version }) => version === edition.taken);
  return (
    <div class="data-role">
      <label for={id}>{words.version.title}</label>
      <select
        id={id}
        value={edition.taken}
        onChange={(event) => {
          const version = event.currentTarget.value;
          flow.choose({ adminVersion: version === edition.version ? null : version });
        }}
      >
        {edition.votes.map(({ version }) => (
          <option key={version} value={version}>
            {words.version.at(formatDate(version, page.language.value))}
            {version === edition.version ? ` (${words.version.auto})` : ''}
          </option>
        ))}
      </select>
      <p class="data-note">
        {told && `${words.version.votes(told.rows, edition.looked)}. `}
        {edition.hasDistricts && words.version.districts}
      </p>
    </div>
  );
}
