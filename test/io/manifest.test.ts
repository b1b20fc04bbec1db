/** The manifest through its one door, `parseManifest`: what is required, what has a default, and that nothing breaks it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/core/dataset.ts';
import type { Issue } from '../../src/core/issue.ts';
import { parseManifest } from '../../src/io/manifest.ts';
import { type JsonRecord, smallFiles } from '../support/small-dataset.ts';

/** The small dataset's manifest with fields replaced; `undefined` takes a field away. */
const manifestWith = (change: JsonRecord): unknown =>
  JSON.parse(JSON.stringify({ ...smallFiles()['manifest.json'], ...change }));
const layer = (change: JsonRecord): JsonRecord => ({
  id: 'extra',
  kind: 'villages',
  file: 'extra.geojson',
  ...change,
});
const read = (json: unknown): { value: Manifest; issues: readonly Issue[] } => {
  const { value, issues } = parseManifest(json);
  if (!value) throw new Error(`no manifest: ${JSON.stringify(issues)}`);
  return { value, issues };
};
const found = (issues: readonly Issue[]) => issues.map(({ code, column }) => `${code} ${column}`);

describe('a manifest', () => {
  it('written by hand opens without a finding, with defaults for what it leaves out', () => {
    const { value, issues } = read(manifestWith({}));
    expect(issues).toEqual([]);
    expect(value).toMatchObject({
      id: 'small',
      boundaries: 'approximate',
      overview: '',
      stats: '',
    });
    expect(value.operators).toEqual([
      { id: 'alpha', name: 'Alpha' },
      { id: 'beta', name: 'beta' },
    ]);
    expect(value.layers.map(({ id, date }) => `${id} ${date}`)).toEqual([
      'communes 2025-06-30',
      'villages-24 2024-06-30',
      'villages-25 2025-06-30',
      'alpha-4g 2025-06-30',
      'beta-4g 2025-06-30',
      'fibre 2025-06-30',
      'sites 2025-06-30',
    ]);
    expect(value.layers[3]).toMatchObject({ evidence: 'declared', rows: null, sha256: null });
  });

  it.each(['id', 'title', 'kind', 'adminVersion', 'asOf'])(
    'without its %s still opens, and says so',
    (name) => {
      const { issues } = read(manifestWith({ [name]: undefined }));
      expect(found(issues)).toContain(`manifest-field-missing ${name}`);
    },
  );

  it.each(['country', 'layers'])('without its %s cannot be opened, and says so', (name) => {
    const { value, issues } = parseManifest(manifestWith({ [name]: undefined }));
    expect(value).toBeNull();
    expect(found(issues)).toContain(`manifest-field-missing ${name}`);
  });

  it.each([
    'id',
    'title',
    'kind',
    'adminVersion',
    'asOf',
    'boundaries',
    'licence',
    'sources',
    'operators',
    'overview',
    'stats',
  ])('with a number for its %s still opens, and says so', (name) => {
    const { issues } = read(manifestWith({ [name]: 7 }));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'manifest-field-invalid', column: name, value: '7' }),
    );
  });

  it('with no usable layer cannot be opened, and says so', () => {
    for (const layers of [[], [{}]]) {
      const { value, issues } = parseManifest(manifestWith({ layers }));
      expect(value).toBeNull();
      expect(found(issues)).toContain('manifest-field-invalid layers');
    }
  });

  it.each([
    ['another format', { format: 'something-else' }],
    ['a later version', { version: 2 }],
    ['a version as text', { version: '1' }],
  ])('of %s is refused', (_, change) => {
    const { value, issues } = parseManifest(manifestWith(change));
    expect(value).toBeNull();
    expect(issues.map(({ code }) => code)).toEqual(['format-unknown']);
  });

  it('is never thought more certain than it says: an unknown kind is a sample', () => {
    expect(read(manifestWith({ kind: 'offical' })).value.kind).toBe('sample');
    expect(read(manifestWith({ boundaries: 'exact' })).value.boundaries).toBe('approximate');
  });

  it('links only to web addresses', () => {
    const source = { id: 's', title: 'S', url: 'javascript:alert(1)' };
    const { value, issues } = read(manifestWith({ sources: [source] }));
    expect(value.sources[0]!.url).toBe('');
    expect(found(issues)).toContain('manifest-field-invalid sources.0.url');
  });

  it('keeps an operator once: the same one twice would count as two', () => {
    const { value, issues } = read(
      manifestWith({
        operators: [{ id: 'alpha', name: 'Alpha' }, { id: 'alpha' }, { id: 'beta' }],
      }),
    );
    expect(value.operators.map(({ id }) => id)).toEqual(['alpha', 'beta']);
    expect(found(issues)).toContain('code-duplicate operators.1.id');
  });
});

describe('a layer of a manifest', () => {
  const readWith = (change: JsonRecord) => {
    const given = smallFiles()['manifest.json']!['layers'] as JsonRecord[];
    // Older than the extra layer, which is of villages too and would be the same snapshot.
    const layers = given.map((one, i) =>
      one['kind'] === 'villages' ? { ...one, date: `2000-01-0${i}` } : one,
    );
    return read(manifestWith({ layers: [...layers, layer(change)] }));
  };
  const kept = ({ value }: { value: Manifest }) => value.layers.find(({ id }) => id === 'extra');

  it.each(['id', 'kind', 'file'])('without its %s is left out, and that is said', (name) => {
    const result = readWith({ [name]: undefined });
    expect(kept(result)).toBeUndefined();
    expect(found(result.issues)).toEqual([`manifest-field-missing layers.7.${name}`]);
  });

  it.each([
    ['kind', { kind: 'roads' }],
    ['technology', { kind: 'coverage', operator: 'alpha', technology: '6G' }],
    ['level', { kind: 'units', level: 3 }],
  ])('whose %s is not understood is left out, and that is said', (name, change) => {
    const result = readWith(change);
    expect(kept(result)).toBeUndefined();
    expect(found(result.issues)).toEqual([`manifest-field-invalid layers.7.${name}`]);
  });

  it.each([
    ['date', { date: '2025-02-30' }],
    ['rows', { rows: -1 }],
    ['bytes', { bytes: 1.5 }],
    ['sha256', { sha256: 'not hex' }],
    ['object', { object: [] }],
    ['fields', { fields: 'name' }],
  ])('whose %s is not understood takes the default, and that is said', (name, change) => {
    const result = readWith(change);
    expect(kept(result)).toEqual(kept(readWith({})));
    expect(result.issues[0]?.column).toMatch(`layers.7.${name}`);
  });

  it('may be evidence of nothing but a declaration or an estimate, else it would be counted wrong', () => {
    const coverage = { kind: 'coverage', operator: 'alpha', technology: '4G' };
    expect(kept(readWith({ ...coverage, evidence: 'estimated' }))).toMatchObject({
      evidence: 'estimated',
    });
    const result = readWith({ ...coverage, evidence: 'reported' });
    expect(kept(result)).toBeUndefined();
    expect(found(result.issues)).toEqual(['manifest-field-invalid layers.7.evidence']);
  });

  it('with an id that is taken is left out: the first one stays', () => {
    const { value, issues } = readWith({ id: 'sites' });
    expect(value.layers.filter(({ id }) => id === 'sites').map(({ kind }) => kind)).toEqual([
      'sites',
    ]);
    expect(found(issues)).toEqual(['code-duplicate layers.7.id']);
  });

  it.each([
    ['source', { source: 'nobody' }],
    ['operator', { kind: 'coverage', operator: 'gamma', technology: '4G' }],
  ])('that refers to an unknown %s is kept, and that is said', (name, change) => {
    const result = readWith(change);
    expect(kept(result)).toMatchObject(change);
    expect(found(result.issues)).toEqual([`reference-unknown layers.7.${name}`]);
  });

  it('of a moment that another layer has of the same is left out: only one of them could be counted', () => {
    const coverage = { kind: 'coverage', operator: 'alpha', technology: '5G', date: '2024-01-01' };
    expect(kept(readWith(coverage))).toBeDefined();
    const twice = read(
      manifestWith({ layers: [layer({ ...coverage, id: 'first' }), layer(coverage)] }),
    );
    expect(twice.value.layers.map(({ id }) => id)).toEqual(['first']);
    expect(found(twice.issues)).toEqual(['code-duplicate layers.1.date']);
  });

  it('takes a checksum in either case', () => {
    expect(kept(readWith({ sha256: 'AB'.repeat(32) }))?.sha256).toBe('ab'.repeat(32));
  });
});

describe('any JSON', () => {
  it('gives a manifest or nothing, with a reason, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { value, issues } = parseManifest(json);
        expect(value === null && issues.length > 0).toBe(true);
      }),
    );
  });

  it('in place of any field never throws', () => {
    const names = Object.keys(smallFiles()['manifest.json']!);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, json) => {
        const { value, issues } = parseManifest(manifestWith({ [name]: json }));
        expect(value !== null || issues.length > 0).toBe(true);
      }),
    );
  });

  it('in place of any field of a layer never throws', () => {
    const names = [
      'id',
      'kind',
      'file',
      'date',
      'source',
      'rows',
      'bytes',
      'sha256',
      'fields',
      'level',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, json) => {
        const layers = [layer({}), layer({ id: 'other', [name]: json })];
        expect(read(manifestWith({ layers })).value.layers.length).toBeGreaterThan(0);
      }),
    );
  });

  it('with __proto__ for a name is ordinary data', () => {
    const text = JSON.stringify(manifestWith({})).replace('"title":{', '"title":{"__proto__":"x",');
    const hostile = text.replace('"operators":', '"__proto__":{"overview":"o.json"},"operators":');
    const { value } = read(JSON.parse(hostile));
    expect(value.overview).toBe('');
    expect(Object.keys(value.title)).toContain('__proto__');
    expect(Object.hasOwn(Object.prototype, 'overview')).toBe(false);
  });
});
