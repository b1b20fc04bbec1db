/** Which provinces were asked: those that most answers are of, unless somebody says otherwise. */
import type { InboxPlan } from '../../../core/inbox/inbox.ts';
import { useInbox } from './use-inbox.ts';

/** Nothing where all answers are of one province that was asked. */
export function AskedPlaces({ plan: { places } }: { readonly plan: InboxPlan }) {
  const { inbox, inboxText: words, page } = useInbox();
  if (places.every(({ isAsked }) => isAsked) && places.length < 2) return null;
  const asked = places.filter(({ isAsked }) => isAsked).map(({ code }) => code);
  return (
    <fieldset class="data-question">
      <legend>{words.board.places(page.nouns.value)}</legend>
      {places.map(({ code, name, answered, communes, isAsked }) => (
        <label key={code} class="data-choice">
          <input
            type="checkbox"
            checked={isAsked}
            onChange={() =>
              inbox.setPlaces(isAsked ? asked.filter((each) => each !== code) : [...asked, code])
            }
          />
          <span>
            {name} <span class="quiet">{words.board.placeCount(answered, communes)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
