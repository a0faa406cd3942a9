/**
 * `npm test`: from any state of the checkout to the result of every test, doing only what is missing.
 * `npm test -- libs/expression -t limits` runs a part, with Vitest's own arguments.
 * Its last line is always `N passed, N failed`; a run that does not get as far as the tests counts as one failure.
 */
import { buildIfNeeded } from './lib/build.mjs';
import { generateClientIfNeeded, installIfNeeded } from './lib/install.mjs';
import { isGreen, lastLineOf, tallyOf } from './lib/tally.mjs';
import { PlainError, assertNodeVersion, root, say } from './lib/workspace.mjs';

let tally = { passed: 0, failed: 0, skipped: [] };
try {
  assertNodeVersion();
  await installIfNeeded();
  await runTests();
} catch (error) {
  tally.failed += 1;
  say(error instanceof PlainError ? error.message : (error?.stack ?? String(error)));
}
for (const { name, reason } of tally.skipped) say(`skipped: ${name} (${reason})`);
if (tally.passed + tally.failed === 0) say('No test was run.');
say(lastLineOf(tally));
process.exit(isGreen(tally) ? 0 : 1);

async function runTests() {
  const { parseCLI, startVitest } = await import('vitest/node');
  const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
  if (needsApps(filter)) {
    await generateClientIfNeeded();
    await buildIfNeeded();
  }
  const count = {
    onTestRunEnd(modules, looseErrors) {
      tally = tallyOf(modules, looseErrors);
    },
  };
  const vitest = await startVitest('test', filter, {
    ...options,
    root,
    run: true,
    watch: false,
    passWithNoTests: true,
    reporters: [...[options.reporters ?? 'default'].flat(), count],
  });
  await vitest.close();
  const isToldOtherwise = process.exitCode !== undefined && process.exitCode !== 0;
  if (isToldOtherwise && tally.failed === 0) tally.failed = 1;
}

/** A part of the libraries or the tools needs neither the built apps nor the database client. */
function needsApps(filter) {
  return filter.length === 0 || !filter.every((path) => /^(libs|tools)\b/.test(path));
}
