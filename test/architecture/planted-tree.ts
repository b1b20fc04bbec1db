/**
 * A throw-away copy of `src` into which a test plants forbidden code, compiled like the real one. The real tree is only
 * read. Copies live under `.cache/`, inside the repository, so that packages resolve as they do for the original.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '../..');

/** One complaint of the compiler. */
export interface Complaint {
  /** Path from the repository root, with forward slashes. */
  readonly file: string;
  /** Such as `TS2304`. */
  readonly code: string;
  readonly text: string;
}

/**
 * Copies `src`, writes the planted files into the copy, compiles one project of it with those it references, and removes
 * the copy.
 * @param project folder of the project, such as `src/core`
 * @param planted content by path from the repository root
 * @returns every complaint of the compiler; empty when all compiles
 */
export function compilePlanted(
  project: string,
  planted: Readonly<Record<string, string>>,
): Complaint[] {
  const cache = join(REPOSITORY, '.cache/planted');
  mkdirSync(cache, { recursive: true });
  const copy = mkdtempSync(join(cache, 'tree-'));
  try {
    cpSync(join(REPOSITORY, 'src'), join(copy, 'src'), { recursive: true });
    cpSync(join(REPOSITORY, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
    for (const [path, content] of Object.entries(planted)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), `${content}\n`);
    }
    return compile(project, copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function compile(project: string, folder: string): Complaint[] {
  const compiler = join(REPOSITORY, 'node_modules/typescript/bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-b', project, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const complaints = [...run.stdout.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+): (.*)$/gm)].map(
    ([, file = '', code = '', text = '']) => ({ file, code, text }),
  );
  if (run.status !== 0 && complaints.length === 0) {
    throw new Error(`the compiler failed without a complaint: ${run.stdout}${run.stderr}`);
  }
  return complaints;
}
