/** The search of the page: one input, always there. Its list comes when the input is first used. */
import '../styles/search-box.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SEARCH_BOX } from '../i18n/search-box.ts';
import { later } from '../later.tsx';
import { usePage } from '../page.ts';
import { createBoxState, LISTBOX } from './box-state.ts';

const SearchList = later(async () => (await import('./search-list.tsx')).SearchList);

/** An input with a list of suggestions below (ARIA: editable combobox with list autocomplete). Ctrl + / leads to it. */
export function SearchBox() {
  const { language } = usePage();
  const [box] = useState(createBoxState);
  const input = useRef<HTMLInputElement>(null);
  useShortcut(input);
  const { label, placeholder } = SEARCH_BOX[language.value];
  const close = () => {
    box.isOpen.value = false;
    box.active.value = '';
  };
  return (
    <search
      class="search"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) close();
      }}
    >
      <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M13 13l4 4" />
      </svg>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={box.isOpen.value && box.hasOptions.value}
        aria-controls={LISTBOX}
        aria-autocomplete="list"
        aria-activedescendant={box.active.value || undefined}
        aria-keyshortcuts="Control+/ Meta+/"
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        value={box.text.value}
        onFocus={() => {
          box.isOpen.value = true;
        }}
        onClick={() => {
          box.isOpen.value = true;
        }}
        onInput={({ currentTarget }) => {
          box.text.value = currentTarget.value;
          box.isOpen.value = true;
        }}
        onKeyDown={(event) => {
          if (box.isOpen.value && box.onKey(event)) return;
          if (event.key !== 'Escape' || (!box.isOpen.value && box.text.value === '')) return;
          event.preventDefault(); // the card of a village stays open
          if (box.isOpen.value) close();
          else box.text.value = '';
        }}
      />
      {box.isOpen.value && <SearchList box={box} close={close} />}
    </search>
  );
}

/** Ctrl + / (on a Mac ⌘ + /) moves the focus to the search, unless a dialog is open: a letter alone would be in the way of speech input. */
function useShortcut(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isMeant = event.key === '/' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isMeant || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [input]);
}
