/** What somebody chose and answered of a table outlives other choices; an engine that remembers what it was asked. */
import { signal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import type { ImportChoices, OpenedFile } from '../../../src/core/imports.ts';
import { ImportFlow } from '../../../src/ui/data/import-flow.ts';
import { fakeEngine } from '../../support/fake-engine.ts';

const FILE = {
  ...{ kind: 'read', name: 'a.csv', bytes: 9, fileId: 'f', format: 'text', encoding: 'utf-8' },
  sheets: ['s', 't'].map((sheetId) => ({ sheetId, columns: [], role: 'villages', rowsIn: 3 })),
} as unknown as OpenedFile;

function opened() {
  const engine = fakeEngine();
  const flow = new ImportFlow({
    engine: signal<AnalysisEngine | null>(engine),
    storage: () => {
      throw new Error('denied');
    },
    today: '2026-01-01',
  });
  flow.files.value = [FILE];
  flow.chooseSheet('s');
  const asked = () => engine.asked('planImport').at(-1)?.argument as ImportChoices | undefined;
  return { flow, asked };
}

test('answers that were given and not yet sent go with another edition that is chosen first', () => {
  const { flow, asked } = opened();
  flow.note({ 4: { kind: 'unit', code: 'B' }, 5: { kind: 'skip' } });
  flow.note({ 5: null });
  flow.choose({ adminVersion: '2025-06-30' });
  expect(asked()).toMatchObject({
    ...{ sheetId: 's', adminVersion: '2025-06-30' },
    answers: { 4: { kind: 'unit', code: 'B' } },
  });
  expect(asked()!.answers).not.toHaveProperty('5');
  flow.answer({ 6: { kind: 'new' } });
  expect(asked()!.answers).toEqual({ 4: { kind: 'unit', code: 'B' }, 6: { kind: 'new' } });
  expect(asked()!.adminVersion).toBe('2025-06-30');
});

test('answers belong to the sheet that they were given of', () => {
  const { flow, asked } = opened();
  flow.note({ 4: { kind: 'skip' } });
  flow.chooseSheet('t');
  flow.choose({ adminVersion: null });
  expect(asked()).toMatchObject({ sheetId: 't', answers: {} });
});
