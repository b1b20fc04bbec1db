/** No file may import itself through others, by a value or by a type: a cycle is two files that are one. */
import { describe, expect, test } from 'vitest';
import { importsOf, readSources, resolveImport } from './source-files.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

describe('the import graph', () => {
  test.each([
    { name: 'two files', graph: { a: ['b'], b: ['a'] }, cycle: ['a', 'b', 'a'] },
    { name: 'a file and itself', graph: { a: ['a'] }, cycle: ['a', 'a'] },
    {
      name: 'a cycle away from the first file',
      graph: { a: ['b', 'c'], b: [], c: ['d'], d: ['e'], e: ['c'] },
      cycle: ['c', 'd', 'e', 'c'],
    },
    {
      name: 'a diamond, which is none',
      graph: { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] },
      cycle: null,
    },
  ])('has its cycle found: $name', ({ graph, cycle }) => {
    expect(findCycle(new Map(Object.entries(graph)))).toEqual(cycle);
  });

  test('is read from every form of import', () => {
    const content = `
      import { a } from './a.ts';
      import type { B } from '../b.ts';
      export { c } from "./deep/c.tsx";
      import './d.ts';
      const e = await import('./e.ts');
      import worker from './f.ts?worker&url';
      import {
        g,
      } from './g.ts';
      type H = typeof import('./h.ts');
      import { i } from 'a-package';
      // import './comment.ts';
    `;
    expect(
      importsOf(content).map((specifier) => resolveImport('src/core/x.ts', specifier)),
    ).toEqual([
      'src/core/a.ts',
      'src/b.ts',
      'src/core/deep/c.tsx',
      'src/core/d.ts',
      'src/core/e.ts',
      'src/core/f.ts',
      'src/core/g.ts',
      'src/core/h.ts',
      null,
    ]);
  });

  test.each(['src', 'scripts', 'test'])('has no cycle in %s', (folder) => {
    const sources = readSources(folder);
    expect(sources.size).toBeGreaterThan(0);
    expect(findCycle(graphOf(sources))).toBeNull();
  });
});

function graphOf(sources: ReadonlyMap<string, string>): Graph {
  const neighbours = (path: string, content: string) =>
    importsOf(content)
      .map((specifier) => resolveImport(path, specifier))
      .filter((target) => target !== null && sources.has(target)) as string[];
  return new Map([...sources].map(([path, content]) => [path, neighbours(path, content)]));
}

/** The first cycle met, from a file back to itself, or `null`. Depth first; linear in files and imports. */
function findCycle(graph: Graph): string[] | null {
  const finished = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | null => {
    if (finished.has(file)) return null;
    const start = path.indexOf(file);
    if (start !== -1) return [...path.slice(start), file];
    path.push(file);
    for (const target of graph.get(file) ?? []) {
      const cycle = visit(target);
      if (cycle !== null) return cycle;
    }
    path.pop();
    finished.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle !== null) return cycle;
  }
  return null;
}
