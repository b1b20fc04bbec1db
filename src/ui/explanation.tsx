/** How one figure of the place shown was computed, in a dialog. Fetched when it is first asked for. */
import './styles/explanation.css';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { OpenedDataset } from '../core/dataset.ts';
import { type ExplainContext, explainShare } from '../core/explain.ts';
import type { ShareId } from '../core/figure-formulas.ts';
import type { Land } from '../state/map-check.ts';
import { sectionOf } from '../state/method-sections.ts';
import { Dialog } from './dialog.tsx';
import {
  type ExplanationText,
  explanationText,
  type InputText,
  type SumText,
  sourceLine,
} from './explanation-text.ts';
import { RangeBar } from './headline.tsx';
import { termOf } from './help/terms.ts';
import { TermTip } from './help/tip.ts';
import { explainWords } from './i18n/explain.ts';
import { MethodLink } from './method/method-link.tsx';
import { fullName } from './names.ts';
import { usePage } from './page.ts';

/** The dialog about the figure that was asked for; nothing when there is none. Leaving the place closes it. */
export function Explanation({ dataset }: { readonly dataset: OpenedDataset }) {
  const { explained } = usePage();
  useEffect(
    () => () => {
      explained.value = null;
    },
    [explained],
  );
  return explained.value && <ExplanationDialog id={explained.value} dataset={dataset} />;
}

function ExplanationDialog({
  id,
  dataset,
}: {
  readonly id: ShareId;
  readonly dataset: OpenedDataset;
}) {
  const { model, language, text, nouns, counted, definition, explained } = usePage();
  const close = () => {
    explained.value = null;
  };
  const words = explainWords(language.value);
  const { manifest } = dataset;
  const explanation = explainShare(id, {
    manifest,
    definition: id === 'area' ? definition.value : counted.value,
    figures: model.derived.unitFigures.value,
    area: areaOf(model.derived.land.value),
  });
  const told = explanationText(explanation, {
    ...{ words, text: text.value, language: language.value, nouns: nouns.value },
    ...{ operators: manifest.operators, kind: manifest.kind },
  });
  const place = fullName(dataset, model.derived.unit.value, language.value);
  return (
    <Dialog title={words.title} class="explanation" onClose={close}>
      {told.cautions.length > 0 && (
        <div class="explanation-cautions">
          {told.cautions.map((caution) => (
            <p key={caution}>{caution}</p>
          ))}
        </div>
      )}
      <p class="explanation-name">
        <strong>{told.name}</strong> · {place}
        <TermTip term={termOf(id)} />
      </p>
      <p class="quiet">{told.meaning}</p>
      <Sum sum={told.sum} />
      <Basis told={told} />
      <p class="explanation-section">
        <MethodLink section={sectionOf(id)} onFollow={close}>
          {words.readMore}
        </MethodLink>
      </p>
    </Dialog>
  );
}

/** What the land divides into: where part of the coverage could not be used, all that is not covered is unknown. */
function areaOf(land: Land | null): ExplainContext['area'] {
  if (!land?.measured || land.coveredKm2 === null) return null;
  const rest = land.areaKm2 - land.coveredKm2;
  return {
    ...land.measured,
    coveredKm2: land.coveredKm2,
    notCoveredKm2: land.isComplete ? rest : 0,
    unknownKm2: land.isComplete ? 0 : rest,
  };
}

/** The formula with the numbers put in, and what the unknown does to it. */
function Sum({ sum }: { readonly sum: ExplanationText['sum'] }) {
  const { language, text } = usePage();
  const words = explainWords(language.value);
  if (!sum) return <p>{text.value.place.untold}</p>;
  return (
    <>
      <Section title={words.sum}>
        <dl class="explanation-sum">
          <Side label={words.count} side={sum.count} />
          <Side label={words.total} side={sum.total} />
          <div>
            <dt>{words.result}</dt>
            <dd>
              <strong>{sum.result}</strong>
              <RangeBar share={sum.share} />
            </dd>
          </div>
        </dl>
        {sum.leftOut.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Section>
      {sum.open !== '' && (
        <Section title={words.open}>
          <p>{sum.open}</p>
        </Section>
      )}
    </>
  );
}

function Side({ label, side }: { readonly label: string; readonly side: SumText }) {
  const isSum = side.terms.length > 1;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{side.value}</strong>
        {isSum ? ' = ' : ' '}
        {side.terms.map((term, index) => (
          <span class="explanation-term" key={term}>
            {index > 0 && ' + '}
            {term}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** What the figure rests on: definition, rules, method, data. */
function Basis({ told }: { readonly told: ExplanationText }) {
  const { language } = usePage();
  const words = explainWords(language.value);
  return (
    <>
      <Section title={words.definition}>
        <p>{told.definition}</p>
      </Section>
      {told.rules.length > 0 && (
        <Section title={words.rules}>
          <ul class="explanation-rules">
            {told.rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.method}>
        {told.method.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Section>
      <Section title={words.inputs}>
        {told.inputs.length === 0 && <p>{words.noInputs}</p>}
        <ul>
          {told.inputs.map((input) => (
            <InputLine key={input.what} input={input} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function InputLine({ input: { what, dated, source } }: { readonly input: InputText }) {
  const { language } = usePage();
  const words = explainWords(language.value);
  const line = source ? sourceLine(source, language.value) : words.noSource;
  const isLink = source !== null && /^https?:\/\//.test(source.url);
  return (
    <li class="explanation-input">
      {what}
      {dated !== '' && `, ${dated}`}
      <span class="faint">
        {isLink ? (
          <a href={source.url} rel="noreferrer" target="_blank">
            {line}
          </a>
        ) : (
          line
        )}
      </span>
    </li>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="explanation-section">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
