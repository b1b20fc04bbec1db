/** Where the user is: asked of the device only when this card is opened, told with its accuracy, and forgotten by a button. */
import { useEffect, useState } from 'preact/hooks';
import { boxHolds } from '../../core/geometry.ts';
import { lengthText } from '../../state/measuring.ts';
import type { OwnPosition } from '../../state/store.ts';
import { toolsWords } from '../i18n/tools.ts';
import { usePage } from '../page.ts';
import { askPosition, type Refusal } from './geolocation.ts';
import { Around } from './own-surroundings.tsx';

type Answer = 'asking' | 'found' | 'abroad' | Refusal;

/** The mark stays when the card is closed; it has its own button to go. */
export function LocateContent({ onClose }: { readonly onClose: () => void }) {
  const { language, model } = usePage();
  const { store, derived, actions } = model;
  const words = toolsWords(language.value).locate;
  const own = store.ownPosition.value;
  const [answer, setAnswer] = useState<Answer>(own ? 'found' : 'asking');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (attempt === 0 && store.ownPosition.peek()) return undefined;
    let isWaiting = true;
    setAnswer('asking');
    const { isSecureContext, navigator } = window;
    askPosition({ isSecureContext, geolocation: navigator.geolocation }).then((told) => {
      if (!isWaiting) return;
      if (typeof told === 'string') {
        setAnswer(told);
        return;
      }
      const extent = derived.dataset.peek()?.country.extent;
      const isInside = extent !== undefined && boxHolds(extent, ...told.at);
      actions.markOwnPosition(isInside ? told : null);
      setAnswer(isInside ? 'found' : 'abroad');
    });
    return () => {
      isWaiting = false;
    };
  }, [attempt]);
  const remove = () => {
    actions.markOwnPosition(null);
    onClose();
  };
  return (
    <>
      <p role="status">{own && answer === 'found' ? foundText(own) : saidOf(answer)}</p>
      {own && answer === 'found' && <Around own={own} />}
      <div class="button-row">
        {own && answer === 'found' ? (
          <>
            <button
              type="button"
              class="button"
              onClick={() => actions.markOwnPosition({ ...own })}
            >
              {words.show}
            </button>
            <button type="button" class="button button-plain" onClick={remove}>
              {words.remove}
            </button>
          </>
        ) : (
          answer !== 'asking' && (
            <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
              {words.again}
            </button>
          )
        )}
      </div>
      <p class="fine">{words.private}</p>
    </>
  );

  function foundText({ accuracyKm }: OwnPosition): string {
    return words.found(lengthText(Math.max(0.001, accuracyKm), language.value));
  }

  function saidOf(now: Answer): string {
    switch (now) {
      case 'asking':
        return words.asking;
      case 'found':
        return '';
      case 'abroad':
        return words.abroad;
      default:
        return words.refusals[now];
    }
  }
}
