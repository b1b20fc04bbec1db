/**
 * One pass over a zip archive that counts what really comes out of it: sizes that an archive states of itself are not believed.
 */
import { Unzip, UnzipInflate } from 'fflate';
import type { Steps } from '../../core/steps.ts';
import { FileFaultError } from './file-fault.ts';

/** What an archive may inflate to. */
export const ARCHIVE_LIMITS = {
  entryBytes: 200e6,
  totalBytes: 400e6,
  entries: 1000,
  /** Bytes out for each byte in, once more than `ratioFrom` came out. */
  ratio: 200,
  ratioFrom: 1e6,
} as const;

/** Bytes that are taken in between two checks: few, because each may come out a thousandfold. */
const SLICE_BYTES = 16_384;

/** What has been inflated of a wanted entry. */
interface Entry {
  readonly chunks: Uint8Array[];
  bytes: number;
  bytesIn: number;
}

/**
 * The wanted entries of a zip archive by name.
 * @throws {FileFaultError} when it is damaged, or inflates beyond {@link ARCHIVE_LIMITS}
 */
export function* inflateArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Steps<ReadonlyMap<string, Uint8Array>> {
  const entries = new Map<string, Entry>();
  let [count, total] = [0, 0];
  let current: Entry | null = null;
  const unzip = new Unzip((file) => {
    if (++count > ARCHIVE_LIMITS.entries)
      throw new FileFaultError('archive-bomb', `> ${ARCHIVE_LIMITS.entries}`);
    if (!isWanted(file.name)) return;
    const entry: Entry = { chunks: [], bytes: 0, bytesIn: 0 };
    entries.set(file.name, entry);
    current = entry;
    file.ondata = (error, chunk) => {
      if (error) throw asFault(error, file.name); // also what is thrown here comes back as an error
      entry.chunks.push(chunk);
      entry.bytes += chunk.length;
      total += chunk.length;
      checkSize(entry, total, file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    const slice = bytes.subarray(at, at + SLICE_BYTES);
    if (current) (current as Entry).bytesIn += slice.length;
    push(unzip, slice, at + SLICE_BYTES >= bytes.length);
    yield at / bytes.length;
  }
  if (count === 0) throw new FileFaultError('archive-damaged');
  return new Map(
    [...entries].map(([name, { chunks, bytes: size }]) => [name, joined(chunks, size)]),
  );
}

function push(unzip: Unzip, slice: Uint8Array, isLast: boolean): void {
  try {
    unzip.push(slice, isLast);
  } catch (error) {
    throw asFault(error);
  }
}

function asFault(error: unknown, name = ''): FileFaultError {
  return error instanceof FileFaultError ? error : new FileFaultError('archive-damaged', name);
}

function checkSize({ bytes, bytesIn }: Entry, total: number, name: string): void {
  const { entryBytes, totalBytes, ratio, ratioFrom } = ARCHIVE_LIMITS;
  const isBomb =
    bytes > entryBytes ||
    total > totalBytes ||
    (bytes > ratioFrom && bytes > ratio * (bytesIn + SLICE_BYTES));
  if (isBomb) throw new FileFaultError('archive-bomb', name);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
