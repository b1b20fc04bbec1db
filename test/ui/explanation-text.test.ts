/** Explanations in words: complete in both languages, and with the numbers of the figure in them. */
import { describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import {
  type AreaMethod,
  type ExplainContext,
  explainShare,
  type Method,
  type Rule,
} from '../../src/core/explain.ts';
import type { ShareId } from '../../src/core/figure-formulas.ts';
import { EVIDENCE_KINDS } from '../../src/core/model.ts';
import type { Language } from '../../src/state/view.ts';
import { explanationText } from '../../src/ui/explanation-text.ts';
import { explainWords } from '../../src/ui/i18n/explain.ts';
import type { Nouns } from '../../src/ui/names.ts';
import { catalogueOf } from '../support/catalogues.ts';
import { figuresOf } from './figures-of.ts';

const IDS = Object.keys({
  ...{ 'covered.villages': 0, 'covered.rural': 0, 'covered.urban': 0 },
  ...{ 'covered.households': 0, 'covered.population': 0 },
  ...{ 'communes.fibre': 0, 'communes.reporting': 0, 'villages.fibre': 0 },
  ...{ 'households.able': 0, 'households.subscribed': 0 },
  ...{ 'operators.one': 0, gap: 0, area: 0 },
  ...{ 'uncovered.disadvantaged': 0, 'uncovered.other': 0 },
  ...{ 'uncovered.noPower': 0, 'uncovered.unknown': 0 },
} satisfies Record<ShareId, 0>) as ShareId[];

const RULES = Object.keys({
  ...{ 'operator-any': 0, 'operator-named': 0, 'operator-at-least-two': 0 },
  ...{ 'scope-provincial': 0, 'weak-counts': 0, 'weak-does-not-count': 0 },
  ...{ 'no-signal-report': 0, 'border-inside': 0, 'silent-operator-unknown': 0 },
  ...{ 'incomplete-layer-unknown': 0, 'commune-or-village-fibre': 0 },
  'unstable-power-is-power': 0,
} satisfies Record<Rule, 0>) as Rule[];

const METHODS = Object.keys({
  ...{ 'village-list': 0, 'points-in-polygons': 0, 'commune-list': 0, 'area-cells': 0 },
} satisfies Record<Method['kind'], 0>) as Method['kind'][];

const NOUNS: Record<Language, Nouns> = {
  vi: {
    settlement: { one: 'thôn', many: 'thôn' },
    commune: { one: 'xã', many: 'xã' },
    province: { one: 'tỉnh', many: 'tỉnh' },
  },
  en: {
    settlement: { one: 'settlement', many: 'settlements' },
    commune: { one: 'commune', many: 'communes' },
    province: { one: 'province', many: 'provinces' },
  },
};

const LAYER = { parts: {}, file: 'x', source: 'office' };
const of = (operator: string, technology: string, date = '2026-09-01') => ({
  ...{ ...LAYER, id: `${operator}-${technology}`, kind: 'coverage', evidence: 'declared' },
  ...{ operator, technology, date },
});

const MANIFEST = {
  ...{ id: 'm', title: {}, kind: 'official', boundaries: 'official', asOf: '2026-10-15' },
  sources: [
    { id: 'office', title: { vi: 'Sở', en: 'Office' }, licence: 'CC0-1.0', date: '', url: '' },
  ],
  operators: [
    { id: 'a', name: 'Alpha' },
    { id: 'b', name: 'Beta' },
  ],
  layers: [
    { ...LAYER, id: 'communes', kind: 'units', level: 'commune', date: '' },
    { ...LAYER, id: 'list', kind: 'villages', date: '2026-10-15' },
    ...[of('a', '3G'), of('a', '4G'), of('b', '4G'), of('b', '5G', '2026-10-01')],
  ],
} as unknown as Manifest;

const FIGURES = figuresOf({
  ...{ 'villages.covered': 81_427, 'villages.weak': 854, 'villages.none': 4_000 },
  ...{ 'villages.unknown': 2_575, 'population.covered': 1, 'population.missing': 3 },
});

const METHOD: AreaMethod = {
  cellKm: 1,
  projection: 'cylindrical-equal-area',
  ellipsoid: 'WGS84',
  standardLat: 22.46,
};
const AREA = { ...METHOD, coveredKm2: 621.4, notCoveredKm2: 378.6, unknownKm2: 0 };

function told(
  id: ShareId,
  language: Language,
  change: Partial<Definition> = {},
  context: Partial<ExplainContext> = {},
) {
  const definition = { ...DEFAULT_DEFINITION, ...change };
  const whole = { manifest: MANIFEST, figures: FIGURES, area: AREA, ...context };
  return explanationText(explainShare(id, { ...whole, definition }), {
    ...{ language, text: catalogueOf(language), words: explainWords(language) },
    ...{ nouns: NOUNS[language], operators: whole.manifest.operators },
    kind: whole.manifest.kind,
  });
}

const DEFINITIONS: Partial<Definition>[] = [
  {},
  ...EVIDENCE_KINDS.map((evidence) => ({ evidence })),
  { operator: { kind: 'named', id: 'a' }, weakCounts: false },
  { operator: { kind: 'named', id: 'stranger' }, asOf: '2020-01-01' },
  { operator: { kind: 'at-least-two' }, evidence: 'declared' },
  { scope: 'provincial' },
];

describe.each(['vi', 'en'] as const)('the explanation in %s', (language) => {
  const words = explainWords(language);

  test.each(IDS)('of %s has words for everything under every definition', (id) => {
    for (const change of DEFINITIONS) {
      for (const figures of [FIGURES, null]) {
        const area = figures && AREA;
        const text = JSON.stringify(told(id, language, change, { figures, area }));
        expect(text).not.toMatch(/undefined|NaN|\[object|=>|\$\{|"name":""|"meaning":""/);
        expect(text).toBe(text.normalize('NFC'));
      }
    }
  });

  test('has a sentence for every rule and every method', () => {
    const sentences = [
      ...RULES.map((rule) => words.ruleTexts[rule](NOUNS[language])),
      ...METHODS.map((kind) => words.methods[kind](NOUNS[language])),
    ];
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{12,}\.$/u);
    expect(new Set(sentences).size).toBe(RULES.length + METHODS.length);
  });

  test('never says "lõm sóng" without its meaning', () => {
    for (const id of IDS) {
      const text = JSON.stringify(told(id, language, { scope: 'provincial' }));
      expect(text.match(/lõm sóng/gi) ?? []).toHaveLength(
        (text.match(/lõm sóng \((chưa có băng rộng di động|cụm dân cư)\)/gi) ?? []).length,
      );
    }
  });
});

describe('the numbers', () => {
  test('stand in the formula as the page writes them', () => {
    const { sum } = told('covered.villages', 'vi');
    expect(sum?.count).toEqual({
      value: '82.281',
      terms: ['81.427\u00a0thôn có sóng', '854\u00a0thôn sóng yếu'],
    });
    expect(sum?.total).toEqual({
      value: '88.856',
      terms: [
        '81.427\u00a0thôn có sóng',
        '854\u00a0thôn sóng yếu',
        '4.000\u00a0thôn không có sóng',
        '2.575\u00a0thôn chưa có số liệu',
      ],
    });
    expect(sum?.result).toBe('ít nhất 82.281/88.856 (92,6\u00a0%)');
    expect(sum?.open).toMatch(/^2\.575\u00a0thôn chưa có số liệu\..*92,6\u00a0%.*95,5\u00a0%\.$/);
  });

  test('agree in English', () => {
    const figures = figuresOf({ 'villages.covered': 1, 'villages.weak': 2 });
    expect(told('covered.villages', 'en', {}, { figures }).sum?.count.terms).toEqual([
      '1\u00a0settlement with signal',
      '2\u00a0settlements with weak signal',
    ]);
  });

  test('of a single term do not repeat it, and of what is known whole have no range', () => {
    const figures = figuresOf({ 'villages.covered': 3, 'villages.none': 1 });
    const { sum } = told('covered.villages', 'vi', { weakCounts: false }, { figures });
    expect(sum?.count).toEqual({ value: '3', terms: ['thôn có sóng'] });
    expect(sum?.open).toBe('Không có phần nào chưa biết, nên con số không có khoảng.');
    expect(told('communes.reporting', 'vi').sum?.open).toBe('');
  });

  test('name what is left out, only where there is any', () => {
    expect(told('covered.population', 'vi').sum?.leftOut).toEqual([
      'Không tính vào đây: 3\u00a0thôn chưa có số dân.',
    ]);
    expect(told('covered.households', 'vi').sum?.leftOut).toEqual([]);
  });

  test('of land are km² on official outlines, and on others shares of the land alone', () => {
    const exact = told('area', 'vi');
    expect(exact.sum?.result).toBe('621/1.000 km² (62,1\u00a0%)');
    expect(exact.sum?.count.value).toBe('621 km²');
    expect(exact.cautions).toEqual([]);
    expect(exact.method[1]).toContain('WGS 84');
    expect(exact.method[1]).toContain('22,5°');
    const manifest = { ...MANIFEST, boundaries: 'approximate' } as const;
    const rough = told('area', 'vi', {}, { manifest });
    expect(rough.sum?.result).toBe('62,1\u00a0%');
    expect(JSON.stringify(rough.sum)).not.toContain('km²');
    expect(rough.cautions).toHaveLength(1);
  });

  test('of land are a range where part of the coverage could not be used', () => {
    const area = { ...AREA, notCoveredKm2: 0, unknownKm2: 378.6 };
    const { sum } = told('area', 'vi', {}, { area });
    expect(sum?.result).toBe('621/1.000 km² (≥\u00a062,1\u00a0%)');
    expect(sum?.open).toMatch(/^379 km²\u00a0đất chưa có.*62,1\u00a0%.*là 100\u00a0%\.$/);
    expect(told('area', 'vi').sum?.open).toContain('Mọi nhà mạng được tính đều đã gửi vùng phủ');
  });
});

describe('what a figure rests on', () => {
  test('is said to be a sample or an estimate before anything else', () => {
    const of = (kind: Manifest['kind']) =>
      told('gap', 'vi', {}, { manifest: { ...MANIFEST, kind } }).cautions[0];
    expect(of('sample')).toMatch(/^Dữ liệu mẫu/);
    expect(of('estimate')).toMatch(/^Số liệu ước tính/);
    expect(of('official')).toBeUndefined();
  });

  test('is the definition of the figure itself, or none', () => {
    expect(told('gap', 'vi', { technology: '5G' }).definition).toMatch(/^4G trở lên · bất kỳ/);
    expect(told('covered.rural', 'vi', { technology: '5G' }).definition).toMatch(/^5G · /);
    expect(told('villages.fibre', 'vi').definition).toContain('không phụ thuộc');
  });

  test('names layers of one source and day together, operators with their technologies', () => {
    const { inputs } = told('covered.villages', 'vi', { evidence: 'declared' });
    expect(inputs.map(({ what, dated }) => [what, dated])).toEqual([
      ['Danh sách thôn', 'số liệu ngày 15/10/2026'],
      ['Vùng phủ theo bản đồ nhà mạng: Alpha 3G, 4G; Beta 4G', 'số liệu ngày 01/09/2026'],
      ['Vùng phủ theo bản đồ nhà mạng: Beta 5G', 'số liệu ngày 01/10/2026'],
    ]);
    expect(inputs[0]?.source?.id).toBe('office');
    expect(told('communes.fibre', 'vi').inputs[0]?.dated).toBe('');
    expect(told('villages.fibre', 'vi', { asOf: '2020-01-01' }).inputs).toEqual([]);
  });
});
