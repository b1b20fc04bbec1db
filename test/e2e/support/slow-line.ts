/**
 * A slow line for a visit: every file of the site arrives as late as it would over so many kilobits a second with so much latency,
 * from a server that compresses with Brotli. All transfers under way share the line evenly, as on one mobile connection.
 */
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

export interface Line {
  readonly kilobitsPerSecond: number;
  readonly latencyMs: number;
}

/** A file as it went over the line. */
export interface Sent {
  readonly path: string;
  /** Compressed; fonts as they are. */
  readonly bytes: number;
}

/** Puts the line between the visit and the site; gives what went over it, in the order of asking. For `prepare` of a visit. */
export async function slowLine(context: BrowserContext, line: Line): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const under = new Set<{ left: number; arrive: () => void }>();
  const step = 25;
  const clock = setInterval(() => {
    const share = (line.kilobitsPerSecond / 8) * step * (1 / Math.max(1, under.size));
    for (const transfer of under) {
      transfer.left -= share;
      if (transfer.left > 0) continue;
      under.delete(transfer);
      transfer.arrive();
    }
  }, step);
  context.on('close', () => clearInterval(clock));
  await context.route('**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch().catch(() => null);
    if (!response) return; // the page is gone
    const body = await response.body();
    const bytes = pathname.endsWith('.woff2') ? body.length : compressed(body);
    sent.push({ path: pathname, bytes });
    await new Promise((resolve) => {
      setTimeout(resolve, line.latencyMs);
    });
    await new Promise<void>((arrive) => {
      under.add({ left: bytes, arrive });
    });
    await route.fulfill({ response, body }).catch(() => {}); // the page may be gone, or has given it up
  });
  return sent;
}

/** Bytes of a file that is sent compressed. */
export function compressed(body: Buffer): number {
  return brotliCompressSync(body).length;
}
