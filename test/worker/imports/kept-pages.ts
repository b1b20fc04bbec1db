/** Pages that open one after the other, or at once, over one dataset and one store of a device. */
import type { AppliedImport } from '../../../src/core/applied-imports.ts';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import type { ImportKeeping } from '../../../src/worker/imports/desk.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { type JsonRecord, smallFiles, sourcesOf } from '../../support/small-dataset.ts';
import { planOf } from './support.ts';

export type Files = Record<string, JsonRecord>;

/** With the words by which tables are read. */
export const withPack = (files: Files): Files => ({ ...files, 'import.json': smallImportPack() });
export const small = () => withPack(smallFiles());

/** A page that has opened the dataset and asked for what is kept. */
export async function pageOver(files: Files, keeping?: ImportKeeping) {
  const engine = createLocalEngine({
    sources: () => sourcesOf(files),
    now: () => 0,
    ...(keeping ? { keeping } : {}),
  });
  await engine.open('here/').result;
  return { engine, kept: await engine.keptImports().result };
}

/** Takes a table in as it is guessed. */
export async function takeIn(engine: AnalysisEngine, text: string): Promise<AppliedImport> {
  const { planId } = await planOf(engine, text);
  return (await engine.applyImport({ planId, source: 'Sở' }).result).at(-1)!;
}

/** What the engine counts, and of which imports. */
export async function figuresOf(engine: AnalysisEngine) {
  const { figures, imports } = await engine.count({ definition: DEFAULT_DEFINITION, part: '' })
    .result;
  return { values: [...figures!.values], imports };
}

/** Names of villages by their ids. */
export async function namesOf(engine: AnalysisEngine, layer = 'villages-25', part = '') {
  const { data } = await engine.layer({ layer, part }).result;
  if (data?.kind !== 'villages') throw new Error('no villages');
  return Object.fromEntries(data.villages.ids.map((id, row) => [id, data.villages.names[row]]));
}

/** Village 3 has 33 households, one is added in B, one in C. */
export const TABLE = `Mã xã,Xã,Tên thôn,Số hộ
B,Bình Minh,Thôn 3,33
B,Bình Minh,Thôn Mới,5
C,Cam Lộ,Thôn Xa,6
`;
