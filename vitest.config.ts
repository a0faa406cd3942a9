import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Every test of the workspace, in the kinds that need a different surrounding:
 *
 * - `unit`: `*.spec.ts(x)` without a server of any sort;
 * - `db`: `*.db.spec.ts`, all against one real Postgres that is started once for the run;
 * - `e2e`: `apps/e2e`, a browser against the built server, after all others; every worker has a server of its own.
 *
 * Files of the first two kinds share what a worker has loaded: loading it anew for each took a quarter of the run. So
 * none of them may leave anything behind in a module or in the process.
 *
 * Decorators need no plugin: the transformer reads `experimentalDecorators` from the nearest tsconfig.json.
 */
const postgresSetup = fileURLToPath(
  new URL('apps/server/src/testing/postgres.global-setup.ts', import.meta.url),
);
const specs = ['libs/*/src', 'apps/{server,designer,cli}/src', 'tools'].map(
  (folder) => `${folder}/**/*.spec.{ts,tsx}`,
);
const databaseSpecs = '**/*.db.spec.ts';
const neverSpecs = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          unstubGlobals: true,
          include: specs,
          exclude: [...neverSpecs, databaseSpecs],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'db',
          isolate: false,
          include: ['apps/{server,cli}/src/**/*.db.spec.ts', 'tools/**/*.db.spec.ts'],
          exclude: neverSpecs,
          globalSetup: existsSync(postgresSetup) ? [postgresSetup] : [],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: ['apps/e2e/src/testing/global-setup.ts'],
          include: ['apps/e2e/**/*.spec.ts'],
          exclude: neverSpecs,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
