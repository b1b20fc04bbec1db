/** Pages of what was found, read as they are asked for; a newer question drops the older one. */
import { useEffect, useState } from 'preact/hooks';
import type { FindingCode } from '../../core/import-codes.ts';
import type { FoundFinding } from '../../core/import-findings.ts';
import { useFlow } from './use-flow.ts';

export interface FoundList {
  readonly rows: readonly FoundFinding[];
  /** How many there are in all; `null` while that is not known. */
  readonly total: number | null;
  readonly hasFailed: boolean;
  more(): void;
}

interface Question {
  readonly planId: string;
  readonly code: FindingCode | null;
  readonly text: string;
  /** Rows that are read at once. */
  readonly page: number;
}

/** Reads the first page, and another one whenever more is asked for. */
export function useFindings({ planId, code, text, page }: Question): FoundList {
  const { page: context } = useFlow();
  const engine = context.model.store.engine.value;
  const [wanted, setWanted] = useState(page);
  const [found, setFound] = useState<Omit<FoundList, 'more'>>(NOTHING);
  const subject = `${planId}\n${code}\n${text}`;
  useEffect(() => setWanted(page), [subject, page]);
  useEffect(() => {
    if (!engine) return;
    const job = engine.importFindings({ planId, code, text, from: 0, count: wanted });
    let isCurrent = true;
    job.result.then(
      ({ rows, total }) => isCurrent && setFound({ rows, total, hasFailed: false }),
      () => isCurrent && setFound({ ...NOTHING, hasFailed: true }),
    );
    return () => {
      isCurrent = false;
      job.cancel();
    };
  }, [engine, planId, code, text, wanted]);
  return { ...found, more: () => setWanted(wanted + page) };
}

const NOTHING = { rows: [], total: null, hasFailed: false } as const;
