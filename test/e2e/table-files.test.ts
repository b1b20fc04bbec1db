/** The table as a file that another program opens, and the way there from a planner's first question. */
/// <reference path="../../src/io/papaparse.d.ts" />
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect } from 'vitest';
import type { JsonRecord } from '../support/small-dataset.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { testWithoutMap as test } from './support/site-test.ts';
import { rowCount, rows, storedFigure, VILLAGES } from './support/table-page.ts';

describe("a planner's first question", () => {
  test('is answered in two clicks: villages without signal by people, with distances, power and plan, as a file', async ({
    openSite,
  }) => {
    const { page } = await openSite({ dataset: 'site', path: '#place=08', acceptDownloads: true });
    await page.getByRole('link', { name: 'Thôn chưa có sóng' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải về' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      /^phu-song-tuyen-quang-thon-\d{4}-\d\d-\d\d-excel\.csv$/,
    );
    const file = readFileSync((await download.path())!, 'utf8');
    expect(file.charCodeAt(0)).toBe(0xfeff);
    const { data } = Papa.parse(file.slice(1), {
      delimiter: ';',
      header: false,
      dynamicTyping: false,
    });
    const at = data.findIndex((row) => row.includes('Số dân'));
    const notes = new Map(data.slice(0, at).map(([label, text]) => [label, text]));
    expect(notes.get('Loại dữ liệu')).toBe('Dữ liệu giả định, chỉ để minh hoạ');
    expect(notes.get('Bộ lọc')).toMatch(/: Không có sóng$/);
    const table = data.slice(at + 1, -1);
    expect(table).toHaveLength(storedFigure('08', 'villages.none'));
    const cells = (header: string) => table.map((row) => row[data[at]!.indexOf(header)]!);
    const people = cells('Số dân')
      .filter((text) => text !== '')
      .map(Number);
    expect(people).toEqual([...people].sort((a, b) => b - a));
    const [toSite, toFibre] = ['trạm', 'cáp'].map((to) =>
      cells(`Tới ${to} gần nhất (km) (bản đồ này tính)`),
    );
    for (const km of [...toSite!, ...toFibre!]) expect(km).toMatch(/^(\d+(,\d+)?)?$/);
    expect(toSite!.filter((km) => km !== '').length).toBeGreaterThan(0);
    expect(cells('Điện lưới')).toContain('có');
    for (const code of cells('Mã xã')) expect(code).toMatch(/^="\d{5}"$/);
    await saveScreenshot(page, 'table-uncovered');
  });

  test('can be taken away for programs and for maps too', async ({ openSite }) => {
    const { page } = await openSite({ path: VILLAGES, acceptDownloads: true });
    await rows(page).first().waitFor();
    await page.getByRole('button', { name: 'Dạng khác' }).click();
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ]);
      return readFileSync((await download.path())!, 'utf8');
    };
    const total = await rowCount(page);
    const csv = Papa.parse(await saved('CSV cho máy'), {
      delimiter: ',',
      header: false,
      dynamicTyping: false,
    });
    expect(csv.data.length - 2).toBe(total);
    expect(csv.data[0]).toEqual(
      expect.arrayContaining(['id', 'lon', 'lat', 'definition', 'data_kind']),
    );
    const kind = csv.data[0]!.indexOf('data_kind');
    expect(csv.data.slice(1, -1).every((row) => row[kind] === 'sample')).toBe(true);
    const geojson = JSON.parse(await saved('GeoJSON')) as {
      features: unknown[];
      metadata: JsonRecord;
    };
    expect(geojson.features).toHaveLength(total);
    expect(geojson.metadata).toMatchObject({ data_kind: 'sample' });
  });
});
