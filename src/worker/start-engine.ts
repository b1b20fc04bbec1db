/** Starts the engine in a worker; where a page cannot have workers, in the page itself. */
import type { AnalysisEngine } from '../core/engine.ts';
import { createRemoteEngine } from './remote-engine.ts';
import { siteSources } from './site-sources.ts';

/** The worker's death fails whatever is asked of this engine with `worker-died`. */
export async function startEngine(): Promise<AnalysisEngine> {
  const worker = startWorker();
  if (!worker) return localEngine();
  const engine = createRemoteEngine(worker);
  const die = () => {
    engine.dead();
    worker.terminate();
  };
  worker.addEventListener('error', die, { once: true });
  worker.addEventListener('messageerror', die, { once: true });
  return {
    ...engine,
    close() {
      engine.close();
      worker.terminate();
    },
  };
}

/** `null` where the browser has no workers, or a policy forbids this one. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./analysis.worker.ts', import.meta.url), {
      type: 'module',
      name: 'analysis',
    });
  } catch {
    return null;
  }
}

async function localEngine(): Promise<AnalysisEngine> {
  const [{ createLocalEngine }, { browserKeeping }] = await Promise.all([
    import('./local-engine.ts'),
    import('./browser-keeping.ts'),
  ]);
  return createLocalEngine({
    sources: siteSources,
    now: () => performance.now(),
    keeping: browserKeeping(),
  });
}
