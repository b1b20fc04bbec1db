/** What a table of communes comes to beside their villages, under the definition of the page; asked again when that changes. */
import { useEffect, useState } from 'preact/hooks';
import type { ComparedFigures } from '../../core/commune-figures.ts';
import { useFlow } from './use-flow.ts';

/** `null` while it is being found out. */
export function useCommuneFigures(planId: string): ComparedFigures | 'failed' | null {
  const { page } = useFlow();
  const engine = page.model.store.engine.value;
  const definition = page.counted.value;
  const [found, setFound] = useState<ComparedFigures | 'failed' | null>(null);
  useEffect(() => {
    setFound(null);
    if (!engine) return;
    const job = engine.communeFigures({ planId, definition, headings: null });
    let isCurrent = true;
    job.result.then(
      (answer) => isCurrent && setFound(answer),
      () => isCurrent && setFound('failed'),
    );
    return () => {
      isCurrent = false;
      job.cancel();
    };
  }, [engine, planId, definition]);
  return found;
}
