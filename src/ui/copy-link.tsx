/** Copies the address of the present view; where the browser refuses, shows it for copying by hand. */
import { useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { usePage } from './page.ts';

/** A button that says what became of it. */
export function CopyLink() {
  const { text, ports, model } = usePage();
  const [outcome, setOutcome] = useState<'none' | 'copied' | { readonly refused: string }>('none');
  const words = text.value.village;
  const copy = async () => {
    const address = ports.addressOf(model.store.view.peek());
    setOutcome((await ports.copyText(address)) ? 'copied' : { refused: address });
  };
  return (
    <div class="copy-link">
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name="link" />
        {words.copy}
      </button>
      <span role="status" class="quiet">
        {outcome === 'copied' && words.copied}
        {typeof outcome === 'object' && words.copyFailed}
      </span>
      {typeof outcome === 'object' && (
        <input
          class="copy-address"
          type="text"
          readOnly
          value={outcome.refused}
          aria-label={words.copy}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
