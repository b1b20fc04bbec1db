/** Clocks for an engine that watch it: how long it works without a pause, and how much memory it holds. */
import { collected } from './measure.ts';

/** A clock; an engine looks at it whenever it could let messages in. */
export type Clock = () => number;

/**
 * Milliseconds of every stretch of work between two pauses. One counts by the lesser of wall and CPU time: other processes make the
 * one longer, the threads of the collector of memory the other.
 */
export function watchStretches(): { readonly now: Clock; readonly lengths: number[] } {
  const lengths: number[] = [];
  let [wall, cpu] = [performance.now(), process.cpuUsage()];
  const now = () => {
    const { user, system } = process.cpuUsage(cpu);
    lengths.push(Math.min(performance.now() - wall, (user + system) / 1000));
    [wall, cpu] = [performance.now(), process.cpuUsage()];
    return wall;
  };
  return { now, lengths };
}

/** Most bytes in use at any pause, garbage aside: it is collected at one of so many. */
export function watchMemory(collectEvery: number): { readonly now: Clock; peak(): number } {
  let [peak, pauses] = [collected(), 0];
  const now = () => {
    if (++pauses % collectEvery === 0) peak = Math.max(peak, collected());
    return performance.now();
  };
  return { now, peak: () => peak };
}
