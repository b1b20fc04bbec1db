/** Rows that nobody but a person can place: one question for all that are alike, or row by row. */
import { useId, useState } from 'preact/hooks';
import { isOfRow } from '../../core/import-codes.ts';
import type { ImportPlan, RowAnswer } from '../../core/imports.ts';
import type { GivenAnswers } from './choices.ts';
import { answerFrom, answerOf, forAll, keyOf, type Question, questionsOf } from './questions.ts';
import { useFindings } from './use-findings.ts';
import { useFlow } from './use-flow.ts';

/** Rows that are looked at together: those that ask the same are one question. */
const PAGE = 200;

/** Questions that are shown at once: each is a list to choose from. */
const SHOWN = 40;

/**
 * @param answer says what is given of the rows; the plan is made anew then
 * @param note is told each answer at once, so that another choice before that does not lose it
 */
export function AskedRows({
  plan,
  answer,
  note,
}: {
  readonly plan: Pick<ImportPlan, 'planId' | 'groups' | 'asked'>;
  readonly answer: (given: GivenAnswers) => void;
  readonly note?: (given: GivenAnswers) => void;
}) {
  const { words } = useFlow();
  const [given, setGiven] = useState<GivenAnswers>({});
  const codes = plan.groups.filter((group) => group.severity === 'asked' && isOfRow(group));
  const add = (answers: GivenAnswers) => {
    setGiven((before) => ({ ...before, ...answers }));
    note?.(answers);
  };
  const count = Object.values(given).filter((answer) => answer !== null).length;
  if (codes.length === 0) return null;
  return (
    <section class="data-asked">
      <h3>{words.ask.title}</h3>
      <p class="quiet">{words.ask.intro(plan.asked)}</p>
      {codes.map(({ code }) => (
        <OfKind key={code} planId={plan.planId} code={code} given={given} add={add} />
      ))}
      <p class="data-next">
        <button
          type="button"
          class="button button-plain"
          disabled={count === 0}
          onClick={() => answer(given)}
        >
          {words.ask.again}
          {count > 0 && ` (${words.ask.answered(count)})`}
        </button>
      </p>
    </section>
  );
}

interface Answering {
  readonly given: GivenAnswers;
  readonly add: (answers: GivenAnswers) => void;
}

function OfKind({
  planId,
  code,
  ...answering
}: Answering & { readonly planId: string; readonly code: Question['code'] }) {
  const { words } = useFlow();
  const found = useFindings({ planId, code, text: '', page: PAGE });
  const [shown, setShown] = useState(SHOWN);
  const questions = questionsOf(found.rows);
  const more = () => {
    if (shown + SHOWN > questions.length) found.more();
    setShown(shown + SHOWN);
  };
  const isMore =
    shown < questions.length || (found.total !== null && found.rows.length < found.total);
  const suggested = questions.filter(({ candidates }) => candidates.length > 0);
  const { title, what } = words.findings.codes[code];
  return (
    <fieldset class="data-questions">
      <legend>{title}</legend>
      <p class="data-note">{what}</p>
      {suggested.length > 1 && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            for (const question of suggested)
              answering.add(forAll(question, answerOf(question.candidates[0]!)));
          }}
        >
          {words.ask.first}
        </button>
      )}
      <ul>
        {questions.slice(0, shown).map((question) => (
          <OneQuestion key={question.key} question={question} {...answering} />
        ))}
      </ul>
      {isMore && (
        <button type="button" class="button button-plain" onClick={more}>
          {words.report.more}
        </button>
      )}
    </fieldset>
  );
}

function OneQuestion({ question, given, add }: Answering & { readonly question: Question }) {
  const { words } = useFlow();
  const [isApart, setApart] = useState(false);
  const { lines, value } = question;
  return (
    <li class="data-ask">
      {isApart ? (
        lines.map((line) => (
          <Choice
            key={line}
            question={question}
            label={words.ask.row(line, value)}
            answer={given[line]}
            choose={(answer) => add({ [line]: answer })}
          />
        ))
      ) : (
        <Choice
          question={question}
          label={words.ask.row(lines[0]!, value)}
          note={lines.length > 1 ? words.ask.alike(lines.length) : ''}
          answer={given[lines[0]!]}
          choose={(answer) => add(forAll(question, answer))}
        />
      )}
      {lines.length > 1 && !isApart && (
        <button type="button" class="text-button" onClick={() => setApart(true)}>
          {words.ask.apart}
        </button>
      )}
    </li>
  );
}

function Choice({
  question: { candidates, code },
  label,
  note = '',
  answer,
  choose,
}: {
  readonly question: Question;
  readonly label: string;
  readonly note?: string;
  readonly answer: RowAnswer | null | undefined;
  readonly choose: (answer: RowAnswer | null) => void;
}) {
  const { words, page } = useFlow();
  const id = useId();
  return (
    <div class="data-answer">
      <label for={id}>
        {label} {note !== '' && <span class="faint">{note}</span>}
      </label>
      <select
        id={id}
        value={keyOf(answer ?? undefined)}
        onChange={(event) => choose(answerFrom(event.currentTarget.value))}
      >
        <option value="">{words.ask.open}</option>
        {candidates.map((candidate) => (
          <option key={keyOf(answerOf(candidate))} value={keyOf(answerOf(candidate))}>
            {[candidate.name, ...candidate.within].join(', ')}
          </option>
        ))}
        {code === 'village-ambiguous' && (
          <option value="new">{words.ask.fresh(page.nouns.value)}</option>
        )}
        <option value="skip">{words.ask.skip}</option>
      </select>
    </div>
  );
}
