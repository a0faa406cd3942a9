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
  junit: { type: 'string' },
  note: { type: 'string' },
  kind: { type: 'string' },
  'work-mode': { type: 'string' },
  percentage: { type: 'string' },
  'vdn-ids': { type: 'string' },
  'number-ranges': { type: 'string' },
  'gray-rule': { type: 'string' },
  freeze: { type: 'boolean' },
  'if-changed': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** What each is given, if anything, and what it does: for the help of a command. */
export const OPTION_HELP: Readonly<Record<OptionName, { value?: string; text: string }>> = {
  help: { text: 'this text' },
  server: { value: 'address', text: 'the server, instead of PARLEY_SERVER; otherwise http://127.0.0.1:3000' },
  token: { value: 'token', text: 'a personal API token, instead of PARLEY_TOKEN' },
  json: { text: 'prints one JSON object for programs' },
  out: { value: 'folder | file.zip', text: 'where to; a folder then holds exactly what was exported' },
  'all-versions': { text: 'every version, not only what is on the air and the newest drafts' },
  'access-codes': { text: 'with the access codes that lead to the flows' },
  apply: { text: 'makes the changes; without it nothing happens on the server' },
  online: { text: 'looks names up on the server too; needs a token' },
  version: { value: '1.4', text: 'the version to compare with, or to test' },
  junit: { value: 'file.xml', text: 'writes the results as JUnit XML too, as CI servers read them' },
  note: { value: 'text', text: 'stands in the release record' },
  kind: { value: 'official | gray', text: 'official where it is not given' },
  'work-mode': { value: 'common | monitoring | insertion', text: 'common where it is not given' },
  percentage: { value: '0..100', text: 'share of callers that a gray release takes' },
  'vdn-ids': { value: '1,2', text: 'VDNs that a gray release takes' },
  'number-ranges': { value: '100-199,300-399', text: 'callers that a gray release takes' },
  'gray-rule': { value: 'name', text: 'named rule that a gray release follows, instead of one of its own' },
  freeze: { text: 'keeps what the version names as it is now, for good, whoever edits it later' },
  'if-changed': { text: 'releases only what behaves otherwise than what is on the air' },
};

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
