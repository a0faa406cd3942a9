#!/usr/bin/env node
/** `npx parley`: from the checkout, built when its source has changed. */
/* eslint-disable parley/layers -- npm links to a file of the package, and building is the workspace's business */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from '../../../tools/lib/build.mjs';
import { assertNodeVersion, root, runStory } from '../../../tools/lib/workspace.mjs';

await runStory(async () => {
  assertNodeVersion();
  await buildIfNeeded(['cli'], () => undefined);
});
await import(pathToFileURL(join(root, 'dist/cli/main.js')).href);
