/** The rows that cannot be used, as they stand in the file and with the reasons beside them: to be mended and dropped again. */
import { useState } from 'preact/hooks';
import type { ImportPlan } from '../../core/imports.ts';
import { useFlow } from './use-flow.ts';

/** How long a browser is given to begin with a download before its data are let go, in milliseconds. */
const GRACE_MS = 60_000;

export function SaveRejected({
  plan,
  file,
}: {
  readonly plan: Pick<ImportPlan, 'planId' | 'rejected'>;
  readonly file: string;
}) {
  const { words, page } = useFlow();
  const [hasFailed, setFailed] = useState(false);
  const engine = page.model.store.engine.value;
  if (plan.rejected === 0 || !engine) return null;
  const save = async () => {
    try {
      const name = file.replace(/\.[^.]*$/, '');
      const text = await engine.rejectedRows(plan.planId).result;
      saveText(text, `${name}-${words.report.rejectedFile}.csv`);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <p class="data-save">
      <button type="button" class="button button-plain" onClick={save}>
        {words.report.save(plan.rejected)}
      </button>{' '}
      <span class="data-note">{hasFailed ? words.failed.title : words.report.saveNote}</span>
    </p>
  );
}

function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), GRACE_MS);
}
