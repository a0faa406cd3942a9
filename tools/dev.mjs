/**
 * `npm run dev`: server and designer, both following every saved change. The server is bundled again and
 * restarted once it has shut down; the designer is served by Vite, which hands API requests to the server.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { generateClientIfNeeded, installIfNeeded } from './lib/install.mjs';
import { serverBundle } from './lib/server-bundle.mjs';
import { assertNodeVersion, root, runStory, say } from './lib/workspace.mjs';
import { NODE_FLAGS } from './lib/server-process.mjs';

const SERVER_PORT = process.env.PORT ?? '3000';
const DESIGNER_PORT = 5173;
const SERVER_PATHS = ['/api', '/oifde', '/health', '/demo', '/metrics'];
/** A server that takes longer than this to finish its requests is killed. */
const SHUTDOWN_LIMIT_MS = 10_000;
const folder = join(root, 'dist/server-dev');

let server;
let restarting = Promise.resolve();

await runStory(async () => {
  assertNodeVersion();
  await installIfNeeded();
  await generateClientIfNeeded();
  const designer = await serveDesigner();
  const bundler = await watchServer();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await Promise.all([bundler.dispose(), designer.close(), stopServer()]);
      process.exit(0);
    });
  }
});

async function serveDesigner() {
  const { createServer } = await import('vite');
  const target = `http://127.0.0.1:${SERVER_PORT}`;
  const designer = await createServer({
    root: join(root, 'apps/designer'),
    logLevel: 'warn',
    server: {
      port: DESIGNER_PORT,
      strictPort: true,
      proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, { target }])),
    },
  });
  await designer.listen();
  say(`Designer: http://localhost:${DESIGNER_PORT} (its requests go to the server on port ${SERVER_PORT})`);
  return designer;
}

async function watchServer() {
  const { context } = await import('esbuild');
  const options = serverBundle(folder);
  const restart = {
    name: 'restart',
    setup(build) {
      build.onEnd(({ errors }) => {
        if (errors.length === 0) restarting = restarting.then(restartServer);
      });
    },
  };
  const bundler = await context({
    ...options,
    logLevel: 'warning',
    plugins: [...options.plugins, restart],
  });
  await bundler.watch();
  return bundler;
}

async function restartServer() {
  await stopServer();
  server = spawn(process.execPath, [...NODE_FLAGS, '--enable-source-maps', join(folder, 'main.js')], {
    cwd: root,
    env: { ...process.env, PORT: SERVER_PORT },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function stopServer() {
  if (server === undefined || server.exitCode !== null || server.signalCode !== null)
    return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.kill('SIGKILL'), SHUTDOWN_LIMIT_MS);
    server.once('exit', () => {
      clearTimeout(impatience);
      resolve();
    });
    server.kill('SIGTERM');
  });
}
