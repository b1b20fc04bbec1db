/** The choices of the definition, fetched when they are first opened. Every choice counts at once; what it moved is said, and can be taken back. */
import './styles/definition.css';
import { useId } from 'preact/hooks';
import type { Manifest, OpenedDataset } from '../core/dataset.ts';
import {
  COUNTING_TECHNOLOGIES,
  type Definition,
  SCOPES,
  sameDefinition,
} from '../core/definition.ts';
import { noteChange } from './definition-change.ts';
import { dateChoices, evidenceChoices, operatorRules } from './definition-choices.ts';
import { Moved, Standing } from './definition-moved.tsx';
import { operatorPhrase, operatorText } from './definition-text.ts';
import { formatDate } from './format.ts';
import type { Term } from './help/terms.ts';
import { TermTip } from './help/tip.ts';
import type { Catalogue } from './i18n/catalogue.ts';
import { definitionWords } from './i18n/definition.ts';
import { capitalised } from './names.ts';
import { usePage } from './page.ts';

type Words = ReturnType<typeof definitionWords>;

/** What is inside the dialog. */
export function DefinitionChoices({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language } = usePage();
  return (
    <>
      <p class="quiet">{definitionWords(language.value).intro}</p>
      <div class="choices">
        <Choices dataset={dataset} />
      </div>
      <div class="moved">
        <Standing />
        <Moved />
      </div>
    </>
  );
}

/** Every part of the definition that the dataset leaves a choice in. */
function Choices({ dataset }: { readonly dataset: OpenedDataset }) {
  const { text, language, definition } = usePage();
  const words = definitionWords(language.value);
  const groups = countingGroups(dataset.manifest, text.value, words);
  const isUnused = definition.value.scope === 'provincial';
  return (
    <>
      {groups.map((group) => (
        <Radios key={group.legend} {...group} isUnused={isUnused} />
      ))}
      <Radios {...scopeGroup(text.value, words)} isUnused={false} />
      <Dates manifest={dataset.manifest} />
    </>
  );
}

/** What counts as signal: without effect under the provincial scope. */
function countingGroups(manifest: Manifest, text: Catalogue, words: Words): readonly Group[] {
  const { technologyFrom, evidence } = text;
  return [
    {
      legend: words.technology,
      term: 'broadband',
      options: COUNTING_TECHNOLOGIES.map((technology) => ({
        part: { technology },
        label: technologyFrom[technology],
      })),
    },
    {
      legend: words.operator,
      options: operatorRules(manifest).map((operator) => ({
        part: { operator },
        label: operatorText(operatorPhrase(operator, manifest.operators), text),
      })),
    },
    {
      legend: words.evidence,
      term: 'evidence',
      options: evidenceChoices(manifest).map((kind) => ({
        part: { evidence: kind },
        label: evidence[kind],
        note: words.evidenceNotes[kind],
      })),
    },
    {
      legend: words.weak,
      term: 'weak',
      options: [true, false].map((weakCounts) => ({
        part: { weakCounts },
        label: weakCounts ? text.definition.weakCounts : text.definition.weakDoesNot,
      })),
    },
  ];
}

function scopeGroup({ definition }: Catalogue, words: Words): Group {
  return {
    legend: words.scope,
    term: 'deadZone',
    options: SCOPES.map((scope) => ({
      part: { scope },
      label: definition.scopes[scope],
      note: words.scopeNotes[scope],
    })),
  };
}

/** Nothing where there is only one date. */
function Dates({ manifest }: { readonly manifest: Manifest }) {
  const { language } = usePage();
  const words = definitionWords(language.value);
  const dates = dateChoices(manifest);
  if (dates.length <= 1) return null;
  const options = dates.map(({ asOf, date }) => {
    const day = formatDate(date, language.value);
    return { part: { asOf }, label: asOf === null ? words.latest(day) : day };
  });
  return <Radios legend={words.asOf} options={options} isUnused={false} />;
}

/** One choice: the part of the definition that it sets, and its words. */
interface Option {
  readonly part: Partial<Definition>;
  readonly label: string;
  readonly note?: string;
}

/** The choices of one part. */
interface Group {
  readonly legend: string;
  /** What the glossary explains beside the legend. */
  readonly term?: Term;
  readonly options: readonly Option[];
}

interface RadiosProps extends Group {
  /** The scope leaves this part without effect. */
  readonly isUnused: boolean;
}

/** Radio buttons for one part of the definition. */
function Radios({ legend, term, options, isUnused }: RadiosProps) {
  const { language, model, definition, change } = usePage();
  const name = useId();
  const now = definition.value;
  const set = (part: Partial<Definition>) => {
    const next = { ...now, ...part };
    const place = {
      unit: model.derived.unit.peek(),
      figures: model.derived.recounting.peek() ? null : model.derived.unitFigures.peek(),
    };
    change.value = noteChange(now, next, place, change.peek());
    model.actions.setDefinition(next);
  };
  return (
    <fieldset class="choice-group" disabled={isUnused}>
      <legend>{legend}</legend>
      {term && <TermTip term={term} />}
      {isUnused && <p class="faint">{definitionWords(language.value).unused}</p>}
      {options.map(({ part, label, note }, index) => {
        const id = `${name}-${index}`;
        return (
          <div class="choice" key={label}>
            <input
              type="radio"
              id={id}
              name={name}
              checked={sameDefinition({ ...now, ...part }, now)}
              aria-describedby={note === undefined ? undefined : `${id}-note`}
              onChange={() => set(part)}
            />
            <label for={id}>{capitalised(label)}</label>
            {note !== undefined && (
              <p class="faint" id={`${id}-note`}>
                {note}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
