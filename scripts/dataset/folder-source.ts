/** A dataset folder on disk as a {@link Source}, for scripts and tests. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReadError, type Source, safePath } from '../../src/io/source.ts';

/** Reads files of a folder; whatever cannot be read is "not found". */
export function folderSource(folder: string): Source {
  return {
    name: folder,
    async read(path, signal) {
      const place = join(folder, safePath(path));
      try {
        return new Uint8Array(await readFile(place, signal ? { signal } : {}));
      } catch (cause) {
        if (signal?.aborted) throw cause;
        throw new ReadError('not-found', path, cause);
      }
    },
  };
}
