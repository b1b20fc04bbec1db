/** One line of the list: what it is, where, and of a village its status where that is known. */
import { DEFAULT_DEFINITION, sameDefinition } from '../../core/definition.ts';
import type { SearchHit } from '../../core/search/search.ts';
import { searchWords } from '../i18n/search.ts';
import { usePage } from '../page.ts';
import { StatusSymbol } from '../status-symbol.tsx';
import { markedPieces, type Option } from './options.ts';
import { foundPlace, namePattern } from './unit-names.ts';

export function OptionLine({
  option,
  isActive,
  choose,
}: {
  readonly option: Option;
  readonly isActive: boolean;
  readonly choose: (option: Option) => void;
}) {
  const { language, model } = usePage();
  const { hit } = option;
  const country = model.derived.dataset.value?.country ?? null;
  const [before, after] =
    hit.kind === 'village' ? ['', ''] : namePattern(hit.unit, country, language.value);
  const name = (
    <>
      {before}
      {markedPieces(hit.name, hit.ranges).map(({ text, isMet }) =>
        isMet ? <mark>{text}</mark> : text,
      )}
      {after}
    </>
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: the input says which option is active
    <div
      id={option.id}
      role="option"
      aria-selected={isActive}
      class="search-option"
      onPointerDown={(event) => event.preventDefault()} // the focus stays in the input
      onClick={() => choose(option)}
    >
      <Status hit={hit} />
      <span class="search-name">{hit.kind === 'former' ? <Formerly name={name} /> : name}</span>
      <span class="search-where">
        <Where option={option} />
      </span>
    </div>
  );

  function Formerly({ name: old }: { readonly name: typeof name }) {
    const [lead, tail] = searchWords(language.value).formerly('\n').split('\n');
    return (
      <>
        {lead}
        {old}
        {tail}
      </>
    );
  }
}

/** The symbol of a village, where its status under the shown definition came with its name. */
function Status({ hit }: { readonly hit: SearchHit }) {
  const { counted, statusLabels } = usePage();
  if (hit.kind !== 'village' || hit.status === null) return <span class="symbol" />;
  if (!sameDefinition(counted.value, DEFAULT_DEFINITION)) return <span class="symbol" />;
  return <StatusSymbol status={hit.status} label={`${statusLabels.value[hit.status]}: `} />;
}

function Where({ option: { hit, now } }: { readonly option: Option }) {
  const { language, model } = usePage();
  const words = searchWords(language.value);
  const country = model.derived.dataset.value?.country ?? null;
  const parts: string[] = [];
  if (hit.kind === 'village') {
    if (hit.otherName !== '') parts.push(words.alsoCalled(hit.otherName));
    if (hit.commune) parts.push(foundPlace(hit.commune, country, language.value));
    if (hit.formerCommune !== '') parts.push(words.formerCommune(hit.formerCommune));
  } else if (now) {
    parts.push(words.now(foundPlace(now, country, language.value)));
  } else {
    if (hit.unit.within !== '') parts.push(hit.unit.within);
    if (hit.unit.code !== '') parts.push(words.code(hit.unit.code));
  }
  return <>{parts.join(' · ')}</>;
}
