/** The built command line against the built server, each in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the Postgres of this run, as its owner */
    postgresUrl: string;
  }
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TOKEN = randomUUID();

let admin: pg.Client;
let database: string;
let server: ChildProcess;
let origin: string;
let folder: string;

beforeAll(async () => {
  await runNode(['tools/build-server.mjs']);
  await runNode(['tools/build-cli.mjs']);
  database = `cli_${randomUUID().replaceAll('-', '')}`;
  admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${database}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${database}`;
  server = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url.href, PORT: '0', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await originOf(server);
  await addToken(url.href);
  folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
}, 120_000);

afterAll(async () => {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
  rmSync(folder, { recursive: true });
});

const COMMANDS = ['list', 'export', 'import', 'validate', 'diff', 'test', 'release', 'rollback'];

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function runNode(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

const parley = (...args: string[]) =>
  runNode(['dist/cli/main.js', 'flows', ...args], { PARLEY_SERVER: origin, PARLEY_TOKEN: TOKEN });

async function originOf(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const found = /ready: (http:\/\/\S+)/.exec(printed)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`The server ended before it was ready:\n${printed}`);
}

async function addToken(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const hash = createHash('sha256').update(TOKEN).digest('hex');
  await client.query(
    `INSERT INTO api_token (tenant_id, id, user_id, name, token_hash, scopes)
     SELECT tenant_id, gen_random_uuid(), id, 'ci', $1, '{read,edit,release}' FROM app_user LIMIT 1`,
    [hash],
  );
  await client.end();
}

async function post(path: string, body: object): Promise<void> {
  const reply = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(201);
}

/** The versions of a flow in what `list --json` prints. */
function versionsIn(printed: string, code: string): object[] | undefined {
  const { items } = JSON.parse(printed) as { items: { code: string; versions: object[] }[] };
  return items.find((flow) => flow.code === code)?.versions;
}

const edit = (path: string, from: string, to: string) => {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
};

describe('flows from git to the air', () => {
  it('lists, exports, validates, compares, imports, releases and goes back', async () => {
    const listed = await parley('list', '--json');
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toContain('"call-fee"');
    expect((await parley('list')).stdout).toMatch(/CODE .*\n.*call-fee/s);

    const git = join(folder, 'git');
    expect(await parley('export', 'call-fee', '--out', git)).toMatchObject({ code: 0 });
    const file = join(git, 'flows', 'call-fee.json');
    expect(existsSync(join(git, 'manifest.json'))).toBe(true);
    expect(await parley('validate', git)).toMatchObject({ code: 0 });
    expect(await parley('validate', file)).toMatchObject({ code: 0 });
    expect(await parley('diff', file)).toMatchObject({ code: 0 });
    expect((await parley('release', 'call-fee', '--if-changed')).stdout).toContain('nothing to release');

    edit(file, 'Query the call fee.', 'Ask for your call fee.');
    const difference = await parley('diff', file);
    expect(difference.code).toBe(1);
    expect(difference.stdout).toContain('~ node n_welcome prompt.text');

    expect((await parley('import', git)).stdout).toContain('--apply');
    expect((await parley('import', git, '--apply')).stdout).toContain('1 item imported');
    expect((await parley('import', git, '--apply')).stdout).toContain('the same');
    const released = await parley('release', 'call-fee', '--if-changed', '--note', 'From CI');
    expect(released).toMatchObject({ code: 0, stdout: 'call-fee@1.1 is released (official)\n' });
    expect(await parley('diff', file)).toMatchObject({ code: 0 });
    expect((await parley('rollback', 'call-fee')).stdout).toBe('call-fee@1.0 is on the air again\n');
    expect(await parley('diff', file, '--version', '1.1')).toMatchObject({ code: 0 });
    expect((await parley('diff', file)).code).toBe(1);
  }, 60_000);

  it('writes the same folder as zip, and the same zip again', async () => {
    const [one, two] = [join(folder, 'one.zip'), join(folder, 'two.zip')];
    await parley('export', '--out', one, '--access-codes');
    await parley('export', '--out', two, '--access-codes');
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    expect(await parley('validate', one)).toMatchObject({ code: 0 });
    expect((await parley('import', one, '--json')).stdout).toContain('"applied": false');
    const all = join(folder, 'all');
    await parley('export', '--out', all, '--access-codes');
    await parley('export', 'chat-service', '--out', all);
    expect(readdirSync(join(all, 'flows'))).toEqual(['chat-service.json']);
  });
});

describe('the help', () => {
  it('tells every command, and the exit codes', async () => {
    const { code, stdout } = await parley('--help');
    expect(code).toBe(0);
    for (const name of COMMANDS) expect(stdout).toContain(`npx parley flows ${name}`);
    expect(stdout).toContain('Exit codes: 0 ');
  });

  it.each([
    ['list', []],
    ['export', ['out', 'all-versions', 'access-codes']],
    ['import', ['apply']],
    ['validate', ['online']],
    ['diff', ['version']],
    ['test', ['version', 'junit']],
    [
      'release',
      [
        ...['note', 'kind', 'work-mode', 'freeze', 'gray-rule', 'percentage', 'vdn-ids', 'number-ranges'],
        'if-changed',
      ],
    ],
    ['rollback', ['note']],
  ])('of flows %s tells how to call it and what its options do, without a server', async (name, options) => {
    const { code, stdout, stderr } = await runNode(['dist/cli/main.js', 'flows', name, '--help'], {
      PARLEY_TOKEN: '',
      PARLEY_SERVER: 'http://127.0.0.1:1',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^npx parley flows ${name}`));
    const told = [...stdout.matchAll(/^ {2}--([\w-]+)(?: <.*>)? {2,}\S/gm)].map(([, option]) => option);
    expect(told).toEqual([...options, 'help', 'server', 'token', 'json']);
  });
});

describe('the test cases of a flow', () => {
  it('are run against a version; one that fails is told, also to a CI server, and ends with 1', async () => {
    const passed = await parley('test', 'call-fee', '--version', '1.0');
    expect(passed).toMatchObject({ code: 0, stderr: '' });
    expect(passed.stdout).toMatch(/^ok {6}Hears the balance and the fee$/m);
    expect(passed.stdout).toMatch(/^branches +\d+ of \d+ covered$/m);
    expect(passed.stdout).toMatch(/^call-fee@1\.0: 3 passed, 0 failed$/m);

    const definition = { turns: [{ call: {}, out: { prompt_wav: 'a & "b"' } }] };
    await post('/flows/call-fee/test-cases', { name: 'Says <b>', definition });
    const report = join(folder, 'report.xml');
    const failed = await parley('test', 'call-fee@1.0', '--junit', report);
    expect(failed).toMatchObject({ code: 1, stderr: '' });
    expect(failed.stdout).toContain('turn 1: prompt_wav: expected "a & \\"b\\"", got "welcome"');
    const xml = readFileSync(report, 'utf8');
    expect(xml).toContain('<testsuite name="call-fee@1.0" tests="4" failures="1"');
    expect(xml).toContain(
      'name="Says &#60;b&#62;"><failure message="turn 1: prompt_wav: expected &#34;a &#38; ',
    );
  });
});

describe('a gray release', () => {
  it('takes the callers that it names', async () => {
    await parley('export', 'chat-service', '--out', join(folder, 'gray'));
    edit(join(folder, 'gray/flows/chat-service.json'), '"name": "Start"', '"name": "Begin"');
    expect(await parley('import', join(folder, 'gray'), '--apply')).toMatchObject({ code: 0 });
    const released = await parley(
      ...['release', 'chat-service', '--kind', 'gray', '--json'],
      ...['--percentage', '5', '--number-ranges', '100-199', '--vdn-ids', '7', '--work-mode', 'monitoring'],
    );
    expect(released).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await parley('list', '--json');
    expect(versionsIn(stdout, 'chat-service')).toContainEqual(
      expect.objectContaining({
        releaseKind: 'gray',
        workMode: 'monitoring',
        grayRule: { percentage: 5, numberRanges: [{ start: '100', end: '199' }], vdnIds: ['7'] },
      }),
    );
  });

  it('follows a named rule, with everything that it names frozen', async () => {
    await post('/gray-rules', { name: 'Pilot', rule: { percentage: 5 } });
    await post('/flows/chat-service/versions/1.1/upgrade', {});
    const gray = ['release', 'chat-service', '--kind', 'gray', '--gray-rule'];
    expect((await parley(...gray, 'Nobody')).stderr).toContain('(10000003)');
    expect(await parley(...gray, 'Pilot', '--freeze')).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = await parley('list', '--json');
    expect(versionsIn(stdout, 'chat-service')).toContainEqual(
      expect.objectContaining({ grayRuleName: 'Pilot', frozenAt: expect.any(String) as string }),
    );
  });
});

describe('a document by itself', () => {
  it('is checked against the names of the server where it is asked to', async () => {
    await parley('export', 'call-fee', '--out', join(folder, 'lone'));
    const lone = join(folder, 'lone.json');
    writeFileSync(lone, readFileSync(join(folder, 'lone/flows/call-fee.json'), 'utf8'));
    const offline = await parley('validate', lone);
    expect(offline.code).toBe(1);
    expect(offline.stdout).toContain('[interface.unknown]');
    expect(await parley('validate', lone, '--online')).toMatchObject({ code: 0 });
  });
});

describe('what cannot be done', () => {
  it('is told with its place and the exit code 1', async () => {
    const broken = join(folder, 'broken.json');
    await parley('export', 'chat-service', '--out', join(folder, 'chat'));
    const document = JSON.parse(readFileSync(join(folder, 'chat/flows/chat-service.json'), 'utf8')) as object;
    writeFileSync(broken, JSON.stringify({ ...document, lines: [] }));
    const found = await parley('validate', broken);
    expect(found.code).toBe(1);
    expect(found.stdout).toMatch(/broken\.json: chat-service n_\w+: error: .* \[exit\.open\]/);
    writeFileSync(broken, JSON.stringify({ ...document, format: 'parley.flow/2' }));
    expect((await parley('validate', broken)).stderr).toMatch(/parley\.flow\/2.*newer Parley/);
    expect((await parley('release', 'call-fee', '9.9')).stderr).toContain('has no version 9.9');
    expect((await parley('release', 'nothing')).stderr).toContain('(10000003)');
    const wrong = await runNode([
      'dist/cli/main.js',
      'flows',
      'list',
      '--server',
      origin,
      '--token',
      'x',
      '--json',
    ]);
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.stdout)).toMatchObject({ errorCode: 900002 });
    expect((await parley('list', '--server', 'http://127.0.0.1:1')).stderr).toContain('No server answers');
  });

  it.each([
    [['fly'], /no command "flows fly"/],
    [['list', '--fast'], /--fast/],
    [['list', '--apply'], /no option --apply/],
    [['export'], /--out/],
    [['export', '--out='], /--out/],
    [['validate', 'nowhere'], /does not exist/],
    [['release', 'call-fee', '--kind', 'gray'], /--gray-rule, --percentage/],
    [['release', 'call-fee', '--gray-rule', 'Pilot'], /--kind gray/],
    [['release', 'call-fee', '--kind', 'gray', '--gray-rule', 'Pilot', '--vdn-ids', '7'], /not both/],
    [['release', 'call-fee', '--kind', 'gray', '--percentage', 'many'], /--percentage/],
    [['diff', 'README.md', 'two.json'], /one document/],
  ])('is refused with the exit code 2: %s', async (args, sentence) => {
    const { code, stderr, stdout } = await parley(...args);
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('leaves the server as it was where an import is in conflict', async () => {
    const other = join(folder, 'other');
    await parley('export', 'call-fee', '--out', other);
    const file = join(other, 'flows', 'call-fee.json');
    edit(file, '"channel": "voice"', '"channel": "chat"');
    const before = await parley('list', '--json');
    const { code, stdout } = await parley('import', other, '--apply');
    expect(code).toBe(1);
    expect(stdout).toMatch(/conflict +flow +call-fee .*\(10000004\)\n.*nothing was changed/s);
    expect(await parley('list', '--json')).toEqual(before);
  });

  it('goes back to no version that was never released, nor without an earlier release', async () => {
    const never = await parley('rollback', 'chat-service');
    expect(never).toMatchObject({ code: 1, stdout: '' });
    expect(never.stderr).toContain('no earlier release');
    const unknown = await parley('rollback', 'chat-service', '7.7');
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('has no version 7.7');
  });

  it('without a token says how to give one', async () => {
    const { code, stderr } = await runNode(['dist/cli/main.js', 'flows', 'list'], { PARLEY_TOKEN: '' });
    expect(code).toBe(2);
    expect(stderr).toContain('PARLEY_TOKEN');
  });
});
