/** Everything that one side may be: technology, operator, evidence, date, and the coverage that is drawn. */
import { useId } from 'preact/hooks';
import { coverageEntriesAt } from '../../core/dataset.ts';
import { COUNTING_TECHNOLOGIES, type Definition, formatDefinition } from '../../core/definition.ts';
import { TECHNOLOGIES } from '../../core/model.ts';
import { dateChoices, evidenceChoices, operatorRules } from '../definition-choices.ts';
import { operatorPhrase, operatorText } from '../definition-text.ts';
import { formatDate } from '../format.ts';
import type { SideName } from '../i18n/vi-compare.ts';
import { capitalised } from '../names.ts';
import { type SideView, withCoverage, withoutCoverage, withSides } from './presets.ts';
import { useComparison } from './use-comparison.ts';

/** Choosing what is counted by technology means the national scope. */
const NATIONAL = { scope: 'national' } as const;

export function SideChoice({ side }: { readonly side: SideName }) {
  const { words } = useComparison();
  return (
    <fieldset class="compare-choice">
      <legend>{words.sides[side]}</legend>
      <DefinitionChoices side={side} />
      <CoverageChoice side={side} />
    </fieldset>
  );
}

/** The side as it is, and what changes it. */
function useSide(side: SideName) {
  const { page, view, comparison } = useComparison();
  const now: SideView = side === 'left' ? view : comparison;
  const set = (change: Partial<SideView>) => {
    const { store, actions } = page.model;
    const latest = store.view.peek();
    const right = latest.comparison ?? comparison;
    actions.showView(
      side === 'left'
        ? withSides(latest, { ...now, ...change }, right)
        : withSides(latest, latest, { ...right, ...change }),
    );
  };
  return { now, set };
}

function DefinitionChoices({ side }: { readonly side: SideName }) {
  const { page, words, manifest } = useComparison();
  const { text, language } = page;
  const { now, set } = useSide(side);
  const choose = (part: Partial<Definition>) => set({ definition: { ...now.definition, ...part } });
  const option = (part: Partial<Definition>, label: string): Option => ({
    value: formatDefinition({ ...now.definition, ...part }),
    label: capitalised(label),
    choose: () => choose(part),
  });
  const value = formatDefinition(now.definition);
  const groups = [
    {
      label: words.technology,
      options: COUNTING_TECHNOLOGIES.map((technology) =>
        option({ ...NATIONAL, technology }, text.value.technologyFrom[technology]),
      ),
    },
    {
      label: words.operator,
      options: operatorRules(manifest).map((operator) =>
        option(
          { ...NATIONAL, operator },
          operatorText(operatorPhrase(operator, manifest.operators), text.value),
        ),
      ),
    },
    {
      label: words.evidence,
      options: evidenceChoices(manifest).map((evidence) =>
        option({ ...NATIONAL, evidence }, text.value.evidence[evidence]),
      ),
    },
    {
      label: words.asOf,
      options: dateChoices(manifest).map(({ asOf, date }) =>
        option({ asOf }, formatDate(date, language.value)),
      ),
    },
  ];
  return (
    <>
      {groups
        .filter(({ options }) => options.length > 1)
        .map(({ label, options }) => (
          <Choice key={label} label={label} options={options} value={value} />
        ))}
    </>
  );
}

/** Coverage of one technology or of none; several at once are the business of the list of layers. */
function CoverageChoice({ side }: { readonly side: SideName }) {
  const { words, manifest } = useComparison();
  const { now, set } = useSide(side);
  const { definition, layers } = now;
  const entries = coverageEntriesAt(manifest, definition.asOf);
  const offered = TECHNOLOGIES.filter((of) => entries.some(({ technology }) => technology === of));
  if (offered.length === 0) return null;
  const drawn = offered.filter((technology) => layers.has(`coverage-${technology}`));
  const options: Option[] = [
    { value: '', label: words.noCoverage, choose: () => set({ layers: withoutCoverage(layers) }) },
    ...offered.map((technology) => ({
      value: technology,
      label: words.coverageOf(technology),
      choose: () => set({ layers: withCoverage(layers, manifest, { technology, definition }) }),
    })),
  ];
  const several = { value: 'several', label: words.wholeCoverage, choose: () => {} };
  return (
    <Choice
      label={words.coverage}
      options={drawn.length > 1 ? [...options, several] : options}
      value={drawn.length > 1 ? 'several' : (drawn[0] ?? '')}
    />
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly choose: () => void;
}

function Choice({
  label,
  options,
  value,
}: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
}) {
  const id = useId();
  return (
    <p>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) =>
          options.find((each) => each.value === event.currentTarget.value)?.choose()
        }
      >
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </p>
  );
}
