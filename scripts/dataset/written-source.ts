/** A dataset about to be written as a {@link Source}: what is counted and checked is what will be in the files, to the byte. */
import { ReadError, type Source, safePath } from '../../src/io/source.ts';
import { type DatasetToWrite, filesOf } from './write.ts';

/** Reads the files of the dataset; whatever else is asked for is "not found". */
export function writtenSource(dataset: DatasetToWrite): Source {
  const files = filesOf(dataset);
  const encoder = new TextEncoder();
  return {
    name: dataset.head.id,
    async read(path, signal) {
      signal?.throwIfAborted();
      const file = files.get(safePath(path));
      if (!file) throw new ReadError('not-found', path);
      return encoder.encode(file.text);
    },
  };
}
