/** Links: every part of a view survives one, any text gives a view, and none breaks the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '../../src/core/choropleth.ts';
import { DEFAULT_DEFINITION, type Definition } from '../../src/core/definition.ts';
import { DATA_SECTIONS } from '../../src/state/data-sections.ts';
import { METHOD_SECTIONS } from '../../src/state/method-sections.ts';
import { formatHash, isNewStep, parseHash } from '../../src/state/permalink.ts';
import {
  type Camera,
  CLASSINGS,
  COMPARISON_MODES,
  DEFAULT_VIEW,
  LANGUAGES,
  LEGEND_KEYS,
  MAP_LAYERS,
  PAGES,
  THEMES,
  type View,
} from '../../src/state/view.ts';
import { anyDefinition } from '../support/definitions.ts';

/** An id longer than most. */
const LONG = 'x'.repeat(65);
const identifier = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constant(LONG),
);
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
/** Cameras on the grid that a link keeps: 4 decimals of a degree, 2 of a zoom level. */
const camera: fc.Arbitrary<Camera> = fc
  .tuple(
    fc.integer({ min: -1_800_000, max: 1_800_000 }),
    fc.integer({ min: -850_000, max: 850_000 }),
    fc.nat(2200),
  )
  .map(([lon, lat, zoom]) => ({ lon: lon / 1e4, lat: lat / 1e4, zoom: zoom / 100 }));
const column = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const anyView: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
  section: fc.constantFrom('', ...METHOD_SECTIONS, ...DATA_SECTIONS),
  place: fc.oneof(fc.constant(''), identifier),
  village: fc.oneof(fc.constant(''), identifier),
  definition: anyDefinition(identifier, date),
  indicator: fc.constantFrom(...INDICATOR_IDS),
  layers: fc.subarray([...MAP_LAYERS]).map((layers) => new Set(layers)),
  hidden: fc.subarray([...LEGEND_KEYS]).map((keys) => new Set(keys)),
  classing: fc.oneof(
    fc.constantFrom(...CLASSINGS),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 })
      .map((bounds) =>
        bounds.sort((a, b) => a - b).map((bound) => Number((bound / 1000).toFixed(3))),
      ),
  ),
  drawnOperator: fc.oneof(fc.constant(''), identifier),
  opacity: fc.integer({ min: 10, max: 100 }),
  comparison: fc.option(
    fc.record({
      mode: fc.constantFrom(...COMPARISON_MODES),
      definition: anyDefinition(identifier, date),
      layers: fc.subarray([...MAP_LAYERS]).map((layers) => new Set(layers)),
      at: fc.integer({ min: 0, max: 100 }),
    }),
  ),
  table: fc.record({
    level: fc.option(fc.nat(9)),
    sort: fc.option(fc.record({ column, isDescending: fc.boolean() })),
    columns: fc.option(fc.array(column, { minLength: 1, maxLength: 8 })),
    filters: fc
      .uniqueArray(fc.tuple(column, identifier), { maxLength: 5, selector: ([key]) => key })
      .map((entries) => new Map(entries)),
  }),
  camera: fc.option(camera),
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
});

const OTHER: View = {
  page: 'table',
  section: 'words',
  place: '99004',
  village: 'xã A/bản #1 & co.',
  definition: {
    technology: '5G',
    operator: { kind: 'named', id: 'op.é %' },
    evidence: 'declared',
    weakCounts: false,
    scope: 'provincial',
    asOf: '2025-06-30',
  },
  indicator: 'fibre-villages',
  layers: new Set(['coverage-4G', 'outside']),
  hidden: new Set(['covered', 'class-4']),
  classing: [0.5, 0.625, 0.8, 1],
  drawnOperator: 'op.é %',
  opacity: 60,
  comparison: {
    mode: 'change',
    definition: { ...DEFAULT_DEFINITION, asOf: '2025-12-31' },
    layers: new Set(['communes', 'coverage-3G']),
    at: 35,
  },
  table: {
    level: 2,
    sort: { column: 'people', isDescending: true },
    columns: ['name', 'people'],
    filters: new Map([
      ['name', 'bản & <b>'],
      ['people', '>100'],
    ]),
  },
  camera: { lon: 105.8412, lat: -21.0278, zoom: 9.25 },
  language: 'en',
  theme: 'dark',
};

describe('a link', () => {
  it('of the view that a page starts with is empty', () => {
    expect(formatHash(DEFAULT_VIEW)).toBe('');
    expect(parseHash('')).toEqual(DEFAULT_VIEW);
    expect(parseHash('#')).toEqual(DEFAULT_VIEW);
  });

  it('says only what differs', () => {
    const definition: Definition = { ...DEFAULT_DEFINITION, technology: '4G' };
    expect(formatHash({ ...DEFAULT_VIEW, place: '99004', definition, language: 'en' })).toBe(
      '#place=99004&def=4G.any.reported.weak.national.latest&lang=en',
    );
    expect(formatHash({ ...DEFAULT_VIEW, layers: new Set() })).toBe('#layers=');
  });

  it.each(Object.keys(OTHER) as (keyof View)[])('keeps the %s', (part) => {
    const view: View = { ...DEFAULT_VIEW, [part]: OTHER[part] };
    expect(view[part]).not.toEqual(DEFAULT_VIEW[part]);
    expect(parseHash(formatHash(view))).toEqual(view);
  });

  it('gives back any view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseHash(formatHash(view))).toEqual(view);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back any view also where a site has other defaults', () => {
    const defaults: View = { ...OTHER, place: '', village: '', camera: null };
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseHash(formatHash(view, defaults), defaults)).toEqual(view);
      }),
    );
  });

  it('is one line of an address: no space, quote or bracket', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(formatHash(view)).toMatch(/^$|^#[\w.~!*'()%=&-]+$/);
      }),
    );
  });

  it('of a village whose id holds half a surrogate pair can be written and read', () => {
    const hash = formatHash({ ...DEFAULT_VIEW, village: 'a\ud800b' });
    expect(parseHash(hash).village).toBe('a\ufffdb');
  });
});

describe('any text as a link', () => {
  const parts = fc.constantFrom(
    '#',
    '&',
    '=',
    '%',
    '%E0%A4',
    '%ZZ',
    'place',
    'def',
    'map',
    'layers',
    'lang',
    '.',
    '/',
    'op-',
    '\0',
  );
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.array(fc.oneof(parts, fc.string({ maxLength: 4 }))).map((list) => list.join('')),
  );

  it('gives a view that can be written as a link again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const view = parseHash(text);
        expect(Object.keys(view).sort()).toEqual(Object.keys(DEFAULT_VIEW).sort());
        expect(parseHash(formatHash(view))).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a broken escape', '#place=%E0%A4&lang=en', { ...DEFAULT_VIEW, language: 'en' }],
    ['an unknown page', '#page=admin', DEFAULT_VIEW],
    ['an unknown part', '#__proto__=x&constructor=y&toString=z', DEFAULT_VIEW],
    ['a part without a value', '#place&village&=x&&', DEFAULT_VIEW],
    ['a part twice', '#place=1&place=2', { ...DEFAULT_VIEW, place: '1' }],
    ['layers that are none', '#layers=roads.__proto__', DEFAULT_VIEW],
    ['layers in a broken escape', '#layers=%E0%A4', DEFAULT_VIEW],
    ['no layers', '#layers=', { ...DEFAULT_VIEW, layers: new Set() }],
    [
      'some layers that are',
      '#layers=roads.fibre',
      { ...DEFAULT_VIEW, layers: new Set(['fibre']) },
    ],
    ['a map beyond the pole', '#map=5/86/0', DEFAULT_VIEW],
    ['a map beyond the date line', '#map=5/0/181', DEFAULT_VIEW],
    ['a map too near', '#map=22.01/0/0', DEFAULT_VIEW],
    ['a map in words', '#map=NaN/Infinity/1e3', DEFAULT_VIEW],
    ['a definition in words', '#def=9G.me.true.x.y.2025-02-30', DEFAULT_VIEW],
    ['a place of 65 characters', `#place=${LONG}`, { ...DEFAULT_VIEW, place: LONG }],
  ])('with %s takes the rest', (_, hash, view) => {
    expect(parseHash(hash)).toEqual(view);
  });

  it('of 100,000 characters is read like any other', () => {
    const long = 'x'.repeat(1e5);
    expect(parseHash(`#place=${long}&lang=en`)).toEqual({
      ...DEFAULT_VIEW,
      place: long,
      language: 'en',
    });
    expect(parseHash(`#${'a=b&'.repeat(25_000)}lang=en`).language).toBe('en');
    expect(parseHash(`#map=${'1'.repeat(1e5)}/1/1`).camera).toBeNull();
    expect(parseHash(`#${'%'.repeat(1e5)}`)).toEqual(DEFAULT_VIEW);
  });

  it('leaves every object as it was', () => {
    parseHash('#__proto__=x');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    expect(parseHash('#place=__proto__').place).toBe('__proto__');
  });
});

describe('a step to go back from', () => {
  it.each(['page', 'place', 'village', 'definition', 'indicator', 'layers'] as const)(
    'is a change of the %s',
    (part) => {
      expect(isNewStep(DEFAULT_VIEW, { ...DEFAULT_VIEW, [part]: OTHER[part] })).toBe(true);
    },
  );

  it.each(['camera', 'language', 'theme'] as const)('is no change of the %s', (part) => {
    expect(isNewStep(DEFAULT_VIEW, { ...DEFAULT_VIEW, [part]: OTHER[part] })).toBe(false);
  });

  it('is never from a view to the same view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(
          isNewStep(view, {
            ...view,
            definition: { ...view.definition },
            layers: new Set(view.layers),
          }),
        ).toBe(false);
      }),
    );
  });
});
