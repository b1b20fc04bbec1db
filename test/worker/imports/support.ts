/** Tables brought to an engine over files in memory. */
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import type { ImportChoices, ImportPlan, ReadSheet } from '../../../src/core/imports.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { type JsonRecord, sourcesOf } from '../../support/small-dataset.ts';

/** An engine with the dataset open. */
export async function engineOver(
  files: Record<string, JsonRecord | undefined>,
): Promise<AnalysisEngine> {
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
  await engine.open('here/').result;
  return engine;
}

/** The only sheet of a text. */
export async function sheetOf(engine: AnalysisEngine, text: string): Promise<ReadSheet> {
  const bytes = new TextEncoder().encode(text).buffer as ArrayBuffer;
  const given = { name: 'bang.csv', modified: Number.NaN, content: new Blob([bytes]) };
  const [file] = await engine.readTables({ files: [given] }).result;
  if (file?.kind !== 'read') throw new Error(`expected a table, got ${JSON.stringify(file)}`);
  return file.sheets[0]!;
}

/** Everything as it is guessed, of the first of January 2026. */
export function choicesOf(
  { sheetId }: ReadSheet,
  more: Partial<ImportChoices> = {},
): ImportChoices {
  return {
    ...{ sheetId, mapping: {}, remembered: [], numberFormats: {}, blanks: {} },
    ...{ role: null, adminVersion: null, answers: {}, date: '2026-01-01' },
    ...more,
  };
}

/** What a text would change. */
export async function planOf(
  engine: AnalysisEngine,
  text: string,
  more: Partial<ImportChoices> = {},
): Promise<ImportPlan> {
  return engine.planImport(choicesOf(await sheetOf(engine, text), more)).result;
}
