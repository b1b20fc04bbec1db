/**
 * Where bytes come from: a folder on a web server, a folder on disk (scripts and tests), later a zip. Everything in `io`
 * reads through this one method, so readers are the same in the browser, in Node and in a test.
 */

/** A folder of files. */
export interface Source {
  /** What the folder is called in messages. */
  readonly name: string;
  /**
   * Reads one file whole.
   * @param path relative to the folder, with forward slashes
   * @throws {ReadError} when the file cannot be had
   */
  read(path: string, signal?: AbortSignal): Promise<Uint8Array>;
}

/** Why a file could not be had: it is not there, the network failed, or the path leaves the folder. */
export type ReadErrorCode = 'not-found' | 'network' | 'path-outside-folder';

/** The world failed while reading; `message` is for developers, the interface speaks from `code` and `path`. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;
  readonly path: string;

  constructor(code: ReadErrorCode, path: string, cause?: unknown) {
    super(`${path}: ${code}`, { cause });
    this.name = 'ReadError';
    this.code = code;
    this.path = path;
  }
}

/** A {@link Source} over HTTP. `baseUrl` is the folder's address; `fetcher` is injected for tests. */
export function httpSource(baseUrl: string, fetcher: typeof fetch = fetch): Source {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  return {
    name: base,
    async read(path, signal) {
      const response = await fetchOrFail(fetcher, addressOf(path, base), path, signal);
      if (!response.ok) throw new ReadError(response.status < 500 ? 'not-found' : 'network', path);
      // A static host with a single-page fallback answers a missing file with its start page.
      if (response.headers.get('content-type')?.toLowerCase().startsWith('text/html'))
        throw new ReadError('not-found', path);
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch (cause) {
        if (signal?.aborted) throw cause;
        throw new ReadError('network', path, cause);
      }
    },
  };
}

/**
 * Names are taken literally: `#`, `?` and `%` are part of them, and neither `%2e%2e` nor the control characters that addresses
 * drop can lead out of the folder.
 */
function addressOf(path: string, base: string): URL {
  const names = safePath(path).split('/');
  try {
    return new URL(names.map(encodeURIComponent).join('/'), base);
  } catch (cause) {
    throw new ReadError('not-found', path, cause); // half a surrogate pair names no file
  }
}

async function fetchOrFail(
  fetcher: typeof fetch,
  url: URL,
  path: string,
  signal?: AbortSignal,
): Promise<Response> {
  try {
    return await fetcher(url, signal ? { signal } : {});
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ReadError('network', path, cause);
  }
}

/**
 * Refuses a path that would leave the folder: absolute, with a scheme, or climbing with `..`.
 * @throws {ReadError} with code `path-outside-folder`
 */
export function safePath(path: string): string {
  const leaves = path.startsWith('/') || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path);
  if (leaves || path.split('/').includes('..')) throw new ReadError('path-outside-folder', path);
  return path;
}
