/**
 * The answer to "has this village signal?" from the small file of names, in the words of the card, which is still on its way. Of a
 * sample no answer is given as a fact.
 */
import '../styles/village-card.css';
import { DEFAULT_DEFINITION, sameDefinition } from '../../core/definition.ts';
import type { VillageHit } from '../../core/search/search.ts';
import { formatDate } from '../format.ts';
import { answerWords } from '../i18n/answer.ts';
import { searchWords } from '../i18n/search.ts';
import { statusText, usePage } from '../page.ts';
import { StatusSymbol } from '../status-symbol.tsx';
import { operatorName, type Plan, planState } from '../village-facts.ts';
import { foundName, foundPlace } from './unit-names.ts';

export function FoundAnswer({ hit }: { readonly hit: VillageHit }) {
  const page = usePage();
  const { language, model, counted, signal, text } = page;
  const words = answerWords(language.value);
  const dataset = model.derived.dataset.value;
  const country = dataset?.country ?? null;
  const isSample = dataset?.manifest.kind === 'sample';
  const isDefault = sameDefinition(model.store.view.value.definition, DEFAULT_DEFINITION);
  const status = isDefault && sameDefinition(counted.value, DEFAULT_DEFINITION) ? hit.status : null;
  const commune = hit.commune ? foundName(hit.commune, country, language.value) : '';
  const name = commune === '' ? hit.name : `${hit.otherName || hit.name} (${commune})`;
  const where = [
    hit.villageKind,
    hit.commune ? foundPlace(hit.commune, country, language.value) : '',
    hit.formerCommune === '' ? '' : words.former(hit.formerCommune),
  ];
  return (
    <article class="village-card">
      <p class="quiet">{where.filter((part) => part !== '').join(' · ')}</p>
      {isSample && <p class="sample-note">{words.sampleNote}</p>}
      {status && !isSample && (
        <p class="sentence">
          {words.answer[status](name, signal.value)} <PlanSentence hit={hit} />
        </p>
      )}
      {status && (
        <p class={`village-status is-${status}${isSample ? ' is-sample' : ''}`}>
          {isSample && <span class="faint">{text.value.place.sample}</span>}
          <strong>
            <StatusSymbol status={status} /> {statusText(page, status)}
          </strong>
          <span class="faint">{words.underDefinition}</span>
        </p>
      )}
      {status && isSample && (
        <p>
          <PlanSentence hit={hit} />
        </p>
      )}
      <p class="quiet">{searchWords(language.value).brief}</p>
    </article>
  );
}

/** Who is to cover it and until when, and whether that is over. */
function PlanSentence({ hit: { plan, status } }: { readonly hit: VillageHit }) {
  const { language, model } = usePage();
  const words = answerWords(language.value);
  const dataset = model.derived.dataset.value;
  const operator = operatorName(dataset?.manifest.operators ?? [], plan.operator);
  const days = { today: model.store.today, data: dataset?.manifest.asOf ?? '' };
  const state: Plan['state'] = planState({ ...plan, operator }, status ?? 'unknown', days);
  if (state !== 'ahead' && state !== 'due' && state !== 'overdue') return null;
  return (
    <>
      {words.planned(operator, formatDate(plan.date, language.value))}
      {state === 'overdue' && <strong class="late"> ({words.overdue})</strong>}.
    </>
  );
}
