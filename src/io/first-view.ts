/** The first view of a built dataset, from its small files alone: no layer and no format reader is needed for it. */
import type { DatasetOverview } from '../core/dataset.ts';
import { type DatasetSources, type ReadControl, readHead } from './head.ts';
import { expectationOf } from './layer-file.ts';
import { parseOverview } from './overview.ts';
import { type FileRead, readJson } from './read-file.ts';
import { parseStats } from './stats.ts';

/**
 * Reads only what the first view needs: the manifest, the country pack, and the overview and default figures that the dataset
 * builder wrote. `null` when the dataset was not built or those files are not usable: then the layers themselves tell all.
 * @throws {EngineError} when the manifest or the country pack cannot be used
 */
export async function readOverview(
  sources: DatasetSources,
  control: ReadControl = {},
): Promise<DatasetOverview | null> {
  const read = async (file: string) =>
    file === '' ? null : readJson(sources.dataset, expectationOf(file), control.signal);
  const started: Promise<FileRead | null>[] = [];
  const { manifest, country, issues } = await readHead(sources, control, (found) => {
    if (found.overview !== '') started.push(read(found.overview), read(found.stats));
    for (const file of started) file.catch(() => {}); // only an abort, and then the head fails too
  });
  const [overview, stats] = await Promise.all(started);
  const outline = overview?.ok ? parseOverview(overview.json) : null;
  if (!outline) return null;
  const figures = stats?.ok ? parseStats(stats.json, outline.units.codes) : null;
  return { manifest, country, ...outline, figures, shares: null, gaps: [], issues };
}
