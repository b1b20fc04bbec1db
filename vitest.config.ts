/**
 * Two suites: `unit` runs in Node on the sources, `e2e` in a real browser on the built site in `dist/`; of that the files that hold the
 * page to a time run last and with nothing beside them.
 */
import { defineConfig } from 'vitest/config';

const SECOND_MS = 1_000;

const TIMED = ['test/e2e/map-all-villages.test.ts'];

const IN_A_BROWSER = {
  environment: 'node',
  globalSetup: ['test/e2e/support/site.ts'],
  retry: 1, // a machine that builds may have other work beside; what fails twice fails
  testTimeout: 60 * SECOND_MS,
  expect: { poll: { timeout: 15 * SECOND_MS } },
  hookTimeout: 120 * SECOND_MS, // the first start unpacks the browser
};

export default defineConfig({
  test: {
    maxWorkers: '100%', // by default one core is left idle, which is half of a small machine
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          environment: 'node',
          isolate: false, // a fresh start for every file takes a third of the time; no file leaves anything behind
          testTimeout: 30 * SECOND_MS, // a machine that builds may have other work beside
        },
      },
      {
        test: { ...IN_A_BROWSER, name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude: TIMED },
      },
      { test: { ...IN_A_BROWSER, name: 'e2e-timed', include: TIMED, sequence: { groupOrder: 1 } } },
    ],
  },
});
