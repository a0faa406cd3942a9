import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Every test of the workspace, in the kinds that need a different surrounding:
 *
 * - `unit`: `*.spec.ts(x)` without a server of any sort;
 * - `db`: `*.db.spec.ts`, all against one real Postgres that is started once for the run;
 * - `e2e`: `apps/e2e`, a browser against the built server, one file at a time and after all others.
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
          include: specs,
          exclude: [...neverSpecs, databaseSpecs],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'db',
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
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
