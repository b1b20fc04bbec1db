/** The definition in one quiet line, always in sight; it opens the dialog that changes it. */
import { useState } from 'preact/hooks';
import { DefinitionDialog } from './definition-dialog.tsx';
import { definitionLine } from './definition-text.ts';
import { Icon } from './icons.tsx';
import { usePage } from './page.ts';

/** Nothing to choose while no dataset is known, but the line is there. */
export function DefinitionBar() {
  const { text, language, definition, model } = usePage();
  const [isOpen, setOpen] = useState(false);
  const dataset = model.derived.dataset.value;
  const line = definitionLine(definition.value, {
    operators: dataset?.manifest.operators ?? null,
    text: text.value,
    language: language.value,
  });
  return (
    <div class="definition-bar">
      <button
        type="button"
        class="definition-line"
        aria-haspopup="dialog"
        disabled={!dataset}
        title={text.value.definition.open}
        onClick={() => setOpen(true)}
      >
        <span class="definition-label">{text.value.definition.title}:</span>{' '}
        <span class="definition-text">{line}</span>
        <Icon name="down" />
      </button>
      {isOpen && dataset && <DefinitionDialog dataset={dataset} onClose={() => setOpen(false)} />}
    </div>
  );
}
