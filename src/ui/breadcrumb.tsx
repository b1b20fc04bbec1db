/** The way from the country to the place shown; the last step is the heading below it. */
import type { OpenedDataset } from '../core/dataset.ts';
import { UnitLink } from './links.tsx';
import { shortName } from './names.ts';
import { usePage } from './page.ts';

/** Links to the units above; `withPlace` adds the selected unit itself, as above a village. */
export function Breadcrumb({
  dataset,
  withPlace = false,
}: {
  readonly dataset: OpenedDataset;
  readonly withPlace?: boolean;
}) {
  const { text, language, model } = usePage();
  const path = model.derived.path.value;
  const isWhole = dataset.units.isNational;
  const steps = withPlace ? path : path.slice(0, -1);
  if (steps.length === 0) {
    const { country, whole } = text.value.place;
    return <p class="breadcrumb">{isWhole ? country : whole}</p>;
  }
  return (
    <nav class="breadcrumb" aria-label={text.value.place.breadcrumb}>
      <ol>
        {steps.map((row) => (
          <li key={row}>
            <UnitLink row={row}>
              {row === 0 && !isWhole
                ? text.value.place.whole
                : shortName(dataset, row, language.value)}
            </UnitLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
