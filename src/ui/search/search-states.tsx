/** What stands in the list when there is nothing to choose: each with the next step in words. */
import type { SearchFiles } from '../../core/dataset.ts';
import type { EngineError, Progress } from '../../core/engine.ts';
import type { SearchAnswer } from '../../core/search/search.ts';
import type { Search } from '../../state/search.ts';
import { searchWords } from '../i18n/search.ts';
import { usePage } from '../page.ts';

/** What can be typed. */
export function Hint() {
  const { language, nouns } = usePage();
  const { hint, hintMore } = searchWords(language.value);
  return (
    <div class="search-said">
      <p>{hint(nouns.value)}</p>
      <ul>
        {hintMore.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** What is being read, and how much that is. */
export function Waiting({ progress }: { readonly progress: Progress | null }) {
  const { language, model } = usePage();
  const words = searchWords(language.value);
  const files = model.derived.dataset.value?.manifest.search;
  if (model.store.opener.value === null) return <p class="search-said">{words.opening}</p>;
  return (
    <p class="search-said">
      {progress ? words.reading(files ? kilobytesOf(files, progress.subject) : 0) : words.searching}
    </p>
  );
}

/** The names could not be had. */
export function Failed({
  error,
  retry,
}: {
  readonly error: EngineError;
  readonly retry: () => void;
}) {
  const { language, text } = usePage();
  const words = searchWords(language.value);
  const { title, remedy } = text.value.failures[error.code];
  return (
    <div class="search-said" role="alert">
      <p>{error.code === 'network' ? words.failed : `${title} ${remedy}`}</p>
      <button type="button" class="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}

/** Nothing is called so. */
export function Nothing({
  search,
  answer,
  text,
}: {
  readonly search: Search;
  readonly answer: SearchAnswer;
  readonly text: string;
}) {
  const { language } = usePage();
  const words = searchWords(language.value);
  return (
    <div class="search-said">
      <p>
        <strong>{words.nothing(text.trim().slice(0, 80))}</strong>
      </p>
      {answer.gaps.map(({ file }) => (
        <p key={file}>{words.unreadable(file)}</p>
      ))}
      <ul>
        {words.remedies.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <EverywhereButton search={search} answer={answer} />
    </div>
  );
}

/** The way to the villages of all parts, where only those of some were searched. */
export function EverywhereButton({
  search,
  answer,
}: {
  readonly search: Search;
  readonly answer: SearchAnswer;
}) {
  const { language, nouns, model } = usePage();
  const files = model.derived.dataset.value?.manifest.search;
  if (answer.parts === null || !files || files.bytes.names === 0) return null;
  return (
    <button
      type="button"
      class="text-button search-everywhere"
      onPointerDown={(event) => event.preventDefault()} // the focus stays in the input
      onClick={() => {
        document.querySelector<HTMLElement>('.search > input')?.focus(); // the button goes
        search.askEverywhere();
      }}
    >
      {searchWords(language.value).everywhere(nouns.value, mostKilobytes(files.bytes.names))}
    </button>
  );
}

function kilobytesOf({ units, parts, bytes }: SearchFiles, file: string): number {
  if (file === units) return mostKilobytes(bytes.units);
  return mostKilobytes(Object.values(parts).includes(file) ? bytes.part : bytes.names);
}

/** At most so many kilobytes go over the line: names compress to a quarter or less (measured: 0.06 to 0.22 with Brotli). */
function mostKilobytes(bytes: number): number {
  return Math.ceil(bytes / 4000);
}
