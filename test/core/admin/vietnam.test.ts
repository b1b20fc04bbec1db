/**
 * The facts of `data/country/vn/` against the published figures (QĐ 19/2025/QĐ-TTg and its amendments).
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  editionAt,
  fullName,
  parentOf,
  shortName,
  type Unit,
  unitAt,
  unitsOnLevel,
} from '../../../src/core/admin/lookup.ts';
import { predecessorsOf, successorsOf } from '../../../src/core/admin/succession.ts';
import { soundPack, vietnam } from './packs.ts';

const { country, catalogue } = await soundPack(vietnam);
const FORMER = '2025-06-30';
const REFORM = '2025-07-01';
const PRESENT = '2026-04-30';

const kindCounts = (units: readonly Unit[]) => {
  const counts: Record<string, number> = {};
  for (const { kind } of units) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
const present = (code: string) => unitAt(catalogue, { code, version: PRESENT })!;

describe('the Vietnamese catalogue', () => {
  it('has 34 provinces and 3,321 communes at both dates since the reform', () => {
    for (const version of [REFORM, PRESENT]) {
      expect(unitsOnLevel(catalogue, version, 'province')).toHaveLength(34);
      expect(unitsOnLevel(catalogue, version, 'commune')).toHaveLength(3321);
    }
  });

  it('had 63 provinces and 10,047 communes before, and five island districts without communes', () => {
    expect(unitsOnLevel(catalogue, FORMER, 'province')).toHaveLength(63);
    expect(unitsOnLevel(catalogue, FORMER, 'commune')).toHaveLength(10_047);
    const districts = unitsOnLevel(catalogue, FORMER, 'district');
    expect(districts.map((unit) => unit.code)).toEqual(['318', '471', '498', '536', '755']);
    for (const district of districts) {
      expect(successorsOf(catalogue, district)[0]!.unit.kind).toBe('dac-khu');
    }
  });

  it('counts kinds as published: 2,621 + 687 + 13 at the reform, 2,611 + 697 + 13 since 30/04/2026', () => {
    const counts = (version: string) => kindCounts(unitsOnLevel(catalogue, version, 'commune'));
    expect(counts(REFORM)).toEqual({ xa: 2621, phuong: 687, 'dac-khu': 13 });
    expect(counts(PRESENT)).toEqual({ xa: 2611, phuong: 697, 'dac-khu': 13 });
  });

  it('keeps the leading zero of exactly 994 commune codes', () => {
    const communes = unitsOnLevel(catalogue, PRESENT, 'commune');
    expect(communes.every((unit) => /^\d{5}$/.test(unit.code))).toBe(true);
    expect(communes.filter((unit) => unit.code.startsWith('0'))).toHaveLength(994);
  });

  it('knows Đồng Nai as a province at the reform and as a city since 30/04/2026', () => {
    const name = (version: string, language: string) =>
      fullName(catalogue, unitAt(catalogue, { code: '75', version })!, language);
    expect(name(REFORM, 'vi')).toBe('Tỉnh Đồng Nai');
    expect(name(PRESENT, 'vi')).toBe('Thành phố Đồng Nai');
    expect(name(PRESENT, 'en')).toBe('Dong Nai City');
    expect(unitAt(catalogue, { code: '26368', version: REFORM })!.kind).toBe('xa');
    expect(unitAt(catalogue, { code: '26368', version: PRESENT })!.kind).toBe('phuong');
  });

  it('gives a code the meaning of its version', () => {
    expect(fullName(catalogue, unitAt(catalogue, { code: '00004', version: FORMER })!, 'vi')).toBe(
      'Phường Trúc Bạch',
    );
    expect(fullName(catalogue, present('00004'), 'vi')).toBe('Phường Ba Đình');
    expect(fullName(catalogue, present('00004'), 'en')).toBe('Ba Đình Ward');
    expect(shortName(unitAt(catalogue, { code: '15', version: FORMER })!, 'vi')).toBe('Yên Bái');
    expect(shortName(present('15'), 'vi')).toBe('Lào Cai');
    expect(unitAt(catalogue, { code: '00004', version: '2024-01-01' })).toBeNull();
  });

  it('has communes below provinces only, 124 of them in Tuyên Quang and 168 in Hồ Chí Minh City', () => {
    expect(childrenOf(catalogue, { code: '08', version: PRESENT })).toHaveLength(124);
    expect(childrenOf(catalogue, { code: '79', version: PRESENT })).toHaveLength(168);
    const provinces = unitsOnLevel(catalogue, PRESENT, 'province');
    const below = provinces.reduce((sum, unit) => sum + childrenOf(catalogue, unit).length, 0);
    expect(below).toBe(3321);
  });

  it('has every name in NFC without stray spaces', () => {
    for (const edition of catalogue.editions) {
      for (const name of edition.names) expect(name).toBe(name.normalize('NFC').trim());
      expect(edition.names.filter((name) => name.includes('  '))).toEqual([]);
    }
  });
});

describe('Hoàng Sa and Trường Sa', () => {
  it('are special zones of Đà Nẵng and Khánh Hoà under the same names in both languages', () => {
    expect(fullName(catalogue, present('20333'), 'vi')).toBe('Đặc khu Hoàng Sa');
    expect(fullName(catalogue, present('22736'), 'en')).toBe('Trường Sa Special Zone');
    expect(shortName(parentOf(catalogue, present('20333'))!, 'vi')).toBe('Đà Nẵng');
    expect(shortName(parentOf(catalogue, present('22736'))!, 'vi')).toBe('Khánh Hoà');
    expect(present('20333').population).toBeNull();
  });

  it('are required, labelled and dotted inside their published extents and the first view', () => {
    expect(country.requiredUnits.map((unit) => unit.code)).toEqual(['20333', '22736']);
    const extents: Record<string, readonly number[]> = {
      '20333': [111.19, 15.69, 112.74, 17.12],
      '22736': [109.47, 7.18, 117.83, 11.53],
    };
    for (const [unit, [west, south, east, north]] of Object.entries(extents)) {
      const label = country.labels.find((candidate) => candidate.unit === unit)!;
      expect(label.islands!.length).toBeGreaterThanOrEqual(12);
      for (const [lon, lat] of [...label.islands!, [label.lon, label.lat] as const]) {
        expect(lon > west! && lon < east! && lat > south! && lat < north!).toBe(true);
      }
    }
    const [west, south, east, north] = country.firstView;
    expect(west <= 101 && south <= 6 && east >= 119 && north >= 24.5).toBe(true);
    expect(country.labels.map((label) => label.text['en'])).toEqual([
      'Hoàng Sa Archipelago',
      'Trường Sa Archipelago',
      'East Sea',
    ]);
  });

  it('keep the former district of Hoàng Sa as predecessor', () => {
    const [former] = predecessorsOf(catalogue, present('20333'));
    expect(former).toMatchObject({ share: 'full', unit: { code: '498', level: 'district' } });
  });
});

describe('the crosswalk', () => {
  const former = editionAt(catalogue, FORMER)!;
  const communes = unitsOnLevel(catalogue, FORMER, 'commune');

  it('divides 460 of the former communes, and no former province', () => {
    const partial = communes.filter(
      (unit) => successorsOf(catalogue, unit, REFORM)[0]!.share === 'partial',
    );
    expect(partial).toHaveLength(460);
    const provinces = unitsOnLevel(catalogue, FORMER, 'province');
    expect(provinces.every((unit) => successorsOf(catalogue, unit)[0]!.share === 'full')).toBe(
      true,
    );
    expect(former.successors!.targets).toHaveLength(10_604 + 63);
  });

  it.each([
    ['00007', 'Cống Vị', ['Ngọc Hà', 'Giảng Võ']],
    ['00019', 'Điện Biên', ['Ba Đình', 'Hoàn Kiếm', 'Văn Miếu - Quốc Tử Giám', 'Ô Chợ Dừa']],
  ])('divides %s %s', (code, name, parts) => {
    const key = { code, version: FORMER };
    expect(shortName(unitAt(catalogue, key)!, 'vi')).toBe(name);
    const successors = successorsOf(catalogue, key);
    expect(successors.map(({ unit }) => shortName(unit, 'vi')).sort()).toEqual([...parts].sort());
    expect(new Set(successors.map(({ share }) => share))).toEqual(new Set(['partial']));
  });

  it('leads every former unit somewhere and every present commune back', () => {
    expect(communes.every((unit) => successorsOf(catalogue, unit).length > 0)).toBe(true);
    const today = unitsOnLevel(catalogue, PRESENT, 'commune');
    expect(today.every((unit) => predecessorsOf(catalogue, unit).length > 0)).toBe(true);
  });

  it('names a coordinate system for each former province, with the meridian of its table', async () => {
    const text = new TextDecoder().decode(await vietnam.read('former-provinces.csv'));
    for (const line of text.trim().split('\n').slice(1)) {
      const [code, , , , system, meridian] = line.split(',');
      const unit = unitAt(catalogue, { code: code!, version: FORMER })!;
      expect(unit.coordinateSystem).toBe(system);
      const { proj4 } = country.coordinateSystems.find(({ id }) => id === system)!;
      expect(proj4).toContain(`+lon_0=${Number(meridian)} `);
    }
  });
});

describe('the published series', () => {
  it('adds up: covered + remaining = base, and is named in both languages', () => {
    expect(country.publishedSeries).toHaveLength(7);
    for (const figure of country.publishedSeries) {
      expect(figure.covered + figure.remaining!).toBe(figure.base);
      expect(Object.keys(figure.title)).toEqual(['vi', 'en']);
    }
  });
});

describe('data/README.md', () => {
  it('names every file of the pack with its checksum', async () => {
    const data = new URL('../../../data/', import.meta.url);
    const readme = await readFile(new URL('README.md', data), 'utf8');
    const names = await readdir(new URL('country/vn/', data), { recursive: true });
    for (const file of names.filter((name) => /\.\w+$/.test(name))) {
      const bytes = await vietnam.read(file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(readme).toContain(`| \`${file}\` | \`${sha256}\` |`);
    }
  });
});
