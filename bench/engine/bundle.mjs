/** Bundles the engine worker as the server is bundled for production, so that the very same code is timed. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../dist/engine-worker.mjs', import.meta.url));

/** @returns {Promise<string>} path of the bundle */
export async function bundleEngineWorker() {
  const { build } = createRequire(import.meta.url)('esbuild');
  await build({
    entryPoints: [WORKER],
    outfile: OUTPUT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return OUTPUT;
}
