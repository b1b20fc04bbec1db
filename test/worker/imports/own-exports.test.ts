/** Tables that this map gave away, brought back: known for what they are, joined by their codes, and nothing new. */
import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import type { ReadSheet } from '../../../src/core/imports.ts';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportTable,
} from '../../../src/core/table/export-table.ts';
import { UNIT_COLUMNS } from '../../../src/core/table/unit-values.ts';
import { VILLAGE_COLUMNS, VILLAGE_FIELDS } from '../../../src/core/table/village-values.ts';
import { excelCsv, machineCsv } from '../../../src/io/export/table-csv.ts';
import { tableGeojson } from '../../../src/io/export/table-geojson.ts';
import { DEFAULT_TABLE } from '../../../src/state/table-view.ts';
import type { Language } from '../../../src/state/view.ts';
import { type AppPorts, createPageContext } from '../../../src/ui/page.ts';
import { exportOf } from '../../../src/ui/table/export-of.ts';
import { createTableModel } from '../../../src/ui/table/table-model.ts';
import { followWords } from '../../../src/ui/words.ts';
import { countedBy, countedDataset, pageOver } from '../../support/counted-page.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { type JsonRecord, smallFiles } from '../../support/small-dataset.ts';
import { engineOver, planOf, sheetOf } from './support.ts';

/** All that can be known of a village; one operator has another name than its id. */
const FACTS: JsonRecord = {
  ...{ kind: 'bản', former_commune: 'Xã Cũ', population: 121, fibre: 'yes', power: 'unstable' },
  ...{ plan_operator: 'alpha', plan_date: '2026-12-31', disadvantaged: 'no', reason: 'Núi cao' },
  ...{ survey_round: '2025-2', source: 'so-khcn', date: '2025-06-30', '2G.alpha': 'covered' },
};

/** As in the catalogue of {@link smallImportPack}. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ A: 'An Lạc', B: 'Bình Minh', C: 'Cam Lộ', D: 'Đông Sơn', '01': 'Nam', '02': 'Bắc' },
};

interface MutableFeature {
  readonly properties: JsonRecord;
  readonly geometry: { coordinates: number[] };
}
const featuresOf = (layer: JsonRecord) => layer['features'] as MutableFeature[];

/** The small dataset, in its country's words, with a village of which all is known. */
function files(): Record<string, JsonRecord> {
  const small = smallFiles();
  const villages = featuresOf(small['villages-25.geojson']!);
  Object.assign(villages[2]!.properties, FACTS);
  for (const { geometry } of villages)
    geometry.coordinates = geometry.coordinates.map((degrees) => degrees + 0.1234);
  villages[0]!.geometry.coordinates = [101.125, 1.25]; // zeros behind them that JSON has not
  for (const { properties } of featuresOf(small['communes.geojson']!)) {
    properties['name'] = NAMES[String(properties['code'])];
    properties['kind'] = 'xa';
    properties['parent_name'] = NAMES[String(properties['parent'])];
  }
  const country = small['country.json']!;
  country['settlement'] = {
    name: { vi: 'thôn', en: 'village' },
    plural: { vi: 'thôn', en: 'villages' },
    urbanKinds: [],
  };
  const [province, commune] = country['levels'] as JsonRecord[];
  province!['name'] = { vi: 'tỉnh', en: 'province' };
  commune!['name'] = { vi: 'xã', en: 'commune' };
  const xa = { name: commune!['name'], prefix: { vi: 'Xã', en: 'Commune' } };
  commune!['kinds'] = { xa: { ...xa, pattern: { en: '{name} Commune' } } };
  return { ...small, 'import.json': smallImportPack() };
}

const counted = await countedDataset(files());

/** Every column of a level: 3 is that of the villages. */
async function exported(language: Language, level: number, of = counted): Promise<ExportTable> {
  const view = { language, table: { ...DEFAULT_TABLE, level } };
  const model = pageOver(of, { view, count: await of.count(DEFAULT_DEFINITION) });
  const { words, ready } = followWords(model);
  await ready;
  const ports = { addressOf: () => 'https://example.org/#place=01' } as unknown as AppPorts;
  const page = createPageContext(model, ports, { isWide: signal(true), words });
  const table = createTableModel(page, of.dataset);
  const columns = table.columns.value!;
  return exportOf(page, { dataset: of.dataset, table, columns, shown: columns.all });
}

const WRITERS = {
  excel: excelCsv,
  csv: machineCsv,
  geojson: tableGeojson,
} satisfies Record<ExportFormat, (table: ExportTable) => string>;
const CASES = EXPORT_FORMATS.flatMap((format) =>
  (['vi', 'en'] as const).map((language) => [format, language] as const),
);

const fieldsOf = ({ columns }: ReadSheet) => columns.flatMap(({ field }) => field ?? []);
const computedOf = ({ columns }: ReadSheet) =>
  columns.filter(({ reason }) => reason === 'computed').map(({ field }) => field);

describe.each(CASES)('a table of villages as %s in %s', (format, language) => {
  it('is known column by column, and what this map computed is no data', async () => {
    const engine = await engineOver(files());
    const text = WRITERS[format](await exported(language, 3));
    const sheet = await sheetOf(engine, text);
    expect(sheet).toMatchObject({ role: 'villages', rowsIn: 4 });
    const own = VILLAGE_COLUMNS.flatMap((id) => VILLAGE_FIELDS[id] ?? []);
    const position = format === 'excel' ? [] : ['lon', 'lat'];
    expect(fieldsOf(sheet).toSorted()).toEqual([...own, 'commune_code', ...position].toSorted());
    const columns = VILLAGE_COLUMNS.filter((id) => id !== 'differing'); // nobody differs
    expect(computedOf(sheet)).toEqual(Array(columns.length - own.length).fill(null));
  });

  it('would change nothing', async () => {
    const engine = await engineOver(files());
    const plan = await planOf(engine, WRITERS[format](await exported(language, 3)));
    expect(plan).toMatchObject({ rowsIn: 4, kept: 4, rejected: 0, asked: 0, groups: [] });
    expect(plan.counts).toEqual({ add: 0, update: 0, same: 4 });
  });
});

describe.each(CASES.filter(([format]) => format !== 'geojson'))(
  'a table of communes as %s in %s',
  (format, language) => {
    it('has figures that were computed, and no data to be taken in', async () => {
      const engine = await engineOver(files());
      const sheet = await sheetOf(engine, WRITERS[format](await exported(language, 2)));
      expect(sheet).toMatchObject({ role: 'unknown', rowsIn: 4 });
      expect(fieldsOf(sheet)).toEqual(['commune_code', 'commune', 'province']);
      expect(computedOf(sheet)).toHaveLength(UNIT_COLUMNS.length - 4);
    });
  },
);

describe('a table of villages of which sources say different things', () => {
  it.each([
    ['vi', 'Số hộ (so-khcn, 30/06/2025)'],
    ['en', 'Households (so-khcn, 30 Jun 2025)'],
  ] as const)(
    'says where they differ, and who (%s); that comes back as no data',
    async (language, text) => {
      const engine = await engineOver(files());
      const changed = await countedBy(engine, async () => {
        const { planId } = await planOf(engine, 'Mã thôn,Tên thôn,Mã xã,Số hộ\nv3,Thôn 3,B,33\n');
        await engine.applyImport({ planId, source: 'Sở' }).result;
      });
      const table = await exported(language, 3, changed);
      const differing = table.columns.find(({ id }) => id === 'computed_differing')!;
      const cells = Array.from({ length: table.count }, (_, i) => differing.at(i));
      expect(cells.map((cell) => cell.kind === 'text' && cell.words).toSorted()).toEqual([
        ...['', '', '', text],
      ]);
      const plan = await planOf(engine, excelCsv(table));
      expect(plan.counts).toEqual({ add: 0, update: 0, same: 4 });
    },
  );
});
