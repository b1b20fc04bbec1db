/** Writes a picture as PNG: eight bits a channel, with opacity, no interlacing. Source: W3C PNG, third edition. */
import { deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `Up` of PNG's filters: each byte less the one above it; smooth pictures become small. */
const FILTER_UP = 2;

/**
 * The file's bytes.
 * @param size width and height
 * @param pixels RGBA, row by row from the top
 * @throws when there are not 4 · size² of them
 */
export function encodePng(size: number, pixels: Uint8Array): Buffer {
  const stride = 4 * size;
  if (pixels.length !== stride * size) {
    throw new Error(`${pixels.length} bytes of pixels, expected ${stride * size}`);
  }
  const rows = Buffer.alloc((stride + 1) * size);
  for (let y = 0; y < size; y++) {
    const at = y * (stride + 1);
    rows[at] = FILTER_UP;
    for (let i = 0; i < stride; i++) {
      const above = y > 0 ? pixels[(y - 1) * stride + i]! : 0;
      rows[at + 1 + i] = (pixels[y * stride + i]! - above) & 0xff;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // bits a channel; colour with opacity
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Source: W3C PNG, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
