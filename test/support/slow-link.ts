/**
 * A slow network between a browser and a server on this machine: all connections together get so many bits a second, every request
 * waits a round trip for its answer, and a new connection one more. (Throttling inside the browser would give each worker a network
 * of its own.) Encryption and lost packets are not part of it.
 */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** What a network gives. */
export interface LinkSpeed {
  readonly kilobitsPerSecond: number;
  readonly roundTripMs: number;
}

/** A running link. */
export interface SlowLink {
  /** Address in place of the server's, with a slash at the end. */
  readonly url: string;
  /** Bytes that have come down by now, headers and all. */
  bytesDown(): number;
  close(): Promise<void>;
}

/** The "slow 3G" of the project's budgets. */
export const SLOW_3G: LinkSpeed = { kilobitsPerSecond: 400, roundTripMs: 400 };

/** What a network carries at a time; connections take turns. */
const PACKET_BYTES = 1_460;

/** Opens a link to a server of this machine. */
export async function openSlowLink(serverUrl: string, speed: LinkSpeed): Promise<SlowLink> {
  const { hostname, port } = new URL(serverUrl);
  const down = sharedLine(speed.kilobitsPerSecond);
  const sockets = new Set<Socket>();
  const link = createServer((browser) => {
    const server = connect(Number(port), hostname);
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    browser.on('close', () => server.destroy());
    server.on('close', () => down.end(browser)); // what it has sent is still on its way
    let isNew = true;
    browser.on('data', (bytes) => {
      const waitMs = speed.roundTripMs * (isNew ? 2 : 1);
      isNew = false;
      setTimeout(() => server.writable && server.write(bytes), waitMs);
    });
    server.on('data', (bytes) => down.send(browser, bytes));
  });
  await new Promise<void>((done) => link.listen(0, 'localhost', done));
  return {
    url: `http://localhost:${(link.address() as AddressInfo).port}/`,
    bytesDown: down.sent,
    async close() {
      down.stop();
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => link.close(() => done()));
    },
  };
}

/** One line for all: the packets of the connections in turn, no faster than the speed. */
function sharedLine(kilobitsPerSecond: number) {
  const bytesPerMs = kilobitsPerSecond / 8;
  const waiting = new Map<Socket, Buffer[]>();
  const ending = new WeakSet<Socket>();
  let sentBytes = 0;
  let freeAtMs = 0;
  let timer: NodeJS.Timeout | null = null;
  const sendNext = () => {
    timer = null;
    while (waiting.size > 0 && freeAtMs <= performance.now()) {
      const [socket, packets] = waiting.entries().next().value!;
      const packet = packets.shift()!;
      waiting.delete(socket);
      const isLast = packets.length === 0;
      if (!isLast) waiting.set(socket, packets); // behind the others
      if (socket.writable) {
        socket.write(packet);
        sentBytes += packet.length;
        freeAtMs = Math.max(freeAtMs, performance.now() - 50) + packet.length / bytesPerMs;
        if (isLast && ending.has(socket)) socket.end();
      }
    }
    if (waiting.size > 0) timer ??= setTimeout(sendNext, Math.max(1, freeAtMs - performance.now()));
  };
  return {
    send(socket: Socket, bytes: Buffer) {
      const packets = waiting.get(socket) ?? [];
      for (let at = 0; at < bytes.length; at += PACKET_BYTES)
        packets.push(bytes.subarray(at, at + PACKET_BYTES));
      waiting.set(socket, packets);
      if (timer === null) sendNext();
    },
    /** Ends the connection after what waits for it. */
    end(socket: Socket) {
      if (waiting.has(socket)) ending.add(socket);
      else socket.end();
    },
    sent: () => sentBytes,
    stop() {
      if (timer !== null) clearTimeout(timer);
      waiting.clear();
    },
  };
}
