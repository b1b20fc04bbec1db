/** `npm run --silent stats -- …`: statistics of coverage without a browser. `data/stats.md` tells how. */
import { runStats } from './run.ts';

/** npm runs scripts in the folder of the package; paths are meant from where the person stands. */
function startFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'stats' && folder ? folder : process.cwd();
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // whoever reads has read enough
});

process.exitCode = await runStats(process.argv.slice(2), {
  cwd: startFolder(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => performance.now(),
});
