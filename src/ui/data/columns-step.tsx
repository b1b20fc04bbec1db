/** The second step: what each column is, what only a person can know of it, and what that makes of the first rows. */

import { isHeadless } from '../../core/imports.ts';
import { lackingFields } from './choices.ts';
import { BlankQuestions, NumberQuestions } from './column-questions.tsx';
import { ColumnTable } from './column-table.tsx';
import { EditionChoice } from './edition-choice.tsx';
import { StepHeading } from './heading.tsx';
import { useInbox } from './inbox/use-inbox.ts';
import { NextStep } from './next-step.tsx';
import { Preview } from './preview.tsx';
import { Headless } from './sheet-facts.tsx';

export function ColumnsStep() {
  const { flow, inbox, words, inboxText, page } = useInbox();
  const chosen = flow.chosen.value;
  const choices = flow.choices.value;
  if (!chosen || !choices) return null;
  const form = inbox.form.value;
  const sheet = inbox.pattern.value ?? chosen.sheet;
  const plan = flow.plan.value;
  const hasGroups = sheet.others.some(({ role }) => role === 'group');
  const role = choices.role ?? sheet.role;
  const lacking = role === 'villages' ? lackingFields(sheet.columns, choices, hasGroups) : [];
  return (
    <section class="data-step">
      <StepHeading isNew={flow.hasMoved.value}>{words.columns.title}</StepHeading>
      {form && <p class="sentence">{inboxText.holds(form.sheets.length)}</p>}
      <p class="quiet">{words.columns.intro}</p>
      {flow.isRemembered.value && (
        <p class="data-note">
          {words.columns.remembered}{' '}
          <button type="button" class="text-button" onClick={() => flow.forget()}>
            {words.columns.forget}
          </button>
        </p>
      )}
      {isHeadless(sheet.columns) && <Headless />}
      <ColumnTable sheet={sheet} choices={choices} />
      {sheet.personal.length > 0 && (
        <p class="data-note">{words.columns.personal(sheet.personal.join(', '))}</p>
      )}
      {lacking.map((each) => (
        <p key={each} class="data-warning">
          {words.columns.needs[each](page.nouns.value)}
        </p>
      ))}
      <NumberQuestions sheet={sheet} choices={choices} />
      {role === 'villages' && <BlankQuestions sheet={sheet} choices={choices} />}
      <Preview sheet={sheet} sample={plan?.sample ?? sheet.sample} />
      {form && plan && <EditionChoice plan={plan} />}
      <NextStep to="report" isReady={flow.isCurrent.value} />
    </section>
  );
}
