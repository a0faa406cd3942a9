import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './workspace.mjs';

/** Planted where Vitest is found and no other run looks for tests. */
const folder = join(root, 'node_modules', `.planted-${process.pid}`);

beforeAll(() => mkdirSync(folder, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PASSES = "import { it } from 'vitest'; it('holds', () => undefined);";

/** Runs planted test files as `npm test` does and gives the lines after Vitest's own report. */
async function runPlanted(files: Record<string, string>): Promise<{ code: number; lines: string[] }> {
  const planted = join(folder, String(Object.keys(files).join('-')));
  mkdirSync(planted, { recursive: true });
  for (const [name, code] of Object.entries(files)) writeFileSync(join(planted, name), code);
  const run = `
    import { startVitest } from 'vitest/node';
    import { isGreen, lastLineOf, tallyOf } from '${join(root, 'tools/lib/tally.mjs')}';
    let tally = tallyOf([], []);
    const count = { onTestRunEnd(modules, errors) { tally = tallyOf(modules, errors); } };
    const vitest = await startVitest('test', [], {
      root: '${planted}', config: false, include: ['*.ts'], exclude: [], watch: false, passWithNoTests: true,
      reporters: [count], maxWorkers: 1,
    });
    await vitest.close();
    for (const { name, reason } of tally.skipped) console.log(name + ': ' + reason);
    console.log(lastLineOf(tally));
    process.exit(isGreen(tally) ? 0 : 1);`;
  return new Promise((resolve) => {
    const args = ['--input-type=module', '-e', run];
    execFile(
      process.execPath,
      args,
      { cwd: root, env: { ...process.env, VITEST: undefined } },
      (error, stdout) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: stdout.trim().split('\n') }),
    );
  });
}

describe('the result of a test run', { timeout: 30_000 }, () => {
  it('is green when every test holds', async () => {
    expect(await runPlanted({ 'passes.ts': PASSES })).toEqual({ code: 0, lines: ['1 passed, 0 failed'] });
  });

  it('is red when nothing ran', async () => {
    expect(await runPlanted({})).toEqual({ code: 1, lines: ['0 passed, 0 failed'] });
  });

  it('counts a file that does not load', async () => {
    const files = { 'a.ts': PASSES, 'broken.ts': "import './missing';" };
    expect(await runPlanted(files)).toEqual({ code: 1, lines: ['1 passed, 1 failed'] });
  });

  it('counts a file without tests', async () => {
    const files = { 'b.ts': PASSES, 'empty.ts': 'export {};' };
    expect(await runPlanted(files)).toEqual({ code: 1, lines: ['1 passed, 1 failed'] });
  });

  it('counts a failed hook and names the tests that it kept from running', async () => {
    const hook = `import { beforeAll, describe, it } from 'vitest';
      describe('s', () => { beforeAll(() => { throw new Error('x'); }); it('t', () => undefined); });`;
    expect(await runPlanted({ 'c.ts': PASSES, 'hook.ts': hook })).toEqual({
      code: 1,
      lines: ['hook.ts > s > t: no reason given', '1 passed, 1 failed'],
    });
  });

  it('counts an error outside any test', async () => {
    const loose = `${PASSES} Promise.reject(new Error('x'));`;
    expect(await runPlanted({ 'loose.ts': loose })).toEqual({ code: 1, lines: ['1 passed, 1 failed'] });
  });

  it('names a skipped test and its reason', async () => {
    const skips = `${PASSES} it('waits', (context) => context.skip('no network'));`;
    expect(await runPlanted({ 'skips.ts': skips })).toEqual({
      code: 0,
      lines: ['skips.ts > waits: no network', '1 passed, 0 failed'],
    });
  });
});
