/** What is offered where several of the open tables are of one form: to bring them in together. */
import '../../styles/inbox.css';
import type { ReadFile } from '../../../core/imports.ts';
import type { TableForm } from '../../../core/inbox/forms.ts';
import { useInbox } from './use-inbox.ts';

/** Nothing where no two tables of villages are alike. */
export function TogetherOffer() {
  const { flow, inbox, inboxText: words, page } = useInbox();
  const forms = inbox.offers.value;
  if (forms.length === 0) return null;
  const others = otherTables(flow.files.value, forms);
  return (
    <section class="data-together" aria-labelledby="data-together">
      <h3 id="data-together">{words.offer.title}</h3>
      <p class="data-note">{words.offer.note(page.nouns.value)}</p>
      <p class="data-next">
        {forms.map((form, i) => (
          <StartTogether key={form.pattern.sheetId} form={form} isFirst={i === 0} />
        ))}
      </p>
      {others > 0 && <p class="data-note">{words.offer.others(others)}</p>}
    </section>
  );
}

/** How many tables stay out. A sheet beside one that does not, and of no kind that is known, is none: instructions, lists. */
function otherTables(files: readonly ReadFile[], forms: readonly TableForm[]): number {
  const taken = new Set(forms.flatMap(({ sheets }) => sheets));
  const counts = files.map((file) => {
    if (file.kind !== 'read') return 0;
    const isBeside = file.sheets.some((sheet) => taken.has(sheet));
    const left = file.sheets.filter((sheet) => sheet.rowsIn > 0 && !taken.has(sheet));
    return left.filter(({ role }) => role !== 'unknown' || !isBeside).length;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

function StartTogether({ form, isFirst }: { readonly form: TableForm; readonly isFirst: boolean }) {
  const { flow, inbox, inboxText: words } = useInbox();
  const tables = form.sheets.length;
  const files = flow.files.value.filter(
    (file) => file.kind === 'read' && file.sheets.some((sheet) => form.sheets.includes(sheet)),
  );
  return (
    <button
      type="button"
      class={`button${isFirst ? '' : ' button-plain'}`}
      disabled={flow.one.work.value !== null}
      onClick={() => inbox.start(form, words.source(tables))}
    >
      {files.length === tables ? words.offer.start(tables) : words.offer.startTables(tables)}
    </button>
  );
}
