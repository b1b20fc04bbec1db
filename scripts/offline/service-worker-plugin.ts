/**
 * A Vite plugin that builds the service worker after the site: `sw.js` beside `index.html`, with the list of the files that it
 * keeps. One script without modules, because not every browser has service workers of modules.
 */
import { resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { offlineFiles } from './shell-files.ts';

const SOURCE = resolve(import.meta.dirname, '../../src/service-worker/service-worker.ts');

/** Runs on builds only: while developing there is no service worker. */
export function serviceWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await buildWorker(resolve(config.root, config.build.outDir), config.build.target);
      },
    },
  };
}

async function buildWorker(dist: string, target: ResolvedConfig['build']['target']): Promise<void> {
  const { shell, later } = offlineFiles(dist);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      SHELL_FILES: JSON.stringify(shell),
      LATER_FILES: JSON.stringify(later),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target,
      modulePreload: false,
      rollupOptions: {
        input: SOURCE,
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
