/** Whose coverage is drawn and how strongly. There while any coverage is on. */
import { useId } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import { TECHNOLOGIES, type Technology } from '../../core/model.ts';
import type { MapLayer } from '../../state/view.ts';
import { layersWords } from '../i18n/layers.ts';
import { type OperatorSupply, operatorSupply } from '../layer-choices.ts';
import { usePage } from '../page.ts';

const [FAINTEST, STRONGEST, STEP] = [10, 100, 5];

export function CoverageChoices({ dataset }: { readonly dataset: OpenedDataset }) {
  const { definition, model } = usePage();
  const { layers } = model.store.view.value;
  if (technologiesOn(layers).length === 0) return null;
  const supply = operatorSupply(dataset.manifest, definition.value.asOf);
  return (
    <div class="coverage-choices">
      {supply.length > 1 && <OperatorChoice supply={supply} />}
      <Opacity />
    </div>
  );
}

function technologiesOn(layers: ReadonlySet<MapLayer>): Technology[] {
  return TECHNOLOGIES.filter((technology) => layers.has(`coverage-${technology}`));
}

/** All operators or one, and which of them supplied nothing of what is switched on. */
function OperatorChoice({ supply }: { readonly supply: readonly OperatorSupply[] }) {
  const { language, model } = usePage();
  const words = layersWords(language.value);
  const id = useId();
  const drawn = model.derived.drawnOperator.value;
  const told = supply.filter(({ operator }) => drawn === '' || operator.id === drawn);
  const lines = lackingLines(told, technologiesOn(model.store.view.value.layers), words);
  return (
    <div>
      <label class="coverage-label" for={id}>
        {words.operator}
      </label>
      <select
        id={id}
        value={drawn}
        aria-describedby={`${id}-lacking`}
        onChange={(event) => model.actions.drawOperator(event.currentTarget.value)}
      >
        <option value="">{words.allOperators}</option>
        {supply.map(({ operator, technologies }) => (
          <option key={operator.id} value={operator.id}>
            {technologies.length > 0 ? words.supplied(operator.name, technologies) : operator.name}
          </option>
        ))}
      </select>
      <div class="layer-note" id={`${id}-lacking`}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

/** Those without any coverage in one line; of the others, which technologies that are on they did not supply. */
function lackingLines(
  supply: readonly OperatorSupply[],
  on: readonly Technology[],
  words: ReturnType<typeof layersWords>,
): string[] {
  const silent = supply.filter(({ technologies }) => technologies.length === 0);
  const names = silent.map(({ operator }) => operator.name).join(', ');
  const partly = supply.flatMap(({ operator, technologies }) => {
    const without = on.filter((technology) => !technologies.includes(technology));
    const isPartly = technologies.length > 0 && without.length > 0;
    return isPartly ? [words.notSuppliedOf(operator.name, without)] : [];
  });
  return names === '' ? partly : [words.notSupplied(names), ...partly];
}

/** A slider and a number for the same value: one to see, one to type. */
function Opacity() {
  const { language, model } = usePage();
  const words = layersWords(language.value);
  const id = useId();
  const { opacity } = model.store.view.value;
  const set = (value: number) => {
    if (Number.isFinite(value))
      model.actions.setOpacity(Math.min(STRONGEST, Math.max(FAINTEST, Math.round(value))));
  };
  return (
    <div class="opacity-choice">
      <label class="coverage-label" for={id}>
        {words.opacity}
      </label>
      <input
        id={id}
        type="range"
        min={FAINTEST}
        max={STRONGEST}
        step={STEP}
        value={opacity}
        aria-valuetext={words.percent(opacity)}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
      <input
        type="number"
        inputMode="numeric"
        min={FAINTEST}
        max={STRONGEST}
        step={STEP}
        value={opacity}
        aria-label={`${words.opacity} (%)`}
        onChange={(event) => {
          set(event.currentTarget.valueAsNumber);
          event.currentTarget.value = String(model.store.view.peek().opacity);
        }}
      />
      <span aria-hidden="true">%</span>
    </div>
  );
}
