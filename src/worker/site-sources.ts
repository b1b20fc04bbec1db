/** Files of the site over HTTP: a dataset at any address of the same origin, country packs in `country/` of the site. */
import type { DatasetSources } from '../io/head.ts';
import { httpSource } from '../io/source.ts';

/**
 * @param address absolute address of a dataset's folder; the hash names the site's base, so that a worker, which lives in the
 *   assets folder, finds the country packs: `https://host/site/datasets/x/#https://host/site/`
 */
export function siteSources(address: string): DatasetSources {
  const [dataset, site] = address.split('#');
  return { dataset: httpSource(dataset!), countries: httpSource(`${site ?? dataset!}country/`) };
}
