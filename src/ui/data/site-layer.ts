/** The layer of sites that tables of sites are laid over. */

import type { AppliedImport } from '../../core/applied-imports.ts';
import { infrastructureEntryAt, type SitesEntry } from '../../core/dataset.ts';
import type { PageContext } from '../page.ts';

/** `null` where the dataset has none. Reads signals. */
export function sitesOf({ model }: Pick<PageContext, 'model'>): SitesEntry | null {
  const manifest = model.derived.dataset.value?.manifest;
  return manifest ? infrastructureEntryAt(manifest, 'sites', null) : null;
}

/** Whether an import is of sites. Reads signals. */
export function isOfSites(
  page: Pick<PageContext, 'model'>,
  { layer }: Pick<AppliedImport, 'layer'>,
): boolean {
  return sitesOf(page)?.id === layer;
}
