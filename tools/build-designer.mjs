/** Builds the designer to dist/designer, from where the server serves it. */
import { join } from 'node:path';
import { build } from 'vite';
import { buildInto } from './lib/build.mjs';
import { root, runStory } from './lib/workspace.mjs';

await runStory(() =>
  buildInto('designer', async (folder) => {
    await build({
      root: join(root, 'apps/designer'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
  }),
);
