/** A table far larger than any department's: nothing of it is lost on the way, and a cancel is heard all along. */
import { describe, expect, it } from 'vitest';
import { JobCancelled } from '../../../src/core/engine.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { smallFiles, sourcesOf } from '../../support/small-dataset.ts';
import { choicesOf } from './support.ts';

const HEADING = 'Mã xã,Xã,Tên thôn,Số hộ,4G Alpha,Ghi chú\n';
/** Every letter that Vietnamese has, so that one that is lost is missed. */
const NOTE = 'ắằẳẵặâấầẩẫậđêếềểễệôốồổỗộơớờởỡợưứừửữự Địa hình đồi núi, sóng yếu về mùa mưa; '.repeat(
  4,
);
const COMMUNES = ['A,An Lạc', 'B,Bình Minh', 'C,Cam Lộ', 'D,Đông Sơn'];

/** So many villages of four communes; every thousandth row has no name. */
function tableOf(rows: number): ArrayBuffer {
  const lines = Array.from({ length: rows }, (_, i) => {
    const name = i % 1000 === 999 ? '' : nameOf(i);
    return `${COMMUNES[i % 4]},${name},${1 + (i % 300)},${i % 3 === 0 ? 'có' : 'chưa'},"${NOTE}"\n`;
  });
  return new TextEncoder().encode(HEADING + lines.join('')).buffer as ArrayBuffer;
}

const nameOf = (row: number) => `Thôn Khuổi Phầy Nặm Tăng ${row}`;

/** An engine, and how often it looked at its clock: it does so whenever it could hear a cancel. */
async function watched() {
  const files = { ...smallFiles(), 'import.json': smallImportPack() };
  const looks = { count: 0 };
  const now = () => looks.count++;
  const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => now() * 1000 });
  await engine.open('here/').result;
  looks.count = 0;
  return { engine, looks };
}

const given = (bytes: ArrayBuffer) => ({
  files: [{ name: 'bang.csv', modified: Number.NaN, content: new Blob([bytes]) }],
});

describe('a table of 30 MB', () => {
  it('keeps every letter of every row from its bytes to the villages of the map', async () => {
    const rows = 60_000;
    const bytes = tableOf(rows);
    expect(bytes.byteLength).toBeGreaterThan(30e6);
    const files = { ...smallFiles(), 'import.json': smallImportPack() };
    const engine = createLocalEngine({ sources: () => sourcesOf(files), now: () => 0 });
    await engine.open('here/').result;
    const [file] = await engine.readTables(given(bytes)).result;
    if (file?.kind !== 'read') throw new Error('expected a table');
    const plan = await engine.planImport(choicesOf(file.sheets[0]!)).result;
    expect(plan).toMatchObject({ rowsIn: rows, kept: rows - 60, rejected: 60, asked: 0 });
    expect(plan.counts).toEqual({ add: rows - 60, update: 0, same: 0 });
    await engine.applyImport({ planId: plan.planId, source: 'bang.csv' }).result;
    const { data } = await engine.layer({ layer: 'villages-25', part: '' }).result;
    if (data?.kind !== 'villages') throw new Error('expected villages');
    const names = new Set(data.villages.names);
    let missing = 0;
    for (let i = 0; i < rows; i++) if (i % 1000 !== 999 && !names.has(nameOf(i))) missing++;
    expect(missing).toBe(0);
  }, 120_000);
});

describe('work on a table', () => {
  it('can be cancelled at least once in every thousand rows of each of its steps', async () => {
    const rows = 20_000;
    const { engine, looks } = await watched();
    const [file] = await engine.readTables(given(tableOf(rows))).result;
    if (file?.kind !== 'read') throw new Error('expected a table');
    const reading = looks.count;
    looks.count = 0;
    const plan = await engine.planImport(choicesOf(file.sheets[0]!)).result;
    expect(plan.rowsIn).toBe(rows);
    // Decoded, cut, shaped, numbers: four steps at least. Interpreted, joined twice, told, weighed, compared: six.
    expect(reading).toBeGreaterThan((4 * rows) / 1000);
    expect(looks.count).toBeGreaterThan((6 * rows) / 1000);
  }, 60_000);

  it.each([3, 30, 60, 90])(
    'that is cancelled after %i pauses leaves no plan',
    async (pauses) => {
      const files = { ...smallFiles(), 'import.json': smallImportPack() };
      let left = Number.POSITIVE_INFINITY;
      let cancel = () => {};
      const now = () => {
        if (--left === 0) cancel();
        return 0;
      };
      const engine = createLocalEngine({ sources: () => sourcesOf(files), now });
      await engine.open('here/').result;
      const [file] = await engine.readTables(given(tableOf(20_000))).result;
      if (file?.kind !== 'read') throw new Error('expected a table');
      const job = engine.planImport(choicesOf(file.sheets[0]!));
      cancel = () => job.cancel();
      left = pauses;
      await expect(job.result).rejects.toThrow(JobCancelled);
      expect(left).toBeLessThan(2); // no pause was let pass after the cancel
      const again = await engine.planImport(choicesOf(file.sheets[0]!)).result;
      expect(again.rowsIn).toBe(20_000);
    },
    60_000,
  );
});
