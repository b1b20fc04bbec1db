/**
 * Time and memory of a piece of work. CPU time is beside wall time because it says the same on a busy machine: it counts what this
 * process used, on all its threads (the collector of memory runs on some of its own).
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds of several runs. */
export interface Spread {
  readonly values: readonly number[];
  readonly least: number;
  readonly median: number;
}

export interface Timing {
  readonly runs: number;
  readonly wallMs: Spread;
  readonly cpuMs: Spread;
}

export interface Measured<T> {
  /** Of the last run. */
  readonly value: T;
  readonly timing: Timing;
}

/** How often: `warmUps` runs before that are not counted, while the code is being compiled. */
export interface Repetitions {
  readonly runs: number;
  readonly warmUps: number;
}

/** Does the work again and again; each run counts whole. */
export async function measure<T>(
  { runs, warmUps }: Repetitions,
  work: () => T | Promise<T>,
): Promise<Measured<T>> {
  const wall: number[] = [];
  const cpu: number[] = [];
  let value!: T;
  for (let run = -warmUps; run < Math.max(1, runs); run++) {
    const started = performance.now();
    const used = process.cpuUsage();
    value = await work();
    const { user, system } = process.cpuUsage(used);
    if (run < 0) continue;
    wall.push(performance.now() - started);
    cpu.push((user + system) / 1000);
  }
  return { value, timing: { runs: wall.length, wallMs: spreadOf(wall), cpuMs: spreadOf(cpu) } };
}

export function spreadOf(values: readonly number[]): Spread {
  return { values, least: quantile(values, 0), median: quantile(values, 0.5) };
}

/** The value below which a share of the values lies (nearest rank); NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[rank] ?? Number.NaN;
}

/** A timing scaled to a whole of which it measured a share. */
export function scaled({ runs, wallMs, cpuMs }: Timing, share: number): Timing {
  const by = ({ values }: Spread) => spreadOf(values.map((value) => value / share));
  return { runs, wallMs: by(wallMs), cpuMs: by(cpuMs) };
}

/** Two halves of the same measurement: with others measured in between, a busy minute of the machine meets all alike. */
export function joined(a: Timing, b: Timing): Timing {
  const all = (one: Spread, other: Spread) => spreadOf([...one.values, ...other.values]);
  return {
    runs: a.runs + b.runs,
    wallMs: all(a.wallMs, b.wallMs),
    cpuMs: all(a.cpuMs, b.cpuMs),
  };
}

/** Half as often, rounded up. */
export function halfOf({ runs, warmUps }: Repetitions): Repetitions {
  return { runs: Math.ceil(runs / 2), warmUps: Math.ceil(warmUps / 2) };
}

/** Bytes on the heap and outside it (typed arrays). */
export interface Memory {
  /** Most while the work ran, over what there was before; holds garbage that was not yet collected. */
  readonly peak: number;
  /** What stays while the result is held. */
  readonly kept: number;
}

/** Memory of work in steps, looked at between any two of them. */
export function measureMemory<T>(
  steps: () => Iterator<unknown, T>,
): Memory & { readonly value: T } {
  const before = collected();
  const work = steps();
  let peak = before;
  for (;;) {
    const step = work.next();
    peak = Math.max(peak, bytesInUse());
    if (step.done) return { value: step.value, peak: peak - before, kept: collected() - before };
  }
}

/** Bytes in use after a full collection. */
export function collected(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect(); // typed arrays go with the second
  return bytesInUse();
}

function bytesInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
