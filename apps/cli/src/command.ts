/** What a command is, and what it says. */
import type { ExitCode } from './failure';
import type { CommandLine, OptionName } from './options';
import type { Server } from './server';

/** The outcome of a command: for a person, or with --json for a program. */
export interface Outcome {
  exitCode: ExitCode;
  lines: string[];
  data: unknown;
}

export interface CommandContext extends CommandLine {
  /** Connects when a command needs it: the offline ones run without a token. */
  server(): Server;
}

export interface Command {
  /** such as `flows export [code ...]` */
  usage: string;
  help: string;
  options: readonly OptionName[];
  run(context: CommandContext): Promise<Outcome>;
}

/** A table with columns as wide as they need to be. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
