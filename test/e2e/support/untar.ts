/**
 * Unpacks the plain tar archives inside the npm-shipped Chromium (regular files and folders, ustar header). Links and
 * everything else are refused: those archives have none, and a link could point outside the folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

const BLOCK_BYTES = 512;

/**
 * Writes the files of a tar archive under a folder, creating it where needed.
 * @param archive the whole uncompressed archive
 * @throws when an entry would leave the folder, or is neither a file nor a folder
 */
export function untar(archive: Buffer, folder: string): void {
  for (let offset = 0; offset + BLOCK_BYTES <= archive.length; ) {
    const header = archive.subarray(offset, offset + BLOCK_BYTES);
    const entry = readHeader(header);
    if (entry.name === '') return; // the archive ends with empty blocks
    const content = offset + BLOCK_BYTES;
    writeEntry(entry, archive.subarray(content, content + entry.sizeBytes), folder);
    offset = content + Math.ceil(entry.sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

interface Entry {
  readonly name: string;
  readonly sizeBytes: number;
  readonly mode: number;
  readonly type: string;
}

/** Field offsets and widths: POSIX.1-1988 ustar. */
function readHeader(header: Buffer): Entry {
  const prefix = field(header, 345, 155);
  const name = field(header, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    mode: Number.parseInt(field(header, 100, 8), 8) || 0o644,
    sizeBytes: Number.parseInt(field(header, 124, 12), 8) || 0,
    type: field(header, 156, 1),
  };
}

function field(header: Buffer, offset: number, length: number): string {
  const text = header.toString('utf8', offset, offset + length);
  const end = text.indexOf('\0');
  return (end === -1 ? text : text.slice(0, end)).trim();
}

function writeEntry(entry: Entry, content: Buffer, folder: string): void {
  const target = resolve(folder, entry.name);
  if (relative(folder, target).startsWith('..')) {
    throw new Error(`tar entry "${entry.name}" leaves its folder`);
  }
  if (entry.type === '5') {
    mkdirSync(target, { recursive: true });
  } else if (entry.type === '0' || entry.type === '') {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { mode: entry.mode });
  } else {
    throw new Error(
      `tar entry "${entry.name}" has type "${entry.type}", expected a file or a folder`,
    );
  }
}
