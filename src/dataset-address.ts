/**
 * Which dataset an address of the page asks for: `?data=folder/of/the/site/`. Always a folder of this site (the content security
 * policy allows no other); anything that is not one gives the default.
 */

/** The dataset that opens when the address names none. */
const DEFAULT_DATASET = 'datasets/default/';

/**
 * Absolute address of the dataset's folder for a page's address, with the site's own folder behind `#`, where the country packs
 * are. Never throws.
 */
export function datasetAddress(page: string): string {
  const site = new URL('.', page);
  const folder =
    folderOf(new URL(page).searchParams.get('data'), site) ?? new URL(DEFAULT_DATASET, site);
  return `${folder.origin}${folder.pathname}#${site.origin}${site.pathname}`;
}

function folderOf(asked: string | null, site: URL): URL | null {
  if (asked === null) return null;
  try {
    const folder = new URL(asked.endsWith('/') ? asked : `${asked}/`, site);
    return folder.origin === site.origin ? folder : null;
  } catch {
    return null; // not an address
  }
}
