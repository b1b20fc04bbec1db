/** The rows that cannot be used, as they stand in the file and with the reasons beside them: to be mended and dropped again. */
import { useState } from 'preact/hooks';
import type { ImportPlan } from '../../core/imports.ts';
import { saveFile } from './save-file.ts';
import { useFlow } from './use-flow.ts';

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
      const { check, codes } = words.findings;
      const reasons = { ...check, codes };
      const name = file.replace(/\.[^.]*$/, '');
      const text = await engine.rejectedRows({ planId: plan.planId, words: reasons }).result;
      saveFile(text, `${name}-${words.report.rejectedFile}.csv`, 'text/csv;charset=utf-8');
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
