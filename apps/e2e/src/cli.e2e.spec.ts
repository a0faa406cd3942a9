import { beforeAll, describe, expect, it } from 'vitest';
import { Management } from './testing/management';
import { runProgram } from './testing/programs';
import { SECRETS, type Ending } from './testing/server';
import { serverUrl } from './testing/shared';

const url = serverUrl();
const ACCESS_CODE = '20086';

/** Runs `npm run call` as a person does. */
function runCall(...args: string[]): Promise<Ending> {
  const secret = { PARLEY_DEMO_SECRET: SECRETS.demoSecret };
  return runProgram('npm', ['run', '--silent', 'call', '--', ...args], secret);
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
