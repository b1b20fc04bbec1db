/**
 * The arrows of the architecture are kept by the compiler: each layer is a project that sees only the layers and the
 * globals it may use. Here each forbidden thing is planted in a copy of `src`, and the compiler has to refuse it.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Complaint, compilePlanted } from './planted-tree.ts';

type Layer = 'core' | 'io' | 'worker' | 'state' | 'map' | 'ui' | 'offline' | 'service-worker';

/** A name that this layer's `lib` and `types` don't declare. */
const UNKNOWN_NAME = /^TS(2304|2584|2591)$/;
/** A file of a project that this project doesn't reference. */
const FOREIGN_FILE = /^TS6307$/;

const FORBIDDEN_GLOBALS: Readonly<Record<Layer, readonly string[]>> = {
  core: ['document', 'fetch', 'console', 'process', 'performance', 'crypto', 'setTimeout'],
  state: ['document', 'fetch', 'window', 'process'],
  io: ['document', 'window', 'process', 'Buffer'],
  worker: ['document', 'window', 'process'],
  map: [],
  ui: [],
  offline: [],
  'service-worker': ['document', 'window', 'process'],
};

const ALLOWED_LAYERS: Readonly<Record<Layer, readonly Layer[]>> = {
  core: [],
  io: ['core'],
  worker: ['core', 'io'],
  state: ['core'],
  map: ['core', 'state'],
  ui: ['core', 'state'],
  offline: ['core', 'io', 'state', 'service-worker'],
  'service-worker': [],
};

const LAYERS = Object.keys(ALLOWED_LAYERS) as Layer[];

const FORMS = ['value', 'type', 'lazy'] as const;

/**
 * Something for the other layers to import, whatever the real files are called today. One for each form, because the
 * compiler names a foreign file at its first import only.
 */
const TARGETS = Object.fromEntries(
  LAYERS.flatMap((layer) =>
    FORMS.map((form) => [`src/${layer}/target-${form}.ts`, 'export const target: number = 1;']),
  ),
);

const importing = (form: (typeof FORMS)[number], other: Layer): string => {
  const path = `'../${other}/target-${form}.ts'`;
  switch (form) {
    case 'value':
      return `export { target } from ${path};`;
    case 'type':
      return `export type Planted = typeof import(${path});`;
    case 'lazy':
      return `export const planted: Promise<unknown> = import(${path});`;
  }
};

describe.each(LAYERS)('%s', (layer) => {
  const forbiddenLayers = LAYERS.filter(
    (other) => other !== layer && !ALLOWED_LAYERS[layer].includes(other),
  );
  let complaints: readonly Complaint[] = [];
  const codesIn = (file: string) =>
    complaints
      .filter((complaint) => complaint.file === `src/${layer}/${file}`)
      .map(({ code }) => code);

  beforeAll(() => {
    const planted: Record<string, string> = { ...TARGETS };
    const plant = (file: string, content: string) => {
      planted[`src/${layer}/${file}`] = content;
    };
    for (const name of FORBIDDEN_GLOBALS[layer]) {
      plant(`planted-${name}.ts`, `export const planted: unknown = ${name};`);
    }
    for (const other of LAYERS.filter((name) => name !== layer)) {
      for (const form of FORMS) plant(`planted-${form}-${other}.ts`, importing(form, other));
    }
    complaints = compilePlanted(`src/${layer}`, planted);
  }, 60_000);

  test('compiles without the planted faults, and may import the layers below it', () => {
    const isFault = ({ file }: Complaint) =>
      FORBIDDEN_GLOBALS[layer].some((name) => file === `src/${layer}/planted-${name}.ts`) ||
      forbiddenLayers.some((other) => file.match(`/planted-(value|type|lazy)-${other}\\.ts$`));
    expect(complaints.filter((complaint) => !isFault(complaint))).toEqual([]);
  });

  test.each(FORBIDDEN_GLOBALS[layer])('cannot use the global %s', (name) => {
    expect(codesIn(`planted-${name}.ts`)).toEqual([expect.stringMatching(UNKNOWN_NAME)]);
  });

  test.each(forbiddenLayers)('cannot import from %s: a value, a type or lazily', (other) => {
    for (const form of FORMS) {
      const codes = codesIn(`planted-${form}-${other}.ts`);
      expect(codes, form).toEqual([expect.stringMatching(FOREIGN_FILE)]);
    }
  });
});
