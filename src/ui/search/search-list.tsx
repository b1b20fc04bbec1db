/** What the search has to say: what can be typed, what is being read, what failed, what was found. Fetched when first used. */
import '../styles/search.css';
import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { SearchAnswer } from '../../core/search/search.ts';
import { createSearch, type Search, type SearchState } from '../../state/search.ts';
import { searchWords } from '../i18n/search.ts';
import { usePage } from '../page.ts';
import { type BoxState, LISTBOX } from './box-state.ts';
import { type Option, type OptionGroup, optionGroups } from './options.ts';
import { OptionLine } from './search-option.tsx';
import { EverywhereButton, Failed, Hint, Nothing, Waiting } from './search-states.tsx';

export function SearchList({ box, close }: { readonly box: BoxState; readonly close: () => void }) {
  const { model } = usePage();
  const [search] = useState(() => createSearch(model));
  useEffect(() => () => search.stop(), [search]);
  useSignalEffect(() => search.ask(box.text.value));
  const state = search.state.value;
  const answer = 'answer' in state ? state.answer : null;
  const groups = answer ? optionGroups(answer.hits) : [];
  const options = groups.flatMap((group) => group.options);
  const choose = ({ hit, now }: Option) => {
    box.text.value = '';
    close();
    document.querySelector<HTMLElement>('.panel h1')?.focus();
    search.choose(hit, now ?? undefined);
  };
  useKeys(box, options, choose);
  return (
    <div class="search-popup">
      {state.phase === 'failed' ? (
        <Failed
          error={state.error}
          retry={() => {
            focusInput(); // the button goes, and would take the focus with it
            search.askAgain();
          }}
        />
      ) : (
        <Said search={search} state={state} text={box.text.value} />
      )}
      {answer && options.length > 0 && (
        <Options box={box} answer={answer} groups={groups} choose={choose} />
      )}
      {answer && options.length > 0 && <EverywhereButton search={search} answer={answer} />}
      <Count state={state} shown={options.length} />
    </div>
  );
}

function Said({
  search,
  state,
  text,
}: {
  readonly search: Search;
  readonly state: Exclude<SearchState, { phase: 'failed' }>;
  readonly text: string;
}) {
  if (state.phase === 'empty') return <Hint />;
  if (state.phase === 'waiting') return <Waiting progress={state.progress} />;
  const isNothing = state.answer.hits.length === 0;
  return isNothing ? <Nothing search={search} answer={state.answer} text={text} /> : null;
}

function Options({
  box,
  answer,
  groups,
  choose,
}: {
  readonly box: BoxState;
  readonly answer: SearchAnswer;
  readonly groups: readonly OptionGroup[];
  readonly choose: (option: Option) => void;
}) {
  const { language, nouns, text, model } = usePage();
  const words = searchWords(language.value);
  const isSample = model.derived.dataset.value?.manifest.kind === 'sample';
  return (
    <>
      {answer.gaps.map(({ file }) => (
        <p key={file} class="search-note">
          {words.unreadable(file)}
        </p>
      ))}
      <div id={LISTBOX} role="listbox" aria-label={words.results} tabIndex={-1}>
        {groups.map(({ group, options }) => {
          const title = words.groups[group];
          return (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
            <div key={group} role="group" aria-labelledby={`search-group-${group}`}>
              <div class="search-group" role="presentation" id={`search-group-${group}`}>
                {typeof title === 'string' ? title : title(nouns.value)}
                {group === 'village' && isSample && (
                  <span class="faint"> · {text.value.village.sample}</span>
                )}
              </div>
              {options.map((option) => (
                <OptionLine
                  key={option.id}
                  option={option}
                  isActive={option.id === box.active.value}
                  choose={choose}
                />
              ))}
            </div>
          );
        })}
      </div>
      {answer.total > answer.hits.length && (
        <p class="search-note">{words.more(answer.hits.length, answer.total)}</p>
      )}
    </>
  );
}

function focusInput(): void {
  document.querySelector<HTMLElement>('.search > input')?.focus();
}

/** How many there are, for whoever cannot see the list. */
function Count({ state, shown }: { readonly state: SearchState; readonly shown: number }) {
  const { language } = usePage();
  const words = searchWords(language.value);
  const said =
    state.phase !== 'answered'
      ? ''
      : shown === 0
        ? words.none
        : words.count(shown, Math.max(shown, state.answer.total));
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** Arrows, Home and End move over the options, Enter chooses the one they are on, or else the first. */
function useKeys(
  box: BoxState,
  options: readonly Option[],
  choose: (option: Option) => void,
): void {
  const ids = options.map(({ id, hit }) => `${id} ${hit.kind} ${hit.name}`).join('\n');
  useLayoutEffect(() => {
    box.active.value = ''; // other options
    box.hasOptions.value = ids !== '';
    return () => {
      box.hasOptions.value = false;
    };
  }, [box, ids]);
  box.onKey = (event) => {
    const at = options.findIndex(({ id }) => id === box.active.value);
    const to = placeAfter(event.key, at, options.length);
    if (event.key === 'Enter' && options.length > 0 && !event.isComposing) {
      event.preventDefault();
      choose(options[Math.max(0, at)]!);
      return true;
    }
    if (to === null) return false;
    event.preventDefault();
    const { id } = options[to]!;
    box.active.value = id;
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
    return true;
  };
}

/** Where a key leads; `null` where it is not for the list: Home and End are the text's own while no option is active. */
function placeAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (at < 0) return null;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
