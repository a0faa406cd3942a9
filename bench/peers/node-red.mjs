/** Node-RED in this process, without editor and admin API, running the reference dialog. */
import { createServer } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { announce, portOf } from './announce.mjs';
import { nodeRedFlow } from './node-red.flow.mjs';

const require = createRequire(import.meta.url);
const RED = require('node-red');
const express = createRequire(require.resolve('node-red'))('express');

const userDir = await mkdtemp(join(tmpdir(), 'parley-bench-node-red-'));
await writeFile(join(userDir, 'flows.json'), JSON.stringify(nodeRedFlow()));

const app = express();
app.disable('etag');
const server = createServer(app);
RED.init(server, {
  userDir,
  flowFile: 'flows.json',
  httpAdminRoot: false,
  httpNodeRoot: '/',
  disableEditor: true,
  credentialSecret: false,
  telemetry: { enabled: false, updateNotification: false },
  logging: { console: { level: 'off', metrics: false, audit: false } },
});
app.use('/', RED.httpNode);
const started = new Promise((resolve) => RED.events.once('flows:started', resolve));
await RED.start();
await started;
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

announce(portOf(server), async () => {
  server.closeAllConnections();
  await RED.stop();
  await rm(userDir, { recursive: true, force: true });
});
