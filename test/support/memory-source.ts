/** A folder of files in memory, to take files away, cut them off and count what is read. */
import { ReadError, type Source, safePath } from '../../src/io/source.ts';

/**
 * A file: bytes, a text, an error that reading it throws, or anything else as JSON. A file that is not there, or is
 * `undefined`, is not found.
 */
export type MemoryFiles = Readonly<Record<string, unknown>>;

export interface MemorySource extends Source {
  /** Paths in the order they were asked for. */
  readonly reads: readonly string[];
}

export function memorySource(files: MemoryFiles): MemorySource {
  const reads: string[] = [];
  return {
    name: 'memory',
    reads,
    async read(path, signal) {
      signal?.throwIfAborted();
      reads.push(path);
      const file = Object.hasOwn(files, safePath(path)) ? files[path] : undefined;
      if (file === undefined) throw new ReadError('not-found', path);
      if (file instanceof Error) throw file;
      return bytesOf(file);
    },
  };
}

/** The bytes of a file as {@link MemoryFiles} gives it. */
export function bytesOf(file: unknown): Uint8Array {
  if (file instanceof Uint8Array) return file;
  return new TextEncoder().encode(typeof file === 'string' ? file : JSON.stringify(file));
}
