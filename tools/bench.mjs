/**
 * `npm run bench`: speed of Parley beside other products, in one run. The peers are installed here, into bench/ alone,
 * so that nobody else pays for them; Parley is built first, as `npm start` builds it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { generateClientIfNeeded, installIfNeeded } from './lib/install.mjs';
import { PlainError, assertNodeVersion, root, runQuietly, runStory, say } from './lib/workspace.mjs';

const folder = join(root, 'bench');

await runStory(async () => {
  assertNodeVersion();
  const { USAGE, readOptions } = await import('../bench/lib/options.mjs');
  if (process.argv.includes('--help')) return say(USAGE);
  const options = plainly(() => readOptions(process.argv.slice(2)));
  const { listRows, needsServer, runBench, stopBench } = await import('../bench/main.mjs');
  if (options.list) return listRows().forEach(say);
  const isServerNeeded = plainly(() => needsServer(options));
  await installIfNeeded();
  if (isServerNeeded) await buildParley();
  await installPeersIfNeeded();

  endOnSignals(stopBench);
  if (!(await plainly(() => runBench(options, say)))) process.exitCode = 1;
});

async function buildParley() {
  await generateClientIfNeeded();
  await buildIfNeeded();
}

/** @throws PlainError when npm fails */
async function installPeersIfNeeded() {
  const stamp = join(folder, 'node_modules/.parley-lock');
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing the peers into bench/ ...');
  const args = ['--prefix', folder, 'ci', '--ignore-scripts', '--no-workspaces', '--no-audit', '--no-fund'];
  const failure = 'Installing the peers failed. `npm ci --ignore-scripts` inside bench/ shows more.';
  await runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { failure });
  writeFileSync(stamp, wanted);
}

/** What the options or the rows get wrong needs no stack. */
function plainly(run) {
  const explain = (error) => {
    throw new PlainError(error.message, { cause: error });
  };
  try {
    const result = run();
    return result instanceof Promise ? result.catch(explain) : result;
  } catch (error) {
    return explain(error);
  }
}

/** A run that is broken off leaves no server and no database behind. */
function endOnSignals(stopBench) {
  const signals = { SIGINT: 130, SIGTERM: 143 };
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => void stopBench().finally(() => process.exit(code)));
  }
}
