/** How a command ends. */

/** Nothing is wrong. */
export const OK = 0;
/** There are findings, differences or conflicts, or the server refused. */
export const REFUSED = 1;
/** The command cannot be understood, or what it names cannot be read. */
export const USAGE = 2;

export type ExitCode = typeof OK | typeof REFUSED | typeof USAGE;

/** Ends the command with a sentence for the person at the terminal. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode,
    /** as a program wants it */
    readonly details: object = {},
  ) {
    super(message);
  }
}

export function usage(message: string): CliError {
  return new CliError(`${message}\nTry: npx parley flows --help`, USAGE);
}
