/** What a table is about: as it seems, why, and whatever else somebody says. */
import { useId } from 'preact/hooks';
import { TABLE_ROLES, type TableRole } from '../../core/import-codes.ts';
import type { ReadSheet } from '../../core/imports.ts';
import { rolesWords } from '../i18n/roles.ts';
import { sitesOf } from './site-layer.ts';
import { useFlow } from './use-flow.ts';

export function RoleChoice({ sheet }: { readonly sheet: ReadSheet }) {
  const { flow, words, page, fieldName } = useFlow();
  const id = useId();
  const chosen = flow.choices.value?.role ?? null;
  const role = chosen ?? sheet.role;
  const because = sheet.because.map(fieldName).join(', ');
  const reason = chosen ? words.role.chosen : because === '' ? '' : words.role.because(because);
  const roles = rolesWords(page.language.value, page.nouns.value);
  const about = roles.about[role];
  const hasSites = sitesOf(page) !== null;
  return (
    <div class="data-role">
      <label for={id}>{words.role.title}</label>
      <select
        id={id}
        value={role}
        onChange={(event) => flow.setRole(event.currentTarget.value as TableRole)}
      >
        {TABLE_ROLES.map((each) => (
          <option key={each} value={each}>
            {words.role.roles[each]}
          </option>
        ))}
      </select>
      {reason !== '' && <p class="data-note">{reason}</p>}
      {role === 'unknown' && <p class="data-warning">{words.role.unknown(page.nouns.value)}</p>}
      {about !== '' && <p class="data-note">{about}</p>}
      {role === 'sites' && !hasSites && <p class="data-warning">{roles.noSites}</p>}
    </div>
  );
}
