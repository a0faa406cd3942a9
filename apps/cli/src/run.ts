/** From what was typed to what is printed. */
import { table, type Command, type Outcome } from './command';
import { diff } from './commands/diff';
import { exportFlows } from './commands/export';
import { importFlows } from './commands/import';
import { list } from './commands/list';
import { release } from './commands/release';
import { rollback } from './commands/rollback';
import { testFlow } from './commands/test';
import { validateFlows } from './commands/validate';
import { CliError, OK, REFUSED, usage, type ExitCode } from './failure';
import { COMMON_OPTIONS, OPTION_HELP, readCommandLine, type CommandLine } from './options';
import { connect, type Server } from './server';

const COMMANDS: Readonly<Record<string, Command>> = {
  'flows list': list,
  'flows export': exportFlows,
  'flows import': importFlows,
  'flows validate': validateFlows,
  'flows diff': diff,
  'flows test': testFlow,
  'flows release': release,
  'flows rollback': rollback,
};

export interface Printed {
  exitCode: ExitCode;
  stdout: string;
  stderr: string;
}

/** Runs a command line. Never throws: whatever happens becomes a text and an exit code. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<Printed> {
  const isJson = args.includes('--json');
  try {
    const line = readCommandLine(args);
    if (line.options.help || line.command === '') {
      return { exitCode: line.options.help ? OK : 2, stdout: help(line.command), stderr: '' };
    }
    return print(await execute(line, env), isJson);
  } catch (error) {
    const failure = error instanceof CliError ? error : new CliError(`Unexpected: ${String(error)}`, REFUSED);
    if (!isJson) return { exitCode: failure.exitCode, stdout: '', stderr: `${failure.message}\n` };
    const body = { error: failure.message, ...failure.details };
    return { exitCode: failure.exitCode, stdout: `${JSON.stringify(body, undefined, 2)}\n`, stderr: '' };
  }
}

async function execute(line: CommandLine, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const command = Object.hasOwn(COMMANDS, line.command) ? COMMANDS[line.command] : undefined;
  if (!command) throw usage(`There is no command "${line.command}"`);
  const allowed = new Set<string>([...COMMON_OPTIONS, ...command.options]);
  const stranger = Object.keys(line.options).find((name) => !allowed.has(name));
  if (stranger !== undefined) throw usage(`${line.command} has no option --${stranger}`);
  let server: Server | undefined;
  return command.run({ ...line, server: () => (server ??= connect(line.options, env)) });
}

function print({ exitCode, lines, data }: Outcome, isJson: boolean): Printed {
  const text = isJson ? JSON.stringify(data, undefined, 2) : lines.join('\n');
  return { exitCode, stdout: text === '' ? '' : `${text}\n`, stderr: '' };
}

function help(command: string): string {
  const chosen = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (chosen) return helpOfOne(chosen);
  const described = Object.values(COMMANDS).map((one) => {
    const options = one.options.map((name) => `--${name}`).join(' ');
    return `  npx parley ${one.usage}\n      ${one.help}${options === '' ? '' : `\n      ${options}`}\n`;
  });
  return [
    'Flows from the command line, so that they can live in git and be released by CI.\n',
    ...described,
    'Every command: --server <address> (or PARLEY_SERVER), --token <token> (or PARLEY_TOKEN), --json, --help',
    `More about one: npx parley flows release --help\n${EXIT_CODES}\n`,
  ].join('\n');
}

const EXIT_CODES = 'Exit codes: 0 fine; 1 findings, differences, conflicts or a refusal; 2 not understood';

function helpOfOne({ usage: how, help: what, options }: Command): string {
  const names = [...options, ...COMMON_OPTIONS];
  const rows = names.map((name) => {
    const { value, text } = OPTION_HELP[name];
    return [`  --${name}${value === undefined ? '' : ` <${value}>`}`, text];
  });
  return [`npx parley ${how}`, '', what, '', ...table(rows), '', `${EXIT_CODES}\n`].join('\n');
}
