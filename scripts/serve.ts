/**
 * Serves the built site from `dist/`, as a well-kept static host would: a file that is not there answers 404, never with
 * index.html. Used by `npm start` (`tsx scripts/serve.ts`) and by the browser tests.
 */
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrotliQuality, staticFiles } from './serve/static-files.ts';

/** A running server. */
export interface RunningSite {
  /** Address of the start page, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const FIRST_PORT = 4173;
const LAST_PORT = 65_535;

/**
 * Serves a folder on this computer only, on the first free port from `port` up.
 * @throws when the folder holds no index.html
 */
export async function serveSite(
  folder: string,
  port = FIRST_PORT,
  quality: BrotliQuality = 5,
): Promise<RunningSite> {
  if (!existsSync(resolve(folder, 'index.html'))) {
    throw new Error(`${folder} holds no index.html. Build the site first: npm run build`);
  }
  const server = createServer(staticFiles(folder, quality));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections(); // a browser keeps some open
      }),
  };
}

/** Listens on the first free port from `port` up, and returns it. */
async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; next <= LAST_PORT; next++) {
    if (await isListening(server, next)) return next;
  }
  throw new Error(`no port is free from ${port} up`);
}

function isListening(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE') done(false);
      else fail(error);
    };
    const listening = () => {
      server.off('error', refused);
      done(true);
    };
    server.once('error', refused).once('listening', listening).listen(port, 'localhost');
  });
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
