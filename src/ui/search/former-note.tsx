/** What became of a unit that no longer exists, above the place of today. */
import '../styles/search.css';
import { useEffect } from 'preact/hooks';
import type { FoundPlace } from '../../state/found.ts';
import { createSearch } from '../../state/search.ts';
import { searchWords } from '../i18n/search.ts';
import { ViewLink } from '../links.tsx';
import { usePage } from '../page.ts';
import { foundName, foundPlace } from './unit-names.ts';

type Former = Extract<FoundPlace, { readonly kind: 'former' }>;

export function FormerNote({ found }: { readonly found: Former }) {
  const { language, model } = usePage();
  const words = searchWords(language.value);
  const country = model.derived.dataset.value?.country ?? null;
  const { unit, now } = found;
  const former = words.formerly(foundName(unit, country, language.value));
  const [only] = now;
  if (now.length === 1 && only)
    return (
      <p class="found-note">
        {words.formerPlace(former, foundPlace(only, country, language.value))}
      </p>
    );
  const go = (place: string) => {
    const view = { ...model.store.view.peek(), place, village: '', camera: null };
    model.actions.showView(view);
  };
  return (
    <div class="found-note">
      {words.formerSplit(former)}
      <ul>
        {now.map((each) => (
          <li key={each.code}>
            <ViewLink
              to={{ place: each.code, village: '', camera: null }}
              go={() => go(each.code)}
              current={model.store.view.value.place === each.code ? 'location' : undefined}
            >
              {foundPlace(each, country, language.value)}
            </ViewLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of a code in the address that no unit of today has: asks what it was, and shows what it became. */
export function FormerPlace({ code }: { readonly code: string }) {
  const { model } = usePage();
  useEffect(() => {
    const search = createSearch(model);
    const stop = search.state.subscribe((state) => {
      if (state.phase !== 'answered') return;
      const former = state.answer.hits.find(
        (hit) => hit.kind === 'former' && hit.unit.code === code,
      );
      if (former) search.choose(former);
    });
    search.ask(code);
    return () => {
      stop();
      search.stop();
    };
  }, [model, code]);
  return null;
}
