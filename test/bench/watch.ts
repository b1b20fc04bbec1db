/** A clock for an engine that watches it: how long it works without a pause, and how much memory it holds. */
import { bytesInUse, collected } from './measure.ts';

export interface Watch {
  /** The clock; an engine looks at it whenever it could let messages in. */
  now(): number;
  /** Milliseconds of the longest stretches since the last question, longest first; they begin anew. */
  stretches(): readonly number[];
  /** Most bytes in use at any pause since {@link Watch.restart}, over those at that time. */
  peakBytes(): number;
  restart(): void;
}

/**
 * A stretch counts by the lesser of wall and CPU time: other processes make the one longer, the threads of the collector of memory
 * the other.
 * @param collectEvery pauses between two collections: then garbage does not count. 0 for none
 */
export function watch(collectEvery = 0): Watch {
  let start = collected();
  let peak = start;
  let pauses = 0;
  let lengths: number[] = [];
  let [wall, cpu] = [performance.now(), process.cpuUsage()];
  return {
    now() {
      const { user, system } = process.cpuUsage(cpu);
      lengths.push(Math.min(performance.now() - wall, (user + system) / 1000));
      pauses++;
      const isCollected = collectEvery > 0 && pauses % collectEvery === 0;
      if (isCollected) peak = Math.max(peak, collected());
      else if (collectEvery === 0 && pauses % 10 === 0) peak = Math.max(peak, bytesInUse());
      [wall, cpu] = [performance.now(), process.cpuUsage()];
      return wall;
    },
    stretches() {
      const longest = lengths.sort((a, b) => b - a);
      lengths = [];
      return longest;
    },
    peakBytes: () => peak - start,
    restart() {
      start = collected();
      peak = start;
    },
  };
}
