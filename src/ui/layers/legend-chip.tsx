/** The legend of a phone, folded: the colours in a row and what they are about, under the map; tapped, all of it. */
import { useState } from 'preact/hooks';
import { STATUS_ORDER } from '../../core/figures.ts';
import { Dialog } from '../dialog.tsx';
import { layersWords } from '../i18n/layers.ts';
import { usePage } from '../page.ts';
import { StatusSymbol } from '../status-symbol.tsx';
import { classesTitle, Legend } from './legend.tsx';

/** Nothing while neither communes nor villages are drawn. */
export function LegendChip() {
  const page = usePage();
  const { text, language, nouns, signal, model } = page;
  const [isOpen, setOpen] = useState(false);
  const words = layersWords(language.value);
  const layers = model.derived.shownLayers.value;
  const isColoured = layers.has('communes') || model.store.mapState.value !== 'drawn';
  if (!isColoured && !layers.has('villages')) return null;
  const title = isColoured ? classesTitle(page) : words.names.villages(nouns.value, signal.value);
  return (
    <>
      <button
        type="button"
        class="legend-chip"
        title={title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class="chip-swatches" aria-hidden="true">
          {isColoured ? (
            <ClassSwatches />
          ) : (
            STATUS_ORDER.map((status) => <StatusSymbol key={status} status={status} />)
          )}
        </span>
        <span class="visually-hidden">{text.value.legend.title}: </span>
        <span class="chip-title">{title}</span>
      </button>
      {isOpen && (
        <Dialog title={text.value.legend.title} onClose={() => setOpen(false)}>
          <Legend class="legend-list" />
        </Dialog>
      )}
    </>
  );
}

/** Worst first, as a scale is read; what is left out is hollow. */
function ClassSwatches() {
  const { model } = usePage();
  return (
    <>
      {model.legend.shareClasses.value.toReversed().map(({ key, shareClass, isHidden }) => (
        <span
          key={key}
          class={`swatch chip-swatch swatch-class-${shareClass}${isHidden ? ' is-hidden' : ''}`}
        />
      ))}
    </>
  );
}
