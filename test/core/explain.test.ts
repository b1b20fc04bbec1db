/** Explanations: their formulas are those by which figures are computed, and what they name is what was counted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/core/dataset.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { type ExplainContext, explainShare } from '../../src/core/explain.ts';
import { formulaOf, type ShareId } from '../../src/core/figure-formulas.ts';
import {
  communesReporting,
  communesWithFibre,
  coveredShare,
  doubleGap,
  FIGURE_KEYS,
  type Figures,
  householdsAbleToFibre,
  householdsOnFibre,
  MEASURES,
  onlyOneOperator,
  uncoveredSplit,
  uncoveredVillages,
  villagesWithFibre,
} from '../../src/core/figures.ts';
import type { Share } from '../../src/core/share.ts';
import { anyDefinition } from '../support/definitions.ts';

const LAYER = { file: 'x', parts: {}, source: 'me', rows: null, bytes: null, sha256: null };
const SHAPED = { ...LAYER, object: '', fields: {} };

const MANIFEST = {
  ...{
    id: 'm',
    title: {},
    kind: 'official',
    country: 'vn',
    adminVersion: '2026-04-30',
    licence: '',
  },
  ...{ boundaries: 'approximate', asOf: '2026-10-15', overview: '', stats: '', shares: '' },
  partLevel: '',
  sources: [{ id: 'me', title: {}, licence: 'CC0-1.0', date: '2026-10-01', url: '' }],
  operators: ['a', 'b'].map((id) => ({ id, name: id })),
  layers: [
    { ...SHAPED, id: 'communes', kind: 'units', level: 'commune', date: '2026-04-30' },
    { ...SHAPED, id: 'old', kind: 'villages', date: '2025-12-31' },
    { ...SHAPED, id: 'new', kind: 'villages', date: '2026-10-15', source: 'nobody' },
    ...coverage('a', '2G'),
    ...coverage('a', '3G'),
    ...coverage('a', '4G'),
    ...coverage('b', '4G'),
  ],
} as unknown as Manifest;

function coverage(operator: string, technology: string) {
  const common = { ...SHAPED, kind: 'coverage', operator, technology, date: '2026-09-01' };
  return [
    { ...common, id: `${operator}-${technology}`, evidence: 'declared' },
    { ...common, id: `${operator}-${technology}-guess`, evidence: 'estimated' },
  ];
}

const AREA: NonNullable<ExplainContext['area']> = {
  cellKm: 1,
  projection: 'cylindrical-equal-area',
  ellipsoid: 'WGS84',
  standardLat: 16,
  coveredKm2: 30,
  notCoveredKm2: 60,
  unknownKm2: 10,
};

const anyFigures = fc
  .array(fc.nat(1000), { minLength: FIGURE_KEYS.length, maxLength: FIGURE_KEYS.length })
  .map((values) => Object.fromEntries(FIGURE_KEYS.map((key, i) => [key, values[i]])) as Figures);

function explained(
  id: ShareId,
  change: Partial<Definition> = {},
  context: Partial<ExplainContext> = {},
) {
  const definition = { ...DEFAULT_DEFINITION, ...change };
  return explainShare(id, {
    manifest: MANIFEST,
    definition,
    figures: null,
    area: null,
    ...context,
  });
}

const layersOf = (id: ShareId, change: Partial<Definition> = {}) =>
  explained(id, change).inputs.map(({ layer }) => layer);

describe('the formula of a share', () => {
  it('gives the number that is shown, for any figures and definition', () => {
    const definitions = anyDefinition(fc.constantFrom('a', 'b'), fc.constant('2026-01-01'));
    fc.assert(
      fc.property(anyFigures, definitions, (figures, definition) => {
        const share = (id: ShareId) =>
          explainShare(id, { manifest: MANIFEST, definition, figures, area: null }).share;
        const expected: [ShareId, Share][] = [
          ['communes.fibre', communesWithFibre(figures)],
          ['villages.fibre', villagesWithFibre(figures)],
          ['households.able', householdsAbleToFibre(figures)],
          ['households.subscribed', householdsOnFibre(figures)],
          ['communes.reporting', communesReporting(figures)],
          ['operators.one', onlyOneOperator(figures)],
          ['gap', doubleGap(figures)],
          ...MEASURES.map((measure): [ShareId, Share] => [
            `covered.${measure}`,
            coveredShare(figures, measure, definition),
          ]),
          ...uncoveredSplit(figures, uncoveredVillages(figures, definition)).map(
            ({ part, share: split }): [ShareId, Share] => [`uncovered.${part}`, split],
          ),
        ];
        for (const [id, of] of expected) expect({ id, ...share(id) }).toEqual({ id, ...of });
      }),
    );
  });

  it('names its terms with their values, weak among the covered only where it counts', () => {
    const figures = Object.fromEntries(FIGURE_KEYS.map((key, i) => [key, i])) as Figures;
    const { formula, values } = explained('covered.households', {}, { figures });
    expect(formula.count).toEqual(['households.covered', 'households.weak']);
    expect(formula.missing).toEqual(['households.missing']);
    expect(values).toMatchObject({ 'households.weak': figures['households.weak'] });
    const strict = formulaOf('covered.households', { ...DEFAULT_DEFINITION, weakCounts: false });
    expect(strict.count).toEqual(['households.covered']);
  });

  it('has no value where nothing was counted or measured', () => {
    expect(explained('covered.villages')).toMatchObject({ values: null, share: null });
    expect(explained('area')).toMatchObject({ values: null, share: null });
  });

  it('of an area keeps the unknown apart, and is approximate on approximate outlines', () => {
    const { share, method, isApproximate } = explained('area', {}, { area: AREA });
    expect(share).toEqual({ count: 30, unknown: 10, total: 100 });
    expect(method).toMatchObject({ kind: 'area-cells', measured: { cellKm: 1, standardLat: 16 } });
    expect(isApproximate).toBe(true);
    const manifest = { ...MANIFEST, boundaries: 'official' } as const;
    expect(explained('area', {}, { area: AREA, manifest }).isApproximate).toBe(false);
  });
});

describe('an explanation', () => {
  it('names the list up to the date with its source, where reports are counted', () => {
    expect(explained('covered.villages', { asOf: '2026-01-01' })).toMatchObject({
      method: { kind: 'village-list' },
      inputs: [
        {
          layer: 'old',
          kind: 'villages',
          date: '2025-12-31',
          coverage: null,
          source: { id: 'me' },
        },
      ],
      rules: ['operator-any', 'weak-counts', 'no-signal-report'],
    });
    expect(explained('covered.villages').inputs).toMatchObject([{ layer: 'new', source: null }]);
  });

  it('names the polygons of the technologies, operators and evidence that count', () => {
    const declared = { evidence: 'declared' } as const;
    expect(layersOf('covered.villages', declared)).toEqual(['new', 'a-3G', 'a-4G', 'b-4G']);
    const named = { ...declared, operator: { kind: 'named', id: 'b' }, technology: '4G' } as const;
    expect(layersOf('covered.villages', named)).toEqual(['new', 'b-4G']);
    expect(layersOf('covered.villages', { evidence: 'estimated', technology: '4G' })).toEqual([
      ...['new', 'a-4G-guess', 'b-4G-guess'],
    ]);
    expect(explained('covered.villages', declared)).toMatchObject({
      method: { kind: 'points-in-polygons' },
      rules: expect.arrayContaining(['border-inside', 'silent-operator-unknown']),
    });
  });

  it('follows the definition that the figure itself follows', () => {
    const asked = {
      technology: '5G',
      operator: { kind: 'named', id: 'a' },
      scope: 'provincial',
    } as const;
    expect(explained('gap', asked).definition).toMatchObject({
      ...{ technology: '4G', operator: { kind: 'any' }, scope: 'national' },
    });
    expect(explained('operators.one', asked).definition).toMatchObject({
      ...{ technology: '5G', operator: { kind: 'any' } },
    });
    expect(explained('covered.villages', asked)).toMatchObject({
      rules: ['scope-provincial'],
      method: { kind: 'village-list' },
    });
    expect(explained('villages.fibre', asked)).toMatchObject({ definition: null, rules: [] });
  });

  it('under the provincial scope rests on the list, even where polygons are asked for', () => {
    const asked = { evidence: 'declared', scope: 'provincial' } as const;
    expect(explained('covered.villages', asked).method).toEqual({ kind: 'village-list' });
    expect(layersOf('covered.villages', asked)).toEqual(['new']);
  });

  it('of areas and communes names the units; areas are of declared polygons unless estimates are asked for', () => {
    expect(layersOf('area')).toEqual(['communes', 'a-3G', 'a-4G', 'b-4G']);
    expect(layersOf('area', { evidence: 'measured' })).toEqual(layersOf('area'));
    expect(layersOf('area', { evidence: 'estimated', technology: '4G' })).toEqual([
      ...['communes', 'a-4G-guess', 'b-4G-guess'],
    ]);
    const strict = { scope: 'provincial', weakCounts: false } as const;
    expect(explained('area', strict).definition).toMatchObject({
      ...{ evidence: 'declared', scope: 'national', weakCounts: true },
    });
    expect(layersOf('communes.fibre')).toEqual(['communes', 'new']);
    expect(explained('communes.fibre').rules).toEqual(['commune-or-village-fibre']);
    expect(explained('uncovered.other').rules).toContain('unstable-power-is-power');
  });
});
