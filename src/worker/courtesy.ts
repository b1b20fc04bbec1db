/** Lets a search go first: over a slow line nothing else begins to be read while its small files are on their way. */
import type { Source } from '../io/source.ts';

export interface Courtesy {
  /** A source that is read at once, and that others wait for. */
  first(source: Source): Source;
  /** A source whose files wait until no file of a first one is being read; what has begun goes on. */
  polite(source: Source): Source;
}

export function createCourtesy(): Courtesy {
  let reading = 0;
  let waiting: (() => void)[] = [];
  const leave = () => {
    reading -= 1;
    if (reading > 0) return;
    const all = waiting;
    waiting = [];
    for (const go of all) go();
  };
  return {
    first: (source) => ({
      name: source.name,
      async read(path, signal) {
        reading += 1;
        try {
          return await source.read(path, signal);
        } finally {
          leave();
        }
      },
    }),
    polite: (source) => ({
      name: source.name,
      async read(path, signal) {
        while (reading > 0)
          await new Promise<void>((go) => {
            waiting.push(go);
          });
        signal?.throwIfAborted();
        return source.read(path, signal);
      },
    }),
  };
}
