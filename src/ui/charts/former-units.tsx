/** What a commune was made of, from the catalogue of former units; read when it is unfolded. */
import { useEffect, useState } from 'preact/hooks';
import { ALL_PARTS, type OpenedDataset } from '../../core/dataset.ts';
import type { FormerHit } from '../../core/search/search.ts';
import { chartWords } from '../i18n/charts.ts';
import { usePage } from '../page.ts';
import { foundName } from '../search/unit-names.ts';
import { Unfolding } from '../unfolding.tsx';

/** Nothing where the dataset has no files of names. */
export function FormerUnits({ dataset }: { readonly dataset: OpenedDataset }) {
  const { language, model } = usePage();
  const words = chartWords(language.value).former;
  const code = model.derived.placeCode.value;
  if (!dataset.manifest.search?.units) return null;
  return (
    <section class="block chart-block">
      <h2>{words.title}</h2>
      <Unfolding summary={words.open}>
        {() => <Units key={code} dataset={dataset} code={code} />}
      </Unfolding>
    </section>
  );
}

/** Being read, or not to be had. */
type Found = readonly FormerHit[] | 'reading' | 'failed';

function Units({ dataset, code }: { readonly dataset: OpenedDataset; readonly code: string }) {
  const { language, model } = usePage();
  const words = chartWords(language.value).former;
  const [found, setFound] = useState<Found>('reading');
  const engine = model.store.opener.value;
  const part = model.derived.part.value;
  useEffect(() => {
    if (!engine) return;
    const own = part === ALL_PARTS ? '' : part;
    const job = engine.search({ text: '', part: own, scope: 'part', formerOf: code });
    let isShown = true;
    job.result.then(
      ({ hits, gaps }) => {
        const former = hits.filter((hit) => hit.kind === 'former');
        if (isShown) setFound(gaps.length > 0 ? 'failed' : former);
      },
      () => isShown && setFound('failed'), // said where it was asked
    );
    return () => {
      isShown = false;
      job.cancel();
    };
  }, [engine, part, code]);
  if (found === 'reading' || found === 'failed') return <p class="quiet">{words[found]}</p>;
  if (found.length === 0) return <p class="quiet">{words.none}</p>;
  return (
    <ul class="former-units">
      {found.map((hit, at) => (
        <li key={at}>
          <FormerUnit dataset={dataset} code={code} hit={hit} />
        </li>
      ))}
    </ul>
  );
}

/** A former unit with the one above it, and where the rest of it went when it was divided. */
function FormerUnit({
  dataset: { country },
  code,
  hit: { unit, now },
}: {
  readonly dataset: OpenedDataset;
  readonly code: string;
  readonly hit: FormerHit;
}) {
  const { language } = usePage();
  const words = chartWords(language.value).former;
  const others = now.filter((each) => each.code !== code);
  return (
    <>
      {foundName(unit, country, language.value)}
      <span class="faint">
        {unit.within !== '' && ` · ${unit.within}`}
        {others.length > 0 &&
          ` · ${words.divided(others.map((each) => foundName(each, country, language.value)).join(', '))}`}
      </span>
    </>
  );
}
