/** Bundles the command line to dist/cli/main.js. */
import { build, formatMessages } from 'esbuild';
import { buildInto } from './lib/build.mjs';
import { cliBundle } from './lib/server-bundle.mjs';
import { PlainError, runStory } from './lib/workspace.mjs';

await runStory(() =>
  buildInto('cli', async (folder) => {
    try {
      await build(cliBundle(folder));
    } catch (error) {
      if (error.errors === undefined) throw error;
      throw new PlainError((await formatMessages(error.errors, { kind: 'error' })).join('').trimEnd());
    }
  }),
);
