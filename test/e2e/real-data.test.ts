/**
 * Real input, unbuilt: the 124 communes of Tuyên Quang in full detail (373,000 vertices) and its populated places, beside a manifest
 * written by hand. Needs the data folder next to the repository, which a stranger does not have: skipped there, and said.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { csvColumn, readCsv } from '../../src/io/csv.ts';
import { answerDataset, type DatasetFiles, HAND_MADE } from './support/hand-made.ts';
import { settled } from './support/map-pictures.ts';
import { VIEWPORTS } from './support/open-page.ts';
import { saveScreenshot } from './support/screenshots.ts';
import { test } from './support/site-test.ts';

const DATA = resolve(import.meta.dirname, '../../../shared/data');
const COMMUNES = resolve(DATA, 'boundaries/vn_08_tuyen_quang_communes_full.geojson.gz');
const PLACES = resolve(DATA, 'villages/vn_places_40635_geonames_via_wof.csv');

/** The places of the province's communes as GeoJSON points, with the source's own names for its columns. */
function places(): { readonly type: string; readonly features: readonly object[] } {
  const { value: table } = readCsv(readFileSync(PLACES), 'places.csv');
  const column = (name: string) => csvColumn(table!, name)!;
  const [ids, names, communes, provinces] = [
    'wof_id',
    'name',
    'commune_code_2025',
    'province_code_2025',
  ].map(column);
  const [lons, lats] = ['lon', 'lat'].map(column);
  const features = ids!.flatMap((id, i) =>
    provinces![i] === '08'
      ? [
          {
            type: 'Feature',
            properties: { wof_id: id, ten: names![i], ma_xa: communes![i] },
            geometry: { type: 'Point', coordinates: [Number(lons![i]), Number(lats![i])] },
          },
        ]
      : [],
  );
  return { type: 'FeatureCollection', features };
}

function dataset(): { readonly files: DatasetFiles; readonly villages: number } {
  const villages = places();
  const manifest = {
    format: 'phu-song-dataset',
    version: 1,
    id: 'tuyen-quang',
    title: { vi: 'Tuyên Quang: ranh giới và địa danh', en: 'Tuyên Quang: boundaries and places' },
    kind: 'official',
    country: 'vn',
    adminVersion: '2025-07-01',
    asOf: '2025-07-01',
    boundaries: 'official',
    layers: [
      { id: 'provinces', kind: 'units', level: 'province', file: 'provinces.json' },
      {
        id: 'communes',
        kind: 'units',
        level: 'commune',
        file: 'communes.geojson',
        fields: { parent: 'prov' },
      },
      {
        id: 'places',
        kind: 'villages',
        file: 'places.geojson',
        fields: { id: 'wof_id', name: 'ten', commune: 'ma_xa' },
      },
    ],
  };
  const provinces = {
    format: 'columns',
    rows: 1,
    columns: { code: ['08'], name: ['Tuyên Quang'], kind: ['tinh'] },
  };
  const communes = gunzipSync(readFileSync(COMMUNES)).toString('utf8');
  return {
    files: {
      'manifest.json': manifest,
      'provinces.json': provinces,
      'communes.geojson': communes,
      'places.geojson': villages,
    },
    villages: villages.features.length,
  };
}

/** Names as the published file has them. */
function communeNames(files: DatasetFiles): string[] {
  const { features } = JSON.parse(String(files['communes.geojson'])) as {
    readonly features: readonly { readonly properties: { readonly name: string } }[];
  };
  expect(features).toHaveLength(124);
  return features.map(({ properties }) => properties.name);
}

test.skipIf(!existsSync(COMMUNES))(
  'opens the communes and places of Tuyên Quang as they are published, counts them and draws them',
  async ({ openSite }) => {
    const { files, villages } = dataset();
    const { page } = await openSite({
      path: HAND_MADE,
      viewport: VIEWPORTS.desktop,
      prepare: answerDataset(files),
    });
    const panel = page.getByRole('main');
    await panel.getByText('Phường Hà Giang 2').first().waitFor();
    const count = new Intl.NumberFormat('vi-VN').format(villages);
    expect(villages).toBeGreaterThan(500);
    // Nobody reported anything: all unknown, none guessed, no commune left out.
    await expect.poll(() => panel.innerText()).toContain(`cả ${count} thôn`);
    const text = await panel.innerText();
    expect(text).toContain('0/124');
    expect(communeNames(files).filter((name) => !text.includes(name))).toEqual([]);
    await settled(page);
    await saveScreenshot(page, 'real-tuyen-quang');
  },
);
