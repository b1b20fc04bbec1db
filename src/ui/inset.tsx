/**
 * The archipelagos of the country at the edge of every map that does not show them itself. Nothing may cover it, and it can't
 * be closed.
 */
import { type Bbox, type MapLabel, textIn } from '../core/country.ts';
import { positionsBbox } from '../core/geometry.ts';
import { archipelagos, holdsArchipelagos, islandsOf } from './overview-model.ts';
import { frameOf, padded } from './overview-path.ts';
import { usePage } from './page.ts';

/** Longer side of one archipelago's drawing, in its own units. */
const SIZE = 100;

/** One small frame per archipelago; nothing on the untouched first view, which holds them all. */
export function Inset() {
  const { text, language, model } = usePage();
  const dataset = model.derived.dataset.value;
  if (!dataset) return null;
  const { country, units } = dataset;
  const box = units.isNational ? country.firstView : model.derived.bboxes.value[0];
  const isWhole =
    model.derived.unit.value === 0 &&
    model.store.view.value.camera === null &&
    box != null &&
    holdsArchipelagos(country, box);
  const labels = archipelagos(country);
  if (isWhole || labels.length === 0) return null;
  return (
    <section class="inset" aria-label={text.value.map.inset}>
      {labels.map((label) => (
        <figure key={label.lon + label.lat}>
          <Islands label={label} />
          <figcaption>
            {textIn(label.text, language.value)}
            {label.note && <span>{textIn(label.note, language.value)}</span>}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Islands({ label }: { readonly label: MapLabel }) {
  const islands = islandsOf(label);
  const box = positionsBbox(Float64Array.from(islands.flat())) as Bbox;
  const frame = frameOf(padded(box, 0.08), SIZE);
  return (
    <svg viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true" focusable="false">
      {islands.map(([lon, lat]) => {
        const [x, y] = frame.project(lon, lat);
        return <circle key={`${x} ${y}`} cx={x} cy={y} r={2.6} />;
      })}
    </svg>
  );
}
