/**
 * Which layer may import which package. The compiler can't tell this (a package is visible from everywhere), and some
 * must stay in their place: a renderer in `map`; Papa Parse in `io`, because its types bring those of Node along, with
 * which `fetch` and `console` would compile in `core`.
 */
import { describe, expect, test } from 'vitest';
import { importsOf, packageOf, readSources, resolveImport } from './source-files.ts';

type Place =
  | 'core'
  | 'io'
  | 'worker'
  | 'state'
  | 'map'
  | 'ui'
  | 'offline'
  | 'service-worker'
  | 'main';

/** Packages that belong to some layers only. A package that is not named here may be used in every layer but `core`. */
const HOME_OF: readonly { readonly packages: RegExp; readonly places: readonly Place[] }[] = [
  { packages: /^(maplibre-gl|@deck\.gl\/.+|@luma\.gl\/.+)$/, places: ['map'] },
  { packages: /^preact$/, places: ['ui', 'main'] },
  { packages: /^@preact\/signals(-core)?$/, places: ['state', 'map', 'ui', 'offline', 'main'] },
  { packages: /^workbox-/, places: ['service-worker'] },
  { packages: /^(papaparse|fflate|proj4|idb)$/, places: ['io'] },
  { packages: /^node:/, places: [] },
];

/** Pure arithmetic and types: the only packages that `core` may use. */
const PURE = /^(flatbush|clipper2-ts|@turf\/[a-z-]+|geojson)$/;

/** The layers that the scripts use, and the words of the interface; the others need a page. */
const SEEN_BY_SCRIPTS = /^src\/(core\/|io\/|worker\/|ui\/i18n\/data\.ts$)/;

describe('a package', () => {
  test.each([
    ['src/core/figure.ts', "import Papa from 'papaparse';", ['papaparse']],
    ['src/core/figure.ts', "import { format } from 'a-new-package';", ['a-new-package']],
    ['src/ui/panel.tsx', "import type { Map } from 'maplibre-gl';", ['maplibre-gl']],
    ['src/ui/panel.tsx', "const deck = import('@deck.gl/core');", ['@deck.gl/core']],
    ['src/main.tsx', "import 'maplibre-gl/dist/maplibre-gl.css';", ['maplibre-gl']],
    [
      'src/worker/serve.ts',
      "import { signal } from '@preact/signals-core';",
      ['@preact/signals-core'],
    ],
    ['src/io/csv.ts', "import { readFileSync } from 'node:fs';", ['node:fs']],
    ['src/io/csv.ts', "import Papa from 'papaparse';", []],
    ['src/main.tsx', "import { render } from 'preact';", []],
    ['src/core/index-of-sites.ts', "import Flatbush from 'flatbush';", []],
  ])('out of place in %s is found: %s', (path, content, expected) => {
    expect(misplaced(path, content)).toEqual(expected);
  });

  test('is imported only where it belongs', () => {
    const found = [...readSources('src')].flatMap(([path, content]) =>
      misplaced(path, content).map((name) => `${path} imports ${name}`),
    );
    expect(found).toEqual([]);
  });
});

describe('a folder', () => {
  test('of the product imports nothing from scripts or tests', () => {
    expect(importsBetween('src', (target) => !target.startsWith('src/'))).toEqual([]);
  });

  test('of scripts imports only the layers that run without a page', () => {
    expect(
      importsBetween(
        'scripts',
        (target) => target.startsWith('src/') && !SEEN_BY_SCRIPTS.test(target),
      ),
    ).toEqual([]);
  });
});

function misplaced(path: string, content: string): string[] {
  const place = (/^src\/([a-z-]+)\//.exec(path)?.[1] ?? 'main') as Place;
  return importsOf(content)
    .map(packageOf)
    .filter((name) => name !== null)
    .filter((name) => {
      const home = HOME_OF.find(({ packages }) => packages.test(name));
      return home === undefined
        ? place === 'core' && !PURE.test(name)
        : !home.places.includes(place);
    });
}

function importsBetween(folder: string, isForbidden: (target: string) => boolean): string[] {
  return [...readSources(folder)].flatMap(([path, content]) =>
    importsOf(content)
      .map((specifier) => resolveImport(path, specifier))
      .filter((target) => target !== null && isForbidden(target))
      .map((target) => `${path} imports ${target}`),
  );
}
