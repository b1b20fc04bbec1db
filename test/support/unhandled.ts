/** Rejections that nobody handled: a test that expects silence looks here. */
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** Call once at the top of a test file; the list is emptied before each test. */
export function catchUnhandled(): readonly unknown[] {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeAll(() => {
    process.on('unhandledRejection', note);
  });
  beforeEach(() => {
    unhandled.length = 0;
  });
  afterAll(() => {
    process.off('unhandledRejection', note);
  });
  return unhandled;
}
