/** Both ends of a real channel, over which messages are copied and buffers transferred as between a page and its worker. */
import type { Channel } from '../../src/worker/protocol.ts';

export interface ChannelPair {
  readonly page: Channel;
  readonly worker: Channel;
  /** Everything the worker's end has sent, as the page received it. */
  readonly received: readonly unknown[];
  close(): void;
}

export function openChannel(): ChannelPair {
  const { port1, port2 } = new MessageChannel();
  const received: unknown[] = [];
  port1.addEventListener('message', ({ data }) => received.push(data));
  port1.start();
  port2.start();
  return {
    page: port1,
    worker: port2,
    received,
    close() {
      port1.close();
      port2.close();
    },
  };
}
