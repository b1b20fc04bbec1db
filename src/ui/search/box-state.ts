/** What the input of the search and its list, which is fetched when it is first needed, tell each other. */
import { type Signal, signal } from '@preact/signals';

export interface BoxState {
  readonly text: Signal<string>;
  readonly isOpen: Signal<boolean>;
  /** Id of the option that the keyboard is on; '' when none. */
  readonly active: Signal<string>;
  /** Whether there are options to move over. */
  readonly hasOptions: Signal<boolean>;
  /** Takes keys of the input, once the list is there; true when it has used one. */
  onKey: (event: KeyboardEvent) => boolean;
}

/** Id of the list of options. */
export const LISTBOX = 'search-options';

export function createBoxState(): BoxState {
  return {
    text: signal(''),
    isOpen: signal(false),
    active: signal(''),
    hasOptions: signal(false),
    onKey: () => false,
  };
}
