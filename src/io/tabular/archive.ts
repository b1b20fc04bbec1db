/**
 * One pass over a zip archive that counts what really comes out of it: an archive that states small sizes of itself is not
 * believed, one that states too large ones is refused at once.
 */
import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import type { Steps } from '../../core/steps.ts';
import { FileFaultError } from './file-fault.ts';

/** What an archive may inflate to. */
export interface ArchiveLimits {
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly entries: number;
  /** Bytes out for each byte in, once more than `ratioFrom` came out. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** More than any table needs. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  entryBytes: 200e6,
  totalBytes: 400e6,
  entries: 1000,
  ratio: 200,
  ratioFrom: 1e6,
};

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
  limits = ARCHIVE_LIMITS,
): Steps<ReadonlyMap<string, Uint8Array>> {
  checkStated(bytes, isWanted, limits);
  const entries = new Map<string, Entry>();
  let [count, total] = [0, 0];
  let current: Entry | null = null;
  const unzip = new Unzip((file) => {
    if (++count > limits.entries) throw new FileFaultError('archive-bomb', `> ${limits.entries}`);
    if (!isWanted(file.name)) return;
    const entry: Entry = { chunks: [], bytes: 0, bytesIn: 0 };
    entries.set(file.name, entry);
    current = entry;
    file.ondata = (error, chunk) => {
      if (error) throw asFault(error, file.name); // also what is thrown here comes back as an error
      entry.chunks.push(chunk);
      entry.bytes += chunk.length;
      total += chunk.length;
      if (isBomb(entry, total, limits)) throw new FileFaultError('archive-bomb', file.name);
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

function isBomb({ bytes, bytesIn }: Entry, total: number, limits: ArchiveLimits): boolean {
  const { entryBytes, totalBytes, ratio, ratioFrom } = limits;
  if (bytes > entryBytes || total > totalBytes) return true;
  return bytes > ratioFrom && bytes > ratio * (bytesIn + SLICE_BYTES);
}

/** Signatures of the end of an archive's directory and of an entry of it (APPNOTE 6.3.10, 4.3.12 and 4.3.16). */
const [DIRECTORY_END, DIRECTORY_ENTRY] = [0x06054b50, 0x02014b50];
/** Bytes of the end without its comment, which has 65,535 at most. */
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;

/** Refuses by the sizes in the directory at the end, where there is one. */
function checkStated(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  { entryBytes, totalBytes }: ArchiveLimits,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < first) return;
  let total = 0;
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_BYTES <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const size = view.getUint32(at + 24, true);
    const nameBytes = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    if (isWanted(name)) total += size;
    if (isWanted(name) && size > entryBytes) throw new FileFaultError('archive-bomb', name);
    if (total > totalBytes) throw new FileFaultError('archive-bomb', name);
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
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
