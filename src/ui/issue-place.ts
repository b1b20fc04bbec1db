/** Where a finding is, in words. Pure; words are in the catalogues. */
import type { Issue } from '../core/issue.ts';
import type { Catalogue } from './i18n/catalogue.ts';

/** "villages.json, dòng 12, cột 4G.op-a, “vâng”". A manifest has entries where a table has columns. */
export function issuePlace(issue: Issue, { missing }: Catalogue): string {
  const { code, file, row, column, value } = issue;
  const isManifest = code.startsWith('manifest-') || /(^|\/)manifest\.json$/.test(file);
  const named = isManifest ? missing.entry : missing.column;
  return [
    file,
    row === null ? '' : missing.row(row),
    column === null ? '' : named(column),
    value === '' ? '' : `“${value}”`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
