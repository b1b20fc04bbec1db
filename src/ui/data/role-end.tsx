/** Below the report of a table that is not taken in: what it is good for, and what can be done instead. */
import '../styles/data-figures.css';
import type { TableRole } from '../../core/import-codes.ts';
import { rolesWords } from '../i18n/roles.ts';
import { useFlow } from './use-flow.ts';

/** Roles whose tables are looked at only. */
export type LookedAtRole = Exclude<TableRole, 'villages' | 'sites'>;

export function isLookedAt(role: TableRole): role is LookedAtRole {
  return role !== 'villages' && role !== 'sites';
}

export function RoleEnd({ role }: { readonly role: LookedAtRole }) {
  const { flow, words, page } = useFlow();
  const { about, next } = rolesWords(page.language.value, page.nouns.value);
  return (
    <div class="data-end">
      <p>
        {about[role]} {next[role]}
      </p>
      <p class="data-next">
        <button type="button" class="button" onClick={() => flow.startOver()}>
          {words.done.another}
        </button>
        <button type="button" class="button button-plain" onClick={() => flow.goTo('columns')}>
          {words.back}
        </button>
      </p>
    </div>
  );
}
