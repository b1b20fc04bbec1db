/** The way to the parts of the panel that are fetched when they are first shown. */
import { useEffect, useState } from 'preact/hooks';
import type { OpenedDataset } from '../core/dataset.ts';
import { EngineError } from '../core/engine.ts';
import { usePage } from './page.ts';

type Parts = typeof import('./later-parts.ts').LATER_PARTS;

/** One of the parts; nothing until it is there. Where it cannot be had the place for failures says so. */
export function LaterPart({
  part,
  dataset,
}: {
  readonly part: keyof Parts;
  readonly dataset: OpenedDataset;
}) {
  const { model } = usePage();
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    let isShown = true;
    import('./later-parts.ts').then(
      ({ LATER_PARTS }) => isShown && setParts(LATER_PARTS),
      () => isShown && model.actions.reportFailure(new EngineError('network')),
    );
    return () => {
      isShown = false;
    };
  }, [model]);
  const Part = parts?.[part];
  return Part ? <Part dataset={dataset} /> : null;
}
