/** What every component is given, over the small dataset. */
import { signal } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_DEFINITION } from '../../src/core/definition.ts';
import { STATUSES } from '../../src/core/model.ts';
import type { View } from '../../src/state/view.ts';
import { announcement } from '../../src/ui/announcement.ts';
import { type AppPorts, createPageContext } from '../../src/ui/page.ts';
import { pageTitle } from '../../src/ui/page-title.ts';
import { followWords } from '../../src/ui/words.ts';
import { countedDataset, pageOver } from '../support/counted-page.ts';

const counted = await countedDataset();

async function pageFor(view: Partial<View> = {}) {
  const count = await counted.count(view.definition ?? DEFAULT_DEFINITION);
  const model = pageOver(counted, { view, count });
  const { words, ready } = followWords(model);
  await ready;
  return createPageContext(model, {} as AppPorts, { isWide: signal(true), words });
}

describe('the view that links lead on from', () => {
  test('is another only when something else than the camera is', async () => {
    const { model, linked } = await pageFor({ place: 'A' });
    const before = linked.value;
    model.actions.setCamera({ lon: 1, lat: 2, zoom: 3 });
    expect(linked.value).toBe(before);
    expect(linked.value.camera).toBeNull();
    model.actions.switchLayer('fibre', true);
    expect(linked.value).not.toBe(before);
    expect(linked.value.layers.has('fibre')).toBe(true);
  });
});

describe('the title of the page', () => {
  test('begins with the village, else the place, in the language chosen', async () => {
    const titleOf = async (view: Partial<View>) => pageTitle(await pageFor(view));
    expect(await titleOf({ place: 'A' })).toBe('Xã A · Phủ Sóng');
    expect(await titleOf({ place: 'A', village: 'v1' })).toBe('Thôn 1, Xã A · Phủ Sóng');
    expect(await titleOf({})).toBe('Nhỏ · Phủ Sóng');
    expect(await titleOf({ language: 'en' })).toMatch(/^Small · /);
  });

  test('names the table and the method', async () => {
    expect(pageTitle(await pageFor({ page: 'table', place: 'A' }))).toBe(
      'Bảng số liệu: Xã A · Phủ Sóng',
    );
    const page = await pageFor({ page: 'method' });
    expect(pageTitle(page)).toBe(`${page.text.value.method.title} · Phủ Sóng`);
  });
});

describe('a status', () => {
  test('has the words of the scope it was counted under, spoken as written', async () => {
    const definition = { ...DEFAULT_DEFINITION, scope: 'provincial' } as const;
    const page = await pageFor({ definition, place: 'A', village: 'v1' });
    expect(page.statusLabels.value).toBe(page.text.value.provincialStatus);
    page.model.actions.setDefinition(DEFAULT_DEFINITION);
    expect(page.statusLabels.value).toBe(page.text.value.provincialStatus);
    expect((await pageFor()).statusLabels.value.weak).toBe('Sóng yếu');
  });

  test('is announced by the words of the provincial scope, and as what it is: of a sample', async () => {
    const definition = { ...DEFAULT_DEFINITION, scope: 'provincial' } as const;
    const page = await pageFor({ definition, place: 'A', village: 'v1' });
    const { statuses } = page.model.derived.villages.value!;
    statuses[0] = STATUSES.indexOf('weak');
    expect(announcement(page)).toBe('Thôn 1, Xã A: Theo dữ liệu mẫu: Lõm sóng (cụm dân cư)');
  });
});
