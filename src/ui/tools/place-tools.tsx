/** What a reader may take from a place: a print, code to embed it, a citation. At the end of the panel. */
import '../styles/print.css';
import '../styles/tools.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenedDataset } from '../../core/dataset.ts';
import { EngineError } from '../../core/engine.ts';
import { embedWords } from '../i18n/embed.ts';
import { later } from '../later.tsx';
import { usePage } from '../page.ts';
import { preparePrint } from '../print/prepare.tsx';
import { PrintedHead, PrintedList } from '../print/printed-place.tsx';

const CiteDialog = later(async () => (await import('../cite/cite-dialog.tsx')).CiteDialog);

/** A village has its own link to copy; it is embedded and cited by its commune. */
export function PlaceTools({ dataset }: { readonly dataset: OpenedDataset }) {
  const page = usePage();
  const words = embedWords(page.language.value);
  const [isCiting, setCiting] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const takePicture = async () => {
    const { savePicture } = await import('../snapshot/save-picture.ts');
    setRefused(!(await savePicture(page, dataset)));
  };
  const latest = useRef(dataset); // another edition of it must not take back what is being printed
  latest.current = dataset;
  useEffect(
    () =>
      preparePrint(page, {
        '.print-head': () => <PrintedHead dataset={latest.current} />, // both are in `sheet/panel.tsx`
        '.print-tail': () => <PrintedList dataset={latest.current} />,
      }),
    [page],
  );
  return (
    <section class="block place-tools" aria-label={words.tools}>
      <div class="button-row">
        <button type="button" class="button button-plain" onClick={() => window.print()}>
          {words.print}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() =>
            takePicture().catch(() => page.model.actions.reportFailure(new EngineError('network')))
          }
        >
          {words.picture}
        </button>
        {page.villageId.value === '' && (
          <button
            type="button"
            class="button button-plain"
            aria-haspopup="dialog"
            onClick={() => setCiting(true)}
          >
            {words.cite}
          </button>
        )}
      </div>
      <p role="status" class="quiet">
        {isRefused && words.noPicture}
      </p>
      {isCiting && <CiteDialog dataset={dataset} onClose={() => setCiting(false)} />}
    </section>
  );
}
