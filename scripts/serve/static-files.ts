/**
 * Answers requests from a folder as a well-kept static host does: compressed, with checksums to ask again by, hashed names for
 * good and everything else asked for anew. Knows HTTP and the disk, nothing of the site but how it names files.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = /^(text|application)\/|svg/;

/** Names that hold a checksum of the content: `assets/index-0s6fehOv.js` as Vite writes them, `units.b97c1007.json` of a dataset. */
const HASHED_NAME = /(^|[\\/])assets[\\/][^\\/]+-[\w-]{8}\.(m?js|css|woff2)$|\.[0-9a-f]{8}\.json$/;

const ONE_YEAR_S = 31_536_000;

/** How strongly brotli presses, 0 to 11: 5 is what hosts do while they answer, 11 what is prepared beforehand. */
export type BrotliQuality = 5 | 11;

/** A file ready to be sent. */
interface StoredFile {
  readonly modifiedMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
  /** By encoding, made when first asked for. */
  readonly encoded: Map<string, Buffer>;
}

/** What may be kept of a file: a name with a checksum is the same file for ever. */
export function cacheControl(name: string): string {
  return HASHED_NAME.test(name) ? `public, max-age=${ONE_YEAR_S}, immutable` : 'no-cache';
}

/**
 * A request handler over a folder. A folder's address answers with its index.html; what is not there, or would lead out, with 404;
 * anything but GET and HEAD with 405.
 */
export function staticFiles(
  folder: string,
  quality: BrotliQuality = 5,
): (request: IncomingMessage, response: ServerResponse) => void {
  const root = resolve(folder);
  const stored = new Map<string, StoredFile>();
  return (request, response) => {
    const { method = 'GET', url = '/' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathOf(root, url);
    const file = path && storedFile(stored, path);
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain', 'cache-control': 'no-cache' });
      response.end(method === 'HEAD' ? undefined : 'Not found');
      return;
    }
    if (request.headers['if-none-match'] === file.headers['etag']) {
      response.writeHead(304, file.headers).end();
      return;
    }
    const encoding = encodingFor(file, request.headers['accept-encoding']);
    const body = encoding ? encodedAs(file, encoding, quality) : file.content;
    response.writeHead(200, {
      ...file.headers,
      ...(encoding && { 'content-encoding': encoding }),
      'content-length': body.length,
    });
    response.end(method === 'HEAD' ? undefined : body);
  };
}

/** Absolute path of the file that an address names; `null` when it is no address, or leads out of the folder. */
function pathOf(root: string, url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname);
    const file = resolve(root, `.${path}${path.endsWith('/') ? 'index.html' : ''}`);
    return file.startsWith(root + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

function storedFile(stored: Map<string, StoredFile>, path: string): StoredFile | null {
  const modifiedMs = fileTime(path);
  if (modifiedMs === null) return null;
  const known = stored.get(path);
  if (known?.modifiedMs === modifiedMs) return known;
  const content = readFileSync(path);
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const headers = {
    'content-type': type,
    'cache-control': cacheControl(path),
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    vary: 'accept-encoding',
  };
  const file = { modifiedMs, headers, content, encoded: new Map() };
  stored.set(path, file);
  return file;
}

/** When a file was last written; `null` when there is no such file. */
function fileTime(path: string): number | null {
  try {
    const stat = statSync(path);
    return stat.isFile() ? stat.mtimeMs : null;
  } catch {
    return null; // not there, or below something that is no folder
  }
}

function encodingFor(file: StoredFile, accepted: string | undefined): 'br' | 'gzip' | null {
  if (!COMPRESSIBLE.test(file.headers['content-type']!) || file.content.length < 256) return null;
  const names = (accepted ?? '').split(',').map((part) => part.trim().split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : null;
}

function encodedAs(file: StoredFile, encoding: 'br' | 'gzip', quality: BrotliQuality): Buffer {
  const known = file.encoded.get(encoding);
  if (known) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
  const made =
    encoding === 'br' ? brotliCompressSync(file.content, { params }) : gzipSync(file.content);
  file.encoded.set(encoding, made);
  return made;
}
