/**
 * Serves the built site from `dist/`, as any static server would: a file that is not there answers 404, never with
 * index.html. Used by `npm start` (`tsx scripts/serve.ts`) and by the browser tests.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';

/** A running server. */
export interface RunningSite {
  /** Address of the start page, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const FIRST_PORT = 4173;

/**
 * Serves a folder on this computer only, on the first free port from `port` up.
 * @throws when the folder holds no index.html
 */
export async function serveSite(folder: string, port = FIRST_PORT): Promise<RunningSite> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new Error(`${folder} holds no index.html. Build the site first: npm run build`);
  }
  const server = await preview({
    configFile: false,
    root: folder,
    appType: 'mpa', // 'spa' would answer a missing file with index.html and status 200
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { host: 'localhost', port, strictPort: false },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) {
    await server.close();
    throw new Error('the server started without an address');
  }
  return { url, close: () => server.close() };
}

async function main(): Promise<void> {
  const dist = resolve(import.meta.dirname, '../dist');
  const site = await serveSite(dist);
  console.log(`Phủ Sóng is at ${site.url} (Ctrl+C stops it)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
