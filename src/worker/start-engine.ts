/** Starts the engine in a worker; where a page cannot have workers, in the page itself. */
import type { AnalysisEngine } from '../core/engine.ts';
import { createRemoteEngine } from './remote-engine.ts';
import { siteSources } from './site-sources.ts';

/** @param onDeath called once when the worker is gone; everything asked of this engine then fails with `worker-died` */
export async function startEngine(onDeath: () => void): Promise<AnalysisEngine> {
  if (typeof Worker === 'undefined') return localEngine();
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  });
  const engine = createRemoteEngine(worker);
  const die = () => {
    engine.dead();
    worker.terminate();
    onDeath();
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

async function localEngine(): Promise<AnalysisEngine> {
  const { createLocalEngine } = await import('./local-engine.ts');
  return createLocalEngine({ sources: siteSources, now: () => performance.now() });
}
