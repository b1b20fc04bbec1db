/** The words that are shown: those of the chosen language once they are there, until then those of the language before. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { EngineError } from '../core/engine.ts';
import type { PageModel } from '../state/page-model.ts';
import type { Language } from '../state/view.ts';
import {
  type Catalogue,
  FIRST_CATALOGUE,
  FIRST_LANGUAGE,
  fetchCatalogue,
} from './i18n/catalogue.ts';

/** A language with its words. */
interface Words {
  readonly language: Language;
  readonly text: Catalogue;
}

const FIRST_WORDS: Words = { language: FIRST_LANGUAGE, text: FIRST_CATALOGUE };

/** Words that follow the language of the view. */
export interface FollowedWords {
  readonly words: ReadonlySignal<Words>;
  /** Resolves, never rejects, once the language that the page starts with has its words or can't have them. */
  readonly ready: Promise<void>;
}

/** Starts following; a language that cannot be fetched leaves the words as they are and is shown as a failure. */
export function followWords(
  { store, actions }: PageModel,
  fetchWords = fetchCatalogue,
): FollowedWords {
  const words = signal(FIRST_WORDS);
  const fetched = new Map<Language, Words>([[FIRST_LANGUAGE, FIRST_WORDS]]);
  const choose = async (language: Language) => {
    const known = fetched.get(language);
    if (known || language === FIRST_LANGUAGE) {
      words.value = known ?? FIRST_WORDS;
      return;
    }
    try {
      fetched.set(language, { language, text: await fetchWords(language) });
    } catch {
      actions.reportFailure(new EngineError('network'));
      actions.setLanguage(words.peek().language); // so that choosing it again tries again
    }
    const now = fetched.get(store.view.peek().language); // another one may have been chosen meanwhile
    if (now) words.value = now;
  };
  let ready = Promise.resolve();
  let chosen: Language | null = null;
  effect(() => {
    const { language } = store.view.value;
    if (language === chosen) return;
    const choosing = choose(language);
    if (chosen === null) ready = choosing;
    chosen = language;
  });
  return { words, ready };
}
