/** The house rules that a file can break by its size, its name or a word in it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPOSITORY, readSources } from './source-files.ts';

const MAX_LINES = 300;

/** Names that say nothing of what is inside, and grow without end. */
const HUB_NAMES = /^(utils?|helpers?|types|common|misc|index)\.tsx?$/;

/** Traces of a machine or a network that nobody else has. */
const TRACES: readonly RegExp[] = [
  /(?<![\w.~*-])\/(work|home|root|Users)\/[\w.-]/, // an absolute path of somebody's computer
  /[A-Z]:\\Users\\/,
  /\bregistry\.[a-z0-9-]+(\.[a-z0-9-]+)+/i, // the host of a package registry
  /"resolved": "https?:/, // the same, in a lock file
  /\bhttps?:\/\/[a-z0-9.-]+\.(internal|corp|lan)\b/i,
];

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

describe('a source file', () => {
  const sources = readSources('src', 'scripts', 'test');

  test(`has at most ${MAX_LINES} lines`, () => {
    const tooLong = [...sources]
      .map(([path, content]) => ({ path, lines: content.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MAX_LINES);
    expect(sources.size).toBeGreaterThan(0);
    expect(tooLong).toEqual([]);
  });

  test('has a name that says what is inside', () => {
    expect([...sources.keys()].filter((path) => HUB_NAMES.test(basename(path)))).toEqual([]);
  });
});

describe('the repository', () => {
  const tracked = trackedFiles();

  test.each([
    [`see ${['', 'home', 'somebody', 'notes'].join('/')}`, true],
    [`--cache ${['', 'work', 'main'].join('/')}`, true],
    [`from ${['registry', 'example', 'org'].join('.')}`, true],
    [`"${'resolved'}": "https://example.org/a.tgz"`, true],
    ['https://example.org/home/page', false],
    ['src/work/list.ts and ../root/file', false],
    ['the registry. A sentence', false],
  ])('would be caught with a trace of a machine: %s', (text, isTrace) => {
    expect(TRACES.some((trace) => trace.test(text))).toBe(isTrace);
  });

  test.skipIf(tracked === null)('holds no trace of the machine it was written on', () => {
    const found = (tracked ?? []).flatMap((path) => {
      const content = readFileSync(resolve(REPOSITORY, path), 'utf8');
      if (content.includes('\0')) return [];
      return TRACES.flatMap((trace) => trace.exec(content)?.[0] ?? []).map(
        (text) => `${path}: ${text}`,
      );
    });
    expect(found).toEqual([]);
  });

  test('pins every dependency exactly', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(
      readFileSync(resolve(REPOSITORY, 'package.json'), 'utf8'),
    ) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter(([, version]) => !EXACT_VERSION.test(version))).toEqual([]);
  });
});

/** Paths of the files that are in git or would be added to it, or `null` outside a checkout. */
function trackedFiles(): string[] | null {
  try {
    const output = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', '-z'],
      {
        cwd: REPOSITORY,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );
    return output
      .split('\0')
      .filter((path) => path !== '' && existsSync(resolve(REPOSITORY, path)));
  } catch {
    return null;
  }
}
