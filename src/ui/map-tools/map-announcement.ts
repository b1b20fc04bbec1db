/** What a screen reader is told after the map was moved: what lies in the middle, how many units are in view, how wide the view is. */
import type { Bbox } from '../../core/country.ts';
import type { OpenedDataset } from '../../core/dataset.ts';
import { distanceKm } from '../../core/geodesic.ts';
import { boxHolds } from '../../core/geometry.ts';
import { unitAt } from '../../core/whereabouts.ts';
import { lengthText } from '../../state/measuring.ts';
import type { SeenPart } from '../../state/store.ts';
import { formatCount } from '../format.ts';
import { toolsWords } from '../i18n/tools.ts';
import { agreeing, fullName, levelNoun } from '../names.ts';
import type { PageContext } from '../page.ts';

/** More units of the lowest level than this in view are told by the level above. */
const MOST_TOLD = 150;

/** One sentence; '' while nothing is known. Reads signals. */
export function mapAnnouncement({ model, language }: PageContext, seen: SeenPart): string {
  const dataset = model.derived.dataset.value;
  const shapes = dataset?.shapes.find(({ level }) => level === dataset.units.communeLevel);
  if (!dataset || !shapes) return '';
  const bboxes = model.derived.bboxes.value;
  const bounded = {
    units: dataset.units,
    shapes,
    boundaries: dataset.manifest.boundaries,
    bboxes,
  };
  const middle = unitAt(bounded, [seen.lon, seen.lat]);
  const { row, noun, count } = told(dataset, bboxes, seen, middle);
  const [west, , east] = seen.bbox;
  return toolsWords(language.value).seen.told(
    row === null ? '' : fullName(dataset, row, language.value),
    `${formatCount(count, language.value)} ${agreeing(levelNoun(dataset.country, noun, language.value), count)}`,
    lengthText(distanceKm([west, seen.lat], [east, seen.lat]), language.value),
  );
}

/** The level to speak of: the lowest, or where too many of its units are in view the one above. */
function told(
  { units }: OpenedDataset,
  bboxes: readonly (Bbox | null)[],
  seen: SeenPart,
  middle: number | null,
): { readonly row: number | null; readonly noun: number; readonly count: number } {
  const inView = (level: number) =>
    bboxes.reduce((sum, box, row) => {
      if (!box || units.levels[row] !== level) return sum;
      const [lon, lat] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
      return sum + (boxHolds(seen.bbox, lon, lat) ? 1 : 0);
    }, 0);
  const level = units.communeLevel;
  const count = inView(level);
  if (count <= MOST_TOLD || level < 2) return { row: middle, noun: level, count };
  const above = middle === null ? null : units.parents[middle]!;
  return { row: above, noun: level - 1, count: inView(level - 1) };
}
