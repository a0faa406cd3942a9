/** Bundles the server to dist/server/main.js. Migrations and seed data stay in prisma/, read from there. */
import { build, formatMessages } from 'esbuild';
import { buildInto } from './lib/build.mjs';
import { generateClientIfNeeded } from './lib/install.mjs';
import { serverBundle } from './lib/server-bundle.mjs';
import { PlainError, runStory } from './lib/workspace.mjs';

await runStory(async () => {
  await generateClientIfNeeded();
  await buildInto('server', async (folder) => {
    try {
      await build(serverBundle(folder));
    } catch (error) {
      if (error.errors === undefined) throw error;
      throw new PlainError((await formatMessages(error.errors, { kind: 'error' })).join('').trimEnd());
    }
  });
});
