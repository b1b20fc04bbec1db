/** What is around the user's position: the unit, as far as it can be told, and the nearest villages of the list that is open. */
import { distanceKm } from '../../core/geodesic.ts';
import type { Villages } from '../../core/model.ts';
import { unitAround } from '../../core/whereabouts.ts';
import { lengthText } from '../../state/measuring.ts';
import type { OwnPosition } from '../../state/store.ts';
import { toolsWords } from '../i18n/tools.ts';
import { UnitLink, ViewLink } from '../links.tsx';
import { fullName } from '../names.ts';
import { usePage } from '../page.ts';

/** So many villages are listed, and only where the position is good enough to tell them apart. */
const LISTED = 3;
const WORST_ACCURACY_KM = 5;
const FARTHEST_KM = 30;

/** Nothing of what is not known. */
export function Around({ own }: { readonly own: OwnPosition }) {
  const { language, nouns, model } = usePage();
  const words = toolsWords(language.value).locate;
  const { dataset, bboxes, villages } = model.derived;
  const shapes = dataset.value?.shapes.find(
    ({ level }) => level === dataset.value?.units.communeLevel,
  );
  if (!dataset.value || !shapes) return null;
  const { units, manifest } = dataset.value;
  const bounded = { units, shapes, boundaries: manifest.boundaries, bboxes: bboxes.value };
  const row = unitAround(bounded, own.at, own.accuracyKm);
  const isCommune = row !== null && units.levels[row] === units.communeLevel;
  const list = villages.value?.villages;
  const near = list && own.accuracyKm <= WORST_ACCURACY_KM ? nearestVillages(list, own) : [];
  return (
    <>
      {row !== null && (
        <p>
          <UnitLink row={row}>
            {words.inside(fullName(dataset.value, row, language.value))}
          </UnitLink>
        </p>
      )}
      {!isCommune && <p class="fine">{words.unclear(nouns.value.commune)}</p>}
      {near.length > 0 && (
        <>
          <h3>{words.nearest(nouns.value.settlement)}</h3>
          <ul class="near-list">
            {near.map(({ village, km }) => (
              <li key={village}>
                <ViewLink
                  to={{ village: list!.ids[village]!, camera: null }}
                  go={() => model.actions.selectVillage(village)}
                >
                  {list!.names[village]}
                </ViewLink>
                <span class="faint number">{lengthText(km, language.value)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Nearest first; those without a position are nowhere. O(n). */
function nearestVillages(
  { count, positions }: Villages,
  { at: [lon, lat] }: OwnPosition,
): { readonly village: number; readonly km: number }[] {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const away = (v: number) =>
    Math.hypot((positions[2 * v]! - lon) * shrink, positions[2 * v + 1]! - lat); // degrees
  const near: number[] = [];
  for (let v = 0; v < count; v++) {
    if (!(away(v) <= FARTHEST_KM / 111)) continue; // NaN is not near
    near.push(v);
    near.sort((a, b) => away(a) - away(b));
    if (near.length > LISTED) near.pop();
  }
  return near.map((village) => ({
    village,
    km: distanceKm([lon, lat], [positions[2 * village]!, positions[2 * village + 1]!]),
  }));
}
