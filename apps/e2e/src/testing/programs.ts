/** Programs of the workspace, run as a person runs them: in a process of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT, type Ending } from './server';

/** Runs a program with these arguments and settings, and waits for its end. */
export async function runProgram(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Ending> {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}
