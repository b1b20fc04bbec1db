/**
 * A server of the built site that a test holds in its hand: what it was asked for, whether it answers, and what it answers in place
 * of a file. The service worker's requests come here too, which a page's `route` does not see.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { staticFiles } from '../../../scripts/serve/static-files.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');

/** A running server and its levers. */
export interface GatedSite {
  /** Address with a slash at the end. */
  readonly url: string;
  /** Paths from the site's folder in the order in which they were asked for; '' is the start page. */
  readonly asked: readonly string[];
  /** From now on every request is broken off, or answered again. */
  setDown(isDown: boolean): void;
  /** Leaves requests that match unanswered until `release`. */
  hold(pattern: RegExp): void;
  release(): void;
  /** Answers a path with a text of the file's type in place of the file. */
  replace(path: string, text: string): void;
  close(): Promise<void>;
}

/** Serves `dist/` on a free port. */
export async function serveGated(): Promise<GatedSite> {
  const serveFile = staticFiles(DIST);
  const asked: string[] = [];
  const replaced = new Map<string, string>();
  let isDown = false;
  let held: RegExp | null = null;
  let waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    if (isDown) {
      request.socket.destroy();
      return;
    }
    const path = new URL(request.url ?? '/', 'http://site').pathname.slice(1);
    asked.push(path);
    const text = replaced.get(path);
    const answer = () => {
      if (text === undefined) return serveFile(request, response);
      const type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(text);
    };
    if (held?.test(path)) waiting.push(answer);
    else answer();
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    asked,
    setDown(down) {
      isDown = down;
      if (down) server.closeAllConnections();
    },
    hold(pattern) {
      held = pattern;
    },
    release() {
      held = null;
      for (const answer of waiting) answer();
      waiting = [];
    },
    replace: (path, text) => replaced.set(path, text),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
