/**
 * `npm start`: from any state of the checkout to a running server, doing only what is missing. The server then
 * runs in this process, so that signals, terminal and exit code are its own.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './lib/build.mjs';
import { generateClientIfNeeded, installIfNeeded } from './lib/install.mjs';
import { assertNodeVersion, root, runStory } from './lib/workspace.mjs';

await runStory(async () => {
  assertNodeVersion();
  await installIfNeeded();
  await generateClientIfNeeded();
  await buildIfNeeded();
});

const server = join(root, 'dist/server/main.js');
process.chdir(root);
process.argv[1] = server;
process.setSourceMapsEnabled(true);
await import(pathToFileURL(server).href);
