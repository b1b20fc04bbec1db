/** What this device keeps for the dataset: asked for when it is opened, so it is little code unless there is something. */
import type { KeptImports } from '../../core/applied-imports.ts';
import type { JobControl } from '../job.ts';
import type { Session } from '../session.ts';

/** Lays what is kept over the dataset, once; says what is counted since. */
export async function keptImports(session: Session, control: JobControl): Promise<KeptImports> {
  const { imports } = session;
  imports.opened ??= layOver(session, control).catch((error: unknown) => {
    imports.opened = null; // tried again when asked again
    throw error;
  });
  await imports.opened;
  return saidImports(session);
}

export function saidImports({ imports: { applied, aside } }: Session): KeptImports {
  return { applied: applied.map(({ summary }) => summary), aside };
}

/** Storage that is denied, or fails, keeps nothing. */
async function layOver(session: Session, control: JobControl): Promise<void> {
  const { imports, dataset } = session;
  const records = await imports.keeping
    ?.store()
    ?.read(dataset.manifest.id)
    .catch(() => []);
  if (!records || records.length === 0) return;
  const { readRecords } = await import('./keeping.ts');
  const { applied, aside } = await readRecords(session, records, control);
  imports.applied = [...applied, ...imports.applied];
  imports.aside = aside;
  imports.version += 1;
}
