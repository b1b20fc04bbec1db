/** Every link and picture of the project's own texts leads to a file that is in the repository. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const TEXTS = [
  'README.md',
  'src/README.md',
  'data/README.md',
  'data/dataset-format.md',
  'data/build-dataset.md',
  'data/stats.md',
  'test/README.md',
];

/** Targets of links and pictures that name a file, without their anchors. */
function localTargets(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

describe('a link', () => {
  it.each(TEXTS)('of %s leads to a file that is there', (name) => {
    const path = resolve(ROOT, name);
    const targets = localTargets(readFileSync(path, 'utf8'));
    const missing = targets.filter((target) => !existsSync(resolve(dirname(path), target)));
    expect(missing).toEqual([]);
  });

  it.skipIf(!existsSync(resolve(ROOT, '.git')))(
    'to a picture leads to one that a clone has too',
    () => {
      const pictures = TEXTS.flatMap((name) =>
        localTargets(readFileSync(resolve(ROOT, name), 'utf8')),
      ).filter((target) => target.endsWith('.png'));
      expect(pictures).not.toEqual([]);
      for (const picture of pictures) {
        expect(
          execFileSync('git', ['ls-files', picture], { cwd: ROOT, encoding: 'utf8' }),
        ).not.toBe('');
      }
    },
  );
});
