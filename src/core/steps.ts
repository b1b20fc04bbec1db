/**
 * Long work in steps: a generator that pauses every few milliseconds and says how far it is (0 to 1), so that whoever runs it can
 * let messages in, show progress or drop it. Dropping it half-way leaves nothing behind.
 */
export type Steps<T> = Generator<number, T, void>;

/** Takes all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps as a part, from one share to another, of longer work. */
export function* shareOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
