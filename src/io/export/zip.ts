/**
 * A zip archive (APPNOTE 6.3.3, without its extensions), in steps: packing megabytes takes longer than anybody who wants to stop should
 * wait. Sizes stand before each entry, as every reader understands them; the same bytes for the same entries and day.
 */
import { Deflate } from 'fflate';
import type { Steps } from '../../core/steps.ts';

/** A file of an archive; names are ASCII. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes that are packed between two pauses. */
const SLICE_BYTES = 262_144;

const STORED = 0;
const DEFLATED = 8;
/** Version that is needed to read it: 2.0, for deflated entries. */
const VERSION = 20;

interface Packed extends ZipEntry {
  /** As they stand in the archive. */
  readonly data: readonly Uint8Array[];
  readonly size: number;
  readonly crc: number;
  /** Where its header begins. */
  readonly at: number;
}

/**
 * The bytes of an archive of files in this order.
 * @param date ISO date that they are said to be of, 1980 to 2107
 * @param isPacked whether they are made smaller; those that are small already need not be
 */
export function* zipArchive(
  entries: readonly ZipEntry[],
  date: string,
  isPacked: boolean,
): Steps<Uint8Array> {
  const day = dosDate(date);
  const table = crcTable();
  const all = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const packed: Packed[] = [];
  let [at, done] = [0, 0];
  for (const { name, bytes } of entries) {
    const data: Uint8Array[] = isPacked ? [] : [bytes];
    const deflate = new Deflate({ level: 6 }, (chunk) => data.push(chunk));
    let crc = 0xffff_ffff;
    for (let from = 0; from === 0 || from < bytes.length; from += SLICE_BYTES) {
      const slice = bytes.subarray(from, from + SLICE_BYTES);
      crc = crcOf(slice, crc, table);
      if (isPacked) deflate.push(slice, from + SLICE_BYTES >= bytes.length);
      yield (done + from) / Math.max(1, all);
    }
    const size = data.reduce((sum, chunk) => sum + chunk.length, 0);
    packed.push({ name, bytes, data, size, crc: ~crc >>> 0, at });
    at += LOCAL_BYTES + name.length + size;
    done += bytes.length;
  }
  const method = isPacked ? DEFLATED : STORED;
  const locals = packed.flatMap((entry) => [localHeader(entry, method, day), ...entry.data]);
  const central = packed.map((entry) => centralHeader(entry, method, day));
  return joined([...locals, ...central, endOf(central, at)]);
}

const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

function localHeader(entry: Packed, method: number, day: number): Uint8Array {
  const { bytes, view } = header(LOCAL_BYTES, entry.name);
  view.setUint32(0, 0x0403_4b50, true);
  common(view, 4, entry, { method, day });
  return bytes;
}

function centralHeader(entry: Packed, method: number, day: number): Uint8Array {
  const { bytes, view } = header(CENTRAL_BYTES, entry.name);
  view.setUint32(0, 0x0201_4b50, true);
  view.setUint16(4, VERSION, true);
  common(view, 6, entry, { method, day });
  view.setUint32(42, entry.at, true);
  return bytes;
}

/** The fields that both headers of an entry have, in the same order: version, flags, method, time, date, crc, sizes, length of the name. */
function common(
  view: DataView,
  from: number,
  { name, bytes, size, crc }: Packed,
  { method, day }: { readonly method: number; readonly day: number },
): void {
  view.setUint16(from, VERSION, true);
  view.setUint16(from + 4, method, true);
  view.setUint16(from + 8, day, true);
  view.setUint32(from + 10, crc, true);
  view.setUint32(from + 14, size, true);
  view.setUint32(from + 18, bytes.length, true);
  view.setUint16(from + 22, name.length, true);
}

function endOf(central: readonly Uint8Array[], at: number): Uint8Array {
  const { bytes, view } = header(END_BYTES, '');
  view.setUint32(0, 0x0605_4b50, true);
  view.setUint16(8, central.length, true);
  view.setUint16(10, central.length, true);
  view.setUint32(
    12,
    central.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, at, true);
  return bytes;
}

/** Zeros, and the name behind them. */
function header(size: number, name: string) {
  const bytes = new Uint8Array(size + name.length);
  for (let i = 0; i < name.length; i++) bytes[size + i] = name.charCodeAt(i);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** Days as MS-DOS counts them: years from 1980, months, days in seven, four and five bits. */
function dosDate(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | day;
}

/** Remainders of each byte under the polynomial of CRC-32 (ISO 3309). */
function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
    return crc;
  });
}

/** The checksum going on from `before`, a byte at a time. */
function crcOf(bytes: Uint8Array, before: number, table: Uint32Array): number {
  let crc = before;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return crc;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
