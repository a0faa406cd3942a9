/** What a person typed: the command, what it acts on, and its options. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { usage } from './failure';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  server: { type: 'string' },
  token: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  'all-versions': { type: 'boolean' },
  'access-codes': { type: 'boolean' },
  apply: { type: 'boolean' },
  online: { type: 'boolean' },
  version: { type: 'string' },
  note: { type: 'string' },
  kind: { type: 'string' },
  'work-mode': { type: 'string' },
  percentage: { type: 'string' },
  'vdn-ids': { type: 'string' },
  'number-ranges': { type: 'string' },
  'if-changed': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

export type Options = ReturnType<typeof read>['values'];
export type OptionName = keyof typeof OPTIONS;

export interface CommandLine {
  /** such as `flows list`; empty: none */
  command: string;
  operands: string[];
  options: Options;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = ['help', 'server', 'token', 'json'];

function read(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
}

/** @throws CliError for options that do not exist, or lack their value */
export function readCommandLine(args: string[]): CommandLine {
  try {
    const { values, positionals } = read(args);
    const [group = '', name = '', ...operands] = positionals;
    return { command: `${group} ${name}`.trim(), operands, options: values };
  } catch (error) {
    throw usage(error instanceof Error ? error.message : 'The command cannot be read');
  }
}
