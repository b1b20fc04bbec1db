/** Tables of sites over the small dataset (`small-dataset.ts`): on the map's layer, in the distances, and taken back whole. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEFINITION } from '../../../src/core/definition.ts';
import type { AnalysisEngine } from '../../../src/core/engine.ts';
import { siteValues } from '../../../src/core/overlay/sites.ts';
import { createLocalEngine } from '../../../src/worker/local-engine.ts';
import { smallImportPack } from '../../support/import-pack.ts';
import { memoryImports } from '../../support/memory-import-store.ts';
import { partedFiles } from '../../support/parted-dataset.ts';
import {
  collection,
  feature,
  type JsonRecord,
  layersOf,
  SMALL_COUNTRY,
  smallFiles,
  sourcesOf,
} from '../../support/small-dataset.ts';
import { choicesOf, engineOver, planOf, sheetOf } from './support.ts';

/** Site s1 of beta with 2G and 4G at 103/3, in province 01. */
const SITES = collection(
  feature({ id: 's1', operator: 'beta', technologies: '2G 4G' }, ['Point', [103, 3]]),
);
const withPack = (files: Record<string, JsonRecord>): Record<string, JsonRecord> => ({
  ...files,
  'import.json': smallImportPack(),
});
const DATASETS = {
  'in one file': () => withPack({ ...smallFiles(), 'sites.geojson': SITES }),
  'in parts': () => withPack({ ...partedFiles(), 'sites-01.json': SITES }),
};

const TABLE = `Mã trạm,Nhà mạng,Công nghệ,Kinh độ,Vĩ độ
s1,beta,2G/4G/5G,103.0000,3.0000
t1,alpha,4G LTE,101.0000,1.5000
t1,alpha,3G,101.0000,1.5000
t2,,4G,105.0000,5.0000
t3,beta,4G,,
t1,alpha,5G,103.0000,2.0000
t4,beta,4G,120.0000,3.0000
t5,alpha,4G,101.0000,1.5000
`;

const sitesOf = async (engine: AnalysisEngine, part: string) => {
  const { data } = await engine.layer({ layer: 'sites', part }).result;
  if (data?.kind !== 'sites') throw new Error('expected sites');
  const { sites } = data;
  return Object.fromEntries(
    sites.ids.map((id, row) => [id, Object.values(siteValues(sites, row)).join(' | ')]),
  );
};
const siteKm = async (engine: AnalysisEngine, part: string) => {
  const found = await engine.distances({ definition: DEFAULT_DEFINITION, part }).result;
  return [...found.siteKm].map(Math.round);
};

describe.each(Object.entries(DATASETS))('sites brought to a dataset %s', (name, files) => {
  const parts = name === 'in parts' ? ['01', '02'] : [''];
  const [first, last] = [parts[0]!, parts.at(-1)!];

  it('are understood, and looked at row by row', async () => {
    const engine = await engineOver(files());
    const sheet = await sheetOf(engine, TABLE);
    expect(sheet).toMatchObject({ role: 'sites', because: ['site_id', 'technologies'] });
    expect(sheet.sample[1]!.values).toEqual({
      ...{ site_id: 't1', operators: 'alpha', technologies: '4G', lon: 101, lat: 1.5 },
    });
    const plan = await engine.planImport(choicesOf(sheet)).result;
    expect(plan).toMatchObject({ rowsIn: 8, kept: 5, rejected: 3, isApplicable: true, parts });
    expect(plan.counts).toEqual({ add: 3, update: 1, same: 0 });
    expect(
      plan.groups.flatMap(({ code, severity, first: places }) =>
        places.map(({ line, value }) => [code, severity, line, value]),
      ),
    ).toEqual(
      expect.arrayContaining([
        ['value-differs', 'noted', 2, '2G 4G → 2G 4G 5G'],
        ['site-joined', 'repaired', 4, 't1 ← 3'],
        ['operator-missing', 'noted', 5, ''],
        ['position-missing', 'rejected', 6, ''],
        ['site-twice', 'rejected', 7, 't1 ← 3'],
        ['position-missing', 'rejected', 8, ''],
        ['site-same-place', 'noted', 9, 't5 ← 3'],
      ]),
    );
  });

  it('are on the layer and in the distances once they are taken in, and gone when taken back', async () => {
    const engine = await engineOver(files());
    const all = async () => [
      await Promise.all(parts.map((part) => sitesOf(engine, part))),
      await Promise.all(parts.map((part) => siteKm(engine, part))),
    ];
    const before = await all();
    // Village 1 at 101/1 is 2.83°, village 3 at 105/1 is 2.83° and village 4 at 101/5 too from 103/3; 2 stands there.
    expect(before[1]!.flat()).toEqual([314, 0, 314, 314]);
    const { planId } = await planOf(engine, TABLE);
    const [applied] = await engine.applyImport({ planId, source: 'Viễn thông' }).result;
    expect(applied).toMatchObject({
      layer: 'sites',
      source: 'Viễn thông',
      parts,
      counts: { add: 3 },
    });
    expect(await sitesOf(engine, first)).toMatchObject({
      s1: '103 3 | beta | 2G 4G 5G',
      t1: '101 1.5 | alpha | 3G 4G',
      t5: '101 1.5 | alpha | 4G',
    });
    expect((await sitesOf(engine, last))['t2']).toBe('105 5 |  | 4G');
    // Village 1 is half a degree from t1; 3 is 2.83° from s1 still; 4 is 2.83° from s1, 3.5° from t1, 4° from t2.
    expect((await all())[1]!.flat()).toEqual([56, 0, 314, 314]);
    expect(await engine.undoImport(applied!.importId).result).toEqual([]);
    expect(await all()).toEqual(before);
  });

  it('that say less than what is known, or are older, change nothing of it', async () => {
    const engine = await engineOver(files());
    const silent = await planOf(engine, 'Mã trạm,Công nghệ,Kinh độ,Vĩ độ\ns1,,103.0000,3.0000\n');
    expect(silent.counts).toEqual({ add: 0, update: 0, same: 1 });
    const older = await planOf(engine, TABLE.split('\n').slice(0, 2).join('\n'), {
      date: '2020-01-01',
    });
    expect(older).toMatchObject({ counts: { update: 0, same: 1 }, conflicts: 1 });
    await engine.applyImport({ planId: older.planId, source: 'cũ' }).result;
    expect((await sitesOf(engine, first))['s1']).toBe('103 3 | beta | 2G 4G');
  });

  it('without ids are known again by their place and operator', async () => {
    const engine = await engineOver(files());
    const table =
      'Nhà mạng,Công nghệ,Toạ độ\nalpha,4G,"1.50000, 101.50000"\nalpha,5G,"1.50000, 101.50000"\n';
    const plan = await planOf(engine, table);
    expect(plan).toMatchObject({ role: 'sites', kept: 2, counts: { add: 1, update: 0 } });
    await engine.applyImport({ planId: plan.planId, source: 'a' }).result;
    expect(await sitesOf(engine, first)).toMatchObject({
      '1.50000,101.50000 alpha': '101.5 1.5 | alpha | 4G 5G',
    });
    expect((await planOf(engine, table)).counts).toEqual({ add: 0, update: 0, same: 1 });
  });
});

describe('sites that the device keeps', () => {
  it('are there for the next page, each in the part where it lies, until they are taken back there', async () => {
    const device = memoryImports();
    const files = DATASETS['in parts'];
    const open = async (page: string) => {
      const sources = () => sourcesOf(files());
      const engine = createLocalEngine({ sources, now: () => 0, keeping: device.page(page) });
      await engine.open('here/').result;
      return { engine, kept: await engine.keptImports().result };
    };
    const { engine } = await open('a');
    const before = [await sitesOf(engine, '01'), await siteKm(engine, '02')];
    const { planId } = await planOf(engine, TABLE);
    const applied = await engine.applyImport({ planId, source: 'a' }).result;
    const after = [await sitesOf(engine, '01'), await siteKm(engine, '02')];
    const next = await open('b');
    expect(next.kept).toEqual({ applied, aside: [] });
    expect([await sitesOf(next.engine, '01'), await siteKm(next.engine, '02')]).toEqual(after);
    expect(await sitesOf(next.engine, '02')).toEqual({ t2: '105 5 |  | 4G' });
    await next.engine.undoImport(applied[0]!.importId).result;
    expect([await sitesOf(next.engine, '01'), await siteKm(next.engine, '02')]).toEqual(before);
    expect((await open('c')).kept.applied).toEqual([]);
  });

  it('wait aside where the dataset has no layer of them any more', async () => {
    const device = memoryImports();
    const files = DATASETS['in one file']();
    const open = async (of: typeof files) => {
      const engine = createLocalEngine({
        ...{ sources: () => sourcesOf(of), now: () => 0, keeping: device.page('a') },
      });
      await engine.open('here/').result;
      return engine;
    };
    const engine = await open(files);
    const { planId } = await planOf(engine, TABLE);
    await engine.applyImport({ planId, source: 'Sở' }).result;
    const bare = structuredClone(files);
    bare['manifest.json']!['layers'] = layersOf(bare).filter(({ kind }) => kind !== 'sites');
    expect(await (await open(bare)).keptImports().result).toEqual({
      ...{ applied: [], aside: [{ source: 'Sở', reason: 'no-list' }] },
    });
  });
});

describe('sites in metres of VN-2000', () => {
  const TM3_102 = {
    ...{ id: 'VN-2000-102', name: 'VN-2000 102°' },
    proj4:
      '+proj=tmerc +lat_0=0 +lon_0=102 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +units=m +no_defs',
  };
  const zoned = () => {
    const files = DATASETS['in one file']();
    const country = { ...SMALL_COUNTRY, coordinateSystems: [TM3_102] };
    return engineOver({ ...files, 'country.json': country as unknown as JsonRecord });
  };

  it('are placed by the commune that they name', async () => {
    const engine = await zoned();
    // On the central meridian the easting is 500 km. From the equator to 7° N the meridian is 774,058.5 m long, 0.9999 of it here.
    const table = 'Mã trạm,Xã,Nhà mạng,Công nghệ,X,Y\nt1,Cam Lộ,alpha,4G,773981.1,500000.0\n';
    const plan = await planOf(engine, table);
    expect(plan.groups.map(({ code }) => code)).toEqual(['position-zone']);
    await engine.applyImport({ planId: plan.planId, source: 'a' }).result;
    const [lon, lat] = (await sitesOf(engine, ''))['t1']!.split(' ').map(Number);
    expect([lon!.toFixed(5), lat!.toFixed(5)]).toEqual(['102.00000', '7.00000']);
  });

  it('are nowhere without one, where several provinces could be meant', async () => {
    const plan = await planOf(
      await zoned(),
      'Mã trạm,Nhà mạng,Công nghệ,X,Y\nt1,alpha,4G,773981.1,500000.0\n',
    );
    expect(plan).toMatchObject({ kept: 0, rejected: 1, isApplicable: false });
    expect(plan.groups.map(({ code }) => code)).toEqual([
      'position-missing',
      'position-zone-unknown',
    ]);
  });
});

describe('a dataset without sites', () => {
  it('has nothing to lay them over: they are checked, and cannot be taken in', async () => {
    const files = DATASETS['in one file']();
    const manifest = files['manifest.json']!;
    manifest['layers'] = layersOf(files).filter(({ kind }) => kind !== 'sites');
    const plan = await planOf(await engineOver(files), TABLE);
    expect(plan).toMatchObject({ kept: 5, rejected: 3, isApplicable: false });
  });
});

describe('measurements', () => {
  const MEASURED = `Kinh độ,Vĩ độ,Nhà mạng,Công nghệ,RSRP (dBm),Thời điểm đo
101.0000,1.5000,alpha,4G,-97,15/10/2025
101.0000,1.6000,beta,4G,97,15/10/2025
,,beta,4G,-101,15/10/2025
101.0000,1.7000,beta,4G,,15/10/2025
101.0000,1.8000,,,-120,
`;

  it('are checked row by row, and taken nowhere', async () => {
    const engine = await engineOver(DATASETS['in one file']());
    const sheet = await sheetOf(engine, MEASURED);
    expect(sheet.sample[0]!.values).toMatchObject({
      operators: 'alpha',
      technologies: '4G',
      rsrp_dbm: -97,
    });
    const plan = await engine.planImport(choicesOf(sheet)).result;
    expect(plan).toMatchObject({ role: 'measurements', kept: 2, rejected: 3, isApplicable: false });
    expect(
      plan.groups.flatMap(({ code, first }) => first.map(({ line }) => `${line} ${code}`)).sort(),
    ).toEqual([
      '3 level-impossible',
      '4 position-missing',
      '5 level-missing',
      '6 operator-missing',
      '6 technology-missing',
      '6 time-missing',
    ]);
  });
});
