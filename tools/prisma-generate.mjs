/**
 * Generates the database client from prisma/schema.prisma without any download: the client generator is
 * WebAssembly, and the engine binary that the command insists on is only checked for being there.
 */
import { createRequire } from 'node:module';
import { runQuietly, runStory } from './lib/workspace.mjs';

await runStory(async () => {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json');
  await runQuietly(process.execPath, [prisma.replace(/package\.json$/, 'build/index.js'), 'generate'], {
    env: {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    failure: 'prisma/schema.prisma is not valid.',
  });
});
