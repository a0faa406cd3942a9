import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { Management } from './testing/management';
import { ROOT, SECRETS, type Ending } from './testing/server';
import { serverUrl } from './testing/shared';

const url = serverUrl();
const ACCESS_CODE = '20086';

/** Runs `npm run call` as a person does, in a process of its own. */
async function runCall(...args: string[]): Promise<Ending> {
  const child = spawn('npm', ['run', '--silent', 'call', '--', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PARLEY_DEMO_SECRET: SECRETS.demoSecret },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}

beforeAll(async () => {
  const management = await Management.signIn(url);
  const { nodes, lines, variables } = await management.getDocument('call-fee', '1.0');
  await management.createFlow('call-fee-copy', 'Call fee query, copy', { nodes, lines, variables });
  await management.release('call-fee-copy');
  await management.bind(ACCESS_CODE, 'call-fee-copy');
});

describe('npm run call', () => {
  it('plays a whole call and shows what goes over the wire', async () => {
    const { code, stdout, stderr } = await runCall(
      ACCESS_CODE,
      ...['--url', url, '--keys', '13500000001,#', '--wire'],
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(/▶ \[welcome\] Query the call fee\./);
    expect(stdout).toMatch(/» Your call fee of this month is 100 yuan/);
    expect(stdout).toMatch(/» Thank you for calling\. Goodbye\./);
    expect(stdout.trimEnd()).toMatch(/■ The call has ended\.$/);
    expect(stdout.match(/^>> \{/gm)?.length).toBeGreaterThanOrEqual(4);
    expect(stdout).toContain('"inaction": 8');
  });

  it('says in one line that nobody answers on an access code', async () => {
    const { code, stdout, stderr } = await runCall('99999', '--url', url, '--keys', '1');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
