import { parseArgs } from 'node:util';

/** What `npm run call` was asked to do. */
export interface PhoneOptions {
  accessCode: string;
  /** address of the server, without a slash at its end */
  url: string;
  caller: string;
  appKey: string;
  /** undefined: try without a token */
  secret: string | undefined;
  /** show every request and reply */
  wire: boolean;
  /** lines to type one after the other; undefined: read them from the terminal or the pipe */
  script: string[] | undefined;
}

/** A command line that cannot be understood; the message says what to change. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run call -- <access code> [options]

A telephone in the terminal: calls a running Parley and shows what the caller hears.

  --url <address>     server to call          (http://localhost:3000)
  --caller <number>   number of the caller    (13500000001)
  --app-key <key>     account of the tenant   (demo)
  --secret <secret>   secret of that account  (PARLEY_DEMO_SECRET; printed at the first start)
  --keys "1,2,#"      type these lines, then hang up
  --wire              show every request and reply

While the call lasts:
  digits, * and #     press keys
  text                say it, or write it in a chat
  empty line          stay silent; answer a transfer with success
  /wrong              press a key that is not offered
  /unclear            say something that cannot be recognised
  /fail               the transfer fails, or the prompt cannot be played
  /hangup             hang up (Ctrl+C does too)`;

/**
 * Reads the command line.
 * @throws UsageError where it cannot be understood
 */
export function readPhoneOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): PhoneOptions {
  const { values, positionals } = parsed(args);
  const [accessCode, ...rest] = positionals;
  if (accessCode === undefined) throw new UsageError('Which access code? Try npm run call -- 10086');
  if (rest.length > 0) throw new UsageError(`One access code, please: ${positionals.join(' ')}`);
  const url = (values.url ?? `http://localhost:${env['PORT'] ?? '3000'}`).replace(/\/+$/, '');
  if (!URL.canParse(url))
    throw new UsageError(`--url ${url} is not an address; write it like http://localhost:3000`);
  return {
    accessCode,
    url,
    caller: values.caller ?? '13500000001',
    appKey: values['app-key'] ?? 'demo',
    secret: values.secret ?? env['PARLEY_DEMO_SECRET'],
    wire: values.wire ?? false,
    script: values.keys?.split(',').map((line) => line.trim()),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        caller: { type: 'string' },
        'app-key': { type: 'string' },
        secret: { type: 'string' },
        keys: { type: 'string' },
        wire: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
