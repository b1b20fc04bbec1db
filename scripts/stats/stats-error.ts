/** Why there are no statistics: said in one message that names the file and what to do, never with a stack. */

/** Exit codes of the command: 1 when the data cannot be used, 2 when the command was not understood. */
export type ExitCode = 0 | 1 | 2;

/** The command cannot go on. `message` is for the person who gave it. */
export class StatsError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message);
    this.name = 'StatsError';
    this.exitCode = exitCode;
  }
}

/** The command line itself is wrong. */
export function usageError(message: string): StatsError {
  return new StatsError(`${message} (npm run stats -- --help)`, 2);
}
